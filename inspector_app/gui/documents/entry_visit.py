"""Coming to the screen on which a document is entered; the subject is the document."""

from inspector_app.domain.ids import DocumentId
from inspector_app.gui.documents.entry_presenter import EntryPresenter
from inspector_app.gui.documents.entry_view import EntryView
from inspector_app.gui.documents.official_presenter import DRAFT, ISSUED
from inspector_app.gui.visits import Visit, Visitor


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = EntryView()
    document = visitor.subject["document"]
    presenter = EntryPresenter(visitor.session, visitor.autosave, view, DocumentId(document))
    presenter.preview_wanted.connect(lambda: visitor.go("official", which=DRAFT, document=document))
    presenter.issued.connect(lambda: visitor.go("official", which=ISSUED, document=document))
    presenter.gone.connect(visitor.back)
    view.left.connect(visitor.back)
    return Visit(view, presenter.refresh, presenter.commit)
