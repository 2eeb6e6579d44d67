"""One way of writing JSON, so that equal values are equal bytes."""

import hashlib
import json
from typing import TypeAlias

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | bool | None"
"""What our files consist of. No floats: they have more than one spelling."""


def canonical_json(value: Json) -> bytes:
    """Return `value` as UTF-8 JSON with sorted keys and no white space (RFC 8785 for values without floats).

    TypeError for a float and for anything else that has no canonical form, ValueError for half a surrogate pair.
    """
    return json.dumps(_ordered(value), ensure_ascii=False, separators=(",", ":")).encode()


def sha256_hex(data: bytes) -> str:
    """Return the SHA-256 of `data` as 64 lower-case hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def _ordered(value: object) -> object:
    """Return the value with the members of its objects in order; floats are refused on the way."""
    if isinstance(value, dict):
        # ASCII sorts alike either way, and is what nearly all names are: answers are written at every key.
        names = sorted(value) if "".join(value).isascii() else sorted(value, key=_utf16)
        return {name: _ordered(value[name]) for name in names}
    if isinstance(value, list):
        return [_ordered(member) for member in value]
    if isinstance(value, float):
        raise TypeError("a float has no canonical form")
    return value


def _utf16(name: str) -> bytes:
    """Return what names are sorted by: UTF-16 code units (RFC 8785 3.2.3), which differs from code points for 𠮷."""
    return name.encode("utf-16-be")
