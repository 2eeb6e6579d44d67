"""The middle of the guide: one question, its criteria, the answers, the places to write."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.fonts import QUESTION
from inspector_app.gui.guard.card import GuardCard, HeldScreen
from inspector_app.gui.guide.aside import Aside
from inspector_app.gui.guide.criteria_card import CriteriaCard
from inspector_app.gui.guide.fields import PROMPT, REASON, REMARKS, WAITING_FOR, WAITING_UNTIL
from inspector_app.gui.guide.methods_bar import MethodsBar
from inspector_app.gui.guide.model import WAITING, FormScreen, RowScreen
from inspector_app.gui.guide.phrases_card import PhrasesCard
from inspector_app.gui.guide.prompts_card import PromptsCard
from inspector_app.gui.guide.remarks_card import RemarksCard
from inspector_app.gui.guide.targets import Targets
from inspector_app.gui.guide.waiting_card import WaitingCard
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.placing import Placing
from inspector_app.gui.widgets.text_field import TextField
from inspector_app.gui.widgets.told import Told

_MARGINS, _BETWEEN = (28, 20, 18, 16), 14
_LOW_MARGINS, _LOW_BETWEEN = (28, 10, 18, 12), 8
"""Pixels around and between the pieces, and where the window is low."""


class RowPage(QWidget):
    """Everything of a row that scrolls. Says what was written in which field, and that a field was left."""

    written = Signal(str, str)
    field_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setAutoFillBackground(True)  # nothing that lies under it is painted with it
        self._section = Told(yields=True)
        self._number, self._before = Told(stays=True), Told()
        self._question = Paragraph("", QUESTION, bold=True, leading=1.45)
        self._question_aid = Paragraph("", role="secondary")
        self.criteria, self.targets, self.methods = CriteriaCard(), Targets(), MethodsBar()
        self.waiting, self.prompts, self.remarks = WaitingCard(), PromptsCard(), RemarksCard()
        self.guard, self.phrases = GuardCard(), PhrasesCard()
        self._guarded = ""
        cards = (self.criteria, self.waiting, self.prompts, self.remarks, self.guard, self.phrases)
        self._placing = Placing(self, cards)
        self._taken: Aside | None = None
        self._shape: tuple[object, ...] = ()
        self._fill()
        for name, field in self._lone_fields().items():
            field.left.connect(self.field_left)
            if name != WAITING_UNTIL:
                field.written.connect(lambda text, name=name: self.written.emit(name, text))
        self.prompts.left.connect(self.field_left)
        self.prompts.written.connect(lambda key, text: self.written.emit(f"{PROMPT}{key}", text))

    def render_form(self, form: FormScreen) -> None:
        """Lay the page out for the rows of a form."""
        self.criteria.render_most(form.most_checks)
        self.targets.render_targets(form.targets)
        self.methods.render_methods(form.methods)
        self.prompts.render_most(form.most_prompts)

    def in_order(self) -> list[QWidget]:
        """Return what takes keys, in the order in which Tab goes through it."""
        return [
            *self.criteria.checks,
            *self.targets.targets.values(),
            *self.methods.chips.values(),
            self.methods.reason,
            self.waiting.what,
            self.waiting.until,
            *self.prompts.fields,
            self.remarks.phrases,
            self.remarks.field,
            *self.guard.in_order(),
        ]

    def render_row(self, row: RowScreen) -> None:
        """Show a row; `lay_out` has to follow."""
        self._placing.hold()
        self._section.render_words(row.section)
        self._number.render_words(f"No.{row.no}")
        self._before.render_words(row.before)
        self._question.render_text(row.question)
        self._question_aid.render_text(row.question_aid)
        self._question_aid.setVisible(bool(row.question_aid))
        for part in (self.criteria, self.targets, self.methods, self.waiting, self.prompts, self.remarks):
            part.render_row(row)
        self._render_held(row.held)

    def lay_out(self, row: RowScreen, width: int, least: int) -> None:
        """Place everything for a width, at least so high; what only a field of text changes, Qt does well alone."""
        shape = (_shape(row), self.phrases.isHidden(), width, least)
        if shape == self._shape:
            self._placing.release()
            return
        self._shape = shape
        taken = self._taken is not None and self._column.indexOf(self._taken) >= 0
        self._placing.place(width, least, whole=not taken)

    def prepare_row(self, row: RowScreen) -> None:
        """Get ready to show a row soon."""
        self._question.prepare(row.question)
        self._question_aid.prepare(row.question_aid)
        self.criteria.prepare_row(row)
        self.prompts.prepare_row(row)
        self.remarks.prepare_row(row)

    def take_aside(self, aside: Aside) -> None:
        """Show the aside below the row."""
        self._taken = aside
        self._column.addWidget(aside)

    def render_without_targets(self) -> None:
        """Let the answers stand elsewhere, and take less room between the pieces."""
        self._column.removeWidget(self.targets)
        self._column.setContentsMargins(*_LOW_MARGINS)
        self._column.setSpacing(_LOW_BETWEEN)

    def render_with_targets(self) -> None:
        """Show the answers below the criteria."""
        self._column.insertWidget(self._column.indexOf(self.methods), self.targets)
        self._column.setContentsMargins(*_MARGINS)
        self._column.setSpacing(_BETWEEN)

    def fields(self) -> dict[str, TextField | LineField]:
        """Return the fields of the row on screen by their names."""
        prompts = zip(self.prompts.keys, self.prompts.fields, strict=False)
        return self._lone_fields() | {f"{PROMPT}{key}": field for key, field in prompts}

    def text_fields(self) -> dict[str, TextField]:
        """Return the fields for running text."""
        return {name: field for name, field in self.fields().items() if isinstance(field, TextField)}

    def all_text_fields(self) -> list[TextField]:
        """Return the fields for running text of all rows."""
        return [*self.prompts.fields, self.remarks.field]

    def _lone_fields(self) -> dict[str, TextField | LineField]:
        return {
            REASON: self.methods.reason,
            WAITING_FOR: self.waiting.what,
            WAITING_UNTIL: self.waiting.until,
            REMARKS: self.remarks.field,
        }

    def _render_held(self, held: HeldScreen | None) -> None:
        """Say under a field what stands against its text, and mark the field."""
        field = "" if held is None else held.field
        if field != self._guarded:
            fields = self.fields()
            for name in (self._guarded, field):
                if name in fields and name != WAITING_UNTIL:
                    fields[name].render_wrong(wrong=name == field)
            self._guarded = field
            if field in fields:
                parts = {REASON: self.methods, WAITING_FOR: self.waiting, REMARKS: self.remarks}
                self._column.removeWidget(self.guard)
                self._column.insertWidget(self._column.indexOf(parts.get(field, self.prompts)) + 1, self.guard)
        if held is not None and held.field in self.fields():
            self.fields()[held.field].forget_history()
        self.guard.render_held(held)

    def _fill(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(_BETWEEN)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self._section)
        head.addWidget(self._number)
        head.addStretch(1)
        head.addWidget(self._before)
        column.addLayout(head)
        for part in (self._question, self._question_aid, self.criteria, self.targets, self.methods):
            column.addWidget(part)
        for card in (self.waiting, self.prompts, self.remarks, self.guard, self.phrases):
            column.addWidget(card)
        column.addStretch(1)


def _shape(row: RowScreen) -> tuple[object, ...]:
    """Return what decides how high the pieces of a row are."""
    ticks, prompts = (tuple(one.text for one in some) for some in (row.ticks, row.prompts))
    words = (row.question, row.question_aid, row.criteria, row.preset, ticks, prompts)
    held = None if row.held is None else (row.held.field, row.held.level, row.held.kind)
    return (*words, row.remote, row.target == WAITING, row.not_applicable_offered, held)
