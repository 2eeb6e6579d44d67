"""What the killed process does: it answers rows, and says which answers it was told are stored."""

from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from inspector_app.domain.ids import InspectionId, RowKey
from inspector_app.storage.answers import save_answer
from inspector_app.storage.place import Place, save_place
from inspector_app.storage.vault import Vault, create_vault, open_vault
from tests.storage.examples import COST, NOW, PASSPHRASE, judged

INSPECTION = InspectionId("n1")
ROWS = 35
LIES_AT_ONCE = 10


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """One answer that the vault called stored: its change, its row and what was written."""

    change: int
    row: str
    remarks: str


def answer_rows(folder: Path, round_number: int, lines: Connection, *, lies: bool) -> None:
    """Answer row after row until killed; a liar acknowledges before the commit."""
    vault = open_vault(folder, PASSPHRASE)
    step = 0
    while True:
        if lies:
            with vault.atomic():
                for _ in range(LIES_AT_ONCE):
                    lines.send(_answer(vault, round_number, step))
                    step += 1
        else:
            lines.send(_answer(vault, round_number, step))
            step += 1


def _answer(vault: Vault, round_number: int, step: int) -> Acknowledged:
    """Answer a row and move to it, in one transaction, as the window does."""
    row = RowKey(f"small.r{step * 11 % ROWS:02}")
    remarks = f"{round_number}-{step} " + "確認した。" * (step % 40)
    with vault.atomic():
        change = save_answer(vault, INSPECTION, judged("ABC"[step % 3], remarks, row), NOW)
        save_place(vault, Place("guide", INSPECTION, row, "remarks", change))
    return Acknowledged(change, row, remarks)


def make_vault(folder: Path, lines: Connection) -> None:
    """Make a vault, close it, and say so."""
    create_vault(folder, PASSPHRASE, cost=COST).close()
    lines.send("made")
