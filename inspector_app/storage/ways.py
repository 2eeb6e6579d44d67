"""The ways into a vault: seen from outside, and changed while it is open."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from inspector_app.domain.canonical import Json
from inspector_app.domain.log import LogKind
from inspector_app.errors import VaultError
from inspector_app.storage.backup import refresh_envelopes
from inspector_app.storage.envelope import (
    Envelope,
    Seal,
    Way,
    unwrap,
    with_keyring,
    with_passphrase,
    with_recovery,
)
from inspector_app.storage.envelope_file import envelope_bytes, read_envelope
from inspector_app.storage.faults import damaged, translated
from inspector_app.storage.folder import Folder, put
from inspector_app.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways in beside the passphrase, which is always one. `officers` hold the agency's, named by certificate."""

    vault_id: str
    keyring: bool
    officers: tuple[str, ...]


def ways_in(folder: Path) -> Ways:
    """Return the ways into the vault of a folder, open or not. VaultError `vault.damaged`, `vault.newer`."""
    envelope = stored_envelope(folder)
    officers = () if envelope.recovery is None else envelope.recovery.officers
    return Ways(envelope.vault_id, envelope.keyring is not None, officers)


def stored_envelope(folder: Path) -> Envelope:
    """Return the envelope of the vault in a folder. VaultError `vault.damaged`, `vault.newer`."""
    files = Folder(folder)
    with translated(files):
        try:
            data = files.envelope.read_bytes()
        except FileNotFoundError as error:
            raise damaged("envelope") from error
    return read_envelope(data)


def check_way(vault: Vault, way: Way) -> None:
    """Raise VaultError as `unwrap` unless this way opens the open vault too."""
    if unwrap(stored_envelope(vault.files.path), way) != bytes(vault.key):
        raise damaged("envelope")


def set_passphrase(vault: Vault, passphrase: str) -> None:
    """Wrap the key in another passphrase; the old one opens nothing any more. VaultError `vault.passphrase_empty`."""
    key = bytes(vault.key)
    _rewrap(vault, LogKind.PASSPHRASE_CHANGED, {}, lambda before: with_passphrase(before, key, passphrase))


def set_recovered_passphrase(vault: Vault, passphrase: str, told: dict[str, Json]) -> None:
    """Do the same for a vault that two officers opened; `told` goes into the log."""
    key = bytes(vault.key)
    _rewrap(vault, LogKind.RECOVERED, told, lambda before: with_passphrase(before, key, passphrase))


def add_keyring(vault: Vault, secret: bytes) -> None:
    """Let what this device's keyring keeps open the vault."""
    key = bytes(vault.key)
    _rewrap(vault, LogKind.WAY_ADDED, {"way": "keyring"}, lambda before: with_keyring(before, key, secret))


def remove_keyring(vault: Vault) -> None:
    """Let nothing that a keyring keeps open the vault any more."""
    _rewrap(vault, LogKind.WAY_REMOVED, {"way": "keyring"}, lambda before: replace(before, keyring=None))


def add_recovery(vault: Vault, officers: tuple[str, str], seal: Seal) -> None:
    """Let two officers of the agency together open the vault, instead of those who could before."""
    key, told = bytes(vault.key), dict[str, Json](way="recovery", officers=list[Json](officers))
    _rewrap(vault, LogKind.WAY_ADDED, told, lambda before: with_recovery(before, key, officers, seal))


def remove_recovery(vault: Vault) -> None:
    """Let no officers open the vault any more: it has left their agency."""
    _rewrap(vault, LogKind.WAY_REMOVED, {"way": "recovery"}, lambda before: replace(before, recovery=None))


def _rewrap(vault: Vault, kind: LogKind, told: dict[str, Json], change: Callable[[Envelope], Envelope]) -> None:
    """Put a changed envelope in place, whole: killed at any moment, the old one or the new one opens the vault.

    The log is told first: an entry whose change did not come about is followed by another one that says so, or by
    nothing after a power cut; a way that the log does not know never is. The backups beside the vault get the same
    envelope, so that a passphrase that was given up opens none of them.
    """
    before = stored_envelope(vault.files.path)
    if before.vault_id != vault.id:
        raise damaged("envelope")
    changed = envelope_bytes(change(before))
    vault.log(kind, data=told)
    try:
        with translated(vault.files):
            put(vault.files.envelope, changed)
            refresh_envelopes(vault.files)
    except VaultError as error:
        vault.log(kind, data={**told, "failed": error.code})
        raise
