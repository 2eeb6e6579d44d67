"""Where the passphrase is changed, unfolded in its card."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.form_line import FormLine
from inspector_app.gui.widgets.new_passphrase import NewPassphrase
from inspector_app.gui.widgets.passphrase_field import PassphraseField
from inspector_app.gui.widgets.tabbing import tab_through


class PassphrasePanel(QWidget):
    """Says that the passphrase is to be changed, or not after all."""

    wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.old = PassphraseField(self.tr("今のパスフレーズ"))
        self.new = NewPassphrase()
        self._do = button(self.tr("変更する"), "main")
        cancel = button(self.tr("やめる"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(12)
        self._line = FormLine(self.tr("今のパスフレーズ"), self.old)
        column.addWidget(self._line)
        column.addWidget(self.new)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self._do)
        column.addLayout(foot)
        self._do.clicked.connect(self._on_wanted)
        self.new.entered.connect(self._on_wanted)
        cancel.clicked.connect(self.left)
        fields, after = self.new.tab_stops()
        tab_through(self.old.field, *fields, self._do, cancel, self.old.show_button, *after)
        self.setFocusProxy(self.old.field)
        self.render_ready(ready=False)

    @property
    def problem(self) -> str:
        """Return what is said to be wrong."""
        return self._line.problem

    def render_ready(self, *, ready: bool) -> None:
        """Let it be changed, or not yet."""
        self._do.setEnabled(ready)

    def render_problem(self, words: str) -> None:
        """Say why it was not changed."""
        self._line.render_problem(words)

    def render_nothing(self) -> None:
        """Forget what was typed."""
        self.old.clear()
        self.new.clear()
        self.render_problem("")
        self.render_ready(ready=False)

    def _on_wanted(self) -> None:
        if self._do.isEnabled():
            self.old.field.commit_composition()
            self.wanted.emit()
