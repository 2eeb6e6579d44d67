"""A heading with the other language to choose beside it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector_app.gui.language import ENGLISH, JAPANESE, english
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.label import label


class TitleLine(QWidget):
    """Says that the other language is wanted."""

    language_wanted = Signal(str)

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label(heading, "title"))
        line.addStretch(1)
        other, words = (JAPANESE, "日本語") if english() else (ENGLISH, "English")
        self.switch = button(words, "link")
        self.switch.clicked.connect(lambda: self.language_wanted.emit(other))
        line.addWidget(self.switch)
