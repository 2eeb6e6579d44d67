"""What the JSON Schema cannot say about a form definition: one form, one story."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from inspector_app.domain.form import Grade, RatingCondition
from inspector_app.domain.form_json import Definition
from inspector_app.forms.problems import Flaw, Path, ProblemCode, json_path, shown

ROWS = "{rows}"
"""Stands in a rating's request for the numbers of the rows found wanting."""

_Node = Mapping[str, Any]
_Placed = tuple[Path, _Node]


def rule_flaws(definition: Definition) -> list[Flaw]:
    """Return everything that does not fit together in a definition that satisfies the schema."""
    node: _Node = definition
    rows = list(_rows(node))
    return [
        *_keys_twice(node, rows),
        *_numbers(rows),
        *_row_keys(node, rows),
        *_references(node, rows),
        *_either_of(rows),
        *_presets(rows),
        *_scale(node),
        *_rating(node),
        *_validity(node),
    ]


def _placed(nodes: Sequence[_Node], *path: str | int) -> list[_Placed]:
    return [((*path, index), node) for index, node in enumerate(nodes)]


def _items(node: _Node) -> Iterator[_Placed]:
    for path, section in _placed(node["sections"], "sections"):
        yield from _placed(section["items"], *path, "items")


def _rows(node: _Node) -> Iterator[_Placed]:
    for path, item in _items(node):
        yield from _placed(item["rows"], *path, "rows")


def _keys_twice(node: _Node, rows: list[_Placed]) -> Iterator[Flaw]:
    for name in ("results", "methods", "places", "respondents", "sections"):
        yield from _twice("key", _placed(node[name], name))
    rules = _placed(node["rating"]["rules"], "rating", "rules")
    for member in ("key", "no", "when"):
        yield from _twice(member, rules)
    yield from _twice("key", _items(node))
    yield from _twice("key", rows)
    yield from _twice("no", rows)
    for path, row in rows:
        yield from _twice("key", _placed(row["checks"], *path, "checks"))
        yield from _twice("key", _placed(row["prompts"], *path, "prompts"))


def _twice(member: str, nodes: Iterable[_Placed]) -> Iterator[Flaw]:
    first: dict[object, Path] = {}
    for path, node in nodes:
        value = node[member]
        if value in first:
            yield Flaw((*path, member), ProblemCode.SAME_TWICE, shown(value), json_path(first[value]))
        else:
            first[value] = path


def _numbers(rows: list[_Placed]) -> Iterator[Flaw]:
    for (_, before), (path, row) in pairwise(rows):
        if row["no"] < before["no"]:
            yield Flaw((*path, "no"), ProblemCode.NOT_ASCENDING, str(row["no"]), str(before["no"]))


def _row_keys(node: _Node, rows: list[_Placed]) -> Iterator[Flaw]:
    beginning = node["id"] + "."
    for path, row in rows:
        if not row["key"].startswith(beginning):
            yield Flaw((*path, "key"), ProblemCode.FOREIGN_KEY, shown(row["key"]), beginning)


def _references(node: _Node, rows: list[_Placed]) -> Iterator[Flaw]:
    methods, places, respondents = (
        [entry["key"] for entry in node[name]] for name in ("methods", "places", "respondents")
    )
    for path, row in rows:
        yield from _unknown(row["methods"], methods, *path, "methods")
        yield from _unknown(row["either_of"], [check["key"] for check in row["checks"]], *path, "either_of")
        for member, known in (("place", places), ("respondent", respondents)):
            if row[member] not in known:
                yield _unknown_one((*path, member), row[member], known)
    ruled: dict[str, Path] = {}
    known_rows = [row["key"] for _, row in rows]
    for path, rule in _placed(node["not_applicable"], "not_applicable"):
        yield from _unknown(rule["rows"], known_rows, *path, "rows")
        for index, key in enumerate(rule["rows"]):
            here = (*path, "rows", index)
            if ruled.setdefault(key, here) != here:
                yield Flaw(here, ProblemCode.SAME_TWICE, shown(key), json_path(ruled[key]))
    if node["supplements"] == node["id"]:
        yield Flaw(("supplements",), ProblemCode.SELF_REFERENCE, shown(node["id"]))


def _unknown(keys: Sequence[str], known: Sequence[str], *path: str | int) -> Iterator[Flaw]:
    for index, key in enumerate(keys):
        if key not in known:
            yield _unknown_one((*path, index), key, known)


def _unknown_one(path: Path, key: str, known: Sequence[str]) -> Flaw:
    return Flaw(path, ProblemCode.UNKNOWN_REFERENCE, shown(key), shown(", ".join(known)))


def _either_of(rows: list[_Placed]) -> Iterator[Flaw]:
    for path, row in rows:
        if len(row["either_of"]) == 1:
            yield Flaw((*path, "either_of"), ProblemCode.ALONE, shown(row["either_of"][0]))


def _presets(rows: list[_Placed]) -> Iterator[Flaw]:
    for path, row in rows:
        if bool(row["preset"].strip()) != bool(row["preset_meaning"].strip()):
            yield Flaw((*path, "preset_meaning"), ProblemCode.NO_MEANING)


def _scale(node: _Node) -> Iterator[Flaw]:
    grades = {result["grade"] for result in node["results"]}
    for grade in (Grade.MET, Grade.UNMET):
        if grade not in grades:
            yield Flaw(("results",), ProblemCode.NO_GRADE, expected=grade)


def _rating(node: _Node) -> Iterator[Flaw]:
    rules = _placed(node["rating"]["rules"], "rating", "rules")
    conditions = {rule["when"] for _, rule in rules}
    for condition in RatingCondition:
        if condition not in conditions:
            yield Flaw(("rating", "rules"), ProblemCode.NO_RATING, expected=condition)
    for path, rule in rules:
        here = (*path, "request")
        if rule["when"] == RatingCondition.ANY_FINDING and ROWS not in rule["request"]:
            yield Flaw(here, ProblemCode.NO_PLACEHOLDER, expected=ROWS)
        for other in re.findall(r"\{[^{}]*\}", rule["request"]):
            if other != ROWS:
                yield Flaw(here, ProblemCode.UNKNOWN_PLACEHOLDER, shown(other), ROWS)


def _validity(node: _Node) -> Iterator[Flaw]:
    days: dict[str, date] = {}
    for member, text in node["valid"].items():
        try:
            if text is not None:
                days[member] = date.fromisoformat(text)
        except ValueError:
            yield Flaw(("valid", member), ProblemCode.NO_DATE, shown(text))
    if "from" in days and "to" in days and days["to"] < days["from"]:
        yield Flaw(("valid", "to"), ProblemCode.DATES_REVERSED, days["to"].isoformat(), days["from"].isoformat())
