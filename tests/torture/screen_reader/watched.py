"""The program that a screen reader reads: `python -m tests.torture.screen_reader.watched FOLDER`.

It stops at each stage, says its name and whose tree is to be read, and goes on when a line is written to it.
"""

import queue
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from inspector_app.gui.application import prepare
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.review.view import ReviewView
from inspector_app.gui.unlock.view import UnlockView
from inspector_app.usecases.world import make_world
from tests.gui.person import Person
from tests.torture.window_kills import prepared_vault


def stages(person: Person) -> Iterator[str]:
    """Go from the unlock screen to the review; yield the name of each stage."""
    person.see(UnlockView)
    yield "unlock"
    person.unlock()
    person.see(GuideView)
    person.settle()
    yield "guide"
    person.press(Qt.Key.Key_B)
    person.saved()
    yield "answered"
    person.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    person.see(ReviewView)
    person.settle()
    yield "review"
    person.program.window.render_notice("bad", "保存できません")
    yield "notice"


def main() -> None:
    """Go on whenever a line comes in."""
    folder, told = Path(sys.argv[1]), queue.SimpleQueue[str]()
    prepared_vault(make_world(folder))
    application = QApplication(["inspector-app"])
    application.setStyle("Fusion")
    prepare(application)
    person = Person(application, folder)
    threading.Thread(target=_listen, args=(told,), daemon=True).start()
    for stage in stages(person):
        sys.stdout.write(f"{stage}\n")
        sys.stdout.flush()
        person.wait(lambda: not told.empty(), "somebody says to go on")
        told.get()
    person.leave()


def _listen(told: "queue.SimpleQueue[str]") -> None:
    for line in sys.stdin:
        told.put(line)


if __name__ == "__main__":
    main()
