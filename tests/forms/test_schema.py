"""The published schema: closed, described, and never more generous than the program behind it."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from inspector_app import paths
from inspector_app.domain.canonical import canonical_json
from inspector_app.domain.form_json import form_from_json, form_ref
from inspector_app.forms.reader import definition_problems, parse_form
from inspector_app.forms.shape import KEYWORDS
from tests.forms.sources import SMALL, shipped

SCHEMA: dict[str, Any] = json.loads(paths.resource("schemas", "form-1.schema.json").read_bytes())
STRUCTURE = {"$schema", "$id", "$ref", "$defs", "title", "description", "properties", "items", "default"}
SAMPLE = parse_form(SMALL.encode(), "small.yaml")


def subschemas(node: object, path: str = "#") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema inside the schema."""
    if not isinstance(node, dict):
        return
    yield path, node
    for group in ("properties", "$defs"):
        for name, inner in node.get(group, {}).items():
            yield from subschemas(inner, f"{path}/{group}/{name}")
    for name in ("items", "not"):
        yield from subschemas(node.get(name), f"{path}/{name}")


def test_it_is_a_schema_of_the_2020_12_draft() -> None:
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(SCHEMA)


def test_every_object_is_closed_and_every_member_required() -> None:
    objects = [(path, node) for path, node in subschemas(SCHEMA) if "properties" in node]
    assert len(objects) > 10
    for path, node in objects:
        assert node["additionalProperties"] is False, path
        assert node["required"] == list(node["properties"]), path


def test_everything_is_described() -> None:
    defined = {f"#/$defs/{name}" for name in SCHEMA["$defs"]}
    for path, node in subschemas(SCHEMA):
        if path.endswith("/not") or node.get("$ref") in defined:
            continue
        assert node.get("description"), path


def test_everything_it_can_refuse_has_a_reason() -> None:
    used = {keyword for _, node in subschemas(SCHEMA) for keyword in node}
    assert used - STRUCTURE - {"required", "additionalProperties"} == set(KEYWORDS)


@pytest.mark.parametrize("name", ["jica-3-1", "four-points"])
def test_the_forms_that_come_with_the_program_satisfy_it(name: str) -> None:
    assert list(Draft202012Validator(SCHEMA).iter_errors(shipped(name))) == []


def places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every value inside a value."""
    yield path
    if isinstance(value, dict | list):
        steps = value.items() if isinstance(value, dict) else enumerate(value)
        for step, inner in steps:
            yield from places(inner, (*path, step))


OTHERS: list[Any] = [
    None,
    True,
    0,
    1,
    2,
    -1,
    "",
    " ",
    "\n",
    "同上",
    "small.r1",
    "one",
    "met",
    "A",
    "{rows}",
    [],
    {},
    ["one"],
]


@given(st.data())
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_passes_can_be_used(data: st.DataObject) -> None:
    """Break a definition anywhere: either that is told, or everything that reads definitions can read it."""
    broken: Any = copy.deepcopy(SAMPLE)
    path = data.draw(st.sampled_from([place for place in places(broken) if place]))
    parent = broken
    for step in path[:-1]:
        parent = parent[step]
    action = data.draw(st.sampled_from(["replace", "remove", "repeat"]))
    if action == "replace":
        parent[path[-1]] = data.draw(st.sampled_from(OTHERS))
    elif action == "remove":
        del parent[path[-1]]
    elif isinstance(parent, list):
        parent.append(copy.deepcopy(parent[int(path[-1])]))
    else:
        parent[f"{path[-1]}2"] = parent[str(path[-1])]
    if not definition_problems(broken):
        form = form_from_json(broken)
        assert canonical_json(broken)
        assert form_ref(broken).id == form.id
        for row in form.rows:
            assert form.row(row.key) is row
            assert row.place in {place.key for place in form.places}
            assert set(row.methods) <= {method.key for method in form.methods}
            assert row.either_of <= {check.key for check in row.checks}
