"""A column in the middle of the screen, for what stands alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget


class Middle(QScrollArea):
    """Put content into `column`; it is at most `width` pixels wide and scrolls where there is little room."""

    def __init__(self, width: int, parent: QWidget | None = None, *, high: bool = False) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        page.setObjectName("page")
        outer = QHBoxLayout(page)
        outer.setContentsMargins(24, 24, 24, 24)
        content = QWidget()
        content.setMaximumWidth(width)
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)
        upright = QVBoxLayout(content)
        upright.setContentsMargins(0, 0, 0, 0)
        if not high:
            upright.addStretch(2)
        upright.addLayout(self.column)
        upright.addStretch(3)
        outer.addStretch(1)
        outer.addWidget(content, 1000)
        outer.addStretch(1)
        self.setWidget(page)
        page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
