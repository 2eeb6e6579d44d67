"""Does a value have the shape it should have? The published JSON Schemas say so."""

import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from inspector_app import paths
from inspector_app.domain.canonical import Json
from inspector_app.forms.problems import Flaw, Path, ProblemCode, shown


def shape_flaws(value: Json, schema: str = "form-1.schema.json") -> list[Flaw]:
    """Return everything in which `value` departs from a schema of `resources/schemas`, in any order."""
    return [flaw for error in _validator(schema).iter_errors(value) for flaw in _flaws(error)]


@cache
def _validator(schema: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(paths.resource("schemas", schema).read_bytes()))


def _flaws(error: ValidationError) -> Iterator[Flaw]:
    path: Path = tuple(error.absolute_path)
    keyword = str(error.validator)
    found: Any = error.instance
    bound: Any = error.validator_value
    schema: Any = error.schema
    if keyword == "required":
        # One error for each missing member; the library names it in the message alone.
        name = next(name for name in bound if error.message.startswith(repr(name)))
        yield Flaw((*path, name), ProblemCode.MISSING)
    elif keyword == "additionalProperties":
        known = schema["properties"]
        for name in found:
            if name not in known:
                yield Flaw((*path, str(name)), ProblemCode.UNKNOWN_MEMBER, shown(name), shown(", ".join(known)))
    else:
        code, words = KEYWORDS[keyword]
        yield Flaw(path, code, _found(keyword, found), words(bound))


def _found(keyword: str, found: Any) -> str:
    if keyword == "type":
        return _type_name(found)
    if keyword in _COUNTED:
        return str(len(found))
    return "" if keyword in {"not", "uniqueItems"} else shown(found)


def _type_name(value: object) -> str:
    names = {dict: "object", list: "array", str: "string", bool: "boolean", int: "integer", float: "number"}
    return "null" if value is None else names[type(value)]


def _untold(_bound: Any) -> str:
    return ""


def _joined(bound: Any) -> str:
    return bound if isinstance(bound, str) else ", ".join(str(one) for one in bound)


def _bounded(sign: str) -> Callable[[Any], str]:
    return lambda bound: f"{sign} {bound}"


_COUNTED = {"minLength", "maxLength", "minItems", "maxItems"}
KEYWORDS: dict[str, tuple[ProblemCode, Callable[[Any], str]]] = {
    "type": (ProblemCode.WRONG_TYPE, _joined),
    "enum": (ProblemCode.NOT_ALLOWED, _joined),
    "const": (ProblemCode.NOT_ALLOWED, str),
    "pattern": (ProblemCode.PATTERN, str),
    "not": (ProblemCode.CHARACTER, _untold),
    "uniqueItems": (ProblemCode.SAME_TWICE, _untold),
    "minLength": (ProblemCode.SIZE, _bounded("≥")),
    "minItems": (ProblemCode.SIZE, _bounded("≥")),
    "minimum": (ProblemCode.SIZE, _bounded("≥")),
    "maxLength": (ProblemCode.SIZE, _bounded("≤")),
    "maxItems": (ProblemCode.SIZE, _bounded("≤")),
    "maximum": (ProblemCode.SIZE, _bounded("≤")),
}
