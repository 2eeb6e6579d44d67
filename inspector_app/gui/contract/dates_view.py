"""The screen on which the days of a visit are corrected."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.days_field import DaysField
from inspector_app.gui.widgets.form_line import FormLine
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.middle import Middle
from inspector_app.gui.widgets.paragraph import Paragraph


class DatesView(QWidget):
    """Says that the days are to be kept, or not."""

    kept = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.keys = Keys()
        self.keys.on("Escape", self.tr("やめる"), self.cancelled.emit)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(640, high=True)
        outer.addWidget(middle)
        middle.column.addWidget(label(self.tr("調査実施日を直す"), "heading"))
        self._inspection = Paragraph(role="secondary")
        middle.column.addWidget(self._inspection)
        card = Card()
        self._field = DaysField()
        hint = self.tr("数日にわたるときは「、」で区切る。例：2026-11-24、2026-11-25")
        self._line = FormLine(self.tr("調査実施日"), self._field, hint)
        card.body.addWidget(self._line)
        middle.column.addWidget(card)
        foot = QHBoxLayout()
        cancel, self._keep = button(self.tr("やめる")), button(self.tr("この日にする"), "main")
        self._keep.setEnabled(False)  # until it is known what stands there now
        foot.addWidget(cancel)
        foot.addStretch(1)
        foot.addWidget(self._keep)
        middle.column.addLayout(foot)
        cancel.clicked.connect(self.cancelled)
        self._keep.clicked.connect(self._on_keep)
        self._field.field.returnPressed.connect(self._on_keep)
        self.setFocusProxy(self._field)

    @property
    def days(self) -> tuple[date, ...] | None:
        """Return the days that are typed, None if one is no day."""
        return self._field.days

    def render_inspection(self, words: str, days: tuple[date, ...]) -> None:
        """Show which inspection it is, and its days."""
        self._inspection.render_text(words)
        self._field.render_days(days)
        self._keep.setEnabled(True)

    def render_problem(self, words: str) -> None:
        """Say what is wrong with the days."""
        self._line.render_problem(words)

    def _on_keep(self) -> None:
        if self._keep.isEnabled():
            self._field.commit_composition()
            self.kept.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the table."""
        if not self.keys.take(event):
            super().keyPressEvent(event)
