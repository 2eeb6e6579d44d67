"""A message that stays until it no longer holds, with one thing to do about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.spoken import say

_ROLES = {"bad": "unmet", "care": "partly", "note": "waiting", "good": "met"}


class Notice(QWidget):
    """Hidden while there is nothing to say."""

    action_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, margin: int = 0) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(margin, margin, margin, 0)
        self._frame = QFrame()
        self._frame.setObjectName("notice")
        line = QHBoxLayout(self._frame)
        line.setContentsMargins(14, 8, 8, 8)
        self._words = Paragraph()
        self._action = QPushButton()
        line.addWidget(self._words, 1)
        line.addWidget(self._action)
        outer.addWidget(self._frame)
        self._action.clicked.connect(self.action_wanted)
        self.hide()

    @property
    def words(self) -> str:
        """Return what is being said."""
        return self._words.text() if not self.isHidden() else ""

    def render_focus(self) -> None:
        """Put the keyboard onto what can be done about it."""
        self._action.setFocus()

    def render_notice(self, tone: str, words: str, action: str = "") -> None:
        """Say `words` in a tone ("bad", "care", "note", "good"), also aloud; nothing to say hides the notice."""
        if words != self.words:
            say(self, words, urgent=tone == "bad")
        self._frame.setProperty("tone", tone)
        self._frame.style().unpolish(self._frame)
        self._frame.style().polish(self._frame)
        self._words.render_role(_ROLES[tone])
        self._words.render_text(words)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setVisible(bool(words))
