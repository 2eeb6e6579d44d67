"""The backups that lie in other folders, such as on a USB stick, as far as the log knows of them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from inspector_app.domain.log import LogKind
from inspector_app.storage.faults import stored_json
from inspector_app.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class OutsideBackup:
    """A backup in a folder elsewhere: which folder, and its name there; both are empty where nobody wrote them down."""

    place: str
    name: str
    at: datetime


def outside_backups(vault: Vault, inspection_id: str) -> tuple[OutsideBackup, ...]:
    """Return the backups elsewhere that hold an inspection, or what was destroyed of it, the first one first.

    They were made between its first entry in the log and its destruction. Those that were removed since are not among
    them, nor are those in which it is sealed: they hold nothing of it once its key is gone.
    """
    entries = "SELECT min(no), max(no) FILTER (WHERE kind = ?) FROM log WHERE subject = ?"
    begun, ended = vault.row(entries, (LogKind.DESTROYED.value, inspection_id)) or (None, None)
    rows = vault.rows("SELECT at, data FROM log WHERE kind = ? ORDER BY no", (LogKind.BACKED_UP.value,))
    told: list[tuple[str, dict[str, Any]]] = [(at, stored_json(data)) for at, data in rows if data is not None]
    gone = {name for _, node in told for name in node.get("removed", ())}
    return tuple(
        OutsideBackup(node.get("place", ""), node.get("name", ""), datetime.fromisoformat(at))
        for at, node in told
        if node.get("elsewhere")
        and node.get("name") not in gone
        and inspection_id not in node.get("sealed", ())
        and (begun or 0) <= node["number"]
        and (ended is None or node["number"] < ended)
    )
