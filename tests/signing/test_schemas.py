"""The published schemas: sound, closed, bounded, and satisfied by what the program writes."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from inspector_app import paths
from inspector_app.domain.record_json import record_to_json
from inspector_app.signing.reasons import RefusedError
from inspector_app.signing.strict_json import SCHEMAS, parse_canonical, schema_problems
from inspector_app.signing.verify import verify_record
from tests.signing.material import COLLEAGUE, good_record, record

OURS = [name for name in SCHEMAS if name != "inspector-app/form/1"]


def _schema(name: str) -> dict[str, Any]:
    found = json.loads(paths.resource("schemas", SCHEMAS[name]).read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def _nodes(node: object) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for member in node.values():
            yield from _nodes(member)
    elif isinstance(node, list):
        for member in node:
            yield from _nodes(member)


@pytest.mark.parametrize("name", OURS)
def test_a_schema_is_sound_and_named_after_what_it_describes(name: str) -> None:
    schema = _schema(name)
    Draft202012Validator.check_schema(schema)
    assert schema["properties"]["schema"]["const"] == name
    assert schema["$id"] == f"urn:inspector-app:schema:{name.split('/')[1]}:1"


@pytest.mark.parametrize("name", OURS)
def test_nothing_in_a_schema_is_open_or_without_bounds(name: str) -> None:
    for node in _nodes(_schema(name)):
        if node.get("type") == "object":
            assert "additionalProperties" in node or "maxProperties" in node, node
        if node.get("type") == "array":
            assert "maxItems" in node, node
        if node.get("type") == "string":
            assert {"maxLength", "pattern"} & set(node), node


def test_what_the_program_writes_satisfies_its_schema() -> None:
    for value in (record(), record(lead=COLLEAGUE), record(remarks="改行\nと\t𠮷󠄀" * 1000)):
        assert schema_problems(record_to_json(value), "inspector-app/record/1") == ()


def test_problems_name_places_and_never_what_was_typed() -> None:
    value: dict[str, Any] = {**record_to_json(record()), "秘密の鍵": 1, "id": "", "answers": []}
    found = schema_problems(value, "inspector-app/record/1")
    assert {str(reason.data["problem"]) for reason in found} == {"additionalProperties", "minLength", "minItems"}
    assert "秘密" not in str(found)


def test_there_is_an_end_to_problems() -> None:
    value: dict[str, Any] = {**record_to_json(record()), "answers": [{}] * 1000}
    assert len(schema_problems(value, "inspector-app/record/1")) == 10


@pytest.mark.parametrize("depth", [100, 100_000])
def test_deep_nesting_is_refused(depth: int) -> None:
    with pytest.raises(RefusedError):
        parse_canonical(b"[" * depth + b"]" * depth)


def test_a_moment_without_its_offset_is_the_callers_mistake() -> None:
    with pytest.raises(ValueError, match="offset"):
        verify_record(good_record(), [], datetime(2026, 11, 22))  # noqa: DTZ001 (that is the mistake)
