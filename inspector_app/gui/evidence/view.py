"""The evidence of one row: what there is at the left, the chosen piece large, its words at the right."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from inspector_app.domain.evidence import EvidenceKind
from inspector_app.domain.ids import EvidenceId
from inspector_app.gui.evidence.adders import Adders
from inspector_app.gui.evidence.camera import CameraPanel
from inspector_app.gui.evidence.details_card import DetailsCard
from inspector_app.gui.evidence.model import PieceScreen
from inspector_app.gui.evidence.note_card import NoteCard
from inspector_app.gui.evidence.photo_panel import PhotoPanel
from inspector_app.gui.evidence.pieces_list import PiecesList
from inspector_app.gui.evidence.rules_card import RulesCard
from inspector_app.gui.guard.card import GuardCard
from inspector_app.gui.guard.places import Place
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.dropped_files import dropped_files
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.paragraph import Paragraph

_WIDE = 1000
_ENDLESS = 16_777_215
"""What Qt takes for no limit of a width."""


class EvidenceView(QWidget):
    """Says what is to come in, what was chosen, and where somebody wants to go."""

    files_dropped = Signal(object)
    stop_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.setAcceptDrops(True)
        self.notice, self.progress, self.names = Notice(), Notice(), GuardCard()
        self.rules, self.pieces, self.details = RulesCard(), PiecesList(), DetailsCard()
        self.photo, self.note = PhotoPanel(), NoteCard()
        self._nothing = Paragraph(role="secondary")
        self._heading, self._question = label("", "heading"), Paragraph("", 12, role="secondary")
        self.adders, self.camera = Adders(), CameraPanel()
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle = QStackedWidget()
        self.keys = Keys()
        self._fill()
        self._table_keys()
        self.progress.action_wanted.connect(self.stop_wanted)

    def render_row(self, heading: str, question: str) -> None:
        """Say beside which row this is."""
        self._heading.setText(heading)
        self._question.render_text(question)

    def render_pieces(self, pieces: Sequence[PieceScreen], chosen: EvidenceId | None, *, editable: bool) -> None:
        """Show what there is; without anything, what to do."""
        self.pieces.render_pieces(pieces, chosen)
        self.pieces.setVisible(bool(pieces))
        if not pieces:
            empty = self.tr(
                "この項目には、まだ証跡がありません。\n\n"
                "写真は、「写真」（O）で選ぶか、この画面に落とすか、貼り付けます（Ctrl+V）。\n"
                "写しを取らずに見た資料は、「見た資料」（N）に題名・日付・頁・数を書きます。"
            )
            self._nothing.render_text(empty if editable else self.tr("この項目には証跡がありません。"))
            if not self.writes_new_note:
                self._middle.setCurrentIndex(0)

    def render_offer(self, *, editable: bool, practice: bool) -> None:
        """Offer to add, or not; with made-up photos for learning."""
        self.adders.render_offer(editable=editable, practice=practice)
        self._arrange()

    def render_middle(self, kind: EvidenceKind) -> None:
        """Show the part for a kind of evidence."""
        self.camera.end()
        self._middle.setCurrentIndex({EvidenceKind.PHOTO: 1, EvidenceKind.SEEN: 2, EvidenceKind.FILE: 3}[kind])
        self.details.setVisible(True)

    def render_camera(self) -> None:
        """Show what the camera sees."""
        self._middle.setCurrentWidget(self.camera)
        self.details.setVisible(False)
        self.setFocus()

    def render_new_note(self) -> None:
        """Offer an empty note."""
        self.camera.end()
        self.note.render_note(None, editable=True)
        self._middle.setCurrentIndex(2)
        self.details.setVisible(False)
        self.note.title.setFocus()
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self.note.title, 0, 60))

    @property
    def writes_new_note(self) -> bool:
        """Tell whether a new note is on screen."""
        return self._middle.currentIndex() == 2 and not self.details.isVisibleTo(self)

    def render_progress(self, done: int, total: int) -> None:
        """Say how far the taking in is; nothing when it is over."""
        words = self.tr("写真を取り込んでいます（{done}／{total}）").format(done=done, total=total)
        self.progress.render_notice("note", words if done < total else "", self.tr("中止"))

    def commit_composition(self) -> None:
        """Make what is being composed part of the texts."""
        for field in (*self.note.fields, *(place.field for place in self.places())):
            field.commit_composition()

    def places(self) -> Iterator[Place]:
        """Yield where texts are written."""
        for part in (self.rules, self.note, self.details, self.photo.tools):
            yield from part.places()

    def _fill(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        page = QWidget()
        page.setAutoFillBackground(False)
        self._scroll.setWidget(page)
        outer.addWidget(self._scroll)
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(10)
        column.addLayout(self._head())
        for part in (self.notice, self.progress, self.names, self.rules):
            column.addWidget(part)
        self._columns.setSpacing(14)
        for page_of_kind in (self._empty(), self.photo, self.note, QWidget(), self.camera):
            self._middle.addWidget(page_of_kind)
        self._columns.addWidget(self.pieces)
        self._columns.addWidget(self._middle, 1)
        self._columns.addWidget(self.details)
        column.addLayout(self._columns, 1)
        self.details.hide()

    def _head(self) -> QBoxLayout:
        self._top.setSpacing(8)
        title = QHBoxLayout()
        back = button(self.tr("← 戻る　Esc"), name=self.tr("戻る"))
        back.clicked.connect(self.left)
        title.addWidget(back)
        title.addSpacing(6)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._heading)
        words.addWidget(self._question)
        title.addLayout(words, 1)
        self._top.addLayout(title, 1)
        self._top.addWidget(self.adders)
        return self._top

    def _arrange(self) -> None:
        """Put everything side by side where there is room, else one below the other."""
        wide = self.width() >= _WIDE
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        for layout in (self._top, self._columns):
            layout.setDirection(across if wide else down)
        self.adders.render_wide(wide=wide)
        self.pieces.render_across(across=not wide)
        self._middle.setMinimumHeight(0 if wide else 320)
        for side, width in ((self.pieces, 236), (self.details, 268)):
            side.setMinimumWidth(width if wide else 0)
            side.setMaximumWidth(width if wide else _ENDLESS)

    def _empty(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._nothing, 3)
        line.addStretch(1)
        column.addStretch(1)
        column.addLayout(line)
        column.addStretch(2)
        return page

    def _table_keys(self) -> None:
        keys = self.keys
        keys.on("Escape", self.tr("戻る"), self._on_escape)
        self.adders.add_keys(keys)
        self.camera.add_keys(keys)
        keys.on("Ctrl+Z", self.tr("写真への書き込みを元に戻す"), self.photo.tools.undo_wanted.emit)

    def _on_escape(self) -> None:
        (self.camera.left if self._middle.currentWidget() is self.camera else self.left).emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that no field wanted."""
        if not self.keys.take(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the parts into the new width."""
        super().resizeEvent(event)
        self._arrange()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged over the screen."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say which files were dropped."""
        files = dropped_files(event.mimeData())
        if files:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.files_dropped.emit(files)
