"""The application: made, dressed, run; one window for each vault."""

import gc
import sys
from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from inspector_app.gui.collector import collect_for
from inspector_app.gui.first_window import FirstWindow
from inspector_app.gui.fonts import font, load_fonts, load_further_fonts
from inspector_app.gui.program import Program
from inspector_app.usecases.world import World

STYLE = ("-style", "fusion")
"""Asked for by name: `setStyle` would hand the style back, and PySide6 makes its hundreds of enumerations for that."""

_SWITCH = 0.0005
"""Seconds that the vault thread may keep the interpreter while the window waits for it; Python's own 5 ms are seen."""


def prepare(application: QApplication) -> None:
    """Give the application our name, our typeface, and the thread in which Python cleans up."""
    application.setApplicationName("inspector-app")
    load_fonts()
    application.setFont(font())
    collect_for(application)


def run(world: World, argv: Sequence[str]) -> int:
    """Show the window and return the exit code when it is closed; a second start only calls the first window."""
    first = FirstWindow(world.data_folder)
    application = QApplication([*argv, *STYLE])
    prepare(application)
    if not first.is_first():
        return 0 if first.call_first() else 1
    sys.setswitchinterval(_SWITCH)
    program = Program(world, application)
    sys.excepthook = lambda _kind, bug, _trace: _on_bug(program, bug)
    application.setQuitOnLastWindowClosed(False)
    program.closed.connect(application.quit)
    first.called.connect(program.come_forward)
    application.commitDataRequest.connect(lambda _manager: program.lock())
    program.shown.connect(lambda: _settle(first))
    program.show()
    code = application.exec()
    first.release()
    return int(code)


def _settle(first: FirstWindow) -> None:
    """Do what could wait until the window was on screen."""
    load_further_fonts()
    first.listen()
    gc.freeze()


def _on_bug(program: Program, bug: BaseException) -> None:
    from inspector_app.gui.bug_report import BugReport, report_text

    sys.stderr.write(report_text(bug) + "\n")
    BugReport(bug, program.window).open()
