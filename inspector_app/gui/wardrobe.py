"""Which colours the window wears: the system's, until somebody prefers others."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from inspector_app.gui.style import dress
from inspector_app.gui.theme import Scheme, tokens, tokens_of


class Wardrobe(QObject):
    """Lives as long as the application; goes along with the system where that is preferred."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._application, self._scheme = application, Scheme.SYSTEM
        dress(application, tokens())
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    def wear(self, scheme: Scheme) -> None:
        """Take the colours that are preferred, when they are others."""
        if scheme != self._scheme:
            self._scheme = scheme
            self._on_system_changed()

    def _on_system_changed(self) -> None:
        dress(self._application, tokens_of(self._scheme))
