"""A push button of the style sheet that is drawn once for each of its looks; the rows bring it back again and again."""

from collections.abc import Callable

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from inspector_app.gui.widgets.pictures import kept_picture, paint_kept


class KeptButton(QPushButton):
    """`ground` is the role of the colour that it stands on."""

    def __init__(
        self, words: str, look: str, name: str = "", *, ground: str = "panel", parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent)
        self._look, self._ground = look, ground
        self.setProperty("look", look)
        self.setAccessibleName(name or words)

    def render_words(self, words: str) -> None:
        """Show other words; the layout is asked only when they need more room than any before."""
        if words == self.text():
            return
        self.setText(words)
        self.ensurePolished()
        needed = self.sizeHint().expandedTo(self.minimumSize())
        if needed != self.minimumSize():
            self.setFixedSize(needed)  # a button of a fixed size does not ask the layout at each change

    def prepare(self, words: str) -> None:
        """Get ready to show other words soon, in the room there is."""
        kept_picture(self._shown(words), self.size(), self.devicePixelRatioF(), self._ground, self._drawing(words))

    def look(self) -> tuple[object, ...]:
        """Return what the picture depends on beside words and state of the button."""
        return (self._look,)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button."""
        del event
        paint_kept(self, self._shown(self.text()), self._ground, self._drawing(self.text()))

    def draw(self, painter: QPainter, option: QStyleOptionButton) -> None:
        """Draw the button as the style sheet wants it."""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)

    def _shown(self, words: str) -> tuple[object, ...]:
        state = (self.isChecked(), self.isEnabled(), self.hasFocus(), self.underMouse(), self.isDown())
        return (*self.look(), words, state, self.isActiveWindow())

    def _drawing(self, words: str) -> Callable[[QPainter], None]:
        def drawn(painter: QPainter) -> None:
            option = QStyleOptionButton()
            self.initStyleOption(option)
            option.text = words
            self.draw(painter, option)

        return drawn
