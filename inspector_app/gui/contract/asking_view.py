"""What the screens have in common that ask for the days of a visit and for little else."""

from collections.abc import Sequence
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


class AskingView(QWidget):
    """A title, what it is about, lines to fill in, the way back and the way on; says which way was taken.

    The way on is closed until it is known what stands there now.
    """

    accepted = Signal()
    cancelled = Signal()

    def __init__(self, title: str, on: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.keys = Keys()
        self.keys.on("Escape", self.tr("やめる"), self.cancelled.emit)
        self._dates = DaysField()
        hint = self.tr("数日にわたるときは「、」で区切る。例：2026-11-24、2026-11-25")
        self._days = FormLine(self.tr("調査実施日"), self._dates, hint)
        self._about = Paragraph(role="secondary")
        self._card = Card()
        self._card.body.setSpacing(12)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(640, high=True)
        outer.addWidget(middle)
        middle.column.addWidget(label(title, "heading"))
        middle.column.addWidget(self._about)
        middle.column.addWidget(self._card)
        self._column = middle.column
        self._on = button(on, "main")
        self._on.setEnabled(False)
        self._on.clicked.connect(self._on_accept)
        self._dates.field.returnPressed.connect(self._on_accept)

    @property
    def days(self) -> tuple[date, ...] | None:
        """Return the days that are typed, None if one is no day."""
        return self._dates.days

    def render_about(self, words: str, days: tuple[date, ...]) -> None:
        """Show what it is about, and propose days; from now on it can go on."""
        self._about.render_text(words)
        self._dates.render_days(days)
        self._on.setEnabled(True)

    def render_problem(self, words: str) -> None:
        """Say what is wrong with the days."""
        self._days.render_problem(words)

    def _add_lines(self, lines: Sequence[FormLine]) -> None:
        """Put these lines on the card, the days last, and the ways below it: so the keyboard comes to them."""
        for line in (*lines, self._days):
            self._card.body.addWidget(line)
        self._column.addLayout(self._foot())
        self.setFocusProxy(lines[0].field if lines else self._dates)

    def _foot(self) -> QHBoxLayout:
        line, cancel = QHBoxLayout(), button(self.tr("やめる"))
        line.addWidget(cancel)
        line.addStretch(1)
        line.addWidget(self._on)
        cancel.clicked.connect(self.cancelled)
        return line

    def _on_accept(self) -> None:
        if self._on.isEnabled():
            self._dates.commit_composition()
            self.accepted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the table."""
        if not self.keys.take(event):
            super().keyPressEvent(event)
