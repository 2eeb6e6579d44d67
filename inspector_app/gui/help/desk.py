"""F1: opens the help beside the screen, keeps it in step with the screen, closes it."""

from typing import Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from inspector_app.gui.help.panel import HelpPanel
from inspector_app.gui.help.shortcuts import bindings_of, bindings_of_window
from inspector_app.gui.language import spoken
from inspector_app.usecases.read_help import help_for

_BESIDE = 900
"""Pixels of the window from which screen and help stand side by side; below, the help takes the screen's place."""
SCREEN = "screen"
"""The property of a view that names its screen."""


class Beside(Protocol):
    """Where the help stands: beside the screens, or in their place."""

    @property
    def screens(self) -> QStackedWidget:
        """Return where the screens are shown."""
        ...

    def render_beside(self, widget: QWidget | None, *, instead: bool = False) -> None:
        """Show something there; None takes it away."""
        ...

    def width(self) -> int:
        """Return how much room there is."""
        ...

    def window(self) -> QWidget:
        """Return the window around it."""
        ...


class HelpDesk(QObject):
    """Made when somebody first asks for help."""

    def __init__(self, stage: Beside) -> None:
        super().__init__(stage.screens)
        self._stage = stage
        self.panel = HelpPanel()
        self.panel.closed.connect(self.close)
        self._before: QWidget | None = None
        stage.screens.currentChanged.connect(lambda _: QTimer.singleShot(0, self, self.refresh))

    def toggle(self) -> None:
        """Open the help, or close it."""
        if self.panel.isVisible():
            self.close()
        else:
            self.open()

    def open(self) -> None:
        """Show the help for the screen that is shown."""
        self._before = QApplication.focusWidget()
        instead = self._stage.width() < _BESIDE
        self.panel.render_room(whole=instead)
        self._stage.render_beside(self.panel, instead=instead)
        self.refresh()
        self.panel.setFocus()

    def close(self) -> None:
        """Put the help away; the keyboard goes back to where it was."""
        self._stage.render_beside(None)
        before, self._before = self._before, None
        screen = self._stage.screens.currentWidget()
        if before is not None and screen is not None and screen.isAncestorOf(before):
            before.setFocus()
        elif screen is not None:
            screen.setFocus()

    def refresh(self) -> None:
        """Say what belongs to the screen that is shown now."""
        screen = self._stage.screens.currentWidget()
        if self.panel.isHidden() or screen is None:
            return
        name = str(screen.property(SCREEN) or "")
        bindings = dict.fromkeys((*bindings_of(screen), *bindings_of_window(self._stage.window())))
        self.panel.render_help(tuple(spoken(text) for text in help_for(name)), tuple(bindings))
