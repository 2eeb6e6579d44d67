"""A new passphrase, typed twice, with how strong it is."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.passphrase_field import PassphraseField
from inspector_app.gui.widgets.strength_bar import StrengthBar


class NewPassphrase(QWidget):
    """Says what is being typed, and that Enter was pressed."""

    written = Signal(str, str)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = PassphraseField(self.tr("パスフレーズ"))
        self._again = PassphraseField(self.tr("パスフレーズ（もう一度）"))
        self._strength, self._difference = label("", "secondary"), label("", "problem")
        self._bar = StrengthBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(
            Paragraph(self.tr("パスフレーズ（12文字以上。言葉をいくつか並べると覚えやすく、破られにくくなります）"))
        )
        for part in (self._first, self._bar, self._strength, Paragraph(self.tr("もう一度")), self._again):
            column.addWidget(part)
        column.addWidget(self._difference)
        for field in (self._first, self._again):
            field.written.connect(self._on_written)
        self._first.entered.connect(self._again.setFocus)
        self._again.entered.connect(self.entered)

    @property
    def strength_words(self) -> str:
        """Return what is said about the passphrase."""
        return self._strength.text()

    @property
    def difference_words(self) -> str:
        """Return what is said about the two."""
        return self._difference.text()

    @property
    def strength(self) -> int:
        """Return how far the bar is filled, 0 to 4."""
        return self._bar.filled

    def names(self) -> tuple[str, str]:
        """Return what a screen reader calls the two fields."""
        return self._first.field.accessibleName(), self._again.field.accessibleName()

    def tab_stops(self) -> tuple[tuple[QWidget, ...], tuple[QWidget, ...]]:
        """Return what Tab comes to first, and what only after the button that the two fields lead to."""
        return (self._first.field, self._again.field), (self._first.show_button, self._again.show_button)

    def texts(self) -> tuple[str, str]:
        """Return what was typed, and what was typed again."""
        for field in (self._first, self._again):
            field.field.commit_composition()
        return self._first.text(), self._again.text()

    def clear(self) -> None:
        """Forget what was typed."""
        for field in (self._first, self._again):
            field.clear()
        self.render_strength("", 0, enough=False)
        self.render_difference("")

    def render_strength(self, words: str, filled: int, *, enough: bool) -> None:
        """Say how good the passphrase is."""
        self._strength.setText(words)
        self._bar.render_strength(filled, enough=enough)

    def render_difference(self, words: str) -> None:
        """Say that the two differ."""
        self._difference.setText(words)

    def setFocus(self, *reason: Any) -> None:
        """Put the keyboard into the first field. A focus proxy would keep Tab from the controls beside it."""
        self._first.setFocus(*reason)

    def _on_written(self) -> None:
        self.written.emit(self._first.text(), self._again.text())
