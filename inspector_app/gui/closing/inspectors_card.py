"""Who inspects: the one who leads, and who else is named in the record."""

import uuid
from collections.abc import Callable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from inspector_app.domain.contract import Inspector
from inspector_app.domain.ids import InspectorId
from inspector_app.gui.closing.model import InspectorScreen
from inspector_app.gui.guard.places import Place
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.line_field import LineField


class InspectorLine(QWidget):
    """One inspector beside the lead."""

    written = Signal()
    left = Signal()
    dropped = Signal(object)

    def __init__(self, screen: InspectorScreen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = screen.id
        self.department, self.title, self.name = LineField(), LineField(), LineField()
        self._drop = button("×", "link", self.tr("この調査者を外す"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for field, words, text in (
            (self.department, self.tr("所属"), screen.department),
            (self.title, self.tr("職名"), screen.title),
            (self.name, self.tr("氏名"), screen.name),
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
            field.render_text(text)
            field.written.connect(self.written)
            field.left.connect(self.left)
            line.addWidget(field, 1)
        line.addWidget(self._drop)
        self._drop.clicked.connect(lambda: self.dropped.emit(self))

    def inspector(self, kept: Callable[[LineField], str] = LineField.text) -> Inspector:
        """Return who stands in the line; `kept` tells what may be kept of a field."""
        texts = (kept(field).strip() for field in (self.name, self.title, self.department))
        return Inspector(InspectorId(self._id), *texts)

    def render_kept(self, key: str, *, editable: bool) -> None:
        """Take over the id under which the line was kept."""
        self._id = key
        self._drop.setVisible(editable)
        for field in (self.department, self.title, self.name):
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
        self._add.clicked.connect(self._on_add)
        self.body.addWidget(self._add)

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

    @property
    def fields(self) -> tuple[LineField, ...]:
        """Return the fields that can be typed in."""
        return tuple(field for line in self._lines for field in (line.department, line.title, line.name))

    def render_inspectors(self, lead: str, others: tuple[InspectorScreen, ...], *, editable: bool) -> None:
        """Show who inspects; lines that are there stay, with what is being typed."""
        self._lead.render_text(self.tr("{lead}（責任者・署名する人）").format(lead=lead))
        self._add.setVisible(editable)
        named = [line for line in self._lines if line.inspector().name]
        if len(named) != len(others):
            for line in self._lines:
                line.hide()
                line.deleteLater()
            self._lines = named = [self._put(screen) for screen in others]
        for line, screen in zip(named, others, strict=True):
            line.render_kept(screen.id, editable=editable)

    def _put(self, screen: InspectorScreen) -> InspectorLine:
        line = InspectorLine(screen)
        self.body.insertWidget(self.body.count() - 1, line)
        line.written.connect(self.written)
        line.left.connect(self.left)
        line.dropped.connect(self._on_dropped)
        return line

    def _on_add(self) -> None:
        line = self._put(InspectorScreen(str(uuid.uuid4()), "", "", ""))
        self._lines.append(line)
        line.department.setFocus()

    def _on_dropped(self, line: InspectorLine) -> None:
        self._lines.remove(line)
        line.hide()
        line.deleteLater()
        self._add.setFocus()
        self.written.emit()
