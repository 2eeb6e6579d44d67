"""The check of a record without a vault: from the unlock screen, or in a window of its own."""

from collections.abc import Callable
from pathlib import Path

from inspector_app.gui.verify.presenter import VerifyPresenter
from inspector_app.gui.verify.view import VerifyView
from inspector_app.usecases.world import World


def verification(world: World, crashed: Callable[[Exception], None], file: Path | None = None) -> VerifyView:
    """Return the screen; a file is checked at once. Faults go to `crashed`."""
    view = VerifyView()
    view.setProperty("screen", "verify")
    presenter = VerifyPresenter(world, view)
    presenter.crashed.connect(crashed)
    if file is not None:
        presenter.verify(file)
    return view
