"""The screen before the vault: unlocking it, or making it where there is none."""

from typing import TYPE_CHECKING

from inspector_app.gui.tasks import VaultThread
from inspector_app.usecases.vault_present import vault_present
from inspector_app.usecases.world import World

if TYPE_CHECKING:
    from inspector_app.gui.first_start.presenter import FirstStartPresenter
    from inspector_app.gui.first_start.view import FirstStartView
    from inspector_app.gui.unlock.presenter import UnlockPresenter
    from inspector_app.gui.unlock.view import UnlockView


def entrance(
    world: World, thread: VaultThread, *, was_locked: bool
) -> "tuple[UnlockView | FirstStartView, UnlockPresenter | FirstStartPresenter]":
    """Return the view and its presenter; only the one that is needed is imported.

    A vault that was just locked is asked for though its file is away: it may come back with the stick that it lies on.
    """
    if was_locked or vault_present(world):
        return _unlock(world, thread, was_locked=was_locked)
    from inspector_app.gui.first_start.presenter import FirstStartPresenter
    from inspector_app.gui.first_start.view import FirstStartView

    view = FirstStartView()
    view.setProperty("screen", "first_start")
    return view, FirstStartPresenter(world, thread, view)


def _unlock(world: World, thread: VaultThread, *, was_locked: bool) -> "tuple[UnlockView, UnlockPresenter]":
    from inspector_app.gui.unlock.presenter import UnlockPresenter
    from inspector_app.gui.unlock.view import UnlockView

    view = UnlockView()
    view.setProperty("screen", "unlock")
    return view, UnlockPresenter(world, thread, view, was_locked=was_locked)
