"""Started by the benchmark as a process of its own: prints the resident memory of a window in KiB, and ends.

guide_memory.py bare             an empty window: the floor
guide_memory.py make DIR ROWS    nothing: makes a vault with an inspection of so many rows
guide_memory.py guide DIR        the guide of that inspection, its first rows gone through
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.gui.person import Person

sys.path.insert(0, str(Path(__file__).parents[2]))


def resident() -> int:
    """Return the resident memory of this process in KiB."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise AssertionError("no VmRSS")


def bare() -> None:
    """Show an empty window."""
    from PySide6.QtWidgets import QApplication, QWidget

    application = QApplication([])
    window = QWidget()
    window.resize(1366, 768)
    window.show()
    for _ in range(20):
        application.processEvents()
    print(resident(), flush=True)


def make(folder: Path, rows: int) -> None:
    """Make a vault in which the guide was the last place."""
    person = _person(folder)
    from tests.benchmarks.long_form import guide_of

    guide_of(person, rows)
    person.settle()
    person.leave()


def guide(folder: Path) -> None:
    """Open the guide and answer some rows."""
    from PySide6.QtCore import Qt

    from inspector_app.gui.guide.view import GuideView

    person = _person(folder)
    person.unlock()
    person.see(GuideView)
    for _ in range(20):
        person.press(Qt.Key.Key_A)
    person.saved()
    print(resident(), flush=True)


def _person(folder: Path) -> "Person":
    from PySide6.QtWidgets import QApplication

    from inspector_app.gui.application import prepare
    from tests.gui.person import Person

    application = QApplication([])
    application.setStyle("Fusion")
    prepare(application)
    return Person(application, folder)


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    elif sys.argv[1] == "make":
        make(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        guide(Path(sys.argv[2]))
    os._exit(0)
