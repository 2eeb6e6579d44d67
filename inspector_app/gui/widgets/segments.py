"""A choice of one among a few, side by side in one frame."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Segments(QWidget):
    """Says which one was chosen; what is chosen is rendered by whoever decides."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)

    def render_choices(self, choices: dict[str, tuple[str, str]]) -> None:
        """Offer choices by key: the words on them, and what a screen reader and the tooltip say."""
        for place, (key, (words, name)) in enumerate(choices.items()):
            button = QPushButton(words)
            button.setProperty("look", "segment")
            button.setProperty("end", {0: "left", len(choices) - 1: "right"}.get(place, "none"))
            button.setCheckable(True)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(lambda _on=False, key=key: self._on_clicked(key))
            self.buttons[key] = button
            self._line.addWidget(button, 1)

    def render_chosen(self, key: str) -> None:
        """Show which one is chosen."""
        for name, button in self.buttons.items():
            button.setChecked(name == key)

    def _on_clicked(self, key: str) -> None:
        self.buttons[key].setChecked(True)
        self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the neighbour with the arrows."""
        step = _STEPS.get(Qt.Key(event.key()))
        order = list(self.buttons.values())
        at = next((place for place, button in enumerate(order) if button.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        order[(at + step) % len(order)].setFocus(Qt.FocusReason.TabFocusReason)
