"""A note of a document that was seen and not copied: its title, its date, which page, how many."""

from collections.abc import Callable, Iterator
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QWidget

from inspector_app.domain.evidence import Seen
from inspector_app.gui.guard.places import Place
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.date_field import DateField
from inspector_app.gui.widgets.form_line import FormLine
from inspector_app.gui.widgets.line_field import LineField


class NoteCard(Card):
    """Says that a note is to be kept."""

    keep_wanted = Signal()
    written = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("見た資料"), parent)
        self.title, self.page, self.count, self.dated = LineField(), LineField(), LineField(), DateField()
        self.title.setPlaceholderText(self.tr("例：入退室管理簿"))
        self.page.setPlaceholderText(self.tr("例：3–5頁"))
        self.count.setValidator(QIntValidator(0, 999_999, self))
        self._lines = {
            "title": FormLine(self.tr("題名"), self.title),
            "dated": FormLine(self.tr("資料の日付"), self.dated),
            "page": FormLine(self.tr("頁・箇所"), self.page),
            "count": FormLine(self.tr("数"), self.count),
        }
        self.keep = button(self.tr("残す"), "main")
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.addWidget(self._lines["title"], 0, 0, 1, 3)
        for column, name in enumerate(("dated", "page", "count")):
            grid.addWidget(self._lines[name], 1, column)
        grid.addWidget(self.keep, 2, 2)
        self.add_text(self.tr("写しを取らず、何を見たかを書きます。個人番号は書けません。"))
        self.body.addLayout(grid)
        self.body.addStretch(1)
        self.keep.clicked.connect(self._on_keep)
        for field in self.fields:
            field.returnPressed.connect(self._on_keep)
        for place in self.places():
            place.field.written.connect(lambda _: self.written.emit())
            place.field.left.connect(self.left)

    @property
    def fields(self) -> tuple[LineField, ...]:
        """Return the fields."""
        return self.title, self.dated, self.page, self.count

    def places(self) -> Iterator[Place]:
        """Yield where texts are written."""
        yield Place("title", self.tr("題名"), self.title)
        yield Place("page", self.tr("頁・箇所"), self.page)

    def seen(self, kept: Callable[[LineField], str]) -> Seen:
        """Return the note; `kept` tells what may be kept of a field."""
        count, day = self.count.text().strip(), self.dated.day()
        dated = day if isinstance(day, date) else None
        return Seen(kept(self.title), dated, kept(self.page), int(count) if count else None)

    def render_note(self, seen: Seen | None, *, editable: bool) -> None:
        """Show a note, or an empty one to be written."""
        self.title.render_text("" if seen is None else seen.title)
        self.page.render_text("" if seen is None else seen.page)
        self.count.render_text("" if seen is None or seen.count is None else str(seen.count))
        self.dated.render_day(None if seen is None else seen.dated)
        for field in self.fields:
            field.setReadOnly(not editable)
        self.keep.setVisible(editable)
        for line in self._lines.values():
            line.render_problem("")

    def render_problem(self, field: str, words: str) -> None:
        """Say what is wrong with a field."""
        for name, line in self._lines.items():
            line.render_problem(words if name == field else "")

    def _on_keep(self) -> None:
        for field in self.fields:
            field.commit_composition()
        self.keep_wanted.emit()
