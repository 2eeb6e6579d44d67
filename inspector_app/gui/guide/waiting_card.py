"""What is waited for, and until when (資料待ち)."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inspector_app.gui.guide.model import WAITING, RowScreen
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.date_field import DateField
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.line_field import LineField


class WaitingCard(Card):
    """Shown while a row waits for documents."""

    until_set = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("資料待ち"), parent)
        self.what = LineField()
        self.until = DateField()
        for words, field in ((self.tr("待っている資料"), self.what), (self.tr("いつまでに"), self.until)):
            name = label(words, "secondary")
            name.setBuddy(field)
            field.setAccessibleName(words)
            self.body.addWidget(name)
            self.body.addWidget(field)
        self.what.setPlaceholderText(self.tr("例：入退室記録（10月分）"))
        self.until.day_set.connect(self.until_set)

    def render_row(self, row: RowScreen) -> None:
        """Show what a row waits for."""
        self.setVisible(row.target == WAITING)
        self.what.render_text(row.waiting_for)
        self.what.setReadOnly(not row.editable)
        self.until.render_day(row.waiting_until)
        self.until.setReadOnly(not row.editable)

    def day(self) -> date | None:
        """Return the day that is typed, None for none."""
        return self.until.day()
