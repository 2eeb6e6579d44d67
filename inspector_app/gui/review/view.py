"""The review: what is still open, the rating and why, finishing, signing."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.ids import RowKey
from inspector_app.gui.guard.places import Place
from inspector_app.gui.review.model import FindingScreen, ProblemScreen, ReviewScreen
from inspector_app.gui.review.rating_card import RatingCard
from inspector_app.gui.review.visit_card import VisitCard
from inspector_app.gui.review.visit_model import VisitScreen
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.chip import Chip
from inspector_app.gui.widgets.columns import Columns
from inspector_app.gui.widgets.emptying import empty
from inspector_app.gui.widgets.flow import Flow
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.mark_label import MarkLabel
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.paragraph import Paragraph


class ReviewView(QWidget):
    """Says what somebody wants to do next."""

    row_wanted = Signal(str, str)
    sheet_wanted = Signal(str)
    screen_wanted = Signal(str)
    remarks_written = Signal()
    field_left = Signal()
    draft_wanted = Signal()
    finish_wanted = Signal()
    reopen_wanted = Signal()
    sign_wanted = Signal()
    record_wanted = Signal()
    outbox_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._progress = label("", "secondary")
        self._state = Chip("")
        self.notice, self._clock = Notice(), Notice()
        self.keys = Keys()
        self.keys.on("Escape", self.tr("項目に戻る"), self.left.emit)
        self._problems, self._findings = Card(), Card(self.tr("指摘"))
        self._rating, self._visit = RatingCard(), VisitCard()
        self.remarks = self._rating.remarks
        self._busy = QProgressBar()
        self._buttons = self._make_buttons()
        self._columns = columns = Columns()
        for part in (self._head(), self._clock, self.notice, self._problems, self._rating, self._findings):
            columns.main.addWidget(part)
        columns.side.addWidget(self._visit)
        outer.addWidget(columns)
        outer.addWidget(self._foot())
        self.remarks.written.connect(lambda _: self.remarks_written.emit())
        self.remarks.left.connect(self.field_left)
        self._rating.row_wanted.connect(self.row_wanted)
        self._visit.sheet_wanted.connect(self.sheet_wanted)
        self._visit.screen_wanted.connect(self.screen_wanted)

    def render_review(self, screen: ReviewScreen, actions: tuple[str, ...]) -> None:
        """Show where the inspection stands, and offer these actions; the last one is the one to take."""
        bar = self._columns.verticalScrollBar()
        place = bar.value()
        self._progress.setText(screen.progress)
        self._state.setText(screen.state_text)
        self._render_problems(screen.problems)
        self._render_findings(screen.findings)
        self._rating.render_rating(screen.rating)
        shown = screen.remarks_wanted or bool(screen.rating_remarks)
        self._rating.render_remarks(screen.rating_remarks, shown=shown, editable="finish" in actions)
        for name, made in self._buttons.items():
            made.setVisible(name in actions)
        if actions and self.isVisible():  # Qt would give the keyboard to a hidden button, too
            self._buttons[actions[-1]].setFocus()
        bar.setValue(place)  # the keyboard went on to a next piece when the one that had it was thrown away

    def places(self) -> Iterator[Place]:
        """Yield where texts are written."""
        yield Place("rating_remarks", self.remarks.accessibleName(), self.remarks)

    def render_visit(self, screen: VisitScreen) -> None:
        """Show the sheets of the visit, and how far its talk is."""
        self._visit.render_visit(screen)

    def render_signing(self, told: str, care: str) -> None:
        """Say what a signature made now will be like, and what is in doubt about it."""
        self._clock.render_notice("care", care)
        self._signing.render_text(told)
        self._signing.setVisible(bool(told))

    def render_focus(self) -> None:
        """Put the keyboard onto the first problem, or onto the action to take."""
        first = self._problems.findChild(QPushButton)
        if first is not None and self._problems.isVisible():
            first.setFocus()

    def render_busy(self, words: str) -> None:
        """Show what is being done, or that nothing is; what is being signed is not written any more."""
        self._busy.setVisible(bool(words))
        self._step.setText(words)
        for made in self._buttons.values():
            made.setEnabled(not words)
        if words:
            self.remarks.setReadOnly(True)

    def _head(self) -> QWidget:
        part = QWidget()
        line = QHBoxLayout(part)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label(self.tr("確認・署名"), "heading"))
        line.addSpacing(8)
        line.addWidget(self._state)
        line.addStretch(1)
        line.addWidget(self._progress)
        return part

    def _make_buttons(self) -> dict[str, QPushButton]:
        made = {
            "draft": button(self.tr("下書きを見る")),
            "closing": button(self.tr("講評・受領")),
            "signers": button(self.tr("署名と訂正")),
            "reopen": button(self.tr("確定を取り消す")),
            "finish": button(self.tr("評価を確定する"), "main"),
            "sign": button(self.tr("署名する"), "main"),
            "record": button(self.tr("記録を見る")),
            "outbox": button(self.tr("送信へ"), "main"),
        }
        wishes = {
            "draft": self.draft_wanted,
            "reopen": self.reopen_wanted,
            "finish": self.finish_wanted,
            "sign": self.sign_wanted,
            "record": self.record_wanted,
            "outbox": self.outbox_wanted,
        }
        for name, wish in wishes.items():
            made[name].clicked.connect(wish)
        for name in ("closing", "signers"):
            made[name].clicked.connect(partial(self.screen_wanted.emit, name))
        return made

    def _foot(self) -> QWidget:
        part = QWidget()
        part.setObjectName("foot")
        part.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(part)
        column.setContentsMargins(28, 12, 28, 12)
        line = QHBoxLayout()
        actions = Flow(spacing=12, at_right=True)
        self._step, self._signing = label("", "secondary"), Paragraph(role="secondary")
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.hide()
        line.addWidget(self._step)
        line.addLayout(actions, 1)
        for made in self._buttons.values():
            actions.addWidget(made)
            made.hide()
        column.addWidget(self._signing)
        column.addWidget(self._busy)
        column.addLayout(line)
        return part

    def _render_problems(self, problems: tuple[ProblemScreen, ...]) -> None:
        empty(self._problems.body)
        self._problems.setVisible(bool(problems))
        self._problems.render_heading(self.tr("残っていること（{count}件）").format(count=len(problems)))
        for problem in problems[:1]:
            onward = button(self.tr("最初の問題へ"), "main")
            self._lead_to(onward, problem.row, problem.field)
            self._problems.body.addWidget(onward, alignment=Qt.AlignmentFlag.AlignLeft)
        for problem in problems:
            go = button(problem.words, "link")
            self._lead_to(go, problem.row, problem.field)
            self._problems.body.addWidget(go)

    def _render_findings(self, findings: tuple[FindingScreen, ...]) -> None:
        empty(self._findings.body)
        self._findings.setVisible(bool(findings))
        for finding in findings:
            part = QWidget()
            line = QHBoxLayout(part)
            line.setContentsMargins(0, 4, 0, 4)
            mark = MarkLabel()
            mark.render_mark(finding.mark)
            words = QVBoxLayout()
            go = button(finding.words, "link")
            self._lead_to(go, finding.row, "remarks")
            words.addWidget(go)
            words.addWidget(Paragraph(finding.remarks, role="secondary"))
            line.addWidget(mark, alignment=Qt.AlignmentFlag.AlignTop)
            line.addLayout(words, 1)
            self._findings.body.addWidget(part)

    def _lead_to(self, made: QPushButton, row: RowKey, field: str) -> None:
        made.clicked.connect(lambda: self.row_wanted.emit(row, field))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top; what comes back from another program stays where it was."""
        super().showEvent(event)
        if not event.spontaneous():
            self._columns.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys of the screen."""
        if not self.keys.take(event):
            super().keyPressEvent(event)
