"""Coming to the keying of papers of the open inspection."""

from inspector_app.domain.ids import InspectionId
from inspector_app.gui.paper.presenter import PaperPresenter
from inspector_app.gui.paper.view import PaperView
from inspector_app.gui.visits import Visit, Visitor


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = PaperView()
    inspection = visitor.subject["inspection"]
    presenter = PaperPresenter(visitor.session, InspectionId(inspection), visitor.autosave, view)
    presenter.paper_wanted.connect(lambda which: visitor.go("document", inspection=inspection, which=which))
    presenter.taken.connect(visitor.reread)
    view.left.connect(visitor.back)
    return Visit(view, presenter.refresh, presenter.commit)
