"""A field of a document's entry screen: its name above, what is wrong or helpful below; it takes no keys away."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.paragraph import Paragraph


class Named(QWidget):
    """Name, field, and a line below that says what is wrong, or how the entry was understood, or what is meant."""

    def __init__(self, name: str, field: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._name, self._hint, self._problem, self._read = name, hint, "", ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        title = label(name, wrap=True)
        title.setBuddy(field)
        self._below = Paragraph("", 12, role="secondary")
        for part in (title, field, self._below):
            column.addWidget(part)
        self._title = title
        field.setAccessibleName(name)
        self._show()

    @property
    def problem(self) -> str:
        """Return what is said to be wrong, empty for nothing."""
        return self._problem

    def render_untitled(self) -> None:
        """Leave the name to screen readers, where what stands above says it already."""
        self._title.hide()

    def render_problem(self, words: str) -> None:
        """Say what is wrong with the field, or nothing."""
        if words != self._problem:
            self._problem = words
            self._show()

    def render_read(self, words: str) -> None:
        """Say how the entry is understood."""
        if words != self._read:
            self._read = words
            self._show()

    def _show(self) -> None:
        words = self._problem or self._read or self._hint
        self._below.render_text(words)
        self._below.render_role("unmet" if self._problem else "secondary")
        self._below.setVisible(bool(words))
        self.field.setAccessibleDescription(words)
