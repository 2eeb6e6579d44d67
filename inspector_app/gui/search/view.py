"""One field, and what was found."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.search.model import HitLine
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.table import Table

_PATIENCE = 120
"""Milliseconds without a key until it is searched."""


class SearchView(QWidget):
    """Says what is sought, and which hit somebody wants to see."""

    sought = Signal(str)
    hit_wanted = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.keys = Keys()
        self.keys.on("Escape", self.tr("戻る"), self.left.emit)
        self.keys.on("Down", self.tr("見つかったものへ"), self._on_down)
        self.keys.tell("Return", self.tr("見つかったところを開く"))
        self._lines: tuple[HitLine, ...] = ()
        self._field = LineField()
        self._field.setAccessibleName(self.tr("探す言葉"))
        self._field.setPlaceholderText(self.tr("契約、受注者、備考、証跡、記録番号など"))
        self._told = Paragraph(role="secondary")
        self._table = Table(
            self.tr("見つかったもの"), [(self.tr("どこ"), 380), (self.tr("欄"), 250), (self.tr("前後の文"), 0)]
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        column.addWidget(self._field)
        column.addWidget(self._told)
        column.addWidget(self._table, 1)
        column.insertLayout(0, self._head())  # last in the order of Tab, behind the field that has the keyboard first
        self._wait = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._wait.timeout.connect(self._on_waited)
        self._field.textChanged.connect(lambda _: self._wait.start())
        self._field.returnPressed.connect(self._on_enter)
        self._table.row_chosen.connect(self._on_chosen)
        self._table.hide()
        self.setFocusProxy(self._field)

    def render_hits(self, lines: tuple[HitLine, ...], told: str) -> None:
        """Show what was found."""
        self._lines = lines
        self._told.render_text(told)
        self._table.setVisible(bool(lines))
        self._table.render_rows([line.cells for line in lines])

    def commit(self) -> None:
        """Search for what is being composed, too."""
        self._field.commit_composition()

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(label(self.tr("すべてを検索"), "heading"))
        line.addStretch(1)
        self._back = button(self.tr("戻る　Esc"), name=self.tr("戻る"))
        self._back.clicked.connect(self.left)
        line.addWidget(self._back)
        return line

    def _on_waited(self) -> None:
        self.sought.emit(self._field.text())

    def _on_enter(self) -> None:
        if len(self._lines) == 1:
            self._on_chosen(0)
        else:
            self._on_down()

    def _on_down(self) -> None:
        if self._lines:
            self._table.setFocus()
            self._table.render_current(max(0, self._table.current_row()))

    def _on_chosen(self, row: int) -> None:
        self.hit_wanted.emit(self._lines[row])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the table."""
        if not self.keys.take(event):
            super().keyPressEvent(event)
