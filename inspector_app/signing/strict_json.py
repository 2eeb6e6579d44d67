"""Read JSON that came from elsewhere: bounded, one spelling only, checked against a published schema."""

import json
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from inspector_app import paths
from inspector_app.domain.canonical import Json, canonical_json
from inspector_app.signing.reasons import Reason, RefusedError

SCHEMAS = {
    "inspector-app/form/1": "form-1.schema.json",
    "inspector-app/record/1": "record-1.schema.json",
    "inspector-app/enrolment/1": "enrolment-1.schema.json",
    "inspector-app/receipt/1": "receipt-1.schema.json",
    "inspector-app/rejection/1": "rejection-1.schema.json",
}
MOST_VALUES = 200_000
"""Values of one JSON; a sheet of 1,000 rows with 2,000 photos has 100,000."""
_MOST_PROBLEMS = 10
_BOUNDS = ("maxItems", "maxProperties", "maxLength")


def parse_canonical(data: bytes) -> dict[str, Json]:
    """Return the object whose canonical JSON these bytes are; RefusedError `record.data_invalid` for all others.

    Duplicate keys, floats, other orders and spellings, and characters that UTF-8 cannot carry are thereby refused.
    What holds more values than any record does is refused unread: reading it would take minutes and gigabytes.
    """
    if sum(map(data.count, (b",", b"[", b"{"))) > MOST_VALUES:
        raise RefusedError("record.data_invalid", path="", problem="size")
    try:
        value = json.loads(data)
        spelt = canonical_json(value)
    except (ValueError, TypeError, RecursionError):
        raise RefusedError("record.data_invalid", path="", problem="json") from None
    if spelt != data or not isinstance(value, dict):
        raise RefusedError("record.data_invalid", path="", problem="not canonical")
    return value


def schema_problems(value: Json, schema: str) -> tuple[Reason, ...]:
    """Return where `value` does not satisfy the schema of this name ("inspector-app/record/1"): path and keyword.

    The values themselves are not named: they may be what somebody typed.
    """
    found: list[Reason] = []
    for error in _validator(schema).iter_errors(value):
        path = "/".join(str(step) for step in error.absolute_path)
        found.append(Reason("record.data_invalid", {"path": path[:200], "problem": str(error.validator)}))
        if len(found) == _MOST_PROBLEMS or error.validator in _BOUNDS:
            break
    return tuple(found)


@cache
def _validator(schema: str) -> Draft202012Validator:
    return Draft202012Validator(_contents(schema), registry=_registry())


@cache
def _registry() -> "Registry[Any]":
    resources = [Resource.from_contents(_contents(name)) for name in SCHEMAS]
    return Registry[Any]().with_resources((str(each.id()), each) for each in resources)


@cache
def _contents(schema: str) -> dict[str, Any]:
    content = json.loads(paths.resource("schemas", SCHEMAS[schema]).read_bytes())
    if not isinstance(content, dict):
        raise TypeError(schema)
    return {name: _bounds_first(value) for name, value in content.items()}


def _bounds_first(node: Any) -> Any:
    """Return a schema whose bounds are looked at before what they bound, so that too much of it is never read."""
    if isinstance(node, list):
        return [_bounds_first(each) for each in node]
    if not isinstance(node, dict):
        return node
    ordered = sorted(node.items(), key=lambda item: item[0] not in _BOUNDS)
    return {key: _bounds_first(value) for key, value in ordered}
