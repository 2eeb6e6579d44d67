"""Where the inspector is in the program, so that a restart or an unlock leads back there."""

from inspector_app.storage.place import Place, load_place, save_place

__all__ = ["Place", "load_place", "save_place"]
