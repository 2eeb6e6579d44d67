"""The screen on which those who are found at the site are written down."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.domain.roster import Present, Roster
from inspector_app.gui.guard.places import Place
from inspector_app.gui.roster.person_line import PresentLine
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.middle import Middle
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.screen_head import ScreenHead


class RosterView(QWidget):
    """Says that a line was changed, and when a field was left."""

    written = Signal()
    field_left = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.notice = Notice()
        self.keys = Keys()
        self.keys.on("Escape", self.tr("戻る"), self.left.emit)
        self._lines: list[PresentLine] = []
        self._told = label("", "secondary")
        self._add = button(self.tr("＋ 在席者を加える"))
        self._card = Card(self.tr("在席者"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(1100, high=True)
        outer.addWidget(middle)
        for part in (self._head(), self.notice, self._hint(), self._card):
            middle.column.addWidget(part)
        self._card.body.setSpacing(6)
        self._card.body.addWidget(self._add, alignment=Qt.AlignmentFlag.AlignLeft)
        self._add.clicked.connect(self._on_add)

    def roster(self, kept: Callable[[LineField], str] = LineField.text) -> Roster:
        """Return everybody in the list; `kept` tells what may be kept of a field."""
        people = [line.person(kept) for line in self._lines]
        return tuple(person for person in people if person.name or person.employer or person.remarks)

    def render_roster(self, roster: Roster, told: str, *, editable: bool) -> None:
        """Show the list; lines that say the same stay, with what is being typed."""
        self._told.setText(told)
        self._add.setVisible(editable)
        if roster != self.roster():
            for line in self._lines:
                line.hide()
                line.deleteLater()
            self._lines = []
            for person in roster:
                self._put(person)
        if not self._lines and editable:
            self._put(Present("", ""))
        for line in self._lines:
            line.render_editable(editable=editable)

    def render_told(self, told: str) -> None:
        """Say how the check stands."""
        self._told.setText(told)

    def places(self) -> Iterator[Place]:
        """Yield where texts are written."""
        for line in self._lines:
            yield from line.places()

    def commit_composition(self) -> None:
        """Make what is being composed part of the texts."""
        for place in self.places():
            place.field.commit_composition()

    def _head(self) -> ScreenHead:
        head = ScreenHead(self.tr("在席者の確認"), self._told)
        head.left.connect(self.left)
        self.setFocusProxy(head)
        return head

    def _hint(self) -> Card:
        card = Card()
        card.add_text(
            self.tr(
                "その場で業務をしている人に、管理者からではなく本人から所属（雇用主）を聞き、従事者名簿と照合します。"
                "名簿の写しは取りません。ここに書いた内容は、重点四項目確認票の記録に載ります。"
            )
        )
        return card

    def _put(self, person: Present) -> PresentLine:
        line = PresentLine(person)
        self._lines.append(line)
        self._card.body.insertWidget(self._card.body.count() - 1, line)
        line.written.connect(self.written)
        line.left.connect(self.field_left)
        line.dropped.connect(self._on_dropped)
        return line

    def _on_add(self) -> None:
        self._put(Present("", "")).name.setFocus()

    def _on_dropped(self, line: PresentLine) -> None:
        self._lines.remove(line)
        line.hide()
        line.deleteLater()
        self._add.setFocus()
        self.written.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys of the screen."""
        if not self.keys.take(event):
            super().keyPressEvent(event)
