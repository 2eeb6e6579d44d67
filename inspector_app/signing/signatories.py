"""Whether the people who signed a record are those whom it names, each in their place and in order (PRODUCT §5)."""

import re
from collections.abc import Iterator, Sequence

from inspector_app.domain.contract import Inspector
from inspector_app.domain.ids import InspectorId
from inspector_app.domain.record import Record
from inspector_app.signing.found import FoundSignature
from inspector_app.signing.names import SignerName, certifiable
from inspector_app.signing.reasons import Reason
from inspector_app.signing.signer import SUPERVISOR

_INSPECTOR = re.compile(r"Inspector([1-9][0-9]?)")


def signatory_problems(signatures: Sequence[FoundSignature], record: Record) -> list[Reason]:
    """Compare the certificates with the inspectors and the agency that the record names, the lead's first."""
    reasons: list[Reason] = []
    places = [_place(found.field) for found in signatures]
    if places != sorted(set(places)):
        reasons.append(Reason("signature.out_of_order"))
    for found in signatures:
        reasons += _problems(found, record)
    return reasons


def signatory(record: Record, field: str) -> Inspector | None:
    """Return the inspector who signs in a field, None for the supervisor's and for fields that nobody signs in."""
    match = _INSPECTOR.fullmatch(field)
    inspectors = record.inspection.inspectors
    place = 0 if match is None else int(match[1])
    return inspectors[place - 1] if 1 <= place <= len(inspectors) else None


def field_for(record: Record, inspector_id: str) -> str:
    """Return where somebody signs: in the place of the inspector with this id, else as the supervisor."""
    ids = [each.id for each in record.inspection.inspectors]
    return f"Inspector{ids.index(InspectorId(inspector_id)) + 1}" if inspector_id in ids else SUPERVISOR


def title_and_name(found: FoundSignature, record: Record) -> tuple[str, str]:
    """Return what the visible stamp of a signature has to show beside the time."""
    person = signatory(record, found.field)
    if person is not None:
        return person.title, person.name
    return found.signer.title, found.stated_name or found.signer.name


def _place(field: str) -> int:
    """Return the place of a field in the order of signing; the supervisor signs last."""
    match = _INSPECTOR.fullmatch(field)
    return 1000 if match is None else int(match[1])


def _problems(found: FoundSignature, record: Record) -> Iterator[Reason]:
    agency, signer = record.inspection.agency, found.signer
    if signer.agency_id != agency.id:
        yield Reason("signature.other_agency", {"signer": signer.agency_id, "record": agency.id})
    expected = signatory(record, found.field)
    if expected is not None:
        yield from _other_person(signer, expected, is_lead=expected is record.inspection.lead)
    elif found.field != SUPERVISOR:
        yield Reason("signature.not_named", {"field": found.field})
    elif signer.inspector_id in {each.id for each in record.inspection.inspectors}:
        # 監督職員 is somebody beside those who inspected.
        yield Reason("signature.not_supervisor", {"signer": signer.inspector_id})
    elif found.stated_name and certifiable(found.stated_name) != signer.name:
        yield Reason("signature.name_differs", {"signer": signer.inspector_id})


def _other_person(signer: SignerName, expected: Inspector, *, is_lead: bool) -> Iterator[Reason]:
    if signer.inspector_id != expected.id and is_lead:
        yield Reason("signature.not_lead", {"signer": signer.inspector_id, "lead": expected.id})
    elif signer.inspector_id != expected.id:
        yield Reason("signature.not_named_there", {"signer": signer.inspector_id, "named": expected.id})
    elif signer.name != certifiable(expected.name):
        yield Reason("signature.name_differs", {"signer": signer.inspector_id})
