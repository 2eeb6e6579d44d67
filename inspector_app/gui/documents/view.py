"""A document as it is printed, shown from memory: nothing is written to disk to show it."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.printing.panel import PrintPanel
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.paragraph import Paragraph

_STEP, _SMALLEST, _LARGEST = 1.25, 0.3, 5.0
_WIDE_ENOUGH = 860
"""From this width on the title stands beside the buttons, else below them."""


class DocumentView(QWidget):
    """Says that a copy or a print is wanted, or that one has seen enough."""

    copy_wanted = Signal()
    print_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._pages = QPdfView(self)
        self._pages.setPageMode(QPdfView.PageMode.MultiPage)
        self._pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._pages.setDocument(self._document)
        self._pages.setAccessibleName(self.tr("書類の紙面"))
        self._title = Paragraph(bold=True)
        self._remark = Paragraph(pixels=12, role="secondary")
        self._copy = button(self.tr("写しを保存"))
        self._print = button(self.tr("印刷　Ctrl+P"), name=self.tr("印刷"))
        self._print.setEnabled(False)
        self.panel = PrintPanel()
        self.keys = self._made_keys()
        self.notice = Notice(margin=12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = self._made_head()
        column.addLayout(self._head)
        column.addWidget(self.notice)
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self._pages, 1)
        line.addWidget(self.panel)
        column.addLayout(line, 1)
        self.panel.left.connect(self._on_panel_left)
        self.panel.copy_wanted.connect(self.copy_wanted)
        self.setFocusProxy(self._pages)

    def render_document(self, title: str, remark: str, pdf: bytes, *, may_copy: bool, may_print: bool = True) -> None:
        """Show the pages."""
        self._title.render_text(title)
        self._remark.render_text(remark)
        self._remark.setVisible(bool(remark))
        self._copy.setVisible(may_copy)
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self._print.setEnabled(may_print)

    def render_nothing(self) -> None:
        """Forget the pages."""
        self.panel.hide()
        self._print.setEnabled(False)
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray())

    @property
    def document(self) -> QPdfDocument:
        """Return what is shown."""
        return self._document

    @property
    def may_copy(self) -> bool:
        """Tell whether a copy may be saved."""
        return not self._copy.isHidden()

    @property
    def page_count(self) -> int:
        """Return how many pages are shown."""
        return self._document.pageCount()

    def _made_head(self) -> QGridLayout:
        head, line = QGridLayout(), QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 10)
        head.setHorizontalSpacing(16)
        head.setVerticalSpacing(6)
        line.setSpacing(8)
        back = button(self.tr("← 戻る　Esc"), name=self.tr("戻る"))
        smaller = button("−", name=self.tr("縮小"))
        larger = button("＋", name=self.tr("拡大"))
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._remark)
        head.addWidget(back, 0, 0)
        head.addWidget(self._words, 0, 1)
        head.addLayout(line, 0, 2)
        head.setColumnStretch(1, 1)
        for piece in (smaller, larger, self._print, self._copy):
            line.addWidget(piece)
        back.clicked.connect(self.left)
        smaller.clicked.connect(lambda: self._zoom(1 / _STEP))
        larger.clicked.connect(lambda: self._zoom(_STEP))
        self._copy.clicked.connect(self.copy_wanted)
        self._print.clicked.connect(self.print_wanted)
        return head

    def _made_keys(self) -> Keys:
        keys = Keys()
        keys.on("Escape", self.tr("戻る"), self.left.emit)
        keys.on("Ctrl+P", self.tr("印刷する"), self._on_print_key)
        keys.on("Plus Semicolon", self.tr("拡大する"), lambda: self._zoom(_STEP))
        keys.on("Minus", self.tr("縮小する"), lambda: self._zoom(1 / _STEP))
        return keys

    def _zoom(self, by: float) -> None:
        if self._pages.zoomMode() is not QPdfView.ZoomMode.Custom:
            size = self._document.pagePointSize(0)
            self._pages.setZoomFactor(max(0.3, self._pages.viewport().width() / max(1.0, size.width()) * 72 / 96))
            self._pages.setZoomMode(QPdfView.ZoomMode.Custom)
        self._pages.setZoomFactor(min(_LARGEST, max(_SMALLEST, self._pages.zoomFactor() * by)))

    def _on_print_key(self) -> None:
        if self._print.isEnabled():
            self.print_wanted.emit()

    def _on_panel_left(self) -> None:
        self.panel.hide()
        self._pages.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the title where there is room for it."""
        place = (0, 1, 1, 1) if self.width() >= _WIDE_ENOUGH else (1, 0, 1, 3)
        if self._head.getItemPosition(self._head.indexOf(self._words)) != place:
            self._head.addWidget(self._words, *place)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the table."""
        if not self.keys.take(event):
            super().keyPressEvent(event)
