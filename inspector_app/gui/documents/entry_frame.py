"""A long form with what goes with it beside it, always in sight; where there is little room it follows the form."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

_WIDE_ENOUGH = 900
_MAIN, _SIDE = 898, 380


class EntryFrame(QWidget):
    """Put the form into `main`; `side` stands beside it or below it."""

    def __init__(self, side: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._wide = True
        self.main = QVBoxLayout()
        self.main.setSpacing(16)
        self._below = QVBoxLayout()
        self._form = _scroll(self.main, self._below, _MAIN)
        self._beside = QVBoxLayout()
        self._beside.addWidget(side)
        self._column = _scroll(self._beside, QVBoxLayout(), _SIDE)
        self._column.setMinimumWidth(300)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._form, _MAIN)
        line.addWidget(self._column, _SIDE)

    def show_widget(self, widget: QWidget) -> None:
        """Scroll to a widget of the form."""
        self._form.ensureWidgetVisible(widget, 40, 80)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the side where there is room for it."""
        super().resizeEvent(event)
        wide = self.width() >= _WIDE_ENOUGH
        if wide != self._wide:
            self._wide = wide
            (self._beside if wide else self._below).addWidget(self._side)
            self._column.setVisible(wide)


def _scroll(column: QVBoxLayout, below: QVBoxLayout, width: int) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    page = QWidget()
    page.setObjectName("page")
    line = QHBoxLayout(page)
    line.setContentsMargins(24, 24, 16, 24)
    content = QWidget()
    content.setMaximumWidth(width)
    upright = QVBoxLayout(content)
    upright.setContentsMargins(0, 0, 0, 0)
    upright.setSpacing(16)
    upright.addLayout(column)
    upright.addLayout(below)
    upright.addStretch(1)
    line.addStretch(1)
    line.addWidget(content, 1000)
    line.addStretch(1)
    area.setWidget(page)
    page.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area
