"""A person at the keyboard: presses keys, types, waits for what is on screen. Nothing behind the window is touched."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QWidget

from inspector_app.domain.ids import InspectionId
from inspector_app.errors import KnownError
from inspector_app.gui.autosave import SaveState
from inspector_app.gui.bug_report import BugReport
from inspector_app.gui.program import Program
from inspector_app.usecases.list_work import list_work
from inspector_app.usecases.read_visit import visit_sheets
from inspector_app.usecases.world import World, make_world

PASSPHRASE = "kumo to yama to kawa"
PATIENCE = 30_000
"""Milliseconds until a wait is given up; long, because the machine does other things too."""
T = TypeVar("T")
W = TypeVar("W", bound=QWidget)


class Person:
    """Sits before one program."""

    def __init__(self, application: QApplication, folder: Path, now: Callable[[], datetime] | None = None) -> None:
        world = make_world(folder)
        self.world = world if now is None else World(folder, world.forms, now)
        self.application = application
        self.program = Program(self.world, application)
        self.program.show()
        self.program.window.resize(1366, 768)
        self.program.window.activateWindow()
        self.wait(lambda: QApplication.focusWidget() is not None, "the keyboard is somewhere")

    def wait(self, holds: Callable[[], object], what: str) -> None:
        """Let the program work until something holds."""
        deadline = QDeadlineTimer(PATIENCE)
        while not holds():
            assert not deadline.hasExpired(), f"waited in vain until {what}"
            self.rest(3)
            for dialog in self.application.topLevelWidgets():
                assert not isinstance(dialog, BugReport), dialog.report
        self.rest(0)

    def rest(self, milliseconds: int) -> None:
        """Let the program work for a moment."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def settle(self) -> None:
        """Let what was asked of the vault come back."""
        session = self.program.session
        if session is not None:
            self.run(lambda _: None)
        self.rest(60)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        window = self.application.focusWindow()
        assert window is not None
        QTest.keyClick(window, key, modifier)

    def write(self, text: str) -> None:
        """Type text; what is not ASCII comes through an input method, as Japanese does."""
        if text.isascii():
            window = self.application.focusWindow()
            assert window is not None
            for character in text:
                QTest.keyClick(window, character)  # type: ignore[call-overload]
        else:
            self.compose(text)
            self.commit(text)

    def compose(self, text: str) -> None:
        """Compose text in an input method, and leave it there."""
        QApplication.sendEvent(self._focus(), QInputMethodEvent(text, []))

    def commit(self, text: str) -> None:
        """Let the input method commit."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self._focus(), event)

    def tab_to(self, words: str) -> QPushButton:
        """Go with Tab to the button with these words; every control has a keyboard path."""
        for _ in range(120):
            focus = QApplication.focusWidget()
            if isinstance(focus, QPushButton) and words in focus.text() and focus.isEnabled():
                return focus
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"no key leads to the button {words}")

    def push(self, words: str) -> None:
        """Go to a button by keyboard and press it with Enter."""
        self.tab_to(words)
        self.press(Qt.Key.Key_Return)

    def choose(self, path: Path) -> None:
        """Type a path into the file dialog that has opened, and press Enter."""
        self.wait(lambda: isinstance(self._window_with_keyboard(), QFileDialog), "a file dialog is open")
        dialog = self._window_with_keyboard()
        assert isinstance(dialog, QFileDialog)
        field = dialog.findChild(QLineEdit)
        assert field is not None
        assert field.hasFocus()
        field.selectAll()
        self.write(str(path))
        self.press(Qt.Key.Key_Return)
        self.wait(lambda: not self.program.window.findChildren(QFileDialog), "the dialog is closed")
        self.program.window.activateWindow()  # a desktop does that by itself
        self.wait(lambda: self._window_with_keyboard() is self.program.window, "the window is active again")

    def see(self, kind: type[W]) -> W:
        """Wait until a screen of this kind is shown, and return it."""
        self.wait(lambda: isinstance(self.program.window.screen_shown, kind), f"{kind.__name__} is shown")
        screen = self.program.window.screen_shown
        assert isinstance(screen, kind)
        return screen

    def sees_button(self, words: str) -> None:
        """Wait until a button with these words can be pressed."""
        self.wait(lambda: any(words in made.text() for made in self._buttons()), f"a button says {words}")

    def saved(self) -> None:
        """Wait until the status line says that everything is saved."""
        autosave = self.program.autosave
        assert autosave is not None
        self.wait(lambda: autosave.state is SaveState.SAVED, "everything is saved")

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        """Type the passphrase at the unlock screen."""
        self.write(passphrase)
        self.press(Qt.Key.Key_Return)
        self.wait(lambda: not self.program.window.locked, "the vault is open")

    def run(self, work: Callable[[Any], T]) -> T:
        """Look into the open vault, on its thread."""
        session, found, refused = self.program.session, list[T](), list[KnownError]()
        assert session is not None
        session.run(work, found.append, refused.append)
        self.wait(lambda: found or refused, "the vault has answered")
        assert not refused, refused
        return found[0]

    def inspections(self) -> list[InspectionId]:
        """Return the inspections in the vault, the newest first, without the sheets that stand beside them."""
        every = [summary.id for entry in self.run(list_work) for summary in entry.inspections]
        mains = self.run(lambda vault: [visit_sheets(vault, key)[0].inspection.id for key in every])
        return [key for key in every if key in mains]

    def leave(self) -> None:
        """Close the window as its close button does."""
        closed: list[bool] = []
        self.program.closed.connect(lambda: closed.append(True))
        self.program.window.close()
        self.wait(lambda: closed or self.program.warned, "the program has ended, or has warned")
        if not closed:
            self.program.window.close()
        self.wait(lambda: closed, "the program has ended")
        self.program.deleteLater()
        self.rest(0)

    def _focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def _window_with_keyboard(self) -> QWidget | None:
        return QApplication.activeWindow()

    def _buttons(self) -> list[QPushButton]:
        screen = self.program.window.screen_shown
        made = [] if screen is None else screen.findChildren(QPushButton)
        return [one for one in made if one.isVisible() and one.isEnabled()]
