"""What the contractor is told: each finding, what is asked for, by when."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.closing import Asked
from inspector_app.gui.closing.model import AskedScreen
from inspector_app.gui.guard.places import Place
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.date_field import DateField
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.mark_label import MarkLabel
from inspector_app.gui.widgets.paragraph import Paragraph

_DUE_WIDTH = 190


class AskedLine(QWidget):
    """One finding."""

    written = Signal()
    left = Signal()
    row_wanted = Signal(str, str)

    def __init__(self, screen: AskedScreen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row, self.finding = screen.row, screen.words
        self.text, self.due = LineField(), DateField()
        go = button(screen.words, "link")
        go.clicked.connect(lambda: self.row_wanted.emit(screen.row, "remarks"))
        mark = MarkLabel()
        mark.render_mark(screen.mark)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 8)
        line.addWidget(mark, alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(go)
        if screen.facts:
            words.addWidget(Paragraph(screen.facts, role="secondary"))
        words.addLayout(self._fields(screen.words))
        line.addLayout(words, 1)

    def _fields(self, finding: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(6, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        self.due.setFixedWidth(_DUE_WIDTH)
        self.text.setPlaceholderText(self.tr("改善の内容及び完了日を、書面で報告すること。"))
        named = ((self.tr("依頼する事項"), self.text), (self.tr("期限"), self.due))
        for column, (words, field) in enumerate(named):
            name = label(words, "secondary")
            name.setBuddy(field)
            field.setAccessibleName(f"{words} {finding}")
            grid.addWidget(name, 0, column)
            grid.addWidget(field, 1, column)
            field.left.connect(self.left)
        grid.setColumnStretch(0, 1)
        self.text.written.connect(self.written)
        self.due.day_set.connect(self.written)
        return grid

    def asked(self, kept: Callable[[LineField], str]) -> Asked:
        """Return what is asked for; `kept` tells what may be kept of a field."""
        return Asked(self._row, kept(self.text).strip(), self.due.day())

    def render_asked(self, screen: AskedScreen, *, editable: bool) -> None:
        """Show what is asked for."""
        self.text.render_text(screen.text)
        self.due.render_day(screen.due)
        for field in (self.text, self.due):
            field.setReadOnly(not editable)


class AskedCard(Card):
    """Says that a line was changed, and when a field was left."""

    written = Signal()
    left = Signal()
    row_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._screens: tuple[AskedScreen, ...] = ()
        self._lines: list[AskedLine] = []
        self._none = self.add_text(self.tr("指摘のある項目はありません。"))

    def asked(self, kept: Callable[[LineField], str] = LineField.text) -> tuple[Asked, ...]:
        """Return what is asked for, by finding; `kept` tells what may be kept of a field."""
        return tuple(line.asked(kept) for line in self._lines)

    def places(self) -> Iterator[Place]:
        """Yield where texts are written."""
        words = self.tr("依頼する事項 {finding}")
        for line in self._lines:
            yield Place("asked", words.format(finding=line.finding.partition("　")[0]), line.text)

    @property
    def fields(self) -> tuple[LineField, ...]:
        """Return the fields that can be typed in."""
        return tuple(field for line in self._lines for field in (line.text, line.due))

    def render_asked(self, screens: tuple[AskedScreen, ...], *, editable: bool) -> None:
        """Show the findings; the lines stay while they are about the same."""
        self.render_heading(self.tr("指摘と依頼する事項（{count}件）").format(count=len(screens)))
        self._none.setVisible(not screens)
        if [_finding(screen) for screen in screens] != [_finding(screen) for screen in self._screens]:
            for line in self._lines:
                line.hide()
                line.deleteLater()
            self._lines = [self._put(screen) for screen in screens]
        self._screens = screens
        for line, screen in zip(self._lines, screens, strict=True):
            line.render_asked(screen, editable=editable)

    def _put(self, screen: AskedScreen) -> AskedLine:
        line = AskedLine(screen)
        self.body.addWidget(line)
        line.written.connect(self.written)
        line.left.connect(self.left)
        line.row_wanted.connect(self.row_wanted)
        return line


def _finding(screen: AskedScreen) -> tuple[str, str]:
    return screen.words, screen.facts
