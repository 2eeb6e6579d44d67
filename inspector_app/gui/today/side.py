"""The cards beside the day: what is on its way, how the year stands, this laptop."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector_app.gui.today.model import YearScreen
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.flow import Flow
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.mark_label import MarkLabel
from inspector_app.gui.widgets.marks import Mark
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.share_bar import ShareBar


class SentCard(Card):
    """Says how many records wait for the agency's receipt."""

    outbox_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.render_heading(self.tr("機構への送信"))
        line = QHBoxLayout()
        line.setSpacing(12)
        self._count = label("", "figure")
        self._unit = label(self.tr("件が受領待ち"), wrap=True)
        go = button(self.tr("送信へ"))
        go.clicked.connect(self.outbox_wanted)
        line.addWidget(self._count)
        line.addWidget(self._unit, 1)
        line.addWidget(go)
        self.body.addLayout(line)
        self._words = self.add_text()
        self._words.render_role("secondary")

    def render_sent(self, waiting: int, words: str) -> None:
        """Show the number and what is known of the last attempt."""
        self._count.setText(str(waiting))
        self._words.render_text(words)


class YearCard(Card):
    """Says how the contracts of the 年度 stand: by shape, number and word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._bar = ShareBar(12)
        self.body.setSpacing(10)
        self.body.addWidget(self._bar)
        legend = QWidget()
        flow = Flow(legend, 16)
        self._words = []
        for mark in (Mark.CIRCLE, Mark.TRIANGLE, Mark.NONE):
            entry = QWidget()
            line = QHBoxLayout(entry)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(6)
            shape, words = MarkLabel(), label()
            shape.render_mark(mark)
            line.addWidget(shape)
            line.addWidget(words)
            self._words.append(words)
            flow.addWidget(entry)
        self.body.addWidget(legend)

    def render_year(self, year: YearScreen) -> None:
        """Show the year."""
        self.render_heading(year.title, year.contracts)
        self._bar.render_parts(year.shares)
        for shown, words in zip(self._words, (year.met, year.improve, year.missing), strict=True):
            shown.setText(words)
        self._bar.setAccessibleName(f"{year.title} {year.met} {year.improve} {year.missing}")


class LaptopCard(Card):
    """Says how this laptop is kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.render_heading(self.tr("この端末"))
        self._first = self.add_text()
        self._second = Paragraph(role="secondary")
        self.body.addWidget(self._second)

    def render_laptop(self, lines: tuple[str, ...]) -> None:
        """Show the backup, and when it locks."""
        first, second = lines
        self._first.render_text(first)
        self._second.render_text(second)
