"""A push button of the style sheet that is drawn once for each of its looks; the rows bring it back again and again."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from inspector_app.gui.widgets.pictures import paint_kept


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
        """Show other words; the layout is asked only when they need another width."""
        if words == self.text():
            return
        self.setText(words)
        self.ensurePolished()
        if self.sizeHint() != self.minimumSize():
            self.setFixedSize(self.sizeHint())  # a button of a fixed size does not ask the layout at each change

    def look(self) -> tuple[object, ...]:
        """Return what the picture depends on beside the state of the button."""
        return self._look, self.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button."""
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        look = (*self.look(), option.state.value, option.features.value)
        paint_kept(self, look, self._ground, lambda painter: self.draw(painter, option))

    def draw(self, painter: QPainter, option: QStyleOptionButton) -> None:
        """Draw the button as the style sheet wants it."""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
