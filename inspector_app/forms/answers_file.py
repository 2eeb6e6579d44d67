"""Reads answers keyed elsewhere: the parties, the visit and the rows, in one YAML or JSON file.

The file's shape is published as `resources/schemas/answers-1.schema.json`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.completeness import ProblemKind, problems
from inspector_app.domain.contract import Agency, Contract, Inspector
from inspector_app.domain.form import Form, Row
from inspector_app.domain.form_json import Definition, form_from_json
from inspector_app.domain.ids import AgencyId, CheckKey, FormId, InspectorId, MethodKey, PromptKey, ResultKey, SiteId
from inspector_app.domain.inspection import Answers, Kind, circumstances
from inspector_app.domain.rating import proposed_remarks, rate, rating_rule
from inspector_app.domain.record_json import contract_from_json, inspector_from_json
from inspector_app.errors import FormError
from inspector_app.forms.answers_guard import number_flaws, without_digits
from inspector_app.forms.answers_rules import party_flaws, row_flaws
from inspector_app.forms.problems import AnswersCode, Flaw
from inspector_app.forms.reader import located
from inspector_app.forms.shape import shape_flaws
from inspector_app.forms.strict_yaml import Reading, read_yaml

_Node = Mapping[str, Any]
_SCHEMA = "answers-1.schema.json"


@dataclass(frozen=True, slots=True)
class KeyedVisit:
    """What the file says, complete: nothing stands between these answers and their rating.

    `rating_remarks` are the file's, or the form's own request for improvement where the file has none.
    """

    agency: Agency
    inspectors: tuple[Inspector, ...]
    contract: Contract
    definition: Definition
    site_id: SiteId
    kind: Kind
    dates: tuple[date, ...]
    answers: Answers
    rating_remarks: str


def read_answers(data: bytes, name: str, forms: Mapping[FormId, Definition]) -> KeyedVisit:
    """Return what the bytes of a file called `name` say, held against the form that it names.

    FormError `answers.invalid` (file, problems) with everything that is wrong: what the schema refuses, what does not
    fit the form or the calendar, a 個人番号 in any text (never shown), and the rows that the form's rules leave open.
    """
    reading = read_yaml(data)
    _refuse(name, without_digits(reading.flaws), reading)
    node = cast("_Node", reading.value)
    numbers, shape = list(number_flaws(reading.value)), shape_flaws(reading.value, _SCHEMA)
    others = [*_with_rows(shape, node), *_meaning_flaws(node, shape, forms)]
    _refuse(name, [*_with_rows(numbers, node), *without_digits(others)], reading)
    definition = forms[node["visit"]["form"]]
    return _visit(node, definition, form_from_json(definition))


def _refuse(name: str, flaws: list[Flaw], reading: Reading) -> None:
    if flaws:
        raise FormError("answers.invalid", file=name, problems=located(flaws, reading.lines))


def _with_rows(flaws: list[Flaw], node: _Node) -> Iterator[Flaw]:
    """Yield the flaws, those inside an entry with the number of its row."""
    for flaw in flaws:
        inside = flaw.path[:1] == ("answers",) and len(flaw.path) > 1 and isinstance(flaw.path[1], int)
        row = _number(node["answers"][flaw.path[1]]) if inside else None
        yield Flaw(flaw.path, flaw.code, flaw.found, flaw.expected, row)


def _number(entry: object) -> int | None:
    """Return the row's number in an entry that may have any shape."""
    no = entry.get("no") if isinstance(entry, dict) else None
    return no if isinstance(no, int) and not isinstance(no, bool) else None


