"""Papers that are keyed, and their scans."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from inspector_app.domain.canonical import Json, canonical_json, sha256_hex
from inspector_app.domain.closing_json import paper_from_json, paper_to_json
from inspector_app.domain.ids import InspectionId, RowKey
from inspector_app.domain.keyed_paper import KeyedPaper, Scan
from inspector_app.domain.log import LogKind
from inspector_app.domain.paper_entry import PaperEntry, Stage
from inspector_app.storage.faults import damaged, stored_json
from inspector_app.storage.vault import Vault
from inspector_app.storage.visits import refuse_frozen

_SAVE = """
    INSERT INTO papers (id, inspection_id, begun_at, taken, body) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET taken = excluded.taken, body = excluded.body
"""
_SCAN = """
    INSERT INTO paper_scans (id, inspection_id, name, media_type, data) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, media_type = excluded.media_type, data = excluded.data
"""


@dataclass(frozen=True, slots=True)
class StoredScan:
    """The scanned paper as it was attached."""

    name: str
    media_type: str
    data: bytes

    @property
    def described(self) -> Scan:
        """Return what a record says of it."""
        return Scan(sha256_hex(self.data), len(self.data), self.media_type)


def save_entry(vault: Vault, inspection_id: InspectionId, entry: PaperEntry, at: datetime) -> None:
    """Store a paper while it is keyed. InspectionError `inspection.frozen`; ValueError for one that was taken over."""
    with vault.atomic():
        refuse_frozen(vault, inspection_id)
        row = vault.row("SELECT taken, body, begun_at FROM papers WHERE id = ?", (entry.id,))
        if row is not None and row[0]:
            raise ValueError("the paper was taken over")
        _put(vault, inspection_id, entry.id, at if row is None else datetime.fromisoformat(row[2]), _entry_json(entry))


def save_taken(vault: Vault, inspection_id: InspectionId, paper: KeyedPaper, begun_at: datetime) -> None:
    """Store a paper whose rows became answers, in place of what was keyed. Errors as `save_entry`."""
    with vault.atomic():
        refuse_frozen(vault, inspection_id)
        _put(vault, inspection_id, paper.id, begun_at, paper_to_json(paper), taken=True)


def open_entry(vault: Vault, inspection_id: InspectionId) -> PaperEntry | None:
    """Return the paper of an inspection that is being keyed, None if there is none."""
    sql = "SELECT id, body FROM papers WHERE inspection_id = ? AND taken = 0 ORDER BY rowid DESC"
    row = vault.row(sql, (inspection_id,))
    return None if row is None else _entry(str(row[0]), stored_json(row[1]))


def keyed_papers(vault: Vault, inspection_id: InspectionId) -> tuple[KeyedPaper, ...]:
    """Return the papers whose rows became answers, in the order in which they were keyed, with their scans."""
    rows = vault.rows("SELECT body FROM papers WHERE inspection_id = ? AND taken = 1 ORDER BY rowid", (inspection_id,))
    return tuple(paper_from_json(stored_json(body)) for (body,) in rows)


def drop_entry(vault: Vault, inspection_id: InspectionId, paper_id: str) -> None:
    """Forget a paper that was not taken over, and its scan."""
    with vault.atomic():
        refuse_frozen(vault, inspection_id)
        dropped = vault.execute("DELETE FROM papers WHERE id = ? AND taken = 0", (paper_id,))
        items = [("papers", paper_id)] if dropped else []
        if dropped and vault.execute("DELETE FROM paper_scans WHERE id = ?", (paper_id,)):
            items.append(("paper_scans", paper_id))
        if items:
            vault.log(LogKind.CHANGED, inspection_id, {"field": "paper", "new": None}, items)


def save_scan(vault: Vault, inspection_id: InspectionId, paper_id: str, scan: StoredScan) -> None:
    """Store the scan of a paper in place of the one before; errors as `save_entry`, VaultError `vault.full`."""
    with vault.atomic():
        refuse_frozen(vault, inspection_id)
        vault.execute(_SCAN, (paper_id, inspection_id, scan.name, scan.media_type, scan.data))
        data: dict[str, Json] = {"field": "paper_scan", "new": sha256_hex(scan.data)}
        vault.log(LogKind.CHANGED, inspection_id, data, [("paper_scans", paper_id)])


def load_scan(vault: Vault, paper_id: str) -> StoredScan | None:
    """Return the scan of a paper, None if there is none."""
    row = vault.row("SELECT name, media_type, data FROM paper_scans WHERE id = ?", (paper_id,))
    if row is None:
        return None
    if not isinstance(row[2], bytes):
        raise damaged("database")
    return StoredScan(*row)


def begun(vault: Vault, paper_id: str) -> datetime | None:
    """Return when the keying of a paper began, None if there is no such paper."""
    row = vault.row("SELECT begun_at FROM papers WHERE id = ?", (paper_id,))
    return None if row is None else datetime.fromisoformat(row[0])


def _put(
    vault: Vault,
    inspection_id: InspectionId,
    paper_id: str,
    begun_at: datetime,
    node: dict[str, Json],
    *,
    taken: bool = False,
) -> None:
    text = canonical_json(node).decode()
    row = vault.row("SELECT taken, body FROM papers WHERE id = ?", (paper_id,))
    if row == (int(taken), text):
        return
    vault.execute(_SAVE, (paper_id, inspection_id, begun_at.isoformat(), int(taken), text))
    data: dict[str, Json] = {"field": "paper", "new": node}
    vault.log(LogKind.CHANGED, inspection_id, data, [("papers", paper_id)])


def _entry_json(entry: PaperEntry) -> dict[str, Json]:
    marks = {"first": entry.first, "second": entry.second, "remarks": entry.remarks, "chosen": entry.chosen}
    return {
        "writer": entry.writer,
        "written_at": entry.written_at,
        "stage": entry.stage.value,
        **{name: {str(row): text for row, text in given.items()} for name, given in marks.items()},
    }


def _entry(paper_id: str, node: dict[str, Any]) -> PaperEntry:
    def marks(name: str) -> dict[RowKey, str]:
        return {RowKey(row): text for row, text in node[name].items()}

    return PaperEntry(
        id=paper_id,
        writer=node["writer"],
        written_at=node["written_at"],
        stage=Stage(node["stage"]),
        first=marks("first"),
        second=marks("second"),
        remarks=marks("remarks"),
        chosen=marks("chosen"),
    )
