"""How long work is watched, and ended, by whoever asked for it."""

from inspector_app.storage.pace import Pace, Stage, Stopped
from inspector_app.storage.still import Ask

__all__ = ["Ask", "Pace", "Stage", "Stopped"]
