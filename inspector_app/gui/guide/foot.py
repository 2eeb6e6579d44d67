"""The line under a row: back, later, on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from inspector_app.gui.guide.model import RowScreen
from inspector_app.gui.widgets.label import label


class Foot(QWidget):
    """Says which way to go."""

    back_wanted = Signal()
    flag_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(28, 12, 28, 20)
        line.setSpacing(12)
        self._back = QPushButton(self.tr("← 前　P"))
        self._flag = QPushButton(self.tr("⚑ あとで　F"))
        self._next = QPushButton()
        self._next.setProperty("look", "main")
        self._flag.setCheckable(True)
        self._flag.setProperty("look", "flag")
        self._hint = label("", "secondary")
        self._back.setAccessibleName(self.tr("前の項目"))
        self._flag.setAccessibleName(self.tr("あとで見る旗"))
        for piece in (self._back, self._flag):
            line.addWidget(piece)
        line.addStretch(1)
        line.addWidget(self._hint)
        line.addWidget(self._next)
        self._back.clicked.connect(self.back_wanted)
        self._flag.clicked.connect(self.flag_wanted)
        self._next.clicked.connect(self.next_wanted)

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
        self._hint.setText(hint if row.suggestion else "")
