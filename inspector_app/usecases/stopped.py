"""What ends work beside a vault that was locked meanwhile."""

from inspector_app.sync.stopped import Stopped

__all__ = ["Stopped"]
