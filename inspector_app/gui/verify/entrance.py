"""The check of a record before the vault: nobody needs one for it."""

from pathlib import Path

from inspector_app.gui.tasks import VaultThread
from inspector_app.gui.verify.presenter import VerifyPresenter
from inspector_app.gui.verify.view import VerifyView
from inspector_app.usecases.world import World


def verification(world: World, thread: VaultThread, file: Path | None = None) -> tuple[VerifyView, VerifyPresenter]:
    """Return the screen and its presenter; a file is checked at once."""
    view = VerifyView()
    view.setProperty("screen", "verify")
    presenter = VerifyPresenter(world, view)
    presenter.crashed.connect(thread.crashed)
    if file is not None:
        presenter.verify(file)
    return view, presenter
