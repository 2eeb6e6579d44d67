"""What ends work beside a vault that was locked meanwhile."""

from inspector_app.storage.pace import Stopped

__all__ = ["Stopped"]
