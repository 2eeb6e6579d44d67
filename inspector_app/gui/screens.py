"""The place in the window where one screen is shown at a time."""

from PySide6.QtWidgets import QStackedWidget, QWidget


class Screens(QStackedWidget):
    """Keeps the screens it is shown until they are thrown away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._once: QWidget | None = None

    def render_screen(self, screen: QWidget) -> None:
        """Show a screen in place of the one before; it stays until it is thrown away."""
        once, self._once = self._once, None
        if self.indexOf(screen) < 0:
            self.addWidget(screen)
        self.setCurrentWidget(screen)
        if once is not None:
            self.render_gone(once)

    def render_entered(self, screen: QWidget) -> None:
        """Show a screen with the keyboard where it begins."""
        self.render_screen(screen)
        screen.setFocus()

    def render_once(self, screen: QWidget) -> None:
        """Show a screen until another one is shown, then throw it away."""
        self.render_screen(screen)
        self._once = screen

    def render_gone(self, screen: QWidget) -> None:
        """Throw a screen away, with everything it shows."""
        self.removeWidget(screen)
        screen.hide()
        screen.deleteLater()

    def render_nothing(self) -> None:
        """Throw all screens away, and with them everything they show."""
        self._once = None
        while (screen := self.widget(0)) is not None:
            self.render_gone(screen)
