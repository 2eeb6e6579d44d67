"""Coming to the days of a visit; the subject is an inspection."""

from inspector_app.domain.ids import InspectionId
from inspector_app.gui.contract.dates_presenter import DatesPresenter
from inspector_app.gui.contract.dates_view import DatesView
from inspector_app.gui.header import CONTRACTS
from inspector_app.gui.visits import Visit, Visitor


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = DatesView()
    key = visitor.subject["inspection"]
    presenter = DatesPresenter(visitor.session, view, InspectionId(key))
    presenter.kept.connect(lambda: visitor.open(key, CONTRACTS))  # read anew, so that every screen has the new days
    view.cancelled.connect(visitor.back)
    return Visit(view, presenter.refresh)
