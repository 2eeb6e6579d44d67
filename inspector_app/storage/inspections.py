"""Inspections and their states."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from inspector_app.domain.canonical import Json, canonical_json
from inspector_app.domain.contract import Agency
from inspector_app.domain.form import FormRef
from inspector_app.domain.ids import AgencyId, ContractId, FormId, InspectionId, SiteId
from inspector_app.domain.inspection import Inspection, Kind
from inspector_app.domain.lifecycle import FROZEN, Event, State, after
from inspector_app.domain.log import STEPS, LogKind
from inspector_app.domain.record_json import (
    contract_from_json,
    contract_to_json,
    inspector_from_json,
    inspector_to_json,
)
from inspector_app.errors import InspectionError
from inspector_app.storage.faults import stored_json
from inspector_app.storage.inspection_keys import add_key
from inspector_app.storage.inventory import Item
from inspector_app.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Summary:
    """What a list of inspections shows. `changed_at` is the time of the last answer.

    Of the form's `rows` so many are judged (該当なし with them), waiting, flagged. Whether 該当なし is allowed is not
    looked at here: `domain.completeness` does.
    """

    id: InspectionId
    contract_id: ContractId
    contract_number: str
    contract_title: str
    contractor: str
    site: str
    kind: Kind
    state: State
    form: FormRef
    dates: tuple[date, ...]
    created_at: datetime
    changed_at: datetime | None
    rows: int
    judged: int
    waiting: int
    flagged: int
    practice: bool


_SELECT = """
    SELECT kind, state, forms.id, forms.version, forms.sha256, agency, contract, site_id, inspectors,
           dates, created_at, practice, rating_remarks
    FROM inspections JOIN forms ON forms.sha256 = form_sha256
"""

_SUMMARIES = """
    SELECT inspections.id, contract_id, contract ->> 'number', contract ->> 'title',
           contract -> 'contractor' ->> 'name',
           (SELECT value ->> 'name' FROM json_each(contract, '$.contractor.sites') WHERE value ->> 'id' = site_id),
           kind, state, forms.id, forms.version, forms.sha256, dates, created_at,
           practice, rows,
           (SELECT json_array(max(change), at, coalesce(sum(body ->> 'standing' IN ('judged', 'not_applicable')), 0),
                              coalesce(sum(body ->> 'standing' = 'waiting'), 0), coalesce(sum(body ->> 'flagged'), 0))
            FROM answers WHERE inspection_id = inspections.id)
    FROM inspections JOIN forms ON forms.sha256 = form_sha256
