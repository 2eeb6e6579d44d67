"""Coming to a paper about the vault; the subject says which."""

from inspector_app.gui.documents.view import DocumentView
from inspector_app.gui.vault_care.pages.presenter import PagesPresenter
from inspector_app.gui.visits import Visit, Visitor


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = DocumentView()
    presenter = PagesPresenter(visitor.session, view, visitor.subject)
    view.left.connect(visitor.back)
    return Visit(view, presenter.refresh)
