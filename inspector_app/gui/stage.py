"""Where the screens stand, and the help beside them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector_app.gui.screens import Screens

if TYPE_CHECKING:
    from inspector_app.gui.help.desk import HelpDesk

_AFTER_PAINT = 50
"""Milliseconds until the first screen is painted: its key need not be there before."""


class Stage(QWidget):
    """Shows one screen, and something beside it or in its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage")
        self.screens = Screens()
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._line.addWidget(self.screens, 1)
        self._beside: QWidget | None = None
        self._help: HelpDesk | None = None
        QTimer.singleShot(_AFTER_PAINT, self, self._make_key)

    def render_beside(self, widget: QWidget | None, *, instead: bool = False) -> None:
        """Show something beside the screens, or instead of them where there is little room; None takes it away."""
        if self._beside is not None:
            self._beside.hide()
        self._beside = widget
        self.screens.setVisible(widget is None or not instead)
        if widget is not None:
            if self._line.indexOf(widget) < 0:
                self._line.addWidget(widget)
            widget.show()

    def toggle_help(self) -> None:
        """Open the help, or close it."""
        if self._help is None:
            from inspector_app.gui.help.desk import HelpDesk

            self._help = HelpDesk(self)
        self._help.toggle()

    def _make_key(self) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut

        key = QShortcut(QKeySequence("F1"), self)
        key.setWhatsThis(self.tr("ヘルプを開く・閉じる"))
        key.activated.connect(self.toggle_help)
