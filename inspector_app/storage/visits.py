"""What a visit adds to an inspection: the closing talk, who was found at the site, the sheet beside it."""

from typing import Any, Final

from inspector_app.domain.canonical import Json, canonical_json
from inspector_app.domain.closing import Closing, Unsigned
from inspector_app.domain.closing_json import closing_from_json, closing_to_json, roster_from_json, roster_to_json
from inspector_app.domain.contract import Inspector
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.lifecycle import FROZEN, State
from inspector_app.domain.log import LogKind
from inspector_app.domain.record_json import inspector_to_json
from inspector_app.domain.roster import Roster
from inspector_app.errors import InspectionError
from inspector_app.storage.faults import stored_json
from inspector_app.storage.vault import Vault

_BODIES: Final = {"closings": "closing", "rosters": "roster"}
_UNSIGNED: Final = "unsigned"
_LINK: Final = "INSERT INTO companions (inspection_id, main_id) VALUES (?, ?)"


def load_closing(vault: Vault, inspection_id: InspectionId) -> Closing:
    """Return the closing talk of an inspection; an empty one where nothing was written down."""
    body = _load(vault, "closings", inspection_id)
    return Closing() if body is None else closing_from_json(stored_json(body))


def save_closing(vault: Vault, inspection_id: InspectionId, closing: Closing) -> None:
    """Store the closing talk; InspectionError `inspection.frozen` after signing, KeyError without the inspection."""
    node = closing_to_json(closing)
    told = dict(node)
    if isinstance(told["receipt"], dict):  # the strokes are in the table, and by their digest in the entry
        told["receipt"] = {name: value for name, value in told["receipt"].items() if name != "strokes"}
    unsigned = _unsigned(vault, inspection_id)
    kept = node if closing.receipt is not None or unsigned is None else {**node, _UNSIGNED: unsigned}
    _save(vault, "closings", inspection_id, kept, told)


def load_unsigned(vault: Vault, inspection_id: InspectionId) -> Unsigned:
    """Return the receipt that is being written, an empty one where none is."""
    node: Any = _unsigned(vault, inspection_id)
    if node is None:
        return Unsigned()
    strokes = tuple(tuple((x, y) for x, y in stroke) for stroke in node["strokes"])
    return Unsigned(node["name"], node["position"], strokes)


def save_unsigned(vault: Vault, inspection_id: InspectionId, unsigned: Unsigned) -> None:
    """Store a receipt while it is written, beside the talk; the log has of the hand only that it is there.

    Nothing is stored once the receipt was given, or the record signed. KeyError without the inspection.
    """
    body = _load(vault, "closings", inspection_id)
    node = closing_to_json(Closing()) if body is None else stored_json(body)
    row = vault.row("SELECT state FROM inspections WHERE id = ?", (inspection_id,))
    if row is None:
        raise KeyError(inspection_id)
    if node["receipt"] is not None or State(row[0]) in FROZEN:
        return
    rest = {name: value for name, value in node.items() if name != _UNSIGNED}
    strokes: list[Json] = [[[x, y] for x, y in stroke] for stroke in unsigned.strokes]
    written: dict[str, Json] = {"name": unsigned.name, "position": unsigned.position, "strokes": strokes}
    kept = rest if unsigned == Unsigned() else {**rest, _UNSIGNED: written}
    if kept != node:
        _save(vault, "closings", inspection_id, kept, {**rest, _UNSIGNED: len(strokes)})


def _unsigned(vault: Vault, inspection_id: InspectionId) -> Json:
    body = _load(vault, "closings", inspection_id)
    node: Json = None if body is None else stored_json(body).get(_UNSIGNED)
    return node


def load_roster(vault: Vault, inspection_id: InspectionId) -> Roster:
    """Return who was found at the site."""
    body = _load(vault, "rosters", inspection_id)
    return () if body is None else roster_from_json(stored_json(body))


def save_roster(vault: Vault, inspection_id: InspectionId, roster: Roster) -> None:
    """Store who was found at the site; errors as `save_closing`."""
    nodes = roster_to_json(roster)
    _save(vault, "rosters", inspection_id, nodes, nodes)


def save_inspectors(vault: Vault, inspection_id: InspectionId, inspectors: tuple[Inspector, ...]) -> None:
    """Store who inspects, the one who leads first; errors as `save_closing`."""
    nodes: list[Json] = [inspector_to_json(person) for person in inspectors]
    text = canonical_json(nodes).decode()
    with vault.atomic():
        refuse_frozen(vault, inspection_id)
        row = vault.row("SELECT inspectors FROM inspections WHERE id = ?", (inspection_id,))
        if row is None or row[0] == text:
            return
        vault.execute("UPDATE inspections SET inspectors = ? WHERE id = ?", (text, inspection_id))
        data: dict[str, Json] = {"field": "inspectors", "old": stored_json(row[0]), "new": nodes}
        vault.log(LogKind.CHANGED, inspection_id, data, [("inspections", inspection_id)])


def add_companion(vault: Vault, inspection_id: InspectionId, main: InspectionId) -> None:
    """Note that an inspection is the supplementary sheet beside another one, on the same visit."""
    with vault.atomic() as execute:
        execute(_LINK, (inspection_id, main))
        data: dict[str, Json] = {"field": "beside", "old": None, "new": main}
        vault.log(LogKind.CHANGED, inspection_id, data, [("companions", inspection_id)])


def main_sheet(vault: Vault, inspection_id: InspectionId) -> InspectionId | None:
    """Return the sheet that this one is filled in beside, None if it stands alone."""
    row = vault.row("SELECT main_id FROM companions WHERE inspection_id = ?", (inspection_id,))
    return None if row is None else InspectionId(row[0])


def sheets_beside(vault: Vault, inspection_id: InspectionId) -> tuple[InspectionId, ...]:
    """Return the supplementary sheets that are filled in beside this one."""
    sql = "SELECT inspection_id FROM companions WHERE main_id = ? ORDER BY rowid"
    return tuple(InspectionId(key) for (key,) in vault.rows(sql, (inspection_id,)))


def refuse_frozen(vault: Vault, inspection_id: InspectionId) -> None:
    """Refuse to change what is signed: InspectionError `inspection.frozen`; KeyError if there is no such inspection."""
    row = vault.row("SELECT state FROM inspections WHERE id = ?", (inspection_id,))
    if row is None:
        raise KeyError(inspection_id)
    if State(row[0]) in FROZEN:
        raise InspectionError("inspection.frozen", state=row[0])


def _load(vault: Vault, table: str, inspection_id: InspectionId) -> str | None:
    column = "body" if table in _BODIES else "main_id"
    sql = f"SELECT {column} FROM {table} WHERE inspection_id = ?"  # noqa: S608 (our own names)
    row = vault.row(sql, (inspection_id,))
    return None if row is None else str(row[0])


def _save(vault: Vault, table: str, inspection_id: InspectionId, node: Json, told: Json) -> None:
    """Store a body; `told` is what its entry in the log says."""
    text = canonical_json(node).decode()
    with vault.atomic() as execute:
        refuse_frozen(vault, inspection_id)
        if _load(vault, table, inspection_id) == text:
            return
        execute(
            f"INSERT INTO {table} (inspection_id, body) VALUES (?, ?)"  # noqa: S608 (our own names)
            " ON CONFLICT (inspection_id) DO UPDATE SET body = excluded.body",
            (inspection_id, text),
        )
        data: dict[str, Json] = {"field": _BODIES[table], "new": told}
        vault.log(LogKind.CHANGED, inspection_id, data, [(table, inspection_id)])
