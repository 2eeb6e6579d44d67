"""Coming to the log; the subject may narrow it to one inspection (`inspection`)."""

from inspector_app.gui.vault_care.log.presenter import LogPresenter
from inspector_app.gui.vault_care.log.view import LogView
from inspector_app.gui.visits import Visit, Visitor


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = LogView()
    presenter = LogPresenter(visitor.session, view)
    presenter.pages_wanted.connect(lambda asked: visitor.go("pages", which="log", **asked))
    view.left.connect(visitor.back)
    return Visit(view, presenter.refresh)