def _meaning_flaws(node: _Node, shape: list[Flaw], forms: Mapping[FormId, Definition]) -> Iterator[Flaw]:
    """Yield what is wrong with the parts that have the right shape."""
    if any(flaw.path[:1] != ("answers",) or len(flaw.path) < 2 for flaw in shape):
        return
    yield from party_flaws(node, forms)
    if node["visit"]["form"] not in forms:
        return
    form = form_from_json(forms[node["visit"]["form"]])
    misshapen = {flaw.path[1] for flaw in shape}
    sound = {index: entry for index, entry in enumerate(node["answers"]) if index not in misshapen}
    found = list(row_flaws(form, sound))
    yield from found
    broken = misshapen | {flaw.path[1] for flaw in found}
    yield from _open_rows(node, form, {index: entry for index, entry in sound.items() if index not in broken})


def _open_rows(node: _Node, form: Form, sound: Mapping[int, _Node]) -> Iterator[Flaw]:
    """Yield what still stands between the sound entries and the rating, then what the rating itself needs."""
    rows = {row.no: row for row in form.rows}
    places = {entry["no"]: index for index, entry in sound.items()}
    answers = {rows[no].key: _answer(rows[no], sound[index], None) for no, index in places.items()}
    # Which days the contract runs is told elsewhere, if it is wrong, and changes nothing here.
    timeless = {"practice": False, **node["contract"], "begins": "2000-01-01", "ends": "2000-01-01"}
    facts = circumstances(contract_from_json(timeless))
    broken = {_number(entry) for index, entry in enumerate(node["answers"]) if index not in sound}
    for problem in problems(form, answers, facts):
        if problem.no in places:
            yield Flaw(("answers", places[problem.no]), AnswersCode.OPEN_ROW, problem.kind, row=problem.no)
        elif problem.no not in broken and rows.keys() >= broken:  # else a broken entry may be this row's
            yield Flaw(("answers",), AnswersCode.OPEN_ROW, ProblemKind.UNASSESSED, row=problem.no)
    rating = rate(form, answers, facts)
    stated = node.get("rating_remarks")
    if rating.key is not None and rating_rule(form, rating.key).request and stated is not None and not stated.strip():
        yield Flaw(("rating_remarks",), AnswersCode.NO_REQUEST)


def _visit(node: _Node, definition: Definition, form: Form) -> KeyedVisit:
    visit = node["visit"]
    contract = contract_from_json({"practice": False, **node["contract"]})
    inspectors = tuple(inspector_from_json(person) for person in node["inspectors"])
    rows = {row.no: row for row in form.rows}
    entries = {entry["no"]: entry for entry in node["answers"]}
    answers = {row.key: _answer(row, entries[no], inspectors[0].id) for no, row in rows.items() if no in entries}
    remarks = node.get("rating_remarks")
    if remarks is None:
        remarks = proposed_remarks(form, rate(form, answers, circumstances(contract)))
    return KeyedVisit(
        agency=Agency(AgencyId(node["agency"]["id"]), node["agency"]["name"]),
        inspectors=inspectors,
        contract=contract,
        definition=definition,
        site_id=SiteId(visit["site"]),
        kind=Kind(visit["kind"]),
        dates=tuple(sorted({date.fromisoformat(day) for day in visit["dates"]})),
        answers=answers,
        rating_remarks=remarks.strip(),
    )


def _answer(row: Row, node: _Node, author: InspectorId | None) -> Answer:
    waiting = node.get("waiting") or {}
    standing = Standing.UNASSESSED
    if "result" in node:
        standing = Standing.JUDGED
    elif waiting:
        standing = Standing.WAITING
    elif node.get("not_applicable"):
        standing = Standing.NOT_APPLICABLE
    return Answer(
        row=row.key,
        standing=standing,
        result=ResultKey(node["result"]) if "result" in node else None,
        ticks=frozenset(CheckKey(key) for key in node.get("ticks", ())),
        methods=frozenset(MethodKey(key) for key in node.get("methods", ())),
        method_reason=node.get("method_reason", ""),
        remarks=node.get("remarks", ""),
        prompts={PromptKey(key): text for key, text in node.get("prompts", {}).items()},
        waiting_for=waiting.get("for", ""),
        waiting_until=date.fromisoformat(waiting["until"]) if "until" in waiting else None,
        author=author,
    )
