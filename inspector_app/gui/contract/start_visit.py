"""Coming to the screen on which an inspection is started; the subject is a contract."""

from inspector_app.domain.ids import ContractId
from inspector_app.gui.contract.start_presenter import StartPresenter
from inspector_app.gui.contract.start_view import StartView
from inspector_app.gui.visits import Visit, Visitor


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = StartView()
    presenter = StartPresenter(visitor.session, view, ContractId(visitor.subject["contract"]))
    presenter.started.connect(visitor.open)
    view.cancelled.connect(visitor.back)
    return Visit(view, presenter.refresh)
