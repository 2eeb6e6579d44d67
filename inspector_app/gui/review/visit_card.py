"""The sheets of the visit, and the ways to the talk, to who was found, to what was written on paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.review.visit_model import SheetScreen, VisitScreen
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.emptying import empty
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.paragraph import Paragraph


class VisitCard(Card):
    """Says which sheet, or which screen of this one, is wanted."""

    sheet_wanted = Signal(str)
    screen_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("この訪問"), parent)
        self._sheets = QVBoxLayout()
        self._sheets.setSpacing(4)
        self.body.addLayout(self._sheets)
        self._told = {name: label("", "secondary") for name in ("closing", "roster", "paper")}
        for name, words in (
            ("closing", self.tr("講評・受領")),
            ("roster", self.tr("在席者の確認")),
            ("paper", self.tr("紙からの入力")),
        ):
            go = button(words, "link")
            go.clicked.connect(lambda _=False, name=name: self.screen_wanted.emit(name))
            self.body.addWidget(_line(go, self._told[name]))

    def render_visit(self, screen: VisitScreen) -> None:
        """Show how far the visit is."""
        self._told["closing"].setText(screen.talk)
        self._told["roster"].setText(screen.roster)
        self._told["paper"].setText(screen.papers)
        empty(self._sheets)
        for sheet in screen.sheets:
            self._sheets.addWidget(self._sheet(sheet))

    def _sheet(self, sheet: SheetScreen) -> QWidget:
        state = label(sheet.state, "secondary")
        if sheet.here:
            title = Paragraph(self.tr("{title}（開いている票）").format(title=sheet.title), bold=True)
            inset = QWidget()
            column = QVBoxLayout(inset)
            column.setContentsMargins(8, 3, 0, 3)
            column.addWidget(title)
            return _line(inset, state)
        go = button(sheet.title, "link")
        go.clicked.connect(lambda: self.sheet_wanted.emit(sheet.id))
        return _line(go, state)


def _line(title: QWidget, told: QWidget) -> QWidget:
    """Return a title with what there is to say of it below."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 2, 0, 4)
    column.setSpacing(0)
    inset = QHBoxLayout()
    inset.setContentsMargins(8, 0, 0, 0)
    inset.addWidget(told)
    column.addWidget(title)
    column.addLayout(inset)
    return part
