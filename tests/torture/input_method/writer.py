"""A person who writes Japanese through a real input method: `python -m tests.torture.input_method.writer PART FOLDER`.

`write` goes through what may happen while けいび is being composed, and ends by being killed in the middle of it;
`again` looks at what the next start shows. Keys and clicks are those of the X screen.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from inspector_app.domain.ids import RowKey
from inspector_app.gui.application import prepare
from inspector_app.gui.contract.view import ContractsView
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.system_lock.system_lock import SystemLock
from inspector_app.gui.unlock.view import UnlockView
from inspector_app.usecases.open_inspection import open_inspection
from tests.gui.person import Person
from tests.gui.steps import practice_guide
from tests.torture.input_method.japanese_desktop import press

KEYS = ("k", "e", "i", "b", "i")
READING, WORD = "けいび", "警備"
BEFORE = "鍵は"
LETTERS = ("a", "b", "c", "d", "g", "n", "p", "o", "f", "r", "t", "h", "e", "1", "9")
"""Keys that answer the row, or lead elsewhere, when nothing is being composed."""
KILLED_AT = 30


def row(number: int) -> RowKey:
    return RowKey(f"jica.3-1.r{number:02}")


def composed(guide: GuideView) -> str:
    """Return what is being composed in the remarks; it is shown there and no part of the text."""
    return guide.page.remarks.field.document().firstBlock().layout().preeditAreaText()


def begin(person: Person, number: int) -> GuideView:
    """Go to the remarks of a row, and compose けいび behind what stands there."""
    guide = person.see(GuideView)
    guide.row_chosen.emit(row(number))
    guide.list.setFocus()
    press("r")
    field = guide.page.remarks.field
    person.wait(field.hasFocus, "R leads to the remarks")
    field.insertPlainText(BEFORE)
    press(*KEYS)
    person.wait(lambda: composed(guide) == READING, f"{READING} is composed")
    assert field.toPlainText() == BEFORE
    return guide


def stored(person: Person, number: int) -> str:
    """Return what the vault has of a row's remarks."""
    (inspection,) = person.inspections()
    return person.run(lambda vault: open_inspection(vault, inspection)).answers[row(number)].remarks


def stores(person: Person, number: int, text: str) -> None:
    """Wait until the vault has this text, once and whole."""
    person.saved()
    assert stored(person, number) == text


def click(target: QWidget) -> None:
    at = target.mapToGlobal(QPoint(target.width() // 2, target.height() // 2))
    subprocess.run(["xdotool", "mousemove", str(at.x()), str(at.y()), "click", "1"], check=True)


def converts(person: Person) -> None:
    """けいび becomes one word after the other until it is 警備; Enter takes it."""
    guide = begin(person, 1)
    for _ in range(20):
        before = composed(guide)
        press("space")
        person.wait(lambda shown=before: composed(guide) != shown, "another word is offered")  # type: ignore[misc]
        if composed(guide) == WORD:
            break
    press("Return")
    person.wait(lambda: guide.page.remarks.field.toPlainText() == BEFORE + WORD, "the word is taken")
    stores(person, 1, BEFORE + WORD)


def no_letter_fires(person: Person) -> None:
    """All letters go to the input method; Esc takes back what it composes, and leaves the field alone."""
    guide = begin(person, 2)
    press(*LETTERS)
    person.wait(lambda: composed(guide).endswith("９"), "all letters are composed")
    assert guide.row_shown is not None
    assert (guide.row_shown.no, guide.row_shown.target, guide.row_shown.flagged) == (2, "", False)
    press("Escape")
    person.wait(lambda: composed(guide) == "", "nothing is composed any more")
    assert guide.page.remarks.field.hasFocus()
    stores(person, 2, BEFORE)


def ways_out(person: Person) -> None:
    """A click, a key of the window, another row, another screen: what is composed is kept, and once."""
    guide = begin(person, 3)
    click(guide.page.targets.targets["B"])
    kept(person, 3, lambda: composed(guide) == "")
    guide = begin(person, 4)
    press("ctrl+2")
    kept(person, 4, lambda: composed(guide) == "")
    guide = begin(person, 5)
    guide.row_chosen.emit(row(6))
    kept(person, 5, lambda: composed(guide) == "")
    guide = begin(person, 7)
    press("alt+2")
    person.see(ContractsView)
    kept(person, 7, lambda: True)
    press("alt+3")


def kept(person: Person, number: int, left: Callable[[], bool]) -> None:
    person.wait(left, "the composition has ended")
    stores(person, number, BEFORE + READING)


def locks(person: Person) -> None:
    """A lock by key and one by the system, in the middle of a word: it stands there afterwards, before the cursor."""
    (system,) = person.application.findChildren(SystemLock)[-1:]
    ways: tuple[Callable[[], None], ...] = (lambda: press("ctrl+l"), system.noticed.emit)
    for number, lock in enumerate(ways, 8):
        begin(person, number)
        lock()
        person.see(UnlockView)
        person.unlock()
        returned(person, BEFORE + READING)
        assert person.see(GuideView).page.remarks.field.cursor_place() == len(BEFORE + READING)
        assert stored(person, number) == BEFORE + READING


def returned(person: Person, text: str) -> None:
    """Wait until the same text is there again, with the keyboard in it."""
    field = person.see(GuideView).page.remarks.field
    person.wait(lambda: field.hasFocus() and field.toPlainText() == text, "the keyboard is in the same text again")


def write(application: QApplication, folder: Path) -> None:
    person = Person(application, folder)
    practice_guide(person)
    for part in (converts, no_letter_fires, ways_out, locks):
        part(person)
    begin(person, 10)
    person.leave()
    person = Person(application, folder)
    person.unlock()
    returned(person, BEFORE + READING)
    begin(person, KILLED_AT)
    person.saved()
    os.kill(os.getpid(), signal.Signals["SIGKILL"])


def again(application: QApplication, folder: Path) -> None:
    person = Person(application, folder)
    person.unlock()
    returned(person, BEFORE)
    assert stored(person, KILLED_AT) == BEFORE
    person.leave()


def main() -> None:
    part, folder = sys.argv[1:]
    application = QApplication(["inspector-app"])
    application.setStyle("Fusion")
    prepare(application)
    {"write": write, "again": again}[part](application, Path(folder))


if __name__ == "__main__":
    main()
