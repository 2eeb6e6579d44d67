"""Started by the benchmark as a process of its own: shows a window, says so when it is painted, and ends.

first_paint.py bare            an empty window: the floor
first_paint.py program DIR     our program up to its first screen
"""

import os
import sys
from pathlib import Path


def report_first_paint() -> None:
    """Say that everything asked for until now is on screen."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, lambda: (print("painted", flush=True), os._exit(0)))


def bare() -> None:
    """Show an empty window."""
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QWidget

    class Bare(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            report_first_paint()

    application = QApplication([])
    window = Bare()
    window.resize(1366, 768)
    window.show()
    application.exec()


def program(folder: Path) -> None:
    """Start as `inspector-app` does."""
    from PySide6.QtGui import QPaintEvent

    from inspector_app.gui.unlock import view

    class Watched(view.UnlockView):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            report_first_paint()

    view.UnlockView = Watched  # type: ignore[misc]
    from inspector_app.bootstrap import run

    run(["--data", str(folder)])


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        program(Path(sys.argv[2]))
