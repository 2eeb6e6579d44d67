"""The buttons that add evidence, each with its key."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QPushButton, QWidget

from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.flow import Flow
from inspector_app.gui.widgets.keys import Keys

_GAP = 8


class Adders(QWidget):
    """Says what is to be added."""

    photo_wanted = Signal()
    paste_wanted = Signal()
    note_wanted = Signal()
    file_wanted = Signal()
    practice_wanted = Signal()
    camera_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editable, self._has_camera = False, False
        self._line = Flow(self, _GAP)
        self._buttons = [
            self._button(self.tr("写真　O"), self.photo_wanted, "main"),
            self._button(self.tr("貼り付け　Ctrl+V"), self.paste_wanted),
            self._button(self.tr("見た資料　N"), self.note_wanted),
            self._button(self.tr("ファイル　A"), self.file_wanted),
        ]
        self._camera = self._button(self.tr("カメラ　C"), self.camera_wanted)
        self._practice = self._button(self.tr("見本の写真"), self.practice_wanted)
        self._practice.setAccessibleName(self.tr("練習用の見本の写真を追加する"))

    def render_offer(self, *, editable: bool, practice: bool) -> None:
        """Offer to add, or not; made-up photos where they are all that is at stake."""
        self._editable = editable
        for each in self._buttons:
            each.setVisible(editable)
        self._practice.setVisible(editable and practice)
        self._camera.setVisible(editable and self._has_camera)

    def render_camera(self) -> None:
        """Offer the camera, too: there is one."""
        self._has_camera = True
        self._camera.setVisible(self._editable)

    def render_wide(self, *, wide: bool) -> None:
        """Ask for room for everything in one line, or take what there is."""
        shown = [each for each in (*self._buttons, self._camera, self._practice) if not each.isHidden()]
        self.setMinimumWidth(sum(each.sizeHint().width() + _GAP for each in shown) if wide else 0)

    def render_focus(self) -> None:
        """Put the keyboard onto the first of them."""
        self._buttons[0].setFocus()

    def add_keys(self, keys: Keys) -> None:
        """Add the keys to a screen's table."""
        keys.on("O", self.tr("写真を選んで追加する"), lambda: self._wish(self.photo_wanted))
        keys.on("C", self.tr("カメラで撮る（カメラがあるとき）"), self._on_camera_key)
        keys.on("Ctrl+V", self.tr("写真を貼り付ける"), lambda: self._wish(self.paste_wanted))
        keys.on("N", self.tr("見た資料を書く"), lambda: self._wish(self.note_wanted))
        keys.on("A", self.tr("ファイルを追加する"), lambda: self._wish(self.file_wanted))

    def _button(self, words: str, wanted: SignalInstance, look: str = "") -> QPushButton:
        made = button(words, look, words.split("　", maxsplit=1)[0])
        made.clicked.connect(wanted)
        self._line.addWidget(made)
        return made

    def _on_camera_key(self) -> None:
        if self._has_camera:
            self._wish(self.camera_wanted)

    def _wish(self, wanted: SignalInstance) -> None:
        if self._editable:
            wanted.emit()
