"""Who attended: one line for each person, and one more whenever the last one is filled."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from inspector_app.domain.closing import Attendant, Side
from inspector_app.gui.guard.places import Place
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.choice_field import ChoiceField
from inspector_app.gui.widgets.line_field import LineField

_SIDE_WIDTH = 136


class PersonLine(QWidget):
    """One person: side, name, position."""

    written = Signal()
    left = Signal()
    dropped = Signal(object)

    def __init__(self, person: Attendant, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side, self.name, self.position = ChoiceField(), LineField(), LineField()
        self._drop = button("×", "link", self.tr("この人を外す"))
        for side, words in (
            (Side.AGENCY, self.tr("発注者")),
            (Side.CONTRACTOR, self.tr("受注者")),
            (Side.OTHER, self.tr("その他")),
        ):
            self.side.addItem(words, side)
        self.side.setCurrentIndex(self.side.findData(person.side))
        self.side.setFixedWidth(_SIDE_WIDTH)
        self.name.render_text(person.name)
        self.position.render_text(person.position)
        self.name.setPlaceholderText(self.tr("氏名"))
        self.position.setPlaceholderText(self.tr("所属・職"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for piece, words, stretch in (
            (self.side, self.tr("どちら側か"), 0),
            (self.name, self.tr("氏名"), 2),
            (self.position, self.tr("所属・職"), 3),
        ):
            piece.setAccessibleName(words)
            line.addWidget(piece, stretch)
        line.addWidget(self._drop)
        self.side.activated.connect(self.written)
        for field in (self.name, self.position):
            field.written.connect(self.written)
            field.left.connect(self.left)
        self._drop.clicked.connect(lambda: self.dropped.emit(self))

    def person(self, kept: Callable[[LineField], str] = LineField.text) -> Attendant:
        """Return who stands in the line; `kept` tells what may be kept of a field."""
        return Attendant(Side(self.side.currentData()), kept(self.name).strip(), kept(self.position).strip())

    def render_editable(self, *, editable: bool) -> None:
        """Let the line be changed, or not."""
        self.side.setEnabled(editable)
        self._drop.setVisible(editable)
        for field in (self.name, self.position):
            field.setReadOnly(not editable)


class PeopleCard(Card):
    """Says that a line was changed, and when a field was left."""

    written = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("出席者"), parent)
        self._lines: list[PersonLine] = []
        self._editable = True
        self._add: QPushButton = button(self.tr("＋ 出席者を加える"), "link")
        self._add.clicked.connect(self._on_add)
        self.body.addWidget(self._add)

    def people(self, kept: Callable[[LineField], str] = LineField.text) -> tuple[Attendant, ...]:
        """Return everybody with a name or a position; `kept` tells what may be kept of a field."""
        people = [line.person(kept) for line in self._lines]
        return tuple(person for person in people if person.name or person.position)

    def places(self) -> Iterator[Place]:
        """Yield where texts are written."""
        for line in self._lines:
            yield Place("attendance", self.tr("出席者の氏名"), line.name)
            yield Place("attendance", self.tr("出席者の所属・職"), line.position)

    @property
    def fields(self) -> tuple[LineField, ...]:
        """Return the fields that can be typed in."""
        return tuple(field for line in self._lines for field in (line.name, line.position))

    def render_people(self, people: tuple[Attendant, ...], *, editable: bool) -> None:
        """Show who attended; lines that say the same stay as they are, with what is being typed."""
        self._editable = editable
        self._add.setVisible(editable)
        if people != self.people() and tuple(line.person() for line in self._lines) != people:
            for line in self._lines:
                line.hide()
                line.deleteLater()
            self._lines = []
            for person in people:
                self._put(person)
        for line in self._lines:
            line.render_editable(editable=editable)

    def _put(self, person: Attendant) -> PersonLine:
        line = PersonLine(person)
        self._lines.append(line)
        self.body.insertWidget(self.body.count() - 1, line)
        line.written.connect(self.written)
        line.left.connect(self.left)
        line.dropped.connect(self._on_dropped)
        return line

    def _on_add(self) -> None:
        self._put(Attendant(Side.CONTRACTOR, "", "")).name.setFocus()

    def _on_dropped(self, line: PersonLine) -> None:
        self._lines.remove(line)
        line.hide()
        line.deleteLater()
        (self._lines[-1].name if self._lines else self._add).setFocus()
        self.written.emit()
