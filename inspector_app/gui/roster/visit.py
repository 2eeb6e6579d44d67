"""Coming to the roster of the visit that the open inspection belongs to."""

from inspector_app.domain.ids import InspectionId
from inspector_app.gui.roster.presenter import RosterPresenter
from inspector_app.gui.roster.view import RosterView
from inspector_app.gui.visits import Visit, Visitor


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = RosterView()
    inspection = InspectionId(visitor.subject["inspection"])
    presenter = RosterPresenter(visitor.session, inspection, visitor.autosave, view)
    view.left.connect(visitor.back)
    return Visit(view, presenter.refresh, presenter.commit)
