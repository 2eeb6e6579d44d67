"""What this inspector prefers; kept in the vault like everything else."""

from inspector_app.storage.settings import load_setting, load_settings, save_setting

__all__ = ["ENGLISH_AID", "load_setting", "load_settings", "save_setting"]

ENGLISH_AID = "documents.english_aid"
"""The setting that lets papers of our own say in English, too, what they are about; official forms never do."""
