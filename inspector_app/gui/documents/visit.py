"""Coming to a document as it is printed; the subject is an inspection, and which of its documents."""

from inspector_app.domain.ids import InspectionId
from inspector_app.gui.documents.presenter import DocumentPresenter
from inspector_app.gui.documents.view import DocumentView
from inspector_app.gui.visits import Visit, Visitor


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = DocumentView()
    presenter = DocumentPresenter(visitor.session, view)
    view.left.connect(visitor.back)
    which, inspection = visitor.subject["which"], InspectionId(visitor.subject["inspection"])

    def show() -> None:
        if which in {"draft", "record"}:
            (presenter.show_draft if which == "draft" else presenter.show_record)(inspection)
        else:
            presenter.show_paper(inspection, which)

    return Visit(view, show)
