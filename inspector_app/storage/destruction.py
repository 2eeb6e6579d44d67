"""Destroying an inspection: its rows, its content in the log, the backups that hold it. What stays is one entry.

SQLite overwrites the freed pages (`secure_delete`), and what the log held of the inspection gives way to its digest, so
that the chain still holds. Decision 0014 says what this guarantees and what it cannot.
"""

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.log import LogKind
from inspector_app.storage.backing_up import back_up_beside
from inspector_app.storage.backup import ABOUT, list_backups
from inspector_app.storage.erasing import erase, items_of
from inspector_app.storage.faults import stored_json
from inspector_app.storage.folder import Folder
from inspector_app.storage.generations import Reason
from inspector_app.storage.outside import OutsideBackup, outside_backups
from inspector_app.storage.pace import UNHURRIED, Pace, Stage
from inspector_app.storage.still import Ask, directly
from inspector_app.storage.vault import Vault

_BLOCK: Final = 1024 * 1024
_LAST: Final = "SELECT no, at FROM log WHERE kind = ? OR (kind = ? AND data ->> 'gone') ORDER BY no DESC LIMIT 1"


class Grounds(StrEnum):
    """Why an inspection was destroyed: its time was over, or the inspector ordered it."""

    RETENTION = "retention"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Order:
    """Who has it destroyed, why, and when. `reason` is the inspector's own words."""

    inspector_id: str
    inspector: str
    grounds: Grounds
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Destruction:
    """What is known of an inspection that was destroyed.

    `record_sha256` is of the signed record and `receipt_sha256` of the agency's receipt for it, hex, where there were
    any. `exports` counts copies that were taken out unencrypted, `copies` backups in other folders that held it:
    neither is in reach of this vault. `outside` are those of the latter that were not removed since.
    """

    inspection_id: InspectionId
    order: Order
    contract_number: str
    contract_title: str
    contractor: str
    visited: tuple[date, ...]
    practice: bool
    answers: int
    record_sha256: str | None
    receipt_sha256: str | None
    received_at: datetime | None
    exports: int
    copies: int
    outside: tuple[OutsideBackup, ...] = ()


def destroy(vault: Vault, inspection_id: InspectionId, order: Order) -> Destruction:
    """Destroy an inspection in the open vault, in one transaction; KeyError if there is none, VaultError as `atomic`.

    Its pages are overwritten when this returns. Backups still hold it: `renew_backups` comes next. A backup that is
    being made meanwhile is ended.
    """
    vault.readings.end()
    with vault.atomic() as execute:
        found = _described(vault, inspection_id, order)
        items = items_of(execute, inspection_id)
        erase(execute, inspection_id)
        vault.log(LogKind.DESTROYED, inspection_id, _to_json(found), items, order.at)
    vault.checkpoint()
    return found


def renew_backups(vault: Vault) -> int:
    """Make a backup without what was destroyed, and overwrite and remove all that hold it; return how many are left.

    Removed are the backups beside the vault and the damaged files kept there, if they are older than the last
    destruction. Errors as `back_up`: nothing is removed then, and the next call goes on.
    """
    return renew_backups_beside(directly(vault))


def renew_backups_beside(ask: Ask, pace: Pace = UNHURRIED) -> int:
    """Do the same beside a vault that is open on another thread; Stopped by `pace`, and the next call goes on."""
    last, files = ask(_last), ask(lambda vault: vault.files)
    if last is None or not _holding(files, *last):
        return 0
    number, _ = last
    if not any(each.head.number >= number for each in list_backups(files.backups)):
        back_up_beside(ask, Reason.DESTRUCTION, pace=pace)
    holding = _holding(files, *last)
    for place, folder in enumerate(holding):
        pace.at(Stage.OVERWRITING, place, len(holding))
        _overwrite(folder)
    return len(_holding(files, *last))


def renew_backups_in(vault: Vault, folder: Path) -> int:
    """Do the same in a folder elsewhere, which must hold a newer backup; return how many are left.

    Only whole backups of this vault are touched: a stick holds other things, too.
    """
    last = _last(vault)
    own = [each for each in list_backups(folder) if each.vault_id == vault.id]
    if last is None:
        return 0
    old = [each for each in own if each.head.number < last[0]]
    if len(old) < len(own):
        for each in old:
            _overwrite(each.path)
    gone: list[Json] = [each.path.name for each in old if not each.path.exists()]
    if gone:
        vault.log(LogKind.BACKED_UP, data={"removed": gone, "place": str(folder)})
    return len(old) - len(gone)


def list_destructions(vault: Vault) -> tuple[Destruction, ...]:
    """Return what was destroyed, as the log has it, the first one first."""
    rows = vault.rows("SELECT subject, at, data FROM log WHERE kind = ? ORDER BY no", (LogKind.DESTROYED.value,))
    return tuple(
        _from_json(InspectionId(subject), at, stored_json(data), outside_backups(vault, subject))
        for subject, at, data in rows
    )


