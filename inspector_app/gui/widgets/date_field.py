"""A field for a day, typed: 2026-11-24, 2026/11/24, 令和8年11月24日, R8.11.24, or 11/24 for the next such day."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QWidget

from inspector_app.gui.days import read_day
from inspector_app.gui.widgets.line_field import LineField


class DateField(LineField):
    """Says which day was set; what is no day is framed as wrong and sets none."""

    day_set = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self.setPlaceholderText(self.tr("例：2026-11-24、R8.11.24、11/24"))
        self.written.connect(self._on_written)
        self.left.connect(self._on_left)

    def render_day(self, day: date | None) -> None:
        """Show a day; leaves alone what is being typed for it."""
        if day != self._day:
            self._day = day
            self.render_text("" if day is None else day.isoformat())
            self.render_wrong(wrong=False)

    def day(self) -> date | None:
        """Return the day that is typed, None for none or for what is no day."""
        return self._day

    def _on_written(self, text: str) -> None:
        day = read_day(text, QDate.currentDate().toPython())  # type: ignore[arg-type]
        self.render_wrong(wrong=day is None and bool(text.strip()))
        if day != self._day:
            self._day = day
            self.day_set.emit(day)

    def _on_left(self) -> None:
        if self._day is not None:
            self.render_text(self._day.isoformat())
