"""Which entries are wanted: kind, days, text, and what they are about."""

from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.log_words import log_kind_words
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.choice_field import ChoiceField
from inspector_app.gui.widgets.date_field import DateField
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.usecases.tell_log import LogKind

_REST = 250
"""Milliseconds after the last key until the log is searched."""


class FilterBar(QWidget):
    """Says that something else is wanted."""

    changed = Signal()
    subject_dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self.first, self.last, self.text = ChoiceField(), DateField(), DateField(), LineField()
        self.kind.addItem(self.tr("すべて"), "")
        for kind in LogKind:
            self.kind.addItem(log_kind_words(kind.value), kind.value)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self.changed)
        for day in (self.first, self.last):
            day.setPlaceholderText("2026-11-24")
        self.text.setPlaceholderText(self.tr("備考、ファイル名など"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(12)
        for name, field, share in (
            (self.tr("検索"), self.text, 5),
            (self.tr("したこと"), self.kind, 4),
            (self.tr("この日から"), self.first, 3),
            (self.tr("この日まで"), self.last, 3),
        ):
            line.addLayout(_named(name, field), share)
        column.addLayout(line)
        self._subject = QWidget()
        narrowed = QHBoxLayout(self._subject)
        narrowed.setContentsMargins(0, 0, 0, 0)
        self._subject_words = Paragraph(role="accent")
        drop = button(self.tr("対象を絞らない"))
        drop.clicked.connect(self.subject_dropped)
        narrowed.addWidget(self._subject_words, 1)
        narrowed.addWidget(drop)
        column.addWidget(self._subject)
        self._subject.hide()
        self.kind.currentIndexChanged.connect(self.changed)
        self.text.written.connect(lambda _: self._rest.start())
        self.text.returnPressed.connect(self.changed)
        for day in (self.first, self.last):
            day.day_set.connect(self.changed)
        self.setFocusProxy(self.text)

    @property
    def wanted_kind(self) -> str:
        """Return the kind that is wanted, empty for all."""
        return str(self.kind.currentData() or "")

    @property
    def days(self) -> tuple[date | None, date | None]:
        """Return the first and the last day that are wanted."""
        return self.first.day(), self.last.day()

    def render_subject(self, words: str) -> None:
        """Say that only entries about one thing are wanted, or that all are."""
        self._subject.setVisible(bool(words))
        self._subject_words.render_text(self.tr("対象：{subject}").format(subject=words) if words else "")


def _named(name: str, field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    title = label(name, "secondary")
    title.setBuddy(field)
    field.setAccessibleName(name)
    column.addWidget(title)
    column.addWidget(field)
    return column
