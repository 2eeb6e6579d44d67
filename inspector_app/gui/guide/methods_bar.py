"""How a row was verified (確認方法)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.completeness import REMOTE
from inspector_app.gui.guide.model import RowScreen
from inspector_app.gui.widgets.flow import Flow
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.line_field import LineField


class MethodsBar(QWidget):
    """Says which method was chosen or cleared, and the reason for a remote one."""

    toggled = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[str, QPushButton] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(6)
        self._line = QWidget()
        self._flow = Flow(self._line)
        heading = label(self.tr("確認方法"), "secondary")
        heading.setMinimumHeight(28)
        self._flow.addWidget(heading)
        outer.addWidget(self._line)
        self.reason = LineField()
        self.reason.setPlaceholderText(self.tr("遠隔で確認した理由（必須）"))
        self.reason.setAccessibleName(self.tr("遠隔で確認した理由"))
        outer.addWidget(self.reason)

    def render_methods(self, keys: tuple[str, ...]) -> None:
        """Offer the methods of a form."""
        for key in keys:
            self._add_chip(key)

    def render_row(self, row: RowScreen) -> None:
        """Show a row's methods; those that its criterion names are underlined and say so."""
        for method in row.methods:
            chip = self.chips[method.key]
            words = f"{method.label}…" if method.key == REMOTE else method.label
            chip.setText(words)
            if method.suggested != chip.font().underline():
                used = chip.font()
                used.setUnderline(method.suggested)
                chip.setFont(used)
                hint = self.tr("{method}（判断基準に挙げられた方法）").format(method=method.label)
                chip.setToolTip(hint if method.suggested else method.label)
            chip.setAccessibleName(self.tr("確認方法 {method}").format(method=method.label))
            chip.setChecked(method.chosen)
            chip.setEnabled(row.editable)
        self.reason.setVisible(row.remote)
        self.reason.render_text(row.method_reason)
        self.reason.setReadOnly(not row.editable)

    def _add_chip(self, key: str) -> None:
        chip = QPushButton()
        chip.setProperty("look", "choice")
        chip.setCheckable(True)
        chip.clicked.connect(lambda on, key=key: self.toggled.emit(key, on))
        self.chips[key] = chip
        self._flow.addWidget(chip)
