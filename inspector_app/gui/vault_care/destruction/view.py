"""What can be destroyed, what that means, and what was destroyed."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.guard.places import Place
from inspector_app.gui.language import english
from inspector_app.gui.vault_care.destruction.model import CopyScreen, GoneScreen, outside_words
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.confirm import Confirm
from inspector_app.gui.widgets.form_line import FormLine
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.middle import Middle
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.progress_line import ProgressLine
from inspector_app.gui.widgets.table import Table

_ROWS, _LONGEST = 5, 1000


class DestructionView(QWidget):
    """Says what is to be destroyed, or which record of a destruction is to be seen."""

    destruction_wanted = Signal(str, str)
    certificate_wanted = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.keys = Keys()
        self.keys.on("Escape", self.tr("戻る"), self.left.emit)
        self._copies: Sequence[CopyScreen] = ()
        self._destroyed: Sequence[GoneScreen] = ()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(930, high=True)
        outer.addWidget(middle)
        self.notice = Notice()
        self.progress = ProgressLine(self.tr("廃棄"))
        self.reason = LineField()
        self.reason.setMaxLength(_LONGEST)
        self.reason_line = FormLine(self.tr("廃棄する理由"), self.reason, self.tr("廃棄・削除証明書に印刷します。"))
        middle.column.addLayout(self._head())
        for part in (self.progress, self.notice, self._copies_card(), self._step_card(), self._gone_card()):
            middle.column.addWidget(part)
        self.copies.row_shown.connect(self._on_row)
        self.gone.row_chosen.connect(lambda _: self._on_certificate())

    def render_copies(self, copies: Sequence[CopyScreen], current: str) -> None:
        """Show what is there; `current` is the inspection to begin with."""
        self._copies = copies
        self.copies.render_rows([copy.cells for copy in copies], [copy.role for copy in copies])
        places = [place for place, copy in enumerate(copies) if copy.inspection == current]
        self._step.setVisible(bool(copies))
        self._empty.setVisible(not copies)
        self.copies.setVisible(bool(copies))
        if copies:
            self.copies.render_current(places[0] if places else 0)
            if self.isVisible():
                self.copies.setFocus()

    def render_destroyed(self, destroyed: Sequence[GoneScreen]) -> None:
        """Show what was destroyed, the latest first."""
        self._destroyed = destroyed
        self.gone.render_rows([gone.cells for gone in destroyed])
        self._gone.setVisible(bool(destroyed))
        self._outside.render_text(outside_words(line for gone in destroyed for line in gone.outside))
        self._outside.setVisible(bool(self._outside.text()))
        if destroyed:
            self.gone.render_current(0)

    def render_busy(self, *, busy: bool) -> None:
        """Show that something is being destroyed: it is overwritten, and backups are made anew."""
        for part in (self.copies, self.reason, self._sure):
            part.setEnabled(not busy)
        if busy:
            self.notice.render_notice("note", "")
            self.progress.render_progress(self.tr("廃棄しています…"))
        else:
            self.progress.render_nothing()

    def places(self) -> Iterator[Place]:
        """Yield where texts are written."""
        yield Place("reason", self.tr("廃棄する理由"), self.reason)

    def render_calm(self) -> None:
        """Go back to before it was asked for."""
        self._sure.render_calm()

    @property
    def outside(self) -> str:
        """Return what is said of backups elsewhere that hold what was destroyed."""
        return self._outside.text()

    @property
    def keeps(self) -> str:
        """Return what is said to keep the inspection that is chosen."""
        return self._keeps.text()

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        back = button(self.tr("← 戻る　Esc"), name=self.tr("戻る"))
        back.clicked.connect(self.left)
        self.setFocusProxy(back)
        line.addWidget(back)
        line.addSpacing(8)
        line.addWidget(label(self.tr("廃棄"), "heading"))
        line.addStretch(1)
        return line

    def _copies_card(self) -> Card:
        card = Card(self.tr("この保管庫にある検査の控え"))
        columns = (
            (self.tr("受注者"), 0),
            (self.tr("検査"), 296 if english() else 232),
            (self.tr("状態"), 140),
            (self.tr("保存期間"), 150),
        )
        self.copies = Table(self.tr("この保管庫にある検査の控え"), columns, whole=(1,))
        self.copies.setMinimumHeight(36 * _ROWS)
        self._empty = card.add_text(self.tr("検査の控えはありません。"))
        card.body.addWidget(self.copies)
        return card

    def _step_card(self) -> Card:
        self._step = card = Card(self.tr("選んだ検査を廃棄する"))
        card.body.setSpacing(10)
        self._title, self._keeps = Paragraph(bold=True), Paragraph()
        card.body.addWidget(self._title)
        card.body.addWidget(self._keeps)
        card.add_text(
            self.tr(
                "回答、備考、署名した記録、受領証、記録簿に残る内容、この端末のバックアップにある写しを消し、媒体の許す限り上書きします。"
                "元には戻せません。残るのは、いつ誰が何をなぜ廃棄したかの記録だけです。"
                "書き出した写しやUSBメモリのバックアップには届きません。それらは別に廃棄してください。"
            )
        )
        card.body.addWidget(self.reason_line)
        self._sure = Confirm(self.tr("廃棄する"), self.tr("元に戻せないことを承知で廃棄する"), "")
        self._sure.asked.connect(self._on_asked)
        self._sure.confirmed.connect(self._on_confirmed)
        card.body.addWidget(self._sure)
        return card

    def _gone_card(self) -> Card:
        self._gone = card = Card(self.tr("廃棄したもの"))
        card.hide()
        card.body.setSpacing(10)
        columns = (
            (self.tr("廃棄した日時"), 190),
            (self.tr("検査"), 300),
            (self.tr("した人"), 120),
            (self.tr("理由"), 0),
        )
        self.gone = Table(self.tr("廃棄したもの"), columns, whole=(0,))
        self.gone.setMinimumHeight(36 * 3)
        see = button(self.tr("廃棄・削除証明書（別添4）を見る"))
        see.clicked.connect(self._on_certificate)
        self._outside = Paragraph(role="partly")
        card.body.addWidget(self.gone)
        card.body.addWidget(self._outside)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(see)
        card.body.addLayout(line)
        return card

    def _chosen(self) -> CopyScreen | None:
        row = self.copies.current_row()
        return self._copies[row] if 0 <= row < len(self._copies) else None

    def _on_row(self, row: int) -> None:
        copy = self._copies[row]
        self._title.render_text(copy.title)
        self._keeps.render_text(copy.keeps)
        self._keeps.render_role("unmet" if not copy.allowed else "text")
        self._sure.setEnabled(copy.allowed)
        self._sure.render_calm()
        self.reason_line.setVisible(copy.allowed and copy.reason_needed)
        self.reason_line.render_problem("")

    def _on_asked(self) -> None:
        copy = self._chosen()
        self.reason.commit_composition()
        if copy is None:
            return
        if copy.reason_needed and not self.reason.text().strip():
            self._sure.render_calm()
            self.reason_line.render_problem(
                self.tr("理由を書いてください。保存期間が終わるまでは、理由なしには廃棄できません。")
            )
            return
        self.reason_line.render_problem("")
        self._sure.render_meaning(self.tr("{title} を廃棄します。元に戻せません。").format(title=copy.title))

    def _on_confirmed(self) -> None:
        copy = self._chosen()
        if copy is not None:
            self.destruction_wanted.emit(copy.inspection, self.reason.text().strip() if copy.reason_needed else "")

    def _on_certificate(self) -> None:
        row = self.gone.current_row()
        if 0 <= row < len(self._destroyed):
            self.certificate_wanted.emit(self._destroyed[row].inspection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys of this screen."""
        if not self.keys.take(event):
            super().keyPressEvent(event)
