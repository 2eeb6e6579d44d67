"""The folder (or USB stick) through which this laptop and the agency exchange files."""

from pathlib import Path

from inspector_app.storage.settings import load_setting, save_setting
from inspector_app.storage.vault import Vault

_NAME = "delivery_folder"


def delivery_folder(vault: Vault) -> Path | None:
    """Return the folder, None before one was chosen."""
    value = load_setting(vault, _NAME)
    return Path(value) if isinstance(value, str) and value else None


def set_delivery_folder(vault: Vault, folder: Path) -> None:
    """Choose the folder."""
    save_setting(vault, _NAME, str(folder))
