"""A field for running text that grows with it."""

import math

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QResizeEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QToolTip, QWidget

from inspector_app.gui.fonts import font
from inspector_app.gui.widgets.composition import Composition
from inspector_app.gui.widgets.lines import LEADING
from inspector_app.gui.widgets.spoken import say
from inspector_app.gui.widgets.visible import visible

LONGEST_PASTE = 20_000
"""Characters that a field is pasted full of at most: some thirteen printed pages; a book would hold the window up."""
_TOLD_FOR = 8_000
"""Milliseconds for which it is said why nothing was pasted."""
_MOST_LINES, _FRAME = 14, 10
"""Beyond this many lines the field scrolls; pixels of its frame, above and below together."""


class TextField(QTextEdit):
    """Says what was written, and when it was left. Nothing composed in it is ever lost."""

    written = Signal(str)
    left = Signal()

    def __init__(self, lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fewest = lines
        self._shown = ""
        self._composition = Composition(super().inputMethodEvent)
        self.setFont(font())
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDefaultFont(font())
        self._pitch = round(self.fontMetrics().height() * LEADING)
        self._air()
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def render_text(self, text: str) -> None:
        """Show this text without saying that it was written."""
        if text != self._shown:
            self._shown = text
            self.setPlainText(text)
            self._air()

    def render_editable(self, *, editable: bool) -> None:
        """Let it be written in, or only read."""
        if self.isReadOnly() == editable:
            self.setReadOnly(not editable)

    def render_cursor(self, position: int) -> None:
        """Put the cursor behind this many characters."""
        cursor = self.textCursor()
        cursor.setPosition(min(position, max(0, self.document().characterCount() - 1)))
        self.setTextCursor(cursor)

    def cursor_place(self) -> int:
        """Return how many characters stand before the cursor."""
        return self.textCursor().position()

    def render_wrong(self, *, wrong: bool) -> None:
        """Frame the field in the colour of a problem, or not."""
        self.setProperty("wrong", wrong)
        self.style().unpolish(self)
        self.style().polish(self)

    def forget_history(self) -> None:
        """Let nothing be undone: what stood here may not come back."""
        self.document().clearUndoRedoStacks()

    def commit_composition(self) -> None:
        """Make what is being composed part of the text."""
        self._composition.commit(focused=self.hasFocus())

    def _air(self) -> None:
        """Put air between the lines; a new paragraph takes it over from the one before."""
        format_ = QTextBlockFormat()
        format_.setLineHeight(self._pitch, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(format_)
        self.document().clearUndoRedoStacks()

    def _on_text_changed(self) -> None:
        text = self.toPlainText()
        if text != self._shown:
            self._shown = text
            self.written.emit(text)

    def _fit(self) -> None:
        margin = self.document().documentMargin() * 2
        fewest, most = (lines * self._pitch + margin for lines in (self._fewest, _MOST_LINES))
        height = math.ceil(min(most, max(fewest, self.document().size().height()))) + _FRAME
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def _refuse(self, length: int) -> None:
        words = self.tr("長すぎるため貼り付けていません（{length}文字）。一つの欄は{most}文字までです。").format(
            length=f"{length:,}", most=f"{LONGEST_PASTE:,}"
        )
        QToolTip.showText(self.mapToGlobal(self.cursorRect().bottomLeft()), words, self, self.rect(), _TOLD_FOR)
        say(self, words, urgent=True)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what is pasted or dropped as plain text, without characters that nobody sees; all of it, or nothing."""
        if not source.hasText():
            return
        text = source.text()
        here = self.document().characterCount() - 1 - len(self.textCursor().selectedText())
        if len(text) > LONGEST_PASTE or here + len(text) > LONGEST_PASTE:
            self._refuse(len(text))
        else:
            self.insertPlainText(visible(text))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember what is being composed."""
        self._composition.take(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the field on Esc; everything else is typing."""
        self._composition.key_pressed()
        if event.key() == Qt.Key.Key_Escape and not self._composition.active:
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was being composed, then say that the field was left."""
        self._composition.commit(focused=False)
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew, and grow with it."""
        super().resizeEvent(event)
        self._fit()
