"""A window in which nothing but a record is checked: `inspector-app FILE.pdf`. It needs no vault and opens none."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from inspector_app.gui.application import STYLE, prepare
from inspector_app.gui.bug_report import BugReport
from inspector_app.gui.fonts import load_further_fonts
from inspector_app.gui.language import speak, system_language
from inspector_app.gui.style import dress
from inspector_app.gui.theme import system_tokens
from inspector_app.gui.verify.entrance import verification
from inspector_app.gui.verify.view import VerifyView
from inspector_app.usecases.world import World

_WIDTH, _HEIGHT = 1180, 760


def run_verification(world: World, argv: Sequence[str], file: Path) -> int:
    """Show the check of a file until its window is closed."""
    application = QApplication([*argv, *STYLE])
    translators = speak(system_language())
    view = verification_window(world, application, file)
    code = int(application.exec())
    view.deleteLater()
    del translators
    return code


def verification_window(world: World, application: QApplication, file: Path) -> VerifyView:
    """Return the window, shown; Esc closes it."""
    prepare(application)
    load_further_fonts()
    dress(application, system_tokens())
    QGuiApplication.styleHints().colorSchemeChanged.connect(lambda: dress(application, system_tokens()))
    view = verification(world, lambda bug: BugReport(bug, view).open(), file)
    view.setWindowTitle(view.tr("記録を確かめる"))
    view.resize(_WIDTH, _HEIGHT)
    view.left.connect(view.close)
    view.show()
    return view
