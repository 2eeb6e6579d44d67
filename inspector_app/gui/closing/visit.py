"""Coming to the closing talk of the open inspection."""

from inspector_app.domain.ids import InspectionId
from inspector_app.gui.closing.presenter import ClosingPresenter
from inspector_app.gui.closing.view import ClosingView
from inspector_app.gui.visits import Visit, Visitor


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = ClosingView()
    inspection = visitor.subject["inspection"]
    presenter = ClosingPresenter(visitor.session, InspectionId(inspection), visitor.autosave, view)
    presenter.paper_wanted.connect(lambda which: visitor.go("document", inspection=inspection, which=which))
    view.row_wanted.connect(lambda row, field: visitor.open(inspection, "", row=row, field=field))
    view.left.connect(visitor.back)
    return Visit(view, presenter.refresh, presenter.commit)
