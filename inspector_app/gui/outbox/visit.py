"""The outbox, kept from one coming to the next."""

from inspector_app.gui.outbox.presenter import OutboxPresenter
from inspector_app.gui.outbox.view import OutboxView
from inspector_app.gui.stops import DOCUMENT
from inspector_app.gui.visits import Visit, Visitor


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = OutboxView()
    presenter = OutboxPresenter(visitor.session, view)
    presenter.state_changed.connect(visitor.changed)
    view.record_wanted.connect(lambda key: visitor.go(DOCUMENT, inspection=key, which="record"))
    view.destruction_wanted.connect(lambda key: visitor.go("destruction", inspection=key))
    return Visit(view, presenter.refresh)
