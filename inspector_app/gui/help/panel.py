"""The help beside a screen, never over it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from inspector_app.gui.help.model import RowHelp
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.emptying import empty
from inspector_app.gui.widgets.key_cap import KeyCap
from inspector_app.gui.widgets.keys import Binding
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.paragraph import Paragraph

WIDTH = 340


def rule() -> QFrame:
    """Return a hairline."""
    line = QFrame()
    line.setProperty("look", "rule")
    return line


class HelpPanel(QFrame):
    """Says that it is to be closed."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("aside")
        self.setProperty("look", "side")
        self.render_room(whole=False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 12, 8, 8)
        outer.setSpacing(8)
        outer.addLayout(self._head())
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        self._row, self._texts, self._keys = QVBoxLayout(), QVBoxLayout(), QGridLayout()
        self._row_shown: RowHelp | None = None
        self._row.setSpacing(6)
        self._texts.setSpacing(10)
        self._keys.setHorizontalSpacing(12)
        self._keys.setVerticalSpacing(6)
        self._keys.setColumnStretch(1, 1)
        column.addLayout(self._row)
        column.addLayout(self._texts)
        column.addWidget(label(self.tr("キー"), "secondary"))
        column.addLayout(self._keys)
        column.addStretch(1)
        self._area = self._scrolling(content)
        outer.addWidget(self._area, 1)
        self.setFocusProxy(self._close)
        self.shown: tuple[Binding, ...] = ()

    def render_room(self, *, whole: bool) -> None:
        """Take the whole place of the screens, or a column beside them."""
        self.setMinimumWidth(WIDTH)
        self.setMaximumWidth(16_777_215 if whole else WIDTH)

    def render_help(self, texts: tuple[str, ...], bindings: tuple[Binding, ...]) -> None:
        """Say what the screen is for, and what its keys do."""
        empty(self._texts)
        for text in texts:
            self._texts.addWidget(Paragraph(text, 13))
        empty(self._keys)
        self.shown = bindings
        for row, binding in enumerate(bindings):
            caps = QHBoxLayout()
            caps.setSpacing(4)
            for name in binding.names:
                caps.addWidget(KeyCap(name))
            caps.addStretch(1)
            self._keys.addLayout(caps, row, 0, Qt.AlignmentFlag.AlignTop)
            words = Paragraph(binding.words, 13)
            words.setAccessibleName(f"{' '.join(binding.names)}: {binding.words}")
            self._keys.addWidget(words, row, 1, Qt.AlignmentFlag.AlignVCenter)

    def render_row(self, row: RowHelp | None) -> None:
        """Say what today's guideline says of the row on screen, from its top; nothing where none is shown."""
        if row == self._row_shown:
            return
        self._row_shown = row
        empty(self._row)
        if row is None:
            return
        self._row.addWidget(label(row.title, "heading"))
        if row.edition:
            self._row.addWidget(Paragraph(row.edition, 12, role="secondary"))
        for title, says in row.parts:
            self._row.addSpacing(4)
            self._row.addWidget(Paragraph(title, 13, bold=True))
            self._row.addWidget(Paragraph(says, 13))
        named = (
            (self.tr("様式にはないが、今は求められること"), row.beyond),
            (self.tr("手引き"), row.guidance),
            (self.tr("見るところ"), row.where),
            (self.tr("聞く相手"), row.ask),
        )
        for title, words in named:
            if words:
                self._row.addSpacing(4)
                self._row.addWidget(label(title, "secondary"))
                self._row.addWidget(Paragraph(words, 13))
        self._row.addSpacing(4)
        self._row.addWidget(rule())
        self._area.verticalScrollBar().setValue(0)

    @property
    def row_words(self) -> str:
        """Return what is said of the row, "" for none."""
        return "\n".join(part.text() for part in self.findChildren(Paragraph) if self._row.indexOf(part) >= 0)

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self._close = button(self.tr("閉じる　F1"), "link", self.tr("ヘルプを閉じる"))
        self._close.clicked.connect(self.closed)
        line.addWidget(label(self.tr("ヘルプ"), "heading"))
        line.addStretch(1)
        line.addWidget(self._close)
        return line

    def _scrolling(self, content: QWidget) -> QScrollArea:
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("この画面の説明とキー"))
        scroll.setWidget(content)
        content.setAutoFillBackground(False)  # Qt has just asked for it
        scroll.viewport().setAutoFillBackground(False)
        return scroll

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
