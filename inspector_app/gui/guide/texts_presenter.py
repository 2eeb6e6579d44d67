"""What is written into the fields of a row: kept as it is typed, or asked about and refused in its place."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.number_guard import Meaning
from inspector_app.gui.autosave import Autosave
from inspector_app.gui.guide.answer_book import AnswerBook
from inspector_app.gui.guide.fields import text_of
from inspector_app.gui.guide.rows import Rows
from inspector_app.gui.guide.view import GuideView

_END = 10**6


class TextsPresenter(QObject):
    """Says that the row has to be shown anew."""

    changed = Signal()

    def __init__(self, book: AnswerBook, rows: Rows, autosave: Autosave, view: GuideView, *, editable: bool) -> None:
        super().__init__(view)
        self._book, self._rows, self._autosave, self._view = book, rows, autosave, view
        self._editable = editable
        view.written.connect(self._on_written)
        view.waiting_until_set.connect(self._on_waiting_until_set)
        view.field_left.connect(self._on_field_left)
        view.page.guard.meant.connect(self._on_meant)
        view.page.guard.strike_wanted.connect(self._on_strike_wanted)

    def settle(self) -> None:
        """Take in what is being composed and what is half typed."""
        self._view.commit_composition()
        self._book.settle()

    def _on_written(self, field: str, text: str) -> None:
        row, name = self._rows.row, text_of(field)
        if self._editable:
            before = self._book.held(row).get(name)
            held = self._book.write(row, name, text, self._view.field_place()[1])
            if held is not None or before is not None:
                self.changed.emit()
            if held is not None and before is None:
                self._view.render_in_sight(self._view.page.guard)

    def _on_field_left(self) -> None:
        self._book.settle()
        self._autosave.flush()
        shown = self._view.row_shown
        if shown is not None and (shown.held is None) == bool(self._book.held(self._rows.row)):
            self.changed.emit()

    def _on_waiting_until_set(self, day: date | None) -> None:
        if self._editable:
            self._book.change(self._rows.row, lambda answer: replace(answer, waiting_until=day), at_once=False)

    def _on_meant(self, field: str, meaning: str) -> None:
        self._book.mean(self._rows.row, text_of(field), Meaning(meaning))
        self._go_on_writing(field)

    def _on_strike_wanted(self, field: str) -> None:
        row, name = self._rows.row, text_of(field)
        self._book.write(row, name, self._book.struck(row, name))
        self._go_on_writing(field)
        self._view.page.fields()[field].forget_history()

    def _go_on_writing(self, field: str) -> None:
        self.changed.emit()
        self._view.render_field(field, _END)
