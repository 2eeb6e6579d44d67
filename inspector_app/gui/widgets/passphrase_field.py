"""A field for a passphrase, hidden unless one asks to see it."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.line_field import LineField

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent


class PassphraseField(QWidget):
    """Says what was typed, and that Enter was pressed."""

    written = Signal(str)
    entered = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.field = _HiddenField()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(name)
        self._show = button(self.tr("表示"), name=self.tr("{name}を表示").format(name=name))
        self._show.setCheckable(True)
        line.addWidget(self.field, 1)
        line.addWidget(self._show)
        self.field.written.connect(self.written)
        self.field.returnPressed.connect(self.entered)
        self._show.toggled.connect(self._on_show)

    @property
    def show_button(self) -> QPushButton:
        """Return the button that shows what is typed; Tab comes to it after everything that is filled in."""
        return self._show

    def text(self) -> str:
        """Return what was typed."""
        return self.field.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self.field.clear()
        self._show.setChecked(False)

    def setFocus(self, *reason: Any) -> None:
        """Put the keyboard into the field. A focus proxy would keep Tab from the controls beside it."""
        self.field.setFocus(*reason)

    def _on_show(self, shown: bool) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)


class _HiddenField(LineField):
    """A key that was held down before the keyboard came here, as through a lock, writes nothing into it."""

    def __init__(self) -> None:
        super().__init__()
        self._begun = False

    def focusInEvent(self, event: "QFocusEvent") -> None:
        """Wait for a key that is pressed anew."""
        self._begun = False
        super().focusInEvent(event)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Take keys that were pressed here; Enter held down enters once."""
        from PySide6.QtCore import Qt  # only now: the first paint need not wait for its enumerations

        held, enter = event.isAutoRepeat(), event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if held and (enter or not self._begun):
            return
        self._begun = True
        super().keyPressEvent(event)
