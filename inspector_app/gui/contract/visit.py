"""The list of contracts, kept from one coming to the next."""

from inspector_app.gui.contract.presenter import ContractsPresenter
from inspector_app.gui.contract.view import ContractsView
from inspector_app.gui.stops import DATES, DOCUMENT, DOCUMENTS, ENROLMENT, ENTRY, START
from inspector_app.gui.visits import Visit, Visitor


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = ContractsView()
    presenter = ContractsPresenter(visitor.session, view)
    view.entry_wanted.connect(lambda: visitor.go(ENTRY))
    view.enrolment_wanted.connect(lambda: visitor.go(ENROLMENT))
    view.start_wanted.connect(lambda key: visitor.go(START, contract=key))
    view.dates_wanted.connect(lambda key: visitor.go(DATES, inspection=key))
    view.inspection_wanted.connect(visitor.open)
    view.documents_wanted.connect(lambda key: visitor.go(DOCUMENTS, contract=key))
    view.record_wanted.connect(lambda key: visitor.go(DOCUMENT, inspection=key, which="record"))
    return Visit(view, presenter.refresh)
