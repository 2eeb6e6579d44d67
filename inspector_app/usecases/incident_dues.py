"""Which reports of incidents are still to be made, and by when: for whoever lists what is due."""

from dataclasses import dataclass
from datetime import date

from inspector_app.domain.document import DocumentKind, KeptDocument
from inspector_app.domain.entry import maybe_day, text, ticks
from inspector_app.domain.ids import ContractId, DocumentId
from inspector_app.domain.incident import Ground, Stage, clocks
from inspector_app.storage import documents, parties
from inspector_app.storage.vault import Vault
from inspector_app.usecases.gather_basis import rest_days


@dataclass(frozen=True, slots=True)
class IncidentDue:
    """A report that is due: of which contract, in which stage, by when; `document` is the latest one about it."""

    document: DocumentId
    contract: ContractId
    contractor: str
    stage: Stage
    day: date


def incident_dues(vault: Vault, *, practice: bool) -> tuple[IncidentDue, ...]:
    """Return the reports that are due, the earliest first; the 速報 until one is issued, then the 確報."""
    found: dict[tuple[ContractId, date], list[KeptDocument]] = {}
    for each in documents.documents_of(vault, DocumentKind.INCIDENT):
        known = maybe_day(each.values, "known_day")
        wanted = practice or not each.practice
        if wanted and each.contract_id is not None and known is not None:
            found.setdefault((each.contract_id, known), []).append(each)
    dues = [_due(vault, contract, known, papers) for (contract, known), papers in found.items()]
    return tuple(sorted((due for due in dues if due is not None), key=lambda due: due.day))


def _due(vault: Vault, contract: ContractId, known: date, papers: list[KeptDocument]) -> IncidentDue | None:
    issued = {text(each.values, "stage") for each in papers if each.issue is not None}
    if Stage.FINAL in issued:
        return None
    latest = papers[0]
    due = clocks(known, [Ground(tick) for tick in ticks(latest.values, "grounds")], rest_days())
    stage = Stage.FINAL if Stage.PRELIMINARY in issued else Stage.PRELIMINARY
    day = due.final if stage is Stage.FINAL else due.preliminary_to
    contractor = parties.load_contract(vault, contract).contractor.name
    return IncidentDue(latest.id, contract, contractor, stage, day)
