"""Coming to the search."""

from inspector_app.gui.header import CONTRACTS, GUIDE
from inspector_app.gui.search.model import HitLine
from inspector_app.gui.search.presenter import SearchPresenter
from inspector_app.gui.search.view import SearchView
from inspector_app.gui.visits import Visit, Visitor


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = SearchView()
    presenter = SearchPresenter(visitor.session, view)
    view.left.connect(visitor.back)

    def show(line: HitLine) -> None:
        if not line.inspection:
            visitor.go(CONTRACTS)
        elif line.row:
            visitor.open(line.inspection, GUIDE, row=line.row)
        else:
            visitor.open(line.inspection)

    presenter.wanted.connect(show)
    return Visit(view, presenter.refresh, view.commit)
