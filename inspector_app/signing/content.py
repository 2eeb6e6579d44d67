"""Whether the data inside a record hold together: schema, form, answers and rating."""

from dataclasses import dataclass

from inspector_app.domain import closing, evidence, keyed_paper
from inspector_app.domain.completeness import problems
from inspector_app.domain.form import Form
from inspector_app.domain.form_json import form_from_json, form_ref
from inspector_app.domain.inspection import Inspection, circumstances
from inspector_app.domain.rating import Rating, rate, rating_rule
from inspector_app.domain.record import SCHEMA, Record
from inspector_app.domain.record_json import record_from_json
from inspector_app.signing.reasons import Reason, RefusedError
from inspector_app.signing.strict_json import parse_canonical, schema_problems


@dataclass(frozen=True, slots=True)
class Content:
    """The record, None when anything is wrong with the data (it could not be drawn then), and what that is."""

    record: Record | None
    reasons: tuple[Reason, ...]


def read_content(data: bytes) -> Content:
    """Read and check the JSON of a record; nothing is raised for bad data."""
    try:
        value = parse_canonical(data)
    except RefusedError as error:
        return Content(None, (error.reason,))
    found = schema_problems(value, SCHEMA)
    if found:
        return Content(None, found)
    try:
        record = record_from_json(value)
        found = tuple(Reason("record.inconsistent", {"what": what}) for what in _contradictions(record))
        return Content(None if found else record, found)
    except (ValueError, KeyError, TypeError, IndexError, OverflowError) as error:
        return Content(None, (Reason("record.data_invalid", {"path": "", "problem": type(error).__name__}),))


def _lacks_request(form: Form, rating: Rating, inspection: Inspection) -> bool:
    """Tell whether the form asks for a request beside this rating and there is none (DOMAIN I3)."""
    asked = rating.key is not None and bool(rating_rule(form, rating.key).request)
    return asked and not inspection.rating_remarks.strip()


def _contradictions(record: Record) -> list[str]:
    """Name what contradicts itself; a record that another program wrote may say anything."""
    inspection, contract = record.inspection, record.inspection.contract
    form = form_from_json(record.definition)
    results = {result.key for result in form.results}
    found = []
    if form_ref(record.definition) != inspection.form:
        found.append("form")
    if [answer.row for answer in record.answers] != [row.key for row in form.rows]:
        return [*found, "rows"]
    if any(answer.result is not None and answer.result not in results for answer in record.answers):
        return [*found, "results"]
    answers = {answer.row: answer for answer in record.answers}
    facts = circumstances(contract)
    rating = rate(form, answers, facts)
    if record.rating != rating:
        found.append("rating")
    if record.rating.key is None or problems(form, answers, facts) or _lacks_request(form, rating, inspection):
        found.append("unfinished")
    if inspection.site_id not in {site.id for site in contract.contractor.sites}:
        found.append("site")
    if list(inspection.dates) != sorted(set(inspection.dates)):
        found.append("dates")
    return found + _visit_contradictions(record, form)


def _visit_contradictions(record: Record, form: Form) -> list[str]:
    found = [] if record.closing is None else closing.contradictions(record.closing, form)
    numbers = frozenset(row.no for row in form.rows)
    if not all(keyed_paper.sound(paper, numbers) for paper in record.papers):
        found.append("papers")
    if not evidence.sound(record.evidence, [row.key for row in form.rows]):
        found.append("evidence")
    return found
