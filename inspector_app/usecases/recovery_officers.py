"""Who of the agency can open this vault together."""

from collections.abc import Sequence
from dataclasses import dataclass

from inspector_app.domain.canonical import Json
from inspector_app.storage.settings import load_setting, save_setting
from inspector_app.storage.vault import Vault
from inspector_app.usecases.keyring_way import list_ways
from inspector_app.usecases.world import World

_NAME = "recovery_officers"


@dataclass(frozen=True, slots=True)
class Officer:
    """`sha256` of the officer's certificate, hex; `name` as it stands there, empty where it was never kept."""

    sha256: str
    name: str


def keep_officers(vault: Vault, officers: Sequence[Officer]) -> None:
    """Keep the names behind the certificates; the vault's envelope holds only their hashes."""
    names: dict[str, Json] = {officer.sha256: officer.name for officer in officers}
    if names or load_setting(vault, _NAME):
        save_setting(vault, _NAME, names)


def recovery_officers(world: World, vault: Vault) -> tuple[Officer, ...]:
    """Return the officers who can open this vault, two or none. VaultError `vault.damaged`."""
    kept = load_setting(vault, _NAME)
    names = kept if isinstance(kept, dict) else {}
    return tuple(Officer(sha256, str(names.get(sha256, ""))) for sha256 in list_ways(world).officers)
