"""What the JSON Schema cannot say about answers keyed elsewhere: days, parties, rows, and what the rating needs.

What has not even the right shape is left alone here, so that everything wrong with a file is told at once.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from inspector_app.domain.corporate_number import normalised
from inspector_app.domain.form import Form, Row
from inspector_app.domain.ids import FormId
from inspector_app.forms.problems import AnswersCode, Flaw, Path, ProblemCode, json_path, shown

_Node = Mapping[str, Any]


def party_flaws(node: _Node, forms: Iterable[FormId]) -> Iterator[Flaw]:
    """Yield what is wrong around the rows: days, a period that ends first, an unknown form or site, a wrong number.

    And a person or a site that is there twice: a record would name one of two.
    """
    contract, visit = node["contract"], node["visit"]
    days: dict[Path, str] = {("visit", "dates", index): day for index, day in enumerate(visit["dates"])}
    yield from [Flaw(path, ProblemCode.NO_DATE, day) for path, day in days.items() if not is_day(day)]
    known = sorted(forms)
    if visit["form"] not in known:
        yield Flaw(("visit", "form"), ProblemCode.UNKNOWN_REFERENCE, visit["form"], shown(", ".join(known)))
    sites = [site["id"] for site in contract["contractor"]["sites"]]
    if visit["site"] not in sites:
        yield Flaw(("visit", "site"), ProblemCode.UNKNOWN_REFERENCE, visit["site"], shown(", ".join(sites)))
    yield from contract_flaws(contract, ("contract",))
    yield from _twice(node["inspectors"], "inspectors")


def contract_flaws(contract: _Node, place: Path) -> Iterator[Flaw]:
    """Yield what is wrong with a contract: its days, a period that ends first, a site twice, a wrong 法人番号."""
    wrong = [
        Flaw((*place, name), ProblemCode.NO_DATE, contract[name])
        for name in ("begins", "ends")
        if not is_day(contract[name])
    ]
    yield from wrong
    if not wrong and contract["ends"] < contract["begins"]:
        yield Flaw((*place, "ends"), ProblemCode.DATES_REVERSED, contract["ends"], contract["begins"])
    yield from _twice(contract["contractor"]["sites"], *place, "contractor", "sites")
    number = contract["contractor"]["corporate_number"]
    if number and not _is_corporate_number(number):
        yield Flaw((*place, "contractor", "corporate_number"), AnswersCode.CHECK_DIGIT, number)


def _twice(entries: Iterable[_Node], *path: str | int) -> Iterator[Flaw]:
    first: dict[str, int] = {}
    for index, entry in enumerate(entries):
        if first.setdefault(entry["id"], index) != index:
            known = json_path((*path, first[entry["id"]], "id"))
            yield Flaw((*path, index, "id"), ProblemCode.SAME_TWICE, shown(entry["id"]), known)


def row_flaws(form: Form, nodes: Mapping[int, _Node]) -> Iterator[Flaw]:
    """Yield what does not fit the form in the entries, given by their index in the file."""
    rows = {row.no: row for row in form.rows}
    seen: dict[int, Path] = {}
    for index, node in nodes.items():
        place: Path = ("answers", index)
        no: int = node["no"]
        if no not in rows:
            yield Flaw((*place, "no"), ProblemCode.UNKNOWN_REFERENCE, str(no), f"{min(rows)}–{max(rows)}")
        elif seen.setdefault(no, place) != place:
            yield Flaw((*place, "no"), ProblemCode.SAME_TWICE, str(no), json_path(seen[no]), no)
        else:
            yield from _entry_flaws(form, rows[no], node, place)


def _entry_flaws(form: Form, row: Row, node: _Node, place: Path) -> Iterator[Flaw]:
    known: dict[str, list[str]] = {
        "ticks": [check.key for check in row.checks],
        "methods": [method.key for method in form.methods],
        "prompts": [prompt.key for prompt in row.prompts],
    }
    for name, keys in known.items():
        for step, key in _steps(node.get(name, ())):
            if key not in keys:
                expected = shown(", ".join(keys)) or "–"
                yield Flaw((*place, name, step), ProblemCode.UNKNOWN_REFERENCE, shown(key), expected, row.no)
    results = [result.key for result in form.results]
    if "result" in node and node["result"] not in results:
        expected = ", ".join(results)
        yield Flaw((*place, "result"), ProblemCode.NOT_ALLOWED, shown(node["result"]), expected, row.no)
    standings = [name for name in ("result", "waiting", "not_applicable") if node.get(name)]
    if len(standings) > 1:
        yield Flaw(place, AnswersCode.SEVERAL_STANDINGS, str(len(standings)), row=row.no)
    until = node.get("waiting", {}).get("until")
    if until is not None and not is_day(until):
        yield Flaw((*place, "waiting", "until"), ProblemCode.NO_DATE, until, row=row.no)


def _steps(entries: Any) -> list[tuple[str | int, str]]:
    """Return the entries of a list with their index, or the members of a mapping with their name."""
    return [(key, key) for key in entries] if isinstance(entries, dict) else list(enumerate(entries))


def is_day(text: str) -> bool:
    """Tell whether the text is a day that a calendar has."""
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
