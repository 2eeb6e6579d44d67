"""Coming to the evidence of a row of the open inspection."""

from inspector_app.domain.ids import EvidenceId, InspectionId, RowKey
from inspector_app.gui.evidence.presenter import EvidencePresenter
from inspector_app.gui.evidence.view import EvidenceView
from inspector_app.gui.visits import Visit, Visitor


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    subject = visitor.subject
    view = EvidenceView()
    row = RowKey(subject["row"])
    presenter = EvidencePresenter(visitor.session, InspectionId(subject["inspection"]), row, view)
    view.left.connect(visitor.back)
    piece = subject.get("piece", "")

    def refresh() -> None:
        presenter.refresh(EvidenceId(piece) if piece else None)
        view.setFocus()

    return Visit(view, refresh, presenter.commit)
