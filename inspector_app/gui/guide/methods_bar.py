"""How a row was verified (確認方法)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.domain.completeness import REMOTE
from inspector_app.gui.guide.model import RowScreen
from inspector_app.gui.widgets.flow import Flow
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.method_chip import MethodChip


class MethodsBar(QWidget):
    """Says which method was chosen or cleared, and the reason for a remote one."""

    toggled = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[str, MethodChip] = {}
        self._hints: dict[str, str] = {}
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

    def render_methods(self, methods: tuple[tuple[str, str], ...]) -> None:
        """Offer the methods of a form, by key and words."""
        for key, words in methods:
            chip = MethodChip(f"{words}…" if key == REMOTE else words)
            chip.setAccessibleName(self.tr("確認方法 {method}").format(method=words))
            chip.setToolTip(words)
            chip.clicked.connect(lambda on, key=key: self.toggled.emit(key, on))
            self._hints[key] = self.tr("{method}（判断基準に挙げられた方法）").format(method=words)
            self.chips[key] = chip
            self._flow.addWidget(chip)

    def render_row(self, row: RowScreen) -> None:
        """Show a row's methods; those that its criterion names are underlined and say so."""
        for method in row.methods:
            chip = self.chips[method.key]
            hint = self._hints[method.key] if method.suggested else method.label
            chip.render_suggested(hint, suggested=method.suggested)
            chip.setChecked(method.chosen)
            chip.setEnabled(row.editable)
        self.reason.setVisible(row.remote)
        self.reason.render_text(row.method_reason)
        self.reason.setReadOnly(not row.editable)
