"""The screen on which an official document is entered: sections on the left, what is still missing on the right."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.entry import EntryForm, Section
from inspector_app.gui.documents.entry_fields import Contracts, EntryField, side_by_side
from inspector_app.gui.documents.entry_frame import EntryFrame
from inspector_app.gui.documents.entry_list import entry_field
from inspector_app.gui.documents.entry_side import EntrySide
from inspector_app.gui.language import spoken
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.paragraph import Paragraph


class EntryView(QWidget):
    """Says what was written or chosen in which field, and what is to be done with the draft."""

    written = Signal(str, object)
    chosen = Signal(str, object)
    field_left = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.keys = Keys()
        self.keys.on("Escape", self.tr("書類の一覧に戻る"), self.left.emit)
        self.side = EntrySide()
        self.keys.on("Ctrl+P", self.tr("紙面を見る"), self.side.preview_wanted.emit)
        self.fields: dict[str, EntryField] = {}
        self._frame = EntryFrame(self.side)
        self._title = label("", "heading")
        self._about = Paragraph("", 12, role="secondary")
        self._cards = QVBoxLayout()
        self._cards.setSpacing(16)
        self._frame.main.addLayout(self._head())
        self._frame.main.addWidget(self._about)
        self._frame.main.addLayout(self._cards)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._frame)
        self.side.problem_wanted.connect(self.render_focus)

    def render_form(self, form: EntryForm, about: str, contracts: Contracts) -> None:
        """Show the fields of a document; they are made once."""
        self._title.setText(spoken(form.name))
        self._about.render_text("　".join(filter(None, (about, spoken(form.purpose)))))
        if self.fields:
            return
        for section in form.sections:
            self._cards.addWidget(self._card(section, contracts))
        next(iter(self.fields.values())).setFocus()

    def render_values(self, values: Mapping[str, Json]) -> None:
        """Show what was entered so far."""
        for key, field in self.fields.items():
            field.render_value(values.get(key))

    def render_problems(self, problems: Sequence[tuple[str, str]]) -> None:
        """Say at each field what is wrong with it, and nothing at all others."""
        for field in self.fields.values():
            field.render_sound()
        for path, words in problems:
            key, _dot, rest = path.partition(".")
            if key in self.fields:
                self.fields[key].render_problem(rest, words)

    def render_focus(self, path: str) -> None:
        """Lead to a field."""
        key, _dot, rest = path.partition(".")
        if key == self.side.reason_path:
            self.side.reason.setFocus()
        elif key in self.fields:
            self.fields[key].render_focus(rest)
        QTimer.singleShot(0, self, self._show_focus)

    def commit_composition(self) -> None:
        """Make what is being composed part of its field."""
        for field in self.fields.values():
            field.commit_composition()
        self.side.reason.commit_composition()

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        back = button(self.tr("← 書類　Esc"), name=self.tr("書類の一覧に戻る"))
        back.clicked.connect(self.left)
        line.addWidget(back)
        line.addSpacing(8)
        line.addWidget(self._title, 1)
        return line

    def _card(self, section: Section, contracts: Contracts) -> Card:
        card = Card(spoken(section.label))
        card.body.setSpacing(14)
        if section.hint is not None:
            card.body.addWidget(Paragraph(spoken(section.hint), 12, role="secondary"))
        made = [entry_field(field, contracts) for field in section.fields]
        for field in made:
            field.written.connect(partial(self.written.emit, field.key))
            field.chosen.connect(partial(self.chosen.emit, field.key))
            field.left.connect(self.field_left)
            self.fields[field.key] = field
        side_by_side(made, card.body)
        return card

    def _show_focus(self) -> None:
        focus = self.focusWidget()
        if focus is not None:
            self._frame.show_widget(focus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the table."""
        if not self.keys.take(event):
            super().keyPressEvent(event)