"""
"""Beside a `max` SQLite takes `at` from the row that has it: the time of the last change."""

_LATEST_FIRST = "ORDER BY created_at DESC, inspections.rowid"


def add_inspection(vault: Vault, inspection: Inspection) -> None:
    """Store a new inspection. Its contract must be stored and its form pinned before."""
    parties = {
        "agency": canonical_json({"id": inspection.agency.id, "name": inspection.agency.name}).decode(),
        "contract": canonical_json(contract_to_json(inspection.contract)).decode(),
        "inspectors": canonical_json([inspector_to_json(person) for person in inspection.inspectors]).decode(),
    }
    with vault.atomic() as execute:
        vault.database.table("inspections").insert(
            {
                "id": inspection.id,
                "contract_id": inspection.contract.id,
                "kind": inspection.kind.value,
                "state": inspection.state.value,
                "form_sha256": inspection.form.sha256,
                "site_id": inspection.site_id,
                "dates": _days(inspection.dates),
                "created_at": inspection.created_at.isoformat(),
                "practice": int(inspection.practice),
                "rating_remarks": inspection.rating_remarks,
                **parties,
            }
        )
        add_key(execute, inspection.id)
        data: dict[str, Json] = {
            "contract": inspection.contract.id,
            "form": inspection.form.sha256,
            "state": inspection.state.value,
        }
        vault.log(LogKind.INSPECTION, inspection.id, data, [("inspections", inspection.id)], inspection.created_at)


def load_inspection(vault: Vault, inspection_id: InspectionId) -> Inspection:
    """Return an inspection; KeyError if there is none with this id."""
    row = vault.row(f"{_SELECT} WHERE inspections.id = ?", (inspection_id,))
    if row is None:
        raise KeyError(inspection_id)
    kind, state, form, version, sha256, agency, contract, site_id, inspectors, dates, created, practice, remarks = row
    agency_json = stored_json(agency)
    return Inspection(
        id=inspection_id,
        kind=Kind(kind),
        state=State(state),
        form=FormRef(FormId(form), version, sha256),
        agency=Agency(AgencyId(agency_json["id"]), agency_json["name"]),
        contract=contract_from_json(stored_json(contract)),
        site_id=SiteId(site_id),
        inspectors=tuple(inspector_from_json(person) for person in stored_json(inspectors)),
        dates=_dates(dates),
        created_at=datetime.fromisoformat(created),
        practice=bool(practice),
        rating_remarks=remarks,
    )


def list_inspections(vault: Vault, *contracts: ContractId) -> tuple[Summary, ...]:
    """Return the inspections of these contracts, or all, the newest first; sheets of one visit as they were prepared.

    All of them are many after some years, and each is counted row by row: a screen asks for those it shows.
    """
    marks = ", ".join("?" * len(contracts))
    only = f"WHERE contract_id IN ({marks})" if contracts else ""
    return tuple(_summary(row) for row in vault.rows(f"{_SUMMARIES} {only} {_LATEST_FIRST}", contracts))


def summaries_of(vault: Vault, inspections: Sequence[InspectionId]) -> tuple[Summary, ...]:
    """Return what a list shows of these inspections."""
    marks = ", ".join("?" * len(inspections))
    rows = vault.rows(f"{_SUMMARIES} WHERE inspections.id IN ({marks}) {_LATEST_FIRST}", inspections)
    return tuple(_summary(row) for row in rows)


def _summary(row: Sequence[Any]) -> Summary:
    _, changed, judged, waiting, flagged = stored_json(row[15])
    return Summary(
        id=InspectionId(row[0]),
        contract_id=ContractId(row[1]),
        contract_number=row[2],
        contract_title=row[3],
        contractor=row[4],
        site=row[5],
        kind=Kind(row[6]),
        state=State(row[7]),
        form=FormRef(FormId(row[8]), row[9], row[10]),
        dates=_dates(row[11]),
        created_at=datetime.fromisoformat(row[12]),
        changed_at=None if changed is None else datetime.fromisoformat(changed),
        practice=bool(row[13]),
        rows=row[14],
        judged=judged,
        waiting=waiting,
        flagged=flagged,
    )


def inspections_named(vault: Vault, beginning: str, contract_number: str) -> tuple[InspectionId, ...]:
    """Return up to two inspections whose id begins so, or whose contract has this number; "" asks for none."""
    sql = (
        "SELECT id FROM inspections WHERE (?1 != '' AND id >= ?1 AND id < ?1 || '~')"
        " OR contract_id IN (SELECT id FROM contracts WHERE ?2 != '' AND number = ?2) LIMIT 2"
    )
    return tuple(InspectionId(key) for (key,) in vault.rows(sql, (beginning, contract_number)))


def set_state(
    vault: Vault,
    inspection_id: InspectionId,
    event: Event,
    data: Mapping[str, Json] = MappingProxyType({}),
    items: Sequence[Item] = (),
) -> State:
    """Take the step that `event` stands for and return the new state; the log gets an entry with `data` and `items`.

    InspectionError `inspection.not_allowed` where `lifecycle.TRANSITIONS` has no such step; KeyError if there is no
    such inspection.
    """
    with vault.atomic():
        row = vault.row("SELECT state FROM inspections WHERE id = ?", (inspection_id,))
        if row is None:
            raise KeyError(inspection_id)
        state = after(State(row[0]), event)
        vault.execute("UPDATE inspections SET state = ? WHERE id = ?", (state.value, inspection_id))
        vault.log(STEPS[event], inspection_id, {**data, "state": state.value}, items)
    return state


def set_rating_remarks(vault: Vault, inspection_id: InspectionId, remarks: str) -> None:
    """Store the remarks of the final rating. InspectionError `inspection.frozen` after signing."""
    _update(vault, inspection_id, "rating_remarks", remarks)


def set_dates(vault: Vault, inspection_id: InspectionId, dates: Sequence[date]) -> None:
    """Store the days of the visit. InspectionError `inspection.frozen` after signing."""
    _update(vault, inspection_id, "dates", _days(sorted(dates)))


def _update(vault: Vault, inspection_id: InspectionId, column: str, value: str) -> None:
    with vault.atomic():
        row = vault.row(f"SELECT state, {column} FROM inspections WHERE id = ?", (inspection_id,))  # noqa: S608 (ours)
        if row is None:
            raise KeyError(inspection_id)
        if State(row[0]) in FROZEN:
            raise InspectionError("inspection.frozen", state=row[0])
        if row[1] == value:
            return
        vault.execute(f"UPDATE inspections SET {column} = ? WHERE id = ?", (value, inspection_id))  # noqa: S608 (ours)
        data: dict[str, Json] = {"field": column, "old": row[1], "new": value}
        vault.log(LogKind.CHANGED, inspection_id, data, [("inspections", inspection_id)])


def _days(dates: Sequence[date]) -> str:
    return canonical_json([day.isoformat() for day in dates]).decode()


def _dates(text: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(day) for day in stored_json(text))
