"""Coming to the screen on which a contract is entered."""

from inspector_app.gui.contract.entry_presenter import EntryPresenter
from inspector_app.gui.contract.entry_view import ContractEntryView
from inspector_app.gui.header import CONTRACTS
from inspector_app.gui.visits import Visit, Visitor


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = ContractEntryView()
    presenter = EntryPresenter(visitor.session, view)
    presenter.kept.connect(lambda: visitor.go(CONTRACTS))
    view.cancelled.connect(visitor.back)
    return Visit(view, commit=view.commit_composition)
