"""Coming to the list of official documents; the subject may name a contract."""

from inspector_app.gui.documents.official_presenter import ISSUED
from inspector_app.gui.documents.shelf_presenter import ShelfPresenter
from inspector_app.gui.documents.shelf_view import ShelfView
from inspector_app.gui.visits import Visit, Visitor


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = ShelfView()
    presenter = ShelfPresenter(visitor.session, view, visitor.subject.get("contract", ""))
    presenter.draft_begun.connect(lambda key: visitor.go("draft", document=key))
    view.draft_wanted.connect(lambda key: visitor.go("draft", document=key))
    view.issued_wanted.connect(lambda key: visitor.go("official", which=ISSUED, document=key))
    view.paper_wanted.connect(lambda which: visitor.go("official", which=which, contract=presenter.contract))
    view.verify_wanted.connect(lambda: visitor.go("verify"))
    view.left.connect(visitor.back)
    return Visit(view, presenter.refresh)
