"""The fields of a document's entry screen, one class for each way of filling in; a value is text or a list of ticks."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.entry import Choice, Field, FieldKind
from inspector_app.gui.documents.named import Named
from inspector_app.gui.language import spoken
from inspector_app.gui.phrases import day_words
from inspector_app.gui.widgets.check_row import CheckRow
from inspector_app.gui.widgets.choice_field import ChoiceField
from inspector_app.gui.widgets.date_field import DateField
from inspector_app.gui.widgets.flow import Flow
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.text_field import TextField

_FEW = 4
"""So many short choices stand side by side; more of them open from a list."""


class EntryField(QWidget):
    """One field. Says what was written into it, or chosen, which waits for no further key."""

    written = Signal(object)
    chosen = Signal(object)
    left = Signal()

    def __init__(self, field: Field, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = field.key
        self.half = field.half
        self.named = Named(spoken(field.label), inner, "" if field.hint is None else spoken(field.hint))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.named)
        column.addStretch(1)
        self.setFocusProxy(inner)

    def render_value(self, value: Json) -> None:
        """Show a value without saying that it was written."""
        raise NotImplementedError

    def render_problem(self, rest: str, words: str) -> None:
        """Say what is wrong, or nothing; `rest` leads on into a list."""
        del rest
        self.named.render_problem(words)

    def render_sound(self) -> None:
        """Say that nothing is wrong."""
        self.named.render_problem("")

    def render_focus(self, rest: str) -> None:
        """Put the keyboard into the field."""
        del rest
        self.named.field.setFocus()

    def commit_composition(self) -> None:
        """Make what is being composed part of the text."""


class LineEntry(EntryField):
    """One line; times and numbers likewise."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        self._line = LineField()
        super().__init__(field, self._line, parent)
        self._line.written.connect(self.written.emit)
        self._line.left.connect(self.left)

    def render_value(self, value: Json) -> None:
        """Show a text."""
        self._line.render_text(value if isinstance(value, str) else "")
        if not self._line.hasFocus():
            self._line.render_cursor(0)  # a long text is seen from its beginning

    def commit_composition(self) -> None:
        """Make what is being composed part of the text."""
        self._line.commit_composition()


class TextEntry(EntryField):
    """Running text."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        self._text = TextField(2)
        super().__init__(field, self._text, parent)
        self._text.written.connect(self.written.emit)
        self._text.left.connect(self.left)

    def render_value(self, value: Json) -> None:
        """Show a text."""
        self._text.render_text(value if isinstance(value, str) else "")

    def commit_composition(self) -> None:
        """Make what is being composed part of the text."""
        self._text.commit_composition()


class DayEntry(EntryField):
    """A day, kept as ISO 8601; below it stands which day was understood. What is no day is kept as typed."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        self._date = DateField()
        super().__init__(field, self._date, parent)
        self._date.written.connect(self._on_written)
        self._date.left.connect(self.left)

    def render_value(self, value: Json) -> None:
        """Show a day, or what was typed for one."""
        typed = value if isinstance(value, str) else ""
        try:
            self._date.render_day(date.fromisoformat(typed))
        except ValueError:
            self._date.render_day(None)
            self._date.render_text(typed)
        self._say()

    def commit_composition(self) -> None:
        """Make what is being composed part of the text."""
        self._date.commit_composition()

    def _on_written(self, text: str) -> None:
        day = self._date.day()
        self._say()
        self.written.emit(text.strip() if day is None else day.isoformat())

    def _say(self) -> None:
        day = self._date.day()
        self.named.render_read("" if day is None else day_words(day))


class ChoiceEntry(EntryField):
    """One of several, from a list that opens; the empty one stands for none."""

    def __init__(self, field: Field, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        self._list = ChoiceField()
        self._list.addItem("", "")
        for key, words in choices:
            self._list.addItem(words, key)
        super().__init__(field, self._list, parent)
        self._list.activated.connect(lambda _: self.chosen.emit(str(self._list.currentData())))

    def render_value(self, value: Json) -> None:
        """Show which one is chosen."""
        self._list.setCurrentIndex(max(0, self._list.findData(value)))


class FewEntry(EntryField):
    """One of a few, side by side; pressed again it is none."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        inner = QWidget()
        line = Flow(inner)
        self._chips: dict[str, QPushButton] = {}
        name = spoken(field.label)
        for choice in field.choices:
            words = spoken(choice.label)
            chip = QPushButton(words)
            chip.setProperty("look", "choice")
            chip.setCheckable(True)
            chip.setAccessibleName(f"{name} {words}")
            chip.clicked.connect(self._chosen(choice.key))
            self._chips[choice.key] = chip
            line.addWidget(chip)
        super().__init__(field, inner, parent)
        inner.setFocusProxy(next(iter(self._chips.values())))

    def render_value(self, value: Json) -> None:
        """Show which one is chosen."""
        for key, chip in self._chips.items():
            chip.setChecked(key == value)

    def _chosen(self, key: str) -> Callable[[bool], None]:
        def choose(checked: bool) -> None:
            value = key if checked else ""
            self.render_value(value)
            self.chosen.emit(value)

        return choose


class TicksEntry(EntryField):
    """Any number of several."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._rows: dict[str, CheckRow] = {}
        for choice in field.choices:
            row = CheckRow()
            row.render_check(spoken(choice.label), ticked=False)
            row.clicked.connect(lambda _=False: self.chosen.emit(self._ticked()))
            self._rows[choice.key] = row
            column.addWidget(row)
        super().__init__(field, inner, parent)
        inner.setFocusProxy(next(iter(self._rows.values())))

    def render_value(self, value: Json) -> None:
        """Show what is ticked."""
        ticked = value if isinstance(value, list) else []
        for key, row in self._rows.items():
            row.setChecked(key in ticked)

    def _ticked(self) -> list[str]:
        return [key for key, row in self._rows.items() if row.isChecked()]


Contracts = Sequence[tuple[str, str]]
"""The contracts that a field may name: id and words."""


def simple_field(field: Field, contracts: Contracts) -> EntryField:
    """Return the field for everything but a list."""
    match field.kind:
        case FieldKind.TEXT:
            return TextEntry(field)
        case FieldKind.DAY:
            return DayEntry(field)
        case FieldKind.TICKS:
            return TicksEntry(field)
        case FieldKind.CONTRACT:
            return ChoiceEntry(field, contracts)
        case FieldKind.CHOICE:
            return FewEntry(field) if _few(field.choices) else ChoiceEntry(field, _words(field.choices))
    return LineEntry(field)


def side_by_side(fields: Sequence[EntryField], column: QVBoxLayout) -> None:
    """Put fields into a column, two that take half the width beside each other."""
    line: QHBoxLayout | None = None
    for field in fields:
        if not field.half:
            line = None
            column.addWidget(field)
        elif line is None:
            line = QHBoxLayout()
            line.setSpacing(16)
            line.addWidget(field, 1)
            column.addLayout(line)
        else:
            line.addWidget(field, 1)
            line = None
    if line is not None:
        line.addStretch(1)


def _few(choices: Sequence[Choice]) -> bool:
    return len(choices) <= _FEW and sum(len(choice.label.ja) for choice in choices) <= 5 * _FEW


def _words(choices: Sequence[Choice]) -> list[tuple[str, str]]:
    return [(choice.key, spoken(choice.label)) for choice in choices]
