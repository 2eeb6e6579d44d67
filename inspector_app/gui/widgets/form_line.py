"""A named field of an entry screen, with what is wrong about it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.paragraph import Paragraph


class FormLine(QWidget):
    """Name above, field, and below it a hint or a problem."""

    def __init__(self, name: str, field: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.name, self._hint = name, hint
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        title = label(name)
        title.setBuddy(field)
        self._below = Paragraph(hint, 12, role="secondary")
        for part in (title, field, self._below):
            column.addWidget(part)
        self.render_problem("")

    @property
    def problem(self) -> str:
        """Return what is said to be wrong, empty for nothing."""
        return "" if self._below.text() == self._hint else self._below.text()

    def render_hint(self, hint: str) -> None:
        """Say something below the field while nothing is wrong with it."""
        wrong, self._hint = self.problem, hint
        if not wrong:
            self.render_problem("")

    def render_problem(self, words: str, *, lead: bool = True) -> None:
        """Say what is wrong with the field, or nothing; `lead` the keyboard there."""
        self._below.render_text(words or self._hint)
        self._below.render_role("unmet" if words else "secondary")
        self._below.setVisible(bool(words or self._hint))
        self.field.setAccessibleName(self.name)
        self.field.setAccessibleDescription(words or self._hint)
        if words and lead:
            self.field.setFocus()
