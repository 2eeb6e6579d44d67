"""Reads answers keyed elsewhere: the parties, the visit and the rows, in one YAML or JSON file.

The file's shape is published as `resources/schemas/answers-1.schema.json`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.contract import Agency, Contract, Inspector
from inspector_app.domain.corporate_number import normalised
from inspector_app.domain.form import Form, Row
from inspector_app.domain.ids import AgencyId, CheckKey, FormId, MethodKey, PromptKey, ResultKey, SiteId
from inspector_app.domain.inspection import Answers, Kind
from inspector_app.domain.record_json import contract_from_json, inspector_from_json
from inspector_app.errors import FormError
from inspector_app.forms.problems import Flaw, Path, ProblemCode, shown
from inspector_app.forms.reader import located
from inspector_app.forms.shape import shape_flaws
from inspector_app.forms.strict_yaml import Reading, read_yaml

_Node = Mapping[str, Any]
_SCHEMA = "answers-1.schema.json"


@dataclass(frozen=True, slots=True)
class AnswersFile:
    """What the file says, before it is held against a form. `rating_remarks` is None where the file has none."""

    name: str
    agency: Agency
    inspectors: tuple[Inspector, ...]
    contract: Contract
    form_id: FormId
    site_id: SiteId
    kind: Kind
    dates: tuple[date, ...]
    rating_remarks: str | None
    reading: Reading


def parse_answers(data: bytes, name: str) -> AnswersFile:
    """Return the answers in the bytes of a file called `name`; FormError `answers.invalid` (file, problems)."""
    reading = read_yaml(data)
    flaws = list(reading.flaws) or shape_flaws(reading.value, _SCHEMA) or _party_flaws(cast("_Node", reading.value))
    _refuse(name, flaws, reading)
    node = cast("_Node", reading.value)
    visit = node["visit"]
    return AnswersFile(
        name=name,
        agency=Agency(AgencyId(node["agency"]["id"]), node["agency"]["name"]),
        inspectors=tuple(inspector_from_json(person) for person in node["inspectors"]),
        contract=contract_from_json({"practice": False, **node["contract"]}),
        form_id=FormId(visit["form"]),
        site_id=SiteId(visit["site"]),
        kind=Kind(visit["kind"]),
        dates=tuple(sorted({date.fromisoformat(day) for day in visit["dates"]})),
        rating_remarks=node.get("rating_remarks"),
        reading=reading,
    )


def answers_of(file: AnswersFile, form: Form) -> Answers:
    """Return the file's answers as the form's; FormError `answers.invalid` with every row that does not fit it."""
    rows = {row.no: row for row in form.rows}
    nodes = cast("_Node", file.reading.value)["answers"]
    flaws: list[Flaw] = []
    seen: dict[int, int] = {}
    for index, node in enumerate(nodes):
        place: Path = ("answers", index)
        row = rows.get(node["no"])
        if row is None:
            flaws.append(Flaw((*place, "no"), ProblemCode.UNKNOWN_REFERENCE, str(node["no"]), f"1–{max(rows)}"))
        elif node["no"] in seen:
            flaws.append(Flaw((*place, "no"), ProblemCode.SAME_TWICE, str(node["no"]), f"answers[{seen[row.no]}]"))
        else:
            seen[row.no] = index
            flaws += _row_flaws(form, row, node, place)
    _refuse(file.name, flaws, file.reading)
    found = (_answer(rows[node["no"]], node, file.inspectors[0]) for node in nodes)
    return {answer.row: answer for answer in found}


def _refuse(name: str, flaws: list[Flaw], reading: Reading) -> None:
    if flaws:
        raise FormError("answers.invalid", file=name, problems=located(flaws, reading.lines))


def _party_flaws(node: _Node) -> list[Flaw]:
    """Return what the schema cannot say: days that exist, a period that does not end first, ids that agree."""
    contract, visit = node["contract"], node["visit"]
    days: dict[Path, str] = {("contract", name): contract[name] for name in ("begins", "ends")}
    days |= {("visit", "dates", index): day for index, day in enumerate(visit["dates"])}
    days |= {
        ("answers", index, "waiting", "until"): answer["waiting"]["until"]
        for index, answer in enumerate(node["answers"])
        if "until" in answer.get("waiting", {})
    }
    flaws = [Flaw(path, ProblemCode.NO_DATE, day) for path, day in days.items() if not _is_day(day)]
    if not flaws and contract["ends"] < contract["begins"]:
        flaws.append(Flaw(("contract", "ends"), ProblemCode.DATES_REVERSED, contract["ends"], contract["begins"]))
    sites = [site["id"] for site in contract["contractor"]["sites"]]
    if visit["site"] not in sites:
        flaws.append(Flaw(("visit", "site"), ProblemCode.UNKNOWN_REFERENCE, visit["site"], shown(", ".join(sites))))
    number = contract["contractor"]["corporate_number"]
    if number and not _is_corporate_number(number):
        flaws.append(Flaw(("contract", "contractor", "corporate_number"), ProblemCode.PATTERN, number, "check digit"))
    return flaws


def _row_flaws(form: Form, row: Row, node: _Node, place: Path) -> list[Flaw]:
    known: dict[str, list[str]] = {
        "ticks": [check.key for check in row.checks],
        "methods": [method.key for method in form.methods],
        "prompts": [prompt.key for prompt in row.prompts],
    }
    flaws = [
        Flaw((*place, name), ProblemCode.UNKNOWN_REFERENCE, shown(key), shown(", ".join(keys)))
        for name, keys in known.items()
        for key in node.get(name, ())
        if key not in keys
    ]
    results = [result.key for result in form.results]
    if "result" in node and node["result"] not in results:
        flaws.append(Flaw((*place, "result"), ProblemCode.NOT_ALLOWED, shown(node["result"]), ", ".join(results)))
    stated = [name for name in ("result", "waiting") if name in node] + ["na"] * bool(node.get("not_applicable"))
    if len(stated) > 1:
        flaws.append(Flaw(place, ProblemCode.SIZE, str(len(stated)), "≤ 1: result, waiting, not_applicable"))
    return flaws


def _answer(row: Row, node: _Node, author: Inspector) -> Answer:
    waiting = node.get("waiting", {})
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
        author=author.id,
    )


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_corporate_number(text: str) -> bool:
    try:
        normalised(text)
    except ValueError:
        return False
    return True
