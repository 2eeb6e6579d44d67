"""The line at the top: the program's name, where one can go, and what one is looking at."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.chip import Chip
from inspector_app.gui.widgets.emptying import empty
from inspector_app.gui.widgets.label import label

TODAY, CONTRACTS, GUIDE = "today", "contracts", "guide"
REVIEW, OUTBOX, PREFERENCES = "review", "outbox", "preferences"
SEARCH = "search"
TABS = (TODAY, CONTRACTS, GUIDE, REVIEW, OUTBOX, PREFERENCES)
"""The screens that one goes to from the header."""
_ROOM_FOR_CHIPS, _ROOM_FOR_NAME = 1000, 760
_CHIP, _AROUND = 104, 56
"""Pixels without which what a chip says cannot be guessed, and around all pieces of the line."""


class Header(QWidget):
    """Says where somebody wants to go."""

    wanted = Signal(str)
    help_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(48)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 5, 16, 5)
        line.setSpacing(4)
        self._name = label(self.tr("実地検査ノート"))
        self._name.setObjectName("programName")
        line.addWidget(self._name)
        self._tabs: dict[str, QPushButton] = {}
        words = {
            TODAY: self.tr("今日"),
            CONTRACTS: self.tr("契約"),
            GUIDE: self.tr("検査"),
            REVIEW: self.tr("確認・署名"),
            OUTBOX: self.tr("送信"),
            PREFERENCES: self.tr("設定"),
        }
        for place, (screen, title) in enumerate(words.items(), start=1):
            tab = button(title, "tab", self.tr("{title}（Alt+{place}）").format(title=title, place=place))
            tab.setToolTip(f"Alt+{place}")
            tab.setShortcut(f"Alt+{place}")
            tab.setCheckable(True)
            tab.clicked.connect(lambda _checked=False, screen=screen: self._on_clicked(screen))
            self._tabs[screen] = tab
            line.addWidget(tab)
        line.addSpacing(16)
        line.addStretch(1)
        self._chips: list[Chip] = []
        self._chip_line = QHBoxLayout()
        self._chip_line.setSpacing(8)
        line.addLayout(self._chip_line)
        line.addWidget(self._search_button())
        self._help = self._help_button()
        line.addWidget(self._help)
        self._current, self._tight = "", False
        self.hide()

    @property
    def current(self) -> str:
        """Return the screen that is marked."""
        return self._current

    def render_current(self, screen: str, *, inspection_open: bool) -> None:
        """Mark the screen; the two that need an inspection can be gone to only while there is one."""
        self._current = screen
        for name, tab in self._tabs.items():
            tab.setChecked(name == screen)
            if name in {GUIDE, REVIEW}:
                tab.setEnabled(inspection_open)

    def render_chips(self, words: tuple[str, ...]) -> None:
        """Show what one is looking at, in short pieces."""
        if words == tuple(chip.text() for chip in self._chips):
            return
        empty(self._chip_line)
        self._chips = [Chip(text) for text in words]
        for chip in self._chips:
            self._chip_line.addWidget(chip)
        self._fit()

    def _search_button(self) -> QPushButton:
        self._search = button("", "choice", self.tr("すべてを検索（Ctrl+K）"))
        self._search.setToolTip(self.tr("すべてを検索（Ctrl+K）"))
        self._search.setShortcut("Ctrl+K")
        self._search.clicked.connect(lambda: self.wanted.emit(SEARCH))
        return self._search

    def _help_button(self) -> QPushButton:
        made = button("？", "tab", self.tr("ヘルプ（F1）"))
        made.setToolTip(self.tr("ヘルプ（F1）"))
        made.clicked.connect(self.help_wanted)
        return made

    def _fit(self) -> None:
        tight = self.width() < _ROOM_FOR_NAME
        if tight is not self._tight:
            self._tight = tight
            for tab in self._tabs.values():
                tab.setProperty("tight", tight)
                tab.style().unpolish(tab)
                tab.style().polish(tab)
        roomy = self.width() >= _ROOM_FOR_CHIPS and not self._chips
        words = self.tr("すべてを検索　Ctrl+K") if roomy else self.tr("検索")
        if words != self._search.text():
            self._search.setText(words)
            self._search.setShortcut("Ctrl+K")  # Qt drops it with the text before
        self._name.setVisible(not tight and self._room_beside() >= 0)
        fit = self._room_beside() // _CHIP if self.width() >= _ROOM_FOR_CHIPS else 0
        for place, chip in enumerate(self._chips):
            chip.setVisible(place < fit)

    def _room_beside(self) -> int:
        """Return the pixels that name, tabs and buttons leave to the chips."""
        pieces = [self._name, *self._tabs.values(), self._search, self._help]
        return self.width() - _AROUND - sum(piece.sizeHint().width() + 4 for piece in pieces)

    def _on_clicked(self, screen: str) -> None:
        self._tabs[screen].setChecked(screen == self._current)
        self.wanted.emit(screen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._fit()
