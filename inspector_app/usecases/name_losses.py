"""Say by name what a restored vault has lost."""

from collections.abc import Collection
from contextlib import suppress

from inspector_app.errors import KnownError
from inspector_app.storage.salvage import Gone
from inspector_app.usecases.log_subjects import Subjects, log_subjects
from inspector_app.usecases.unlock_vault import lock_vault, unlock_vault
from inspector_app.usecases.world import World


def name_losses(world: World, passphrase: str, gone: Collection[Gone]) -> Subjects:
    """Return the things that were lost changes of, as far as the restored vault knows them.

    The vault is opened for it and locked again. A vault that cannot be opened leaves them without names.
    """
    subjects = Subjects()
    if any(each.subject for each in gone):
        with suppress(KnownError):
            vault = unlock_vault(world, passphrase)
            try:
                subjects = log_subjects(vault, {each.subject for each in gone})
            finally:
                lock_vault(vault)
    return subjects
