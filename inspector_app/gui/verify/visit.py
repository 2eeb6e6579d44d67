"""Coming to the check of a record; the subject may name a file."""

from collections.abc import Callable
from pathlib import Path

from inspector_app.domain.ids import RecordId
from inspector_app.gui.verify.presenter import VerifyPresenter
from inspector_app.gui.verify.view import VerifyView
from inspector_app.gui.visits import Visit, Visitor
from inspector_app.usecases.known_editions import LaterEdition, later_edition
from inspector_app.usecases.signing_time import own_time_anchors
from inspector_app.usecases.verify_file import own_anchors


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = VerifyView()
    presenter = VerifyPresenter(visitor.session.world, view)
    presenter.crashed.connect(visitor.session.tell)
    view.left.connect(visitor.back)

    def look_up(record: RecordId, done: Callable[[LaterEdition | None], None]) -> None:
        visitor.session.run(lambda vault: later_edition(vault, record), done)

    presenter.use_editions(look_up)

    def refresh() -> None:
        visitor.session.run(own_anchors, presenter.use_own)
        visitor.session.run(own_time_anchors, presenter.use_own_time)
        if "file" in visitor.subject:
            presenter.verify(Path(visitor.subject["file"]))

    return Visit(view, refresh)
