"""What the killed window does: a person answers rows in it, and it says what its status line called saved."""

import os
from dataclasses import dataclass
from functools import partial
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from inspector_app.gui.application import prepare
from inspector_app.gui.autosave import SaveState
from inspector_app.gui.fonts import load_further_fonts
from inspector_app.gui.guide.view import GuideView
from tests.gui.person import Person

LAST = 35
"""The No. of the practice form's last row, from which no key leads on."""

RESULTS = (("A", Qt.Key.Key_A), ("B", Qt.Key.Key_B), ("C", Qt.Key.Key_C))


@dataclass(frozen=True, slots=True)
class Shown:
    """The row that the window shows after a start, or comes to show."""

    row: str


@dataclass(frozen=True, slots=True)
class Saved:
    """An answer of which the status line said 保存済み."""

    row: str
    result: str
    remarks: str


def answer_in_the_window(folder: Path, round_number: int, lines: Connection, *, lies: bool) -> None:
    """Unlock, then answer row after row by keyboard until killed; a liar says so before it types."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(["inspector-app"])
    application.setStyle("Fusion")
    prepare(application)
    load_further_fonts()
    person = Person(application, folder)
    person.unlock()
    guide = person.see(GuideView)
    autosave = person.program.autosave
    assert autosave is not None
    written: dict[str, Saved] = {}

    def tell() -> None:
        if autosave.state is SaveState.SAVED:
            for answer in written.values():
                lines.send(answer)
            written.clear()

    autosave.changed.connect(tell)
    for step in count():
        assert guide.row_shown is not None
        row, number = guide.row_shown.key, guide.row_shown.no
        lines.send(Shown(row))
        result, key = RESULTS[step % 3]
        remarks = f"{round_number}-{step} 鍵箱と貸出簿を確認。" + "記入漏れなし。" * (step % 9)
        if lies:
            lines.send(Saved(row, result, remarks))
            person.rest(30)
        _write(person, remarks)
        person.press(key)
        written[row] = Saved(row, result, remarks)
        person.rest(2)
        if number == LAST:
            _back_to_the_first(person, guide)
        else:  # on a busy machine the next row may come late; going back then would be another person's doing
            person.wait(partial(_moved, guide, row), "the next row is shown")


def _moved(guide: GuideView, row: str) -> bool:
    return guide.row_shown is not None and guide.row_shown.key != row


def _write(person: Person, remarks: str) -> None:
    person.press(Qt.Key.Key_R)
    person.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.compose(remarks)
    person.commit(remarks)
    person.press(Qt.Key.Key_Escape)


def _back_to_the_first(person: Person, guide: GuideView) -> None:
    while guide.row_shown is not None and guide.row_shown.no > 1:
        person.press(Qt.Key.Key_P)
