"""Name who else inspects; the one who leads stays."""

import uuid

from inspector_app.domain.contract import Inspector
from inspector_app.domain.ids import InspectionId, InspectorId
from inspector_app.errors import InputError
from inspector_app.storage import inspections, visits
from inspector_app.storage.vault import Vault
from inspector_app.usecases.guard_text import refuse_text
from inspector_app.usecases.write_closing import LONGEST

MOST = 9
"""How many can be named beside the one who leads."""


def name_inspectors(vault: Vault, inspection_id: InspectionId, others: tuple[Inspector, ...]) -> tuple[Inspector, ...]:
    """Keep who inspects beside the lead and return all of them; people without an id get one.

    A second inspector signs with the key that the agency certified for the id given here: who has none yet is only
    named. InputError `input.required` (field "name"), `input.too_long`, `input.individual_number`; InspectionError
    `inspection.frozen` once the record is signed. ValueError for more than `MOST`.
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
            InspectorId(person.id.strip() or str(uuid.uuid4())),
            person.name.strip(),
            person.title.strip(),
            person.department.strip(),
        )
        for person in others
    )
    visits.save_inspectors(vault, inspection_id, (lead, *named))
    return (lead, *named)
