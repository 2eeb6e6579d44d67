"""The panel in which a print is chosen, beside the pages that will be printed."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QScrollArea, QVBoxLayout, QWidget

from inspector_app.gui.printing.choice import Sides
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.choice_field import ChoiceField
from inspector_app.gui.widgets.form_line import FormLine
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.paragraph import Paragraph

_WIDTH = 320


class PrintPanel(QFrame):
    """Says that a print is wanted, or that it is to be stopped, or that a file is wanted instead."""

    print_wanted = Signal()
    stop_wanted = Signal()
    copy_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "side")
        self.setObjectName("aside")
        self.setFixedWidth(_WIDTH)
        self._printer, self._pages, self._copies = ChoiceField(), LineField(), LineField()
        self._sides: dict[Sides, QPushButton] = {}
        self.notice = Notice()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(14)
        column.addWidget(label(self.tr("印刷"), "strong"))
        self._none = Paragraph()
        self._lines = {
            "printer": FormLine(self.tr("プリンター"), self._printer),
            "pages": FormLine(self.tr("ページ"), self._pages, self.tr("例：1-3,5　空欄はすべて")),
            "copies": FormLine(self.tr("部数"), self._copies),
        }
        column.addWidget(self._none)
        for line in self._lines.values():
            column.addWidget(line)
        self._sides_box = self._sides_line()
        column.addWidget(self._sides_box)
        self._warning = Paragraph(
            self.tr("印刷の内容は、プリンターとその待ち行列に残ることがあります。"), 12, role="secondary"
        )
        column.addWidget(self._warning)
        column.addWidget(self.notice)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("印刷の進み"))
        column.addWidget(self._bar)
        column.addLayout(self._buttons())
        column.addStretch(1)
        self._bar.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.addWidget(_scrolling(page))
        self.hide()

    def render_printers(self, names: Sequence[str], current: str, sides: Sides, *, may_copy: bool) -> None:
        """Show which printers there are, and what was chosen last time."""
        self._printer.clear()
        for name in names:
            self._printer.addItem(name, name)
        self._printer.setCurrentIndex(max(0, self._printer.findData(current)))
        self._copies.render_text("1")
        self._pages.render_text("")
        for piece in (*self._lines.values(), self._sides_box, self._warning, self._go):
            piece.setVisible(bool(names))
        self._none.render_text(self._no_printer(may_copy=may_copy))
        self._none.setVisible(not names)
        self._copy.setVisible(may_copy)
        self._choose(sides)
        for line in self._lines.values():
            line.render_problem("")
        self.show()
        (self._printer if names else self._copy if may_copy else self._close).setFocus()

    def render_problem(self, name: str, words: str) -> None:
        """Say what is wrong with a line."""
        self._lines[name].render_problem(words)

    def render_busy(self, done: int, count: int) -> None:
        """Show how many pages are done; a count of none ends it."""
        self._bar.setVisible(bool(count))
        self._bar.setMaximum(max(1, count))
        self._bar.setValue(done)
        self._go.setVisible(not count)
        self._stop.setVisible(bool(count))

    @property
    def printer(self) -> str:
        """Return the name of the printer."""
        return str(self._printer.currentData() or "")

    @property
    def pages(self) -> str:
        """Return the pages as typed."""
        return self._pages.text()

    @property
    def copies(self) -> str:
        """Return the number of copies as typed."""
        return self._copies.text()

    @property
    def sides(self) -> Sides:
        """Return on which sides of the paper."""
        return next((sides for sides, chip in self._sides.items() if chip.isChecked()), Sides.ONE)

    def _no_printer(self, *, may_copy: bool) -> str:
        if may_copy:
            return self.tr("この端末にはプリンターがありません。PDFの写しを保存できます。")
        return self.tr("この端末にはプリンターがありません。")

    def _sides_line(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(self.tr("面")))
        words = {
            Sides.ONE: self.tr("片面"),
            Sides.LONG: self.tr("両面（長辺とじ）"),
            Sides.SHORT: self.tr("両面（短辺とじ）"),
        }
        for sides, text in words.items():
            chip = QPushButton(text)
            chip.setProperty("look", "choice")
            chip.setCheckable(True)
            chip.setAccessibleName(text)
            chip.clicked.connect(lambda _=False, sides=sides: self._choose(sides))
            self._sides[sides] = chip
            column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _buttons(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        self._close = button(self.tr("閉じる"))
        self._copy = button(self.tr("PDFの写しを保存"))
        self._stop = button(self.tr("中止"))
        self._go = button(self.tr("印刷する"), "main")
        for piece in (self._go, self._stop, self._copy, self._close):
            column.addWidget(piece)
        self._stop.hide()
        self._close.clicked.connect(self.left)
        self._copy.clicked.connect(self.copy_wanted)
        self._stop.clicked.connect(self.stop_wanted)
        self._go.clicked.connect(self.print_wanted)
        return column

    def _choose(self, sides: Sides) -> None:
        for each, chip in self._sides.items():
            chip.setChecked(each is sides)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _scrolling(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    page.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area


def pages_words(count: int) -> str:
    """Return how many pages were printed."""
    return QCoreApplication.translate("PrintPanel", "{count}ページを印刷に回しました。").format(count=count)
