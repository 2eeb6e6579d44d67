"""JSON as YAML reads it: three things that JSON writers do and YAML does not know."""

import json
import re

_ESCAPE = re.compile(r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|.)", re.DOTALL)

_BREAKS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})
"""What ends a line for PyYAML, and is a character of a text like any other in JSON."""


def as_yaml(text: str) -> str:
    """Return a JSON text with the same value and the same lines that YAML can read; any other text unchanged.

    Characters beyond U+FFFF are escaped as two halves in JSON (RFC 8259, section 7), which YAML refuses, and tabs
    indent JSON but not YAML.
    """
    text = text.removeprefix("\ufeff")
    if not text.lstrip().startswith("{"):
        return text
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return text
    # Valid JSON has no tab inside a string, and these breaks nowhere else.
    return _ESCAPE.sub(_joined, text.replace("\t", " ").translate(_BREAKS))


def _joined(escape: re.Match[str]) -> str:
    high, low = escape.groups()
    if high is None:
        return escape.group()
    return chr(0x10000 + ((int(high, 16) & 0x3FF) << 10) + (int(low, 16) & 0x3FF))
