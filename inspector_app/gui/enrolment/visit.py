"""Coming to the screen that says whose laptop this is, and how it becomes somebody's."""

from inspector_app.gui.enrolment.presenter import EnrolmentPresenter
from inspector_app.gui.enrolment.view import EnrolmentView
from inspector_app.gui.header import CONTRACTS
from inspector_app.gui.visits import Visit, Visitor


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = EnrolmentView()
    presenter = EnrolmentPresenter(visitor.session, view)
    presenter.settled.connect(lambda: visitor.go(CONTRACTS))
    presenter.profile_changed.connect(visitor.changed)
    view.left.connect(lambda: visitor.go(CONTRACTS))
    return Visit(view, presenter.refresh)
