"""What the killed process does: it answers rows, and says which answers it was told are stored."""

from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Event, Thread

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.evidence import Evidence, EvidenceKind, Original
from inspector_app.domain.ids import EvidenceId, InspectionId, RowKey
from inspector_app.storage.answers import save_answer
from inspector_app.storage.backup import write_backup
from inspector_app.storage.evidence import Part, add_evidence
from inspector_app.storage.generations import Reason
from inspector_app.storage.pace import Pace
from inspector_app.storage.place import Place, save_place
from inspector_app.storage.still import Still, hold_still, move_on
from inspector_app.storage.vault import Vault, create_vault, open_vault
from tests.storage.examples import COST, NOW, PASSPHRASE, judged

INSPECTION = InspectionId("n1")
ROWS = 35
LIES_AT_ONCE = 10


BACKING_UP = 10
"""Of so many processes one makes a backup while it answers."""
ATTACHING = 60
"""Answers between two files that are put beside a row."""


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """One answer that the vault called stored: its change, its row and what was written."""

    change: int
    row: str
    remarks: str


@dataclass(frozen=True, slots=True)
class Attached:
    """One file that the vault called stored."""

    id: EvidenceId
    sha256: str


def answer_rows(folder: Path, round_number: int, lines: Connection, *, lies: bool) -> None:
    """Answer row after row until killed; a liar acknowledges before the commit."""
    vault = open_vault(folder, PASSPHRASE)
    still = hold_still(vault, Event()) if round_number % BACKING_UP == 1 else None
    copying = None if still is None else _copying(still)
    step = 0
    while True:
        if still is not None and copying is not None and not copying.is_alive():
            move_on(vault, still)
            still = None
        if lies:
            with vault.atomic():
                for _ in range(LIES_AT_ONCE):
                    lines.send(_answer(vault, round_number, step))
                    step += 1
        else:
            lines.send(_answer(vault, round_number, step))
            step += 1
            if step % ATTACHING == 0:
                lines.send(attach(vault, INSPECTION, f"{round_number}-{step}"))


def _copying(still: Still) -> Thread:
    """Begin a backup beside the answers, as a quiet moment does."""

    def copy() -> None:
        with still.reading(Pace()) as connection:
            write_backup(connection, still.files, still.vault_id, still.key, (still.at, Reason.DAILY))

    thread = Thread(target=copy, daemon=True)
    thread.start()
    return thread


def _answer(vault: Vault, round_number: int, step: int) -> Acknowledged:
    """Answer a row and move to it, in one transaction, as the window does."""
    row = RowKey(f"small.r{step * 11 % ROWS:02}")
    remarks = f"{round_number}-{step} " + "確認した。" * (step % 40)
    with vault.atomic():
        change = save_answer(vault, INSPECTION, judged("ABC"[step % 3], remarks, row), NOW)
        save_place(vault, Place("guide", INSPECTION, row, "remarks", change))
    return Acknowledged(change, row, remarks)


def attach(vault: Vault, inspection: InspectionId, name: str) -> Attached:
    """Put a file beside a row; what is in it follows from its name."""
    data = sha256_hex(name.encode()).encode() * 1500
    original = Original(sha256_hex(data), len(data), "application/pdf", f"{name}.pdf")
    piece = Evidence(EvidenceId(name), RowKey("small.r00"), EvidenceKind.FILE, NOW, f"写し{name}", original=original)
    add_evidence(vault, inspection, piece, {Part.ORIGINAL: data})
    return Attached(piece.id, original.sha256)


def make_vault(folder: Path, lines: Connection) -> None:
    """Make a vault, close it, and say so."""
    create_vault(folder, PASSPHRASE, cost=COST).close()
    lines.send("made")
