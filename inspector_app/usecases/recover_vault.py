"""Open the vault again when the passphrase is forgotten, with the help of two officers of the agency."""

import unicodedata

from inspector_app.domain.canonical import Json
from inspector_app.errors import VaultError
from inspector_app.signing.enrolment import Enrolment
from inspector_app.signing.names import fingerprint
from inspector_app.signing.recovery_part import Part, seal_part
from inspector_app.storage.folder import Folder
from inspector_app.storage.recovery_file import read_recovery
from inspector_app.storage.vault import Vault, open_vault
from inspector_app.storage.ways import add_recovery, remove_recovery, set_recovered_passphrase, ways_in
from inspector_app.usecases.judge_passphrase import refuse_weak
from inspector_app.usecases.unlock_vault import note_opening
from inspector_app.usecases.world import World


def ask_recovery(world: World) -> bytes:
    """Return the file to hand to the agency: the vault's envelope, which holds no secret and opens nothing alone.

    VaultError `vault.no_way` (way) when this vault was enrolled without recovery officers, `vault.damaged`.
    """
    if not ways_in(world.data_folder).officers:
        raise VaultError("vault.no_way", way="recovery")
    return Folder(world.data_folder).envelope.read_bytes()


def recover_vault(world: World, file: bytes, code: str, passphrase: str) -> Vault:
    """Give the vault a new passphrase with the officers' file and code, and return it open. The log says so.

    VaultError `vault.recovery_unreadable`, `vault.recovery_code`, `vault.other_vault` when the file is for another one;
    InputError as `judge_passphrase.refuse_weak`; then as `unlock_vault`. Nothing has changed then.
    """
    recovery = read_recovery(file, unicodedata.normalize("NFKC", code))
    if recovery.vault_id != ways_in(world.data_folder).vault_id:
        raise VaultError("vault.other_vault")
    refuse_weak(passphrase)
    vault = open_vault(world.data_folder, recovery.key, now=world.now)
    told: dict[str, Json] = {"made_at": recovery.made_at.isoformat(), "officers": list[Json](recovery.officers)}
    try:
        set_recovered_passphrase(vault, passphrase, told)
    except BaseException:
        vault.close()
        raise
    return note_opening(world, vault, "recovery")


def entrust_officers(world: World, vault: Vault, enrolment: Enrolment) -> None:
    """Let the two officers named in an enrolment open this vault together; without any, nobody but its inspector.

    VaultError `vault.full`, `vault.not_writable`.
    """
    if not enrolment.recovery:
        if ways_in(world.data_folder).officers:
            remove_recovery(vault)
        return
    first, second = enrolment.recovery
    inspector, now = enrolment.inspector, world.now()

    def sealed(number: int, secret: bytes) -> bytes:
        part = Part(vault.id, number, inspector.id, inspector.name, now, secret)
        return seal_part(part, enrolment.recovery[number - 1])

    add_recovery(vault, (fingerprint(first), fingerprint(second)), sealed)
