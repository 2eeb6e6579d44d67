"""The record as JSON (`resources/schemas/record-1.schema.json`) and back.

`record_from_json(record_to_json(r))` equals `r` but for the inspection's state. A JSON value that does not satisfy
the schema raises KeyError, TypeError or ValueError.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.canonical import Json
from inspector_app.domain.closing_json import (
    closing_from_json,
    closing_to_json,
    paper_from_json,
    paper_to_json,
    roster_from_json,
    roster_to_json,
)
from inspector_app.domain.contract import Agency, Contract, ContractKind, Contractor, Inspector, Site
from inspector_app.domain.correction import correction_from_json, correction_to_json
from inspector_app.domain.evidence_json import evidence_from_json, evidence_to_json
from inspector_app.domain.form import FormRef
from inspector_app.domain.ids import (
    AgencyId,
    CheckKey,
    ContractId,
    ContractorId,
    FormId,
    InspectionId,
    InspectorId,
    MethodKey,
    PromptKey,
    RatingKey,
    RecordId,
    ResultKey,
    RowKey,
    SiteId,
)
from inspector_app.domain.inspection import Inspection, Kind
from inspector_app.domain.lifecycle import State
from inspector_app.domain.log import LogHead
from inspector_app.domain.rating import Rating
from inspector_app.domain.record import FIRST_DRAWING, SCHEMA, Record
from inspector_app.domain.site_rules import site_rules_from_json, site_rules_to_json

_Node = Mapping[str, Any]


def record_to_json(record: Record) -> dict[str, Json]:
    """Return the record as JSON; keys as in the published schema."""
    inspection = record.inspection
    return {
        "schema": SCHEMA,
        "id": record.id,
        "made_at": record.made_at.isoformat(),
        "producer": record.producer,
        "practice": inspection.practice,
        "form": {
            "id": inspection.form.id,
            "version": inspection.form.version,
            "sha256": inspection.form.sha256,
            "definition": record.definition,
        },
        "agency": {"id": inspection.agency.id, "name": inspection.agency.name},
        "contract": contract_to_json(inspection.contract),
        "inspection": {
            "id": inspection.id,
            "kind": inspection.kind.value,
            "site_id": inspection.site_id,
            "dates": [day.isoformat() for day in inspection.dates],
            "created_at": inspection.created_at.isoformat(),
        },
        "inspectors": [inspector_to_json(inspector) for inspector in inspection.inspectors],
        "answers": [answer_to_json(answer) for answer in record.answers],
        "rating": _rating_to_json(record.rating, inspection.rating_remarks),
        "log": None if record.log_head is None else _head_to_json(record.log_head),
        **_visit_to_json(record),
    }


def record_from_json(node: _Node) -> Record:
    """Return the record that JSON satisfying the schema describes."""
    inspection, rating, form = node["inspection"], node["rating"], node["form"]
    return Record(
        id=RecordId(node["id"]),
        made_at=datetime.fromisoformat(node["made_at"]),
        producer=node["producer"],
        definition=form["definition"],
        inspection=Inspection(
            id=InspectionId(inspection["id"]),
            kind=Kind(inspection["kind"]),
            state=State.SIGNED,
            form=FormRef(FormId(form["id"]), form["version"], form["sha256"]),
            agency=Agency(AgencyId(node["agency"]["id"]), node["agency"]["name"]),
            contract=contract_from_json(node["contract"]),
            site_id=SiteId(inspection["site_id"]),
            inspectors=tuple(inspector_from_json(entry) for entry in node["inspectors"]),
            dates=tuple(date.fromisoformat(day) for day in inspection["dates"]),
            created_at=datetime.fromisoformat(inspection["created_at"]),
            practice=node["practice"],
            rating_remarks=rating["remarks"],
        ),
        answers=tuple(answer_from_json(entry) for entry in node["answers"]),
        rating=Rating(
            key=None if rating["key"] is None else RatingKey(rating["key"]),
            open_rows=tuple(rating["open_rows"]),
            finding_rows=tuple(rating["finding_rows"]),
            not_applicable_rows=tuple(rating["not_applicable_rows"]),
        ),
        log_head=None if node["log"] is None else LogHead(node["log"]["number"], node["log"]["sha256"]),
        closing=closing_from_json(node["closing"]) if "closing" in node else None,
        roster=roster_from_json(node.get("roster", [])),
        papers=tuple(paper_from_json(paper) for paper in node.get("papers", [])),
        evidence=tuple(evidence_from_json(piece) for piece in node.get("evidence", [])),
        site_rules=site_rules_from_json(node["site_rules"]) if "site_rules" in node else None,
        corrects=correction_from_json(node["corrects"]) if "corrects" in node else None,
        drawing=node.get("drawing", FIRST_DRAWING),
    )


def _visit_to_json(record: Record) -> dict[str, Json]:
    """Return what the visit adds; members that say nothing are left out."""
    members: dict[str, Json] = {}
    if record.closing is not None:
        members["closing"] = closing_to_json(record.closing)
    if record.roster:
        members["roster"] = roster_to_json(record.roster)
    if record.papers:
        members["papers"] = [paper_to_json(paper) for paper in record.papers]
    if record.evidence:
        members["evidence"] = [evidence_to_json(piece) for piece in record.evidence]
    if record.site_rules is not None:
        members["site_rules"] = site_rules_to_json(record.site_rules)
    if record.drawing != FIRST_DRAWING:
        members["drawing"] = record.drawing
    if record.corrects is not None:
        members["corrects"] = correction_to_json(record.corrects)
    return members


def _head_to_json(head: LogHead) -> dict[str, Json]:
    return {"number": head.number, "sha256": head.sha256}


def _rating_to_json(rating: Rating, remarks: str) -> dict[str, Json]:
    return {
        "key": rating.key,
        "open_rows": list(rating.open_rows),
        "finding_rows": list(rating.finding_rows),
        "not_applicable_rows": list(rating.not_applicable_rows),
        "remarks": remarks,
    }


def inspector_to_json(inspector: Inspector) -> dict[str, Json]:
    """Return an inspector as JSON."""
    return {
        "id": inspector.id,
        "name": inspector.name,
        "title": inspector.title,
        "department": inspector.department,
    }


def inspector_from_json(node: _Node) -> Inspector:
    """Return the inspector that JSON describes."""
    return Inspector(InspectorId(node["id"]), node["name"], node["title"], node["department"])


def contract_to_json(contract: Contract) -> dict[str, Json]:
    """Return a contract with its contractor and the contractor's sites as JSON."""
    contractor = contract.contractor
    return {
        "id": contract.id,
        "number": contract.number,
        "title": contract.title,
        "kind": contract.kind.value,
        "begins": contract.begins.isoformat(),
        "ends": contract.ends.isoformat(),
        "department": contract.department,
        "subcontracting": contract.subcontracting,
        "practice": contract.practice,
        "contractor": {
            "id": contractor.id,
            "name": contractor.name,
            "corporate_number": contractor.corporate_number,
            "sites": [{"id": site.id, "name": site.name, "address": site.address} for site in contractor.sites],
        },
    }


