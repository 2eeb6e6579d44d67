"""Print an official document that was entered elsewhere, without a vault: through the same fields and rules."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from cryptography import x509

from inspector_app import __version__, paths
from inspector_app.domain.canonical import Json
from inspector_app.domain.contract import Agency, Contract, Inspector
from inspector_app.domain.document import DocumentKind
from inspector_app.domain.documents.basis import Basis, Standing, Visit
from inspector_app.domain.documents.kinds import MAKING
from inspector_app.domain.entry import About, EntryForm, text
from inspector_app.domain.ids import AgencyId
from inspector_app.domain.imprint import Imprint
from inspector_app.domain.record import Record
from inspector_app.domain.record_json import (
    contract_from_json,
    contract_to_json,
    inspector_from_json,
    inspector_to_json,
)
from inspector_app.errors import DocumentError
from inspector_app.forms.entry_file import EnteredDocument, read_entries
from inspector_app.forms.entry_reader import entry_form
from inspector_app.forms.entry_template import template_json, template_yaml
from inspector_app.forms.strict_yaml import read_yaml
from inspector_app.usecases.draw_document import drawn
from inspector_app.usecases.gather_basis import usual
from inspector_app.usecases.read_file import read_file
from inspector_app.usecases.verify_record import verify_record

FOLLOWS = frozenset({About.INSPECTION, About.RECORD})
"""What a document is about that follows from a signed record."""


@dataclass(frozen=True, slots=True)
class Parties:
    """Who a document is between, and the record it follows from, None for none."""

    agency: Agency
    inspector: Inspector
    contracts: tuple[Contract, ...]
    record: Record | None

    @property
    def practice(self) -> bool:
        """Tell whether this is made-up material."""
        record = self.record
        return any(each.practice for each in self.contracts) or (record is not None and record.inspection.practice)


def document_kinds() -> tuple[EntryForm, ...]:
    """Return the kinds of document that are filled in, in the order of a contract's life."""
    return tuple(entry_form(kind) for kind in DocumentKind)


def read_record(file: Path, anchors: tuple[x509.Certificate, ...], moment: datetime) -> Record:
    """Return the data of a signed record that a document is to follow from.

    InputError as `read_file`; DocumentError `document.record_refused` (reasons) where it does not hold. Without anchors
    nobody's name is believed, but that nothing was changed.
    """
    checked = verify_record(read_file(file), anchors, moment)
    reasons = [each.code for each in checked.reasons if anchors or each.code != "signature.untrusted"]
    record = checked.verification.record
    if reasons or record is None:
        raise DocumentError("document.record_refused", reasons=tuple(reasons))
    return record


def write_template(kind: DocumentKind, now: datetime, record: Record | None, *, as_json: bool) -> str:
    """Return a file to fill in, with what is known already: from the record, else for the parties of an example.

    DocumentError `document.needs_record` (kind) for what follows from a record where there is none.
    """
    form = entry_form(kind)
    if record is None and form.about in FOLLOWS:
        raise DocumentError("document.needs_record", document=kind.value)
    parties = _example() if record is None else _of_record(record)
    values = MAKING[kind].propose(_basis(parties, now))
    write = template_json if as_json else template_yaml
    return write(form, _shown(parties) if record is None else {}, values)


def print_entries(data: bytes, name: str, now: datetime, record: Record | None, *, draft: bool = False) -> bytes:
    """Return the document in the bytes of a file called `name` as PDF.

    A `draft` may lack what has to be filled in, and says so on every page. FormError `document.invalid` (file,
    problems); DocumentError `document.needs_record` (document), `document.needs_parties`, `document.missing_glyph`.
    """
    entered = read_entries(data, name, draft=draft)
    form, parties = entered.form, _parties(entered, record)
    imprint = Imprint(
        number=text(entered.values, "number"),
        issuer=parties.agency.name,
        made_at=now,
        producer=f"inspector-app {__version__}",
        practice=parties.practice,
        draft=draft,
    )
    return drawn(form.kind, entered.values, _basis(parties, now), imprint)


def _parties(entered: EnteredDocument, record: Record | None) -> Parties:
    if entered.form.about in FOLLOWS and record is None:
        raise DocumentError("document.needs_record", document=entered.form.kind.value)
    known = None if record is None else _of_record(record)
    agency = entered.agency or (known.agency if known is not None else None)
    inspector = entered.inspector or (known.inspector if known is not None else None)
    contracts = entered.contracts or (known.contracts if known is not None else ())
    if agency is None or inspector is None or not contracts:
        raise DocumentError("document.needs_parties")
    return Parties(agency, inspector, contracts, record)


def _basis(parties: Parties, now: datetime) -> Basis:
    record = parties.record
    visit = None
    if record is not None:
        answers = {answer.row: answer for answer in record.answers}
        visit = Visit(record.inspection, record.form, answers, record.id)
    return Basis(
        now=now,
        agency=parties.agency,
        inspector=parties.inspector,
        usual=usual(),
        contract=parties.contracts[0],
        visit=visit,
        standings=tuple(Standing(contract, None, "", 0, 0) for contract in parties.contracts),
    )


def _of_record(record: Record) -> Parties:
    inspection = record.inspection
    return Parties(inspection.agency, inspection.lead, (inspection.contract,), record)


def _example() -> Parties:
    """Return made-up parties: whatever is printed with them says 見本."""
    reading = read_yaml(paths.resource("practice", "answers-example.yaml").read_bytes())
    node = cast("Mapping[str, Any]", reading.value)
    agency = Agency(AgencyId(node["agency"]["id"]), node["agency"]["name"])
    return Parties(agency, inspector_from_json(node["inspectors"][0]), (contract_from_json(node["contract"]),), None)


def _shown(parties: Parties) -> dict[str, Json]:
    return {
        "agency": {"id": parties.agency.id, "name": parties.agency.name},
        "inspector": inspector_to_json(parties.inspector),
        "contracts": [contract_to_json(each) for each in parties.contracts],
    }
