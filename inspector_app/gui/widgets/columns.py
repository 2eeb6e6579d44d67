"""Two columns side by side; where there is little room, one below the other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

_WIDE_ENOUGH = 860
_MAIN, _SIDE = 898, 380


class Columns(QScrollArea):
    """Put content into `main`, and what goes with it into `side`."""

    def __init__(self, main: int = _MAIN, side: int = _SIDE, parent: QWidget | None = None) -> None:
        """`main` and `side` are how wide the columns become at most, and how they share the room."""
        super().__init__(parent)
        self._widest = main, side
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setObjectName("page")
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        self._line.setContentsMargins(32, 24, 32, 24)
        self._line.setSpacing(24)
        self._main, self.main = _column(main)
        self._side, self.side = _column(side)
        self._line.addWidget(self._main, main)
        self._line.addWidget(self._side, side)
        self._line.addStretch(1)
        self.setWidget(page)
        page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is room."""
        wide = self.viewport().width() >= _WIDE_ENOUGH
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._line.setDirection(direction)
        self._line.setContentsMargins(*((32, 24, 32, 24) if wide else (16, 16, 16, 16)))
        main, side = self._widest
        self._side.setMaximumWidth(side if wide else main)
        super().resizeEvent(event)


def _column(width: int) -> tuple[QWidget, QVBoxLayout]:
    content = QWidget()
    content.setMaximumWidth(width)
    upright = QVBoxLayout(content)
    upright.setContentsMargins(0, 0, 0, 0)
    column = QVBoxLayout()
    column.setSpacing(16)
    upright.addLayout(column)
    upright.addStretch(1)
    return content, column
