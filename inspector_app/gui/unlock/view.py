"""The unlock screen. It is shown at every start, so it is made of little; other ways in appear once it is painted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.passphrase_field import PassphraseField
from inspector_app.gui.widgets.tabbing import tab_through
from inspector_app.gui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from inspector_app.gui.widgets.notice import Notice

_WIDTH = 440
_AFTER_PAINT = 60
"""Milliseconds from the first paint until the other ways in are asked for."""


class UnlockView(QWidget):
    """Says that a passphrase was given, or that another way in is wanted."""

    passphrase_given = Signal(str)
    keyring_wanted = Signal()
    recovery_wanted = Signal()
    mending_wanted = Signal()
    verify_wanted = Signal()
    language_wanted = Signal(str)
    painted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self._notice: Notice | None = None
        self._was_painted, self._waiting, self._mendable = False, False, False
        self._words = label("", "secondary")
        self._field = PassphraseField(self.tr("パスフレーズ"))
        self._open = button(self.tr("開く"), "main")
        self._fill()
        self._open.clicked.connect(self._on_given)
        self._field.entered.connect(self._on_given)
        tab_through(self._field.field, self._open, self._field.show_button, self._top.switch)
        self.setFocusProxy(self._field.field)

    @property
    def refusal(self) -> str:
        """Return what is said about why the vault did not open."""
        return "" if self._notice is None else self._notice.words

    @property
    def damaged(self) -> bool:
        """Tell whether it is said that the vault can be mended."""
        return self._mendable

    @property
    def typed(self) -> str:
        """Return what is typed now."""
        return self._field.text()

    def render_words(self, words: str) -> None:
        """Say what this vault is, or what happened to it."""
        self._words.setText(words)

    def render_ways(self, *, keyring: bool, recovery: bool) -> None:
        """Offer the ways in beside the passphrase."""
        line = QHBoxLayout()
        line.setSpacing(4)
        offers = (
            (keyring, self.tr("キーリングで開く"), self.keyring_wanted),
            (recovery, self.tr("パスフレーズを忘れた"), self.recovery_wanted),
            (True, self.tr("バックアップから戻す"), self.mending_wanted),
            (True, self.tr("記録を確かめる"), self.verify_wanted),
        )
        for offered, words, wanted in offers:
            if offered:
                link = button(words, "link")
                link.clicked.connect(wanted)
                line.addWidget(link)
        line.addStretch(1)
        self._column.insertLayout(2, line)

    def render_busy(self, *, busy: bool) -> None:
        """Show that the vault is being opened."""
        self._open.setEnabled(not busy and not self._waiting)
        self._field.setEnabled(not busy)
        self._open.setText(self.tr("開いています…") if busy else self.tr("開く"))

    def render_waiting(self, words: str) -> None:
        """Say how long the next try has to wait, empty when it need not; one can type meanwhile."""
        self._waiting = bool(words)
        self._open.setEnabled(not words)
        self._say("care", words, "")

    def render_refusal(self, words: str, *, mendable: bool = False) -> None:
        """Say why the vault did not open; the field is ready for another try, or what can be done is offered."""
        self._mendable = mendable
        self._say("bad", words, self.tr("直し方を選ぶ") if mendable else "")
        if words and not mendable:
            self._field.clear()
            self._field.field.setFocus()

    def _say(self, tone: str, words: str, action: str) -> None:
        if self._notice is None:
            from inspector_app.gui.widgets.notice import Notice

            self._notice = Notice()
            self._notice.action_wanted.connect(self.mending_wanted)
            self._column.addWidget(self._notice)
            self._let_scroll()
        self._notice.render_notice(tone, words, action)
        if action:
            self._notice.render_focus()

    def _let_scroll(self) -> None:
        """Let everything scroll: with a notice it may be higher than a small screen. A start has no need of this."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QScrollArea

        page, room = QWidget(), QScrollArea()
        page.setObjectName("ground")
        had_keyboard = self._field.field.hasFocus()
        page.setLayout(self._around)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setWidgetResizable(True)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(room)
        if had_keyboard:
            self._field.field.setFocus()

    def _fill(self) -> None:
        around = self._around = QGridLayout(self)
        for side, share in ((0, 1), (2, 1)):
            around.setColumnStretch(side, share)
        around.setRowStretch(0, 2)
        around.setRowStretch(2, 3)
        content = QWidget()
        content.setFixedWidth(_WIDTH)
        around.addWidget(content, 1, 1)
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        top = self._top = TitleLine(self.tr("実地検査ノート"))
        top.language_wanted.connect(self.language_wanted)
        self._column.addWidget(top)
        self._column.addWidget(self._card())

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("look", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 14, 16, 14)
        inside.setSpacing(12)
        name = label(self.tr("パスフレーズ"))
        name.setBuddy(self._field.field)
        inside.addWidget(name)
        inside.addWidget(self._field)
        line = QHBoxLayout()
        line.addWidget(self._words, 1)
        line.addWidget(self._open)
        inside.addLayout(line)
        return card

    def _on_given(self) -> None:
        if self._open.isEnabled() and self._field.text():
            self._field.field.commit_composition()
            self.passphrase_given.emit(self._field.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say once that the screen is there: what can wait begins then."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(_AFTER_PAINT, self, self.painted.emit)
