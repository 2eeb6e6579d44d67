"""Coming to the check of the program itself."""

from inspector_app.gui.vault_care.self_check.view import SelfCheckView
from inspector_app.gui.visits import Visit, Visitor
from inspector_app.usecases.self_check import self_check


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = SelfCheckView(self_check())
    view.pages_wanted.connect(lambda: visitor.go("pages", which="self_check"))
    view.left.connect(visitor.back)
    return Visit(view)
