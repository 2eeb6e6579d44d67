"""Coming to the signers of the inspection that is open."""

from inspector_app.domain.ids import InspectionId
from inspector_app.gui.signers.presenter import SignersPresenter
from inspector_app.gui.signers.view import SignersView
from inspector_app.gui.visits import Visit, Visitor


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = SignersView()
    inspection = InspectionId(visitor.subject["inspection"])
    presenter = SignersPresenter(visitor.session, inspection, view)
    view.left.connect(visitor.back)
    presenter.changed.connect(visitor.changed)
    presenter.changed.connect(visitor.reread)
    presenter.inspection_wanted.connect(lambda wanted: visitor.open(wanted, "guide"))
    return Visit(view, presenter.refresh)
