"""Whether there is a vault at all: asked before anything heavy is imported."""

from inspector_app.storage.folder import vault_exists
from inspector_app.usecases.world import World


def vault_present(world: World) -> bool:
    """Tell whether this person already has a vault."""
    return vault_exists(world.data_folder)
