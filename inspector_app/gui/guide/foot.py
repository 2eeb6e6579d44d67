"""The line under a row: back, later, on."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from inspector_app.gui.guide.keys import Act
from inspector_app.gui.guide.model import RowScreen
from inspector_app.gui.widgets.told import Told

_MARGINS, _LOW_MARGINS = (28, 12, 28, 20), (28, 8, 28, 8)


class _Hint(Told):
    """Gives way when there is little room; all of it is in the tooltip then."""

    def minimumSizeHint(self) -> QSize:
        """Return no width: the buttons come first."""
        return QSize(0, super().minimumSizeHint().height())

    def render_words(self, words: str, role: str = "secondary") -> None:
        """Say something, also to a screen reader."""
        if words != self.text():
            self.setToolTip(words)
        super().render_words(words, role)


class Foot(QWidget):
    """Says which way to go."""

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(*_MARGINS)
        line.setSpacing(12)
        self._back = QPushButton(self.tr("← 前　P"))
        self._flag = QPushButton(self.tr("⚑ あとで　F"))
        self._next = QPushButton()
        self._next.setProperty("look", "main")
        self._flag.setCheckable(True)
        self._flag.setProperty("look", "flag")
        self._hint = _Hint()
        self._back.setAccessibleName(self.tr("前の項目"))
        self._flag.setAccessibleName(self.tr("あとで見る旗"))
        for piece in (self._back, self._flag):
            line.addWidget(piece)
        line.addStretch(1)
        line.addWidget(self._hint)
        line.addWidget(self._next)
        for act, made in ((Act.BACK, self._back), (Act.FLAG, self._flag), (Act.NEXT, self._next)):
            made.clicked.connect(lambda _on=False, act=act: self.acted.emit(act))

    @property
    def words(self) -> str:
        """Return what is said beside the way on."""
        return self._hint.text()

    def in_order(self) -> list[QWidget]:
        """Return what takes keys, in the order in which Tab goes through it."""
        return [self._next, self._back, self._flag]

    def render_row(self, row: RowScreen) -> None:
        """Show where a row can be left to, and what its ticks look like."""
        self._back.setEnabled(not row.first)
        self._flag.setChecked(row.flagged)
        self._flag.setEnabled(row.editable)
        self._next.setText(self.tr("確認・署名へ　N") if row.last else self.tr("次へ　N"))
        hint = self.tr("印のついた基準から「{result}」と見えます").format(result=row.suggestion)
        self._hint.render_words(hint if row.suggestion else "")

    def render_low(self, *, low: bool) -> None:
        """Take less room where the window is low."""
        self._line.setContentsMargins(*(_LOW_MARGINS if low else _MARGINS))

    def render_told(self, words: str) -> None:
        """Say what was just done, until the next row is shown."""
        self._hint.render_words(words, "accent")
