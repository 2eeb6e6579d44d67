"""The head of a screen that one comes to from another one: the way back, its title, and what is told at the right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.label import label


class ScreenHead(QWidget):
    """Says that one wants to go back. The keyboard comes to the way back first."""

    left = Signal()

    def __init__(self, title: str, told: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        back = button(self.tr("← 戻る　Esc"), name=self.tr("戻る"))
        line.addWidget(back)
        line.addSpacing(8)
        line.addWidget(label(title, "heading"))
        line.addStretch(1)
        if told is not None:
            line.addWidget(told)
        back.clicked.connect(self.left)
        self.setFocusProxy(back)
