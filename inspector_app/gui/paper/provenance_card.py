"""Who wrote the paper, when, and its scan."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.line_field import LineField

_SCAN_WIDTH = 220
_WIDE = 900
"""Pixels from which everything stands in one line."""


class ProvenanceCard(QWidget):
    """One line, or two. Says what was written about the paper, and that a scan is to be attached."""

    written = Signal()
    left = Signal()
    scan_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.writer, self.written_at = LineField(), LineField()
        self._scan = label("", "secondary")
        self._attach = button(self.tr("原紙の写しを付ける"))
        self._attach.clicked.connect(self.scan_wanted)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(8)
        line, scan = QHBoxLayout(), QHBoxLayout()
        for part, share in ((line, 3), (scan, 1)):
            part.setSpacing(8)
            self._lines.addLayout(part, share)
        for words, field in ((self.tr("記入者"), self.writer), (self.tr("記入日時（紙のとおり）"), self.written_at)):
            name = label(words, "secondary")
            name.setBuddy(field)
            field.setAccessibleName(words)
            field.written.connect(self.written)
            field.left.connect(self.left)
            line.addWidget(name)
            line.addWidget(field, 1)
        self.written_at.setPlaceholderText(self.tr("例：11月24日 10時20分"))
        scan.addWidget(self._scan, 1)
        scan.addWidget(self._attach)

    @property
    def scan_words(self) -> str:
        """Return what is said of the scan, in full."""
        return self._scan.toolTip()

    def render_provenance(self, writer: str, written_at: str, scan: str, *, editable: bool) -> None:
        """Show what is known of the paper."""
        self.writer.render_text(writer)
        self.written_at.render_text(written_at)
        words = self.tr("写し：{name}").format(name=scan) if scan else self.tr("写しはありません")
        self._scan.setText(self._scan.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, _SCAN_WIDTH))
        self._scan.setToolTip(words)
        self._attach.setVisible(editable)
        for field in (self.writer, self.written_at):
            field.setReadOnly(not editable)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in two lines where one is too short."""
        super().resizeEvent(event)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._lines.setDirection(across if self.width() >= _WIDE else down)
