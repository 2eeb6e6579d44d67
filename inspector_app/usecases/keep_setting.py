"""What this inspector prefers; kept in the vault like everything else."""

from inspector_app.storage.settings import load_setting, load_settings, save_setting

__all__ = ["load_setting", "load_settings", "save_setting"]
