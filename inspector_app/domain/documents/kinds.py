"""Which document is proposed, checked and made by which module."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.document import DocumentKind
from inspector_app.domain.documents import (
    clauses,
    destruction,
    hearing,
    improvement,
    incident,
    minutes,
    reinspection,
    report_check,
    site_copy,
    supervision,
)
from inspector_app.domain.documents.basis import Basis
from inspector_app.domain.entry import EntryForm, EntryProblem, Values
from inspector_app.domain.entry import problems as problems_of_fields


@dataclass(frozen=True, slots=True)
class Making:
    """`make` returns the document's own value from values without problems."""

    propose: Callable[[Basis], dict[str, Json]]
    problems: Callable[[Values], tuple[EntryProblem, ...]]
    make: Callable[[Values, Basis], Any]


MAKING: Final = {
    DocumentKind.CLAUSES: Making(clauses.propose, clauses.problems, clauses.make),
    DocumentKind.MINUTES: Making(minutes.propose, minutes.problems, minutes.make),
    DocumentKind.HEARING: Making(hearing.propose, hearing.problems, hearing.make),
    DocumentKind.REPORT_CHECK: Making(report_check.propose, report_check.problems, report_check.make),
    DocumentKind.SITE_COPY: Making(site_copy.propose, site_copy.problems, site_copy.make),
    DocumentKind.IMPROVEMENT: Making(improvement.propose, improvement.problems, improvement.make),
    DocumentKind.REINSPECTION: Making(reinspection.propose, reinspection.problems, reinspection.make),
    DocumentKind.SUPERVISION: Making(supervision.propose, supervision.problems, supervision.make),
    DocumentKind.INCIDENT: Making(incident.propose, incident.problems, incident.make),
    DocumentKind.DESTRUCTION: Making(destruction.propose, destruction.problems, destruction.make),
}


def problems_of(form: EntryForm, values: Values) -> tuple[EntryProblem, ...]:
    """Return everything that keeps a document from being issued, in the order of its fields."""
    found = [*problems_of_fields(form, values), *MAKING[form.kind].problems(values)]
    order = [field.key for field in form.fields]
    return tuple(sorted(dict.fromkeys(found), key=lambda problem: _place(problem.path, order)))


def _place(path: str, order: list[str]) -> tuple[int, int]:
    key, _dot, rest = path.partition(".")
    row = rest.partition(".")[0]
    return order.index(key), int(row) if row.isdecimal() else -1
