"""How long the next passphrase has to wait, asked before anybody types one."""

from inspector_app.errors import VaultError
from inspector_app.storage.tries import check_wait
from inspector_app.usecases.world import World


def waiting_time(world: World) -> int:
    """Return the seconds until a passphrase is looked at again, 0 when it is now; they survive a restart."""
    try:
        check_wait(world.data_folder, world.now())
    except VaultError as error:
        seconds = error.data.get("seconds")
        return seconds if isinstance(seconds, int) else 0
    return 0