def _described(vault: Vault, inspection_id: InspectionId, order: Order) -> Destruction:
    row = vault.row(
        "SELECT contract ->> 'number', contract ->> 'title', contract -> 'contractor' ->> 'name', dates, practice,"
        " (SELECT count(*) FROM answers WHERE inspection_id = inspections.id) FROM inspections WHERE id = ?",
        (inspection_id,),
    )
    if row is None:
        raise KeyError(inspection_id)
    number, title, contractor, dates, practice, answers = row
    record = vault.row("SELECT sha256 FROM records WHERE inspection_id = ? ORDER BY rowid DESC", (inspection_id,))
    receipt = vault.row(
        "SELECT replies.sha256, received_at FROM replies JOIN records ON records.id = record_id"
        " WHERE inspection_id = ? AND replies.kind = 'receipt'",
        (inspection_id,),
    )
    outside = outside_backups(vault, inspection_id)
    return Destruction(
        inspection_id=inspection_id,
        order=order,
        contract_number=number,
        contract_title=title,
        contractor=contractor,
        visited=tuple(date.fromisoformat(day) for day in stored_json(dates)),
        practice=bool(practice),
        answers=answers,
        record_sha256=None if record is None else record[0],
        receipt_sha256=None if receipt is None else receipt[0],
        received_at=None if receipt is None else datetime.fromisoformat(receipt[1]),
        exports=_exports(vault, inspection_id),
        copies=len(outside),
        outside=outside,
    )


def _exports(vault: Vault, inspection_id: InspectionId) -> int:
    sql = "SELECT count(*) FROM log WHERE kind = ? AND subject = ?"
    row = vault.row(sql, (LogKind.EXPORTED.value, inspection_id))
    return 0 if row is None else int(row[0])


def _last(vault: Vault) -> tuple[int, datetime] | None:
    """Return number and time of the last destruction: of an inspection, or of an original within one."""
    row = vault.row(_LAST, (LogKind.DESTROYED.value, LogKind.CHANGED.value))
    return None if row is None else (row[0], datetime.fromisoformat(row[1]))


def _holding(files: Folder, number: int, at: datetime) -> list[Path]:
    """Return the folders that may hold what was destroyed then: older backups, unreadable ones, damaged files."""
    later = {each.path for each in list_backups(files.backups) if each.head.number >= number}
    since = files.aside(at)
    old: list[Path] = []
    if files.backups.is_dir():
        old += [each for each in sorted(files.backups.iterdir()) if each not in later]
    if since.parent.is_dir():
        old += [each for each in sorted(since.parent.iterdir()) if each.name < since.name]
    return old


def _overwrite(folder: Path) -> None:
    """Overwrite the files of a folder with zeros as far as the medium allows, then remove it.

    What says that it is a backup goes first: cut off in the middle, nothing is left that looks like one.
    """
    with suppress(OSError):
        if (folder / ABOUT).is_file():
            (folder / ABOUT).unlink()
        for path in [folder, *folder.rglob("*")]:
            if path.is_file():
                _zero(path)
        shutil.rmtree(folder) if folder.is_dir() else folder.unlink()


def _zero(path: Path) -> None:
    left = path.stat().st_size
    with path.open("r+b") as file:
        while left > 0:
            left -= file.write(bytes(min(left, _BLOCK)))
        file.flush()
        os.fsync(file.fileno())


def _to_json(value: Destruction) -> dict[str, Json]:
    order = value.order
    return {
        "by": {"id": order.inspector_id, "name": order.inspector},
        "grounds": order.grounds.value,
        "reason": order.reason,
        "contract": {"number": value.contract_number, "title": value.contract_title, "contractor": value.contractor},
        "visited": [day.isoformat() for day in value.visited],
        "practice": value.practice,
        "answers": value.answers,
        "record": value.record_sha256,
        "receipt": value.receipt_sha256,
        "received_at": None if value.received_at is None else value.received_at.isoformat(),
        "exports": value.exports,
        "copies": value.copies,
    }


def _from_json(
    inspection_id: InspectionId, at: str, node: Mapping[str, Any], outside: tuple[OutsideBackup, ...]
) -> Destruction:
    by, contract, received = node["by"], node["contract"], node["received_at"]
    order = Order(by["id"], by["name"], Grounds(node["grounds"]), node["reason"], datetime.fromisoformat(at))
    return Destruction(
        inspection_id=inspection_id,
        order=order,
        contract_number=contract["number"],
        contract_title=contract["title"],
        contractor=contract["contractor"],
        visited=tuple(date.fromisoformat(day) for day in node["visited"]),
        practice=node["practice"],
        answers=node["answers"],
        record_sha256=node["record"],
        receipt_sha256=node["receipt"],
        received_at=None if received is None else datetime.fromisoformat(received),
        exports=node["exports"],
        copies=node["copies"],
        outside=outside,
    )
