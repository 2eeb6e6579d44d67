"""F1: opens the help beside the screen, keeps it in step with the screen, closes it."""

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from inspector_app.gui.help.panel import HelpPanel
from inspector_app.gui.help.shortcuts import bindings_of, bindings_of_window
from inspector_app.gui.language import spoken
from inspector_app.usecases.read_help import help_for
from inspector_app.usecases.world import device_time

if TYPE_CHECKING:
    from inspector_app.gui.help.model import Row

_BESIDE = 900
"""Pixels of the window from which screen and help stand side by side; below, the help takes the screen's place."""
SCREEN = "screen"
"""The property of a view that names its screen."""


@runtime_checkable
class ShowsRow(Protocol):
    """A screen that shows one row after the other."""

    other_row_shown: SignalInstance

    @property
    def row_shown(self) -> "Row | None":
        """Return the row on screen."""
        ...


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
        self._followed: QWidget | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._render_row)
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
        self._follow(screen)
        self._render_row()

    def _follow(self, screen: QWidget) -> None:
        shows = _shows_row(screen)
        if shows is not None and screen is not self._followed:
            self._followed = screen
            shows.other_row_shown.connect(self._on_other_row)

    def _on_other_row(self) -> None:
        if self.panel.isVisible():
            self._later.start()  # the row is painted first

    def _render_row(self) -> None:
        from inspector_app.gui.help.model import row_help

        screen = self._stage.screens.currentWidget()
        shows = _shows_row(screen)
        row = None if shows is None else shows.row_shown
        self.panel.render_row(None if row is None else row_help(row, device_time().date()))


def _shows_row(screen: object) -> ShowsRow | None:
    return screen if isinstance(screen, ShowsRow) else None
