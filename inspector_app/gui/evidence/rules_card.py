"""What the site allows: asked once, said at every row, changed here."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from inspector_app.domain.site_rules import Permission, SiteRules
from inspector_app.gui.evidence.model import rules_words
from inspector_app.gui.guard.places import Place
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.flow import Flow
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.paragraph import Paragraph

_CHOICES = (Permission.ALLOWED, Permission.FORBIDDEN)


class RulesCard(Card):
    """Says that what somebody at the site answered is to be kept: cameras, devices, who said so, a note."""

    keep_wanted = Signal()
    written = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._said = Paragraph(role="secondary")
        self._change = button(self.tr("変える"), "link", self.tr("撮影の可否を変える"))
        self.who, self.note = LineField(), LineField()
        self.cameras = {
            Permission.ALLOWED: button(self.tr("撮影してよい"), "choice"),
            Permission.FORBIDDEN: button(self.tr("撮影できない"), "choice"),
        }
        self.devices = {
            Permission.ALLOWED: button(self.tr("機器の持込みもよい"), "choice"),
            Permission.FORBIDDEN: button(self.tr("機器は持ち込めない"), "choice"),
        }
        self.keep = button(self.tr("この内容で残す"), "main")
        self._form = QWidget()
        self._editable = True
        self._fill()
        self._change.clicked.connect(lambda: self.render_open(opened=True))
        self.keep.clicked.connect(self._on_keep)

    @property
    def cameras_chosen(self) -> Permission:
        """Return what was answered about cameras."""
        return _chosen(self.cameras)

    @property
    def devices_chosen(self) -> Permission:
        """Return what was answered about devices."""
        return _chosen(self.devices)

    def places(self) -> Iterator[Place]:
        """Yield where texts are written."""
        yield Place("stated_by", self.tr("答えた人"), self.who)
        yield Place("note", self.tr("条件"), self.note)

    def render_rules(self, rules: SiteRules, *, editable: bool) -> None:
        """Show what is known; what was never asked is asked at once."""
        self._editable = editable
        self._said.render_text(rules_words(rules) + (f"\n{rules.note}" if rules.note else ""))
        self._said.render_role("partly" if rules.cameras is Permission.UNASKED else "secondary")
        self.who.render_text(rules.stated_by)
        self.note.render_text(rules.note)
        for choices, value in ((self.cameras, rules.cameras), (self.devices, rules.devices)):
            for permission, choice in choices.items():
                choice.setChecked(permission is value)
        self.render_open(opened=rules.cameras is Permission.UNASKED)

    def render_open(self, *, opened: bool) -> None:
        """Show the questions, or only what was answered; the keyboard stays on the card, whichever of them had it."""
        shown, hidden = (self._form, self._change) if opened else (self._change, self._form)
        focus = QApplication.focusWidget()
        had_focus = focus is not None and (focus is hidden or hidden.isAncestorOf(focus))
        shown.setVisible(self._editable)
        if had_focus:
            (self.cameras[Permission.ALLOWED] if opened else self._change).setFocus()
        hidden.hide()

    def _fill(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._said, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._change)
        self.body.addLayout(line)
        form = Flow(self._form, 12)
        for choices in (self.cameras, self.devices):
            for permission, choice in choices.items():
                choice.setCheckable(True)
                choice.clicked.connect(lambda _=False, own=choices, to=permission: _choose(own, to))
            form.addWidget(_together(*choices.values()))
        for words, field, hint in (
            (self.tr("答えた人"), self.who, self.tr("例：総務課 協力氏")),
            (self.tr("条件"), self.note, self.tr("例：サーバー室は不可")),
        ):
            field.setAccessibleName(words)
            field.setPlaceholderText(hint)
            field.setMinimumWidth(190)
            field.written.connect(lambda _: self.written.emit())
            field.left.connect(self.left)
            form.addWidget(_together(label(words, "secondary"), field))
        form.addWidget(_together(self.keep))
        self.body.addWidget(self._form)

    def _on_keep(self) -> None:
        self.who.commit_composition()
        self.note.commit_composition()
        self.keep_wanted.emit()


def _together(*pieces: QWidget) -> QWidget:
    """Return pieces that stay in one line, their middles on one height."""
    group = QWidget()
    group.setMinimumHeight(38)
    line = QHBoxLayout(group)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    for piece in pieces:
        line.addWidget(piece, 0, Qt.AlignmentFlag.AlignVCenter)
    return group


def _choose(choices: dict[Permission, QPushButton], to: Permission) -> None:
    for permission, choice in choices.items():
        choice.setChecked(permission is to)


def _chosen(choices: dict[Permission, QPushButton]) -> Permission:
    for permission in _CHOICES:
        if choices[permission].isChecked():
            return permission
    return Permission.UNASKED
