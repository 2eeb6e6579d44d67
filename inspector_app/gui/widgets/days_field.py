"""A field for the days of a visit, with the days as they were understood under it."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.gui.days import read_days
from inspector_app.gui.phrases import both_days_words
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.line_field import LineField


class DaysField(QWidget):
    """Days with commas between them; what was read is said in both calendars, and with the day of the week."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.field = LineField()
        self._understood = label("", "secondary", wrap=True)
        column.addWidget(self.field)
        column.addWidget(self._understood)
        self.field.textChanged.connect(lambda _: self._say())
        self.setFocusProxy(self.field)
        self._say()

    @property
    def days(self) -> tuple[date, ...] | None:
        """Return the days that are typed, None if one is no day."""
        return read_days(self.field.text(), QDate.currentDate().toPython())  # type: ignore[arg-type]

    def render_days(self, days: tuple[date, ...]) -> None:
        """Show these days."""
        self.field.render_text("、".join(day.isoformat() for day in days))

    def commit_composition(self) -> None:
        """Make what is being composed part of the text."""
        self.field.commit_composition()

    def render_wrong(self, *, wrong: bool) -> None:
        """Frame the field in the colour of a problem, or not."""
        self.field.render_wrong(wrong=wrong)

    def setAccessibleName(self, name: str) -> None:
        """Name the field itself."""
        self.field.setAccessibleName(name)

    def _say(self) -> None:
        days = self.days
        self._understood.setText(both_days_words(days) if days else "")
