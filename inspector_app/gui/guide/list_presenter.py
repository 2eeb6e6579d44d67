"""The contents list: in which order it stands, which share of the rows it shows, what was found."""

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.open_row import Share
from inspector_app.domain.row_order import Order
from inspector_app.gui.guide.answer_book import AnswerBook
from inspector_app.gui.guide.keys import Act
from inspector_app.gui.guide.rows import Rows
from inspector_app.gui.guide.search_presenter import SearchPresenter
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.session import Session
from inspector_app.usecases.keep_setting import load_setting, save_setting
from inspector_app.usecases.open_inspection import OpenInspection

ORDERS = {
    Act.BY_NUMBER: Order.NUMBER,
    Act.BY_PLACE: Order.PLACE,
    Act.BY_METHOD: Order.METHOD,
    Act.BY_PERSON: Order.PERSON,
}
_ORDER = "guide_order"
"""The setting that holds in which order somebody goes."""


class ListPresenter(QObject):
    """Says that the list is about to change, that the row has to be shown anew, and to which row one wants to go."""

    changing = Signal()
    changed = Signal()
    row_wanted = Signal(str, str)

    def __init__(self, session: Session, opened: OpenInspection, book: AnswerBook, rows: Rows, view: GuideView) -> None:
        super().__init__(view)
        self._session, self._rows, self._view = session, rows, view
        self.search = SearchPresenter(session, opened, book, view)
        self.search.row_wanted.connect(self.row_wanted)
        self.search.ended.connect(self.render)
        view.panel.order_chosen.connect(lambda order: self.arrange(Order(order)))
        view.panel.share_chosen.connect(lambda share: self._on_share_chosen(Share(share)))
        session.run(lambda vault: load_setting(vault, _ORDER), self._on_order_read, lambda _: None)

    def render(self) -> None:
        """Show the list as it is now."""
        rows = self._rows
        self._view.panel.render_lines(rows.lines(), rows.order, rows.share)
        self._view.panel.render_counts(rows.counts)
        self._view.list.render_current(rows.row)

    def arrange(self, order: Order) -> None:
        """Go on in another order, from the same row."""
        self.changing.emit()
        self.search.forget()
        self._render_order(order)
        self._session.run(lambda vault: save_setting(vault, _ORDER, order), None, lambda _: None)

    def _render_order(self, order: Order) -> None:
        self._rows.arrange(order)
        self.render()
        self.changed.emit()

    def _on_order_read(self, order: object) -> None:
        """Go on in the order in which one went before the lock; a failure to read it is not worth a word."""
        if order in set(Order) and order != self._rows.order:
            self._render_order(Order(str(order)))

    def _on_share_chosen(self, share: Share) -> None:
        self.changing.emit()
        self.search.forget()
        self._rows.limit(share)
        self.render()
        self.changed.emit()
