"""A field for one line."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from inspector_app.gui.fonts import font
from inspector_app.gui.widgets.composition import Composition
from inspector_app.gui.widgets.visible import visible


class LineField(QLineEdit):
    """Says what was written, and when it was left. Nothing composed in it is ever lost."""

    written = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composition = Composition(super().inputMethodEvent)
        self.setFont(font())
        self.textEdited.connect(self._on_edited)

    def render_text(self, text: str) -> None:
        """Show this text, from its beginning, without saying that it was written."""
        if text != self.text():
            self.setText(text)
            if not self.hasFocus():
                self.setCursorPosition(0)

    def render_cursor(self, position: int) -> None:
        """Put the cursor behind this many characters."""
        self.setCursorPosition(position)

    def cursor_place(self) -> int:
        """Return how many characters stand before the cursor."""
        return self.cursorPosition()

    def render_wrong(self, *, wrong: bool) -> None:
        """Frame the field in the colour of a problem, or not."""
        self.setProperty("wrong", wrong)
        self.style().unpolish(self)
        self.style().polish(self)

    def forget_history(self) -> None:
        """Let nothing be undone: what stood here may not come back."""
        cursor = self.cursorPosition()
        self.setText(self.text())
        self.setCursorPosition(cursor)

    def commit_composition(self) -> None:
        """Make what is being composed part of the text."""
        self._composition.commit(focused=self.hasFocus())

    def _on_edited(self, text: str) -> None:
        """Say what was written, without characters that nobody sees and that came with something pasted."""
        clean = visible(text)
        if clean != text:
            cursor = len(visible(text[: self.cursorPosition()]))
            self.setText(clean)
            self.setCursorPosition(cursor)
        self.written.emit(clean)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember what is being composed."""
        self._composition.take(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the field on Esc; everything else is typing."""
        from PySide6.QtCore import Qt

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
