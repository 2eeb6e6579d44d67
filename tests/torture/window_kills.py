"""SIGKILL of the real window at random moments while rows are answered, and what the next start shows."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path

from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.ids import InspectionId, RowKey
from inspector_app.storage.answers import load_answers
from inspector_app.storage.envelope import LEAST_COST
from inspector_app.storage.place import Place, load_place, save_place
from inspector_app.storage.vault import create_vault, open_vault
from inspector_app.usecases.load_practice import load_practice, practice_material
from inspector_app.usecases.start_inspection import start_inspection
from inspector_app.usecases.world import World, make_world
from tests.gui.person import PASSPHRASE
from tests.torture.kills import Outcome, run_and_kill, seconds_to_first_line
from tests.torture.window_victim import Saved, Shown, answer_in_the_window

ANSWERING = 1.0
"""Seconds for which a window may be answered in at the most before it is killed."""


@dataclass(frozen=True, slots=True)
class _Answering:
    folder: Path
    round_number: int
    lies: bool

    def __call__(self, lines: Connection) -> None:
        answer_in_the_window(self.folder, self.round_number, lines, lies=self.lies)


def kill_the_window(folder: Path, kills: int, seed: int, *, lies: bool = False) -> Iterator[Outcome]:
    """Kill the window again and again on one vault; yield what was seen so far after each."""
    moments, world = random.Random(seed), make_world(folder)
    inspection, rows = prepared_vault(world)
    outcome = Outcome()
    start = seconds_to_first_line(_Answering(folder, -1, lies=False))
    left_at = _place(folder)
    for round_number in range(kills):
        lines = run_and_kill(_Answering(folder, round_number, lies), moments.uniform(0.7 * start, start + ANSWERING))
        outcome.kills += 1
        outcome.acknowledged += sum(isinstance(line, Saved) for line in lines)
        outcome.before_the_first += not any(isinstance(line, Saved) for line in lines)
        faults = list(_faults(folder, inspection, lines)) + list(_other_row(lines, left_at))
        left_at = _place(folder)
        faults += _other_place(lines, left_at, rows)
        outcome.faults += [f"kill {outcome.kills}: {fault}" for fault in faults]
        yield outcome


def prepared_vault(world: World) -> tuple[InspectionId, list[RowKey]]:
    """Make a vault with an inspection of which nothing is answered; it opens at the first row."""
    material = practice_material()
    vault = create_vault(world.data_folder, PASSPHRASE, cost=LEAST_COST)
    contract = load_practice(world, vault)
    inspection = start_inspection(
        world, vault, contract.id, material.site_id, material.form_id, material.kind, (date(2026, 11, 24),)
    )
    rows = [row.key for row in form_from_json(world.forms.definition(material.form_id)).rows]
    save_place(vault, Place("guide", inspection, rows[0]))
    vault.close()
    return inspection, rows


def _place(folder: Path) -> str:
    vault = open_vault(folder, PASSPHRASE)
    place = load_place(vault)
    vault.close()
    return "" if place is None or place.row is None else place.row


def _faults(folder: Path, inspection: InspectionId, lines: list[Shown | Saved]) -> Iterator[str]:
    """Compare the vault with what the screen called saved; a row answered again afterwards may be newer."""
    vault = open_vault(folder, PASSPHRASE)
    answers = load_answers(vault, inspection)
    vault.close()
    for at, line in enumerate(lines):
        again = any(isinstance(later, Shown) and later.row == line.row for later in lines[at + 1 :])
        if not isinstance(line, Saved) or again:
            continue
        answer = answers.get(RowKey(line.row))
        if answer is None or (answer.result, answer.remarks) != (line.result, line.remarks):
            yield f"{line} was called saved, and the vault has {answer}"


def _other_row(lines: list[Shown | Saved], left_at: str) -> Iterator[str]:
    """The first row shown is where the vault says that the last window was."""
    first = next((line.row for line in lines if isinstance(line, Shown)), None)
    if first is not None and first != left_at:
        yield f"the window was at {left_at} and came back at {first}"


def _other_place(lines: list[Shown | Saved], place: str, rows: list[RowKey]) -> Iterator[str]:
    """The place is not before the last row called saved and not behind the last one shown."""
    shown = [line.row for line in lines if isinstance(line, Shown)]
    saved = [line.row for line in lines if isinstance(line, Saved)]
    if not shown or not saved:
        return
    first, last = rows.index(RowKey(saved[-1])), rows.index(RowKey(shown[-1]))
    went_back = last < first or last == len(rows) - 1  # from the last row the person goes back to the first
    if not went_back and not first <= rows.index(RowKey(place)) <= last + 1:
        yield f"{saved[-1]} was called saved, {shown[-1]} shown, and the place is {place}"
