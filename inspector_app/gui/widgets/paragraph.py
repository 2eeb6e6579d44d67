"""Running text that wraps, with air between its lines."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from inspector_app.gui.fonts import BODY, font
from inspector_app.gui.theme import colour
from inspector_app.gui.widgets.lines import LEADING, Lines


class Paragraph(QLabel):
    """A label that measures itself once per width; `role` names its colour."""

    def __init__(
        self,
        text: str = "",
        pixels: int = BODY,
        *,
        bold: bool = False,
        role: str = "text",
        leading: float = LEADING,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines = Lines(font(pixels, bold=bold), leading)
        self._role = role
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.render_text(text)

    def render_text(self, text: str) -> None:
        """Show another text."""
        if self._lines.set_text(text):
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def prepare(self, text: str) -> None:
        """Get ready to show a text soon."""
        self._lines.prepare(text, self.width())

    def render_role(self, role: str) -> None:
        """Take another colour."""
        self._role = role
        self.update()

    def text(self) -> str:
        """Return the text."""
        return self._lines.text

    def hasHeightForWidth(self) -> bool:
        """Say that the text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped text."""
        return self._lines.height(width)

    def sizeHint(self) -> QSize:
        """Return one line, at most as wide as a column of text is."""
        return QSize(320, self._lines.pitch)

    def minimumSizeHint(self) -> QSize:
        """Return what must be visible at least."""
        return QSize(80, self._lines.pitch)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text."""
        del event
        self._lines.draw(QPainter(self), QPointF(0, 0), self.width(), colour(self._role))
