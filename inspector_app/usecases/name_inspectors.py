"""Name who else inspects; the one who leads stays."""

import uuid

from inspector_app.domain.canonical import Json
from inspector_app.domain.contract import Inspector
from inspector_app.domain.ids import InspectionId, InspectorId
from inspector_app.domain.record_json import inspector_from_json, inspector_to_json
from inspector_app.errors import InputError
from inspector_app.storage import inspections, visits
from inspector_app.storage.vault import Vault
from inspector_app.usecases.guard_text import refuse_text
from inspector_app.usecases.keep_setting import load_setting, save_setting
from inspector_app.usecases.write_closing import LONGEST

MOST = 9
"""How many can be named beside the one who leads."""
NAMED_ONLY = "named-only:"
"""Begins the id of somebody who is named and whose number at the agency nobody gave: they cannot sign."""
_COLLEAGUES = "colleagues"


def name_inspectors(vault: Vault, inspection_id: InspectionId, others: tuple[Inspector, ...]) -> tuple[Inspector, ...]:
    """Keep who inspects beside the lead and return all of them; people without an id are only named.

    A second inspector signs with the key that the agency certified for the id given here. InputError `input.required`
    (field "name"), `input.too_long`, `input.individual_number`; InspectionError `inspection.frozen` once the record is
    signed. ValueError for more than `MOST`.
    """
    if len(others) > MOST:
        raise ValueError(len(others))
    for person in others:
        for field in ("name", "title", "department", "id"):
            text = str(getattr(person, field)).strip()
            refuse_text(field, text)
            if len(text) > (200 if field == "id" else LONGEST):
                raise InputError("input.too_long", field=field, longest=LONGEST)
        if not person.name.strip():
            raise InputError("input.required", field="name")
    lead = inspections.load_inspection(vault, inspection_id).lead
    named = tuple(
        Inspector(
            InspectorId(person.id.strip() or f"{NAMED_ONLY}{uuid.uuid4()}"),
            person.name.strip(),
            person.title.strip(),
            person.department.strip(),
        )
        for person in others
    )
    with vault.atomic():
        visits.save_inspectors(vault, inspection_id, (lead, *named))
        _remember(vault, named)
    return (lead, *named)


def colleagues(vault: Vault) -> tuple[Inspector, ...]:
    """Return those who were named with their number at the agency, the last ones first."""
    kept = load_setting(vault, _COLLEAGUES)
    return tuple(inspector_from_json(each) for each in kept if isinstance(each, dict)) if isinstance(kept, list) else ()


def _remember(vault: Vault, named: tuple[Inspector, ...]) -> None:
    known = tuple(person for person in named if not person.id.startswith(NAMED_ONLY))
    if known:
        ids = {person.id for person in known}
        others = tuple(person for person in colleagues(vault) if person.id not in ids)
        nodes: list[Json] = [inspector_to_json(person) for person in (*known, *others)[:MOST]]
        save_setting(vault, _COLLEAGUES, nodes)
