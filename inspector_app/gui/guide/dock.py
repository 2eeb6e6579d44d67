"""Where the window is low: the answers above the foot, always in sight, however long a row's criteria are."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.gui.guide.foot import Foot
from inspector_app.gui.guide.row_page import RowPage


class Dock(QWidget):
    """Hidden while the answers stand in the row, below its criteria."""

    def __init__(self, page: RowPage, foot: Foot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page, self._foot = page, foot
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(28, 8, 28, 0)
        self.low = False
        self.hide()

    def render_low(self, *, low: bool) -> None:
        """Take the answers out of the row, or give them back."""
        if low == self.low:
            return
        self.low = low
        targets = self._page.targets
        if low:
            self._page.render_without_targets()
            self._column.addWidget(targets)
        else:
            self._column.removeWidget(targets)
            self._page.render_with_targets()
        targets.render_low(low=low)
        self._foot.render_low(low=low)
        self.setVisible(low)
