"""A panel with a hairline around it and a small heading."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.widgets.heading import Heading
from inspector_app.gui.widgets.paragraph import Paragraph


class Card(QFrame):
    """Put content into `body`."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 12, 16, 12)
        outer.setSpacing(6)
        self.heading, self.aside = Heading(heading), Heading()
        self._head = QWidget()
        self._line = head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.aside)
        outer.addWidget(self._head)
        self._head.setVisible(bool(heading))
        self.body = QVBoxLayout()
        self.body.setSpacing(4)
        outer.addLayout(self.body)

    def render_heading(self, heading: str, aside: str = "") -> None:
        """Set the small heading, and what stands at its right."""
        self._head.setVisible(bool(heading or aside))
        self.heading.setText(heading)
        self.aside.setText(aside)

    def add_action(self, action: QWidget) -> None:
        """Add something to press at the right of the heading."""
        self._line.addWidget(action)

    def add_text(self, words: str = "") -> Paragraph:
        """Add running text to the body and return it."""
        text = Paragraph(words)
        self.body.addWidget(text)
        return text
