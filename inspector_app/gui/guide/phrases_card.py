"""Phrases of one's own (定型文), under the remarks: pressed they are written where the cursor is."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector_app.gui.guard.places import Place
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.emptying import empty
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.text_field import TextField

_NUMBERED = 9


class PhrasesCard(Card):
    """Says which phrase is to be written, added, changed or thrown away, and that changing one begins.

    Hidden until somebody wants it.
    """

    insert_wanted = Signal(str)
    add_wanted = Signal()
    changed = Signal(int, str)
    removed = Signal(int)
    begun = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("定型文　T"), parent)
        self._phrases: tuple[str, ...] = ()
        self._edited = -1
        self._lines = QWidget()
        self._column = _column(self._lines)
        self._told = label("", "problem", wrap=True)
        self._told.hide()
        self.field = TextField(lines=2)
        self.field.setAccessibleName(self.tr("定型文の文面"))
        self._keep, self._drop = button(self.tr("この文面にする"), "main"), button(self.tr("削除する"))
        self._stop = button(self.tr("やめる"))
        self._editor = QWidget()
        self.add = button(self.tr("＋ いまの備考を定型文に加える"), "link")
        self._fill()
        self._keep.clicked.connect(lambda: self.changed.emit(self._edited, self.field.toPlainText()))
        self._drop.clicked.connect(lambda: self.removed.emit(self._edited))
        self._stop.clicked.connect(self._on_stopped)
        self.add.clicked.connect(self.add_wanted)
        self.hide()

    @property
    def told(self) -> str:
        """Return why a phrase was not kept."""
        return "" if self._told.isHidden() else self._told.text()

    def render_phrases(self, phrases: tuple[str, ...]) -> None:
        """Show the phrases; nothing is being edited any more."""
        self._phrases, self._edited = phrases, -1
        self.render_told("")
        self._editor.hide()
        empty(self._column)
        if not phrases:
            words = self.tr("よく書く文を加えておくと、番号のキーで備考に入れられます。")
            self._column.addWidget(label(words, "secondary", wrap=True))
        for place, phrase in enumerate(phrases):
            self._column.addWidget(self._phrase_line(place, phrase))
        self._column.invalidate()

    def places(self) -> Iterator[Place]:
        """Yield where a phrase is written."""
        yield Place("phrase", self.field.accessibleName(), self.field)

    def render_told(self, words: str) -> None:
        """Say why a phrase cannot be kept."""
        self._told.setText(words)
        self._told.setVisible(bool(words))

    def render_shown(self, *, shown: bool) -> None:
        """Come, with the keyboard on the first phrase; or go."""
        self.setVisible(shown)
        if shown:
            self.first().setFocus(Qt.FocusReason.TabFocusReason)

    def first(self) -> QWidget:
        """Return what takes the first key."""
        item = self._column.itemAt(0)
        line = None if item is None else item.widget()
        found = None if line is None else line.findChild(QPushButton)
        return found if isinstance(found, QPushButton) else self.add

    def _fill(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        for made in (self._keep, self._drop, self._stop):
            line.addWidget(made)
        line.addStretch(1)
        editor = _column(self._editor)
        editor.setSpacing(8)
        editor.addWidget(self.field)
        editor.addLayout(line)
        self._editor.hide()
        self._column.setSpacing(0)
        for part in (self._lines, self._told, self._editor, self.add):
            self.body.addWidget(part)

    def _phrase_line(self, place: int, phrase: str) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        short = " ".join(phrase.split())
        number = f"{place + 1}　" if place < _NUMBERED else "　　"
        insert = button(f"{number}{short}", "link", self.tr("「{phrase}」を入れる").format(phrase=short))
        insert.setToolTip(phrase)
        insert.setMinimumWidth(80)
        insert.setSizePolicy(insert.sizePolicy().Policy.Ignored, insert.sizePolicy().verticalPolicy())
        insert.clicked.connect(lambda: self.insert_wanted.emit(phrase))
        change = button(self.tr("直す"), "link", self.tr("「{phrase}」を直す").format(phrase=short))
        change.clicked.connect(lambda: self._on_change_wanted(place))
        line.addWidget(insert, 1)
        line.addWidget(change)
        return made

    def _on_change_wanted(self, place: int) -> None:
        self._edited = place
        self.field.render_text(self._phrases[place])
        self._editor.show()
        self.field.setFocus()
        self.begun.emit()

    def _on_stopped(self) -> None:
        self._edited = -1
        self.render_told("")
        self._editor.hide()
        self.first().setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write a phrase by its number, leave with Esc."""
        place = event.key() - Qt.Key.Key_1
        if event.key() == Qt.Key.Key_Escape and self.field.hasFocus():
            self._on_stopped()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif 0 <= place < min(_NUMBERED, len(self._phrases)) and not self.field.hasFocus():
            self.insert_wanted.emit(self._phrases[place])
        else:
            event.ignore()


def _column(owner: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    return column
