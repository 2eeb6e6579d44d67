"""The screen on which the days of a visit are corrected."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from inspector_app.gui.contract.asking_view import AskingView

translate = QCoreApplication.translate


class DatesView(AskingView):
    """Says that the days are to be kept, or not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        title, keep = translate("DatesView", "調査実施日を直す"), translate("DatesView", "この日にする")
        super().__init__(title, keep, parent)
        self._add_lines(())
