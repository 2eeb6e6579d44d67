"""Coming to the first screen."""

from inspector_app.gui.today.model import Lead
from inspector_app.gui.today.presenter import TodayPresenter
from inspector_app.gui.today.view import TodayView
from inspector_app.gui.visits import Visit, Visitor


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = TodayView()
    presenter = TodayPresenter(visitor.session, view, visitor.preferences.idle_minutes)

    def lead(to: Lead) -> None:
        if to.inspection:
            visitor.open(to.inspection, to.screen, **to.subject)
        else:
            visitor.go(to.screen, **to.subject)

    presenter.wanted.connect(lead)
    return Visit(view, presenter.refresh)
