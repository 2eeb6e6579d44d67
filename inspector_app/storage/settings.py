"""Small values by name that belong to the person and not to the machine: they lie encrypted with everything else."""

from inspector_app.domain.canonical import Json, canonical_json
from inspector_app.domain.log import LogKind
from inspector_app.storage.faults import stored_json
from inspector_app.storage.vault import Vault

_SAVE = "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"


def save_setting(vault: Vault, name: str, value: Json) -> None:
    """Store a value in place of the one before; the log holds both."""
    text = canonical_json(value).decode()
    with vault.atomic() as execute:
        old = vault.row("SELECT value FROM settings WHERE name = ?", (name,))
        if old == (text,):
            return
        execute(_SAVE, (name, text))
        before = None if old is None else stored_json(old[0])
        vault.log(LogKind.SETTING, data={"name": name, "old": before, "new": value}, items=[("settings", name)])


def load_setting(vault: Vault, name: str, default: Json = None) -> Json:
    """Return the value, or the default if none was ever stored."""
    row = vault.row("SELECT value FROM settings WHERE name = ?", (name,))
    if row is None:
        return default
    value: Json = stored_json(row[0])
    return value


def load_settings(vault: Vault) -> dict[str, Json]:
    """Return all values by name."""
    return {name: stored_json(value) for name, value in vault.rows("SELECT name, value FROM settings ORDER BY name")}
