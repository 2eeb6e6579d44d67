"""Look into the log (記録簿)."""

from inspector_app.domain.log import Entry, LogKind
from inspector_app.storage.log import LogFilter
from inspector_app.storage.log import read_log as _read
from inspector_app.storage.vault import Vault

__all__ = ["Entry", "LogFilter", "LogKind", "read_log"]

AT_ONCE = 500


def read_log(vault: Vault, wanted: LogFilter | None = None, limit: int = AT_ONCE) -> tuple[Entry, ...]:
    """Return the latest entries that are asked for, the latest first; VaultError `vault.damaged`."""
    return _read(vault, wanted or LogFilter(), limit)
