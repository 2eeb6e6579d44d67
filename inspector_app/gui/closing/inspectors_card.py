"""Who inspects: the one who leads, and who else is named in the record."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from inspector_app.domain.contract import Inspector
from inspector_app.domain.ids import InspectorId
from inspector_app.gui.closing.model import NOBODY, InspectorScreen
from inspector_app.gui.guard.places import Place
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.emptying import empty
from inspector_app.gui.widgets.flow import Flow
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.paragraph import Paragraph


class InspectorLine(QWidget):
    """One inspector beside the lead."""

    written = Signal()
    left = Signal()
    dropped = Signal(object)

    def __init__(self, screen: InspectorScreen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.department, self.title, self.name, self.number = LineField(), LineField(), LineField(), LineField()
        self._drop = button("×", "link", self.tr("この調査者を外す"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 6)
        grid.setSpacing(6)
        for place, (field, words, text) in enumerate(
            (
                (self.department, self.tr("所属"), screen.department),
                (self.title, self.tr("職名"), screen.title),
                (self.name, self.tr("氏名"), screen.name),
                (self.number, self.tr("登録番号"), screen.number),
            )
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
            field.render_text(text)
            field.written.connect(self.written)
            field.left.connect(self.left)
            grid.addWidget(field, place // 2, place % 2)
        grid.addWidget(self._drop, 0, 2)
        self._drop.clicked.connect(lambda: self.dropped.emit(self))

    @property
    def fields(self) -> tuple[LineField, ...]:
        """Return the fields that can be typed in."""
        return self.department, self.title, self.name, self.number

    def inspector(self, kept: Callable[[LineField], str] = LineField.text) -> Inspector:
        """Return who stands in the line; `kept` tells what may be kept of a field."""
        name, title, department, number = (
            kept(field).strip() for field in (self.name, self.title, self.department, self.number)
        )
        return Inspector(InspectorId(number), name, title, department)

    def render_editable(self, *, editable: bool) -> None:
        """Let the line be changed, or not."""
        self._drop.setVisible(editable)
        for field in self.fields:
            field.setReadOnly(not editable)


class InspectorsCard(Card):
    """Says that a line was changed, and when a field was left."""

    written = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("調査者"), parent)
        self._lead = self.add_text()
        self._lines: list[InspectorLine] = []
        self._add: QPushButton = button(self.tr("＋ 二人目の調査者を加える"), "link")
        self._add.clicked.connect(lambda: self._on_add(NOBODY))
        self._known = QWidget()
        self._offers = Flow(self._known, 4)
        self._hint = Paragraph(
            self.tr(
                "登録番号は、機構がその人に付けた番号です（その人の端末の「この端末の準備」にあります）。"
                "空欄なら名前だけを載せ、その人はこの記録に署名できません。"
            ),
            12,
            role="secondary",
        )
        for part in (self._add, self._known, self._hint):
            self.body.addWidget(part)

    def others(self, kept: Callable[[LineField], str] = LineField.text) -> tuple[Inspector, ...]:
        """Return everybody with a name; `kept` tells what may be kept of a field."""
        people = [line.inspector(kept) for line in self._lines]
        return tuple(person for person in people if person.name)

    def places(self) -> Iterator[Place]:
        """Yield where texts are written."""
        for line in self._lines:
            yield Place("name", self.tr("調査者の所属"), line.department)
            yield Place("name", self.tr("調査者の職名"), line.title)
            yield Place("name", self.tr("調査者の氏名"), line.name)
            yield Place("id", self.tr("調査者の登録番号"), line.number)

    @property
    def fields(self) -> tuple[LineField, ...]:
        """Return the fields that can be typed in."""
        return tuple(field for line in self._lines for field in line.fields)

    def render_inspectors(self, lead: str, others: tuple[InspectorScreen, ...], *, editable: bool) -> None:
        """Show who inspects; lines that are there stay, with what is being typed."""
        self._lead.render_text(self.tr("{lead}（責任者・署名する人）").format(lead=lead))
        self._add.setVisible(editable)
        self._known.setVisible(editable)
        named = [line for line in self._lines if line.inspector().name]
        if len(named) != len(others):
            for line in self._lines:
                line.hide()
                line.deleteLater()
            self._lines = [self._put(screen) for screen in others]
        for line in self._lines:
            line.render_editable(editable=editable)
        self._hint.setVisible(bool(self._lines) and editable)

    def render_known(self, people: tuple[InspectorScreen, ...]) -> None:
        """Offer those with whom one has inspected before."""
        empty(self._offers)
        taken = {line.number.text().strip() for line in self._lines}
        for person in people:
            if person.number not in taken:
                words = self.tr("＋ {name}（{number}）").format(name=person.name, number=person.number)
                offer = button(words, "link")
                offer.clicked.connect(lambda _=False, person=person: self._on_add(person))
                self._offers.addWidget(offer)

    def _put(self, screen: InspectorScreen) -> InspectorLine:
        line = InspectorLine(screen)
        self.body.insertWidget(self.body.indexOf(self._add), line)
        line.written.connect(self.written)
        line.left.connect(self.left)
        line.dropped.connect(self._on_dropped)
        return line

    def _on_add(self, person: InspectorScreen) -> None:
        line = self._put(person)
        self._lines.append(line)
        self._hint.show()
        line.department.setFocus()
        if person.name:
            self.written.emit()

    def _on_dropped(self, line: InspectorLine) -> None:
        self._lines.remove(line)
        line.hide()
        line.deleteLater()
        self._add.setFocus()
        self._hint.setVisible(bool(self._lines))
        self.written.emit()
