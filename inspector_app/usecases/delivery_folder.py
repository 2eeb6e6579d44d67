"""The folder (or USB stick) through which this laptop and the agency exchange files."""

from pathlib import Path

from inspector_app.errors import TransportError
from inspector_app.storage.settings import load_setting, save_setting
from inspector_app.storage.vault import Vault

_NAME = "delivery_folder"


def delivery_folder(vault: Vault) -> Path | None:
    """Return the folder, None before one was chosen."""
    value = load_setting(vault, _NAME)
    return Path(value) if isinstance(value, str) and value else None


def set_delivery_folder(vault: Vault, folder: Path) -> None:
    """Choose the folder. TransportError `transport.own_folder` for the vault's own, or one inside it."""
    own, chosen = vault.files.path.resolve(), folder.resolve()
    if own == chosen or own in chosen.parents:
        raise TransportError("transport.own_folder", folder=str(folder))
    save_setting(vault, _NAME, str(folder))
