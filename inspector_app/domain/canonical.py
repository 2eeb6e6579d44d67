"""One way of writing JSON, so that equal values are equal bytes."""

import hashlib
import json
from typing import TypeAlias

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | bool | None"
"""What our files consist of. No floats: they have more than one spelling."""


def canonical_json(value: Json) -> bytes:
    """Return `value` as UTF-8 JSON with sorted keys and no white space (RFC 8785 for values without floats).

    TypeError for a float and for anything else that has no canonical form.
    """
    _refuse_floats(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def sha256_hex(data: bytes) -> str:
    """Return the SHA-256 of `data` as 64 lower-case hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def _refuse_floats(value: object) -> None:
    if isinstance(value, float):
        raise TypeError("a float has no canonical form")
    if isinstance(value, dict):
        for member in value.values():
            _refuse_floats(member)
    elif isinstance(value, list):
        for member in value:
            _refuse_floats(member)
