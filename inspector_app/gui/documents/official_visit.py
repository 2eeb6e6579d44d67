"""Coming to an official document or a paper as it is printed; the subject says which, and what it is about."""

from inspector_app.gui.documents.official_presenter import OfficialPresenter
from inspector_app.gui.documents.view import DocumentView
from inspector_app.gui.visits import Visit, Visitor


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = DocumentView()
    subject = visitor.subject
    about = subject.get("document", "") or subject.get("contract", "")
    presenter = OfficialPresenter(visitor.session, view, subject["which"], about)
    view.left.connect(visitor.back)
    return Visit(view, presenter.refresh)