def contract_from_json(node: _Node) -> Contract:
    """Return the contract that JSON describes."""
    contractor = node["contractor"]
    return Contract(
        id=ContractId(node["id"]),
        number=node["number"],
        title=node["title"],
        kind=ContractKind(node["kind"]),
        begins=date.fromisoformat(node["begins"]),
        ends=date.fromisoformat(node["ends"]),
        department=node["department"],
        subcontracting=node["subcontracting"],
        practice=node["practice"],
        contractor=Contractor(
            id=ContractorId(contractor["id"]),
            name=contractor["name"],
            corporate_number=contractor["corporate_number"],
            sites=tuple(Site(SiteId(site["id"]), site["name"], site["address"]) for site in contractor["sites"]),
        ),
    )


def answer_to_json(answer: Answer) -> dict[str, Json]:
    """Return an answer as JSON; sets are sorted lists."""
    return {
        "row": answer.row,
        "standing": answer.standing.value,
        "result": answer.result,
        "ticks": list[Json](sorted(answer.ticks)),
        "methods": list[Json](sorted(answer.methods)),
        "method_reason": answer.method_reason,
        "remarks": answer.remarks,
        "prompts": {str(key): text for key, text in answer.prompts.items()},
        "flagged": answer.flagged,
        "waiting_for": answer.waiting_for,
        "waiting_until": None if answer.waiting_until is None else answer.waiting_until.isoformat(),
        "author": answer.author,
        "answered_at": None if answer.answered_at is None else answer.answered_at.isoformat(),
    }


def answer_from_json(node: _Node) -> Answer:
    """Return the answer that JSON describes."""
    until, author, at, result = node["waiting_until"], node["author"], node["answered_at"], node["result"]
    return Answer(
        row=RowKey(node["row"]),
        standing=Standing(node["standing"]),
        result=None if result is None else ResultKey(result),
        ticks=frozenset(CheckKey(key) for key in node["ticks"]),
        methods=frozenset(MethodKey(key) for key in node["methods"]),
        method_reason=node["method_reason"],
        remarks=node["remarks"],
        prompts={PromptKey(key): text for key, text in node["prompts"].items()},
        flagged=node["flagged"],
        waiting_for=node["waiting_for"],
        waiting_until=None if until is None else date.fromisoformat(until),
        author=None if author is None else InspectorId(author),
        answered_at=None if at is None else datetime.fromisoformat(at),
    )
