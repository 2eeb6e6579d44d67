"""A list on a document's entry screen: rows of fields between hairlines, which can be added and taken away."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.entry import Field, FieldKind
from inspector_app.gui.documents.entry_fields import Contracts, EntryField, side_by_side, simple_field
from inspector_app.gui.language import spoken
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.paragraph import Paragraph


class ListRow(QWidget):
    """One row. `words` stand above a row that the paper has anyway; others are numbered and can be removed."""

    def __init__(self, field: Field, place: int, contracts: Contracts, removed: Callable[[], None] | None) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(8)
        if place:
            rule = QFrame()
            rule.setProperty("look", "rule")
            column.addWidget(rule)
        column.addLayout(self._head(field, place, removed))
        self.fields = {each.key: simple_field(each, contracts) for each in field.columns}
        for each in self.fields.values():
            named = each.named
            named.field.setAccessibleName(f"{spoken(field.label)} {place + 1} {named.field.accessibleName()}")
        side_by_side(list(self.fields.values()), column)

    def render_cells(self, cells: dict[str, Json]) -> None:
        """Show the texts of the row."""
        for key, each in self.fields.items():
            each.render_value(cells.get(key, ""))

    def _head(self, field: Field, place: int, removed: Callable[[], None] | None) -> QHBoxLayout:
        head = QHBoxLayout()
        if field.rows:
            head.addWidget(Paragraph(f"{place + 1}　{spoken(field.rows[place].label)}", bold=True), 1)
            return head
        head.addWidget(label(f"{spoken(field.label)} {place + 1}", "strong"))
        head.addStretch(1)
        if removed is not None:
            name = self.tr("{name} {number} を取り除く").format(name=spoken(field.label), number=place + 1)
            away = button(self.tr("取り除く"), "link", name)
            away.clicked.connect(lambda _=False: removed())
            head.addWidget(away)
        return head


class ListEntry(EntryField):
    """All rows of a list; its value is the list of their texts."""

    def __init__(self, field: Field, contracts: Contracts, parent: QWidget | None = None) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._field, self._contracts = field, contracts
        self._cells: list[dict[str, Json]] = []
        self._rows: list[ListRow] = []
        self._column = QVBoxLayout()
        column.addLayout(self._column)
        super().__init__(field, inner, parent)
        self.named.render_untitled()
        if not field.rows:
            more = button(self.tr("＋ {name}を増やす").format(name=spoken(field.label)), "link")
            more.clicked.connect(self._on_more)
            line = QHBoxLayout()
            line.addWidget(more)
            line.addStretch(1)
            column.addLayout(line)
            inner.setFocusProxy(more)

    def render_value(self, value: Json) -> None:
        """Show the rows; as many as the paper has anyway where it has some."""
        given = [dict(row) for row in value if isinstance(row, dict)] if isinstance(value, list) else []
        fixed = len(self._field.rows)
        cells: list[dict[str, Json]] = (given + [{} for _ in range(fixed)])[:fixed] if fixed else given
        if cells == self._cells and len(cells) == len(self._rows):
            return
        self._cells = cells
        self._fit()
        for row, texts in zip(self._rows, cells, strict=True):
            row.render_cells(texts)

    def render_problem(self, rest: str, words: str) -> None:
        """Say what is wrong with a cell, or with the list itself."""
        cell = self._cell(rest)
        if cell is None:
            super().render_problem("", words)
        else:
            cell.render_problem("", words)

    def render_sound(self) -> None:
        """Say that nothing is wrong."""
        super().render_sound()
        for row in self._rows:
            for each in row.fields.values():
                each.render_sound()

    def render_focus(self, rest: str) -> None:
        """Put the keyboard into a cell, or onto the way to a first row."""
        cell = self._cell(rest)
        (cell.named.field if cell is not None else self.named.field).setFocus()

    def commit_composition(self) -> None:
        """Make what is being composed part of its text."""
        for row in self._rows:
            for each in row.fields.values():
                each.commit_composition()

    def cell(self, rest: str) -> EntryField | None:
        """Return the field of a cell ("3.name"), None where there is none."""
        return self._cell(rest)

    def _cell(self, rest: str) -> EntryField | None:
        place, _dot, key = rest.partition(".")
        if not place.isdecimal() or int(place) >= len(self._rows):
            return None
        return self._rows[int(place)].fields.get(key)

    def _fit(self) -> None:
        """Have as many rows as there are."""
        while len(self._rows) > len(self._cells):
            row = self._rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self._rows) < len(self._cells):
            self._add_row()

    def _add_row(self) -> None:
        place = len(self._rows)
        removable = None if self._field.rows else (lambda: self._on_removed(place))
        row = ListRow(self._field, place, self._contracts, removable)
        for key, each in row.fields.items():
            each.written.connect(partial(self._on_cell, self.written, place, key))
            each.chosen.connect(partial(self._on_cell, self.chosen, place, key))
            each.left.connect(self.left)
        self._rows.append(row)
        self._column.addWidget(row)

    def _on_cell(self, signal: SignalInstance, place: int, key: str, value: object) -> None:
        self._cells[place][key] = str(value)
        signal.emit(self._value())

    def _on_more(self) -> None:
        self._cells.append({})
        self._add_row()
        next(iter(self._rows[-1].fields.values())).named.field.setFocus()
        self.chosen.emit(self._value())

    def _on_removed(self, place: int) -> None:
        self.commit_composition()
        del self._cells[place]
        self._fit()
        for row, texts in zip(self._rows, self._cells, strict=True):
            row.render_cells(texts)
        self.named.field.setFocus()
        self.chosen.emit(self._value())

    def _value(self) -> list[dict[str, Json]]:
        return [dict(cells) for cells in self._cells]


def entry_field(field: Field, contracts: Contracts) -> EntryField:
    """Return the field for any kind."""
    return ListEntry(field, contracts) if field.kind is FieldKind.LIST else simple_field(field, contracts)
