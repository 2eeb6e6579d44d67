"""Coming to destruction; the subject may name the inspection to begin with."""

from inspector_app.gui.vault_care.destruction.presenter import DestructionPresenter
from inspector_app.gui.vault_care.destruction.view import DestructionView
from inspector_app.gui.visits import Visit, Visitor


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = DestructionView()
    presenter = DestructionPresenter(visitor.session, view, visitor.subject.get("inspection", ""))
    presenter.destroyed.connect(visitor.drop)
    presenter.destroyed.connect(lambda _: visitor.changed())
    view.certificate_wanted.connect(lambda key: visitor.go("pages", which="destruction", inspection=key))
    view.left.connect(visitor.back)
    return Visit(view, presenter.refresh, view.reason.commit_composition)
