"""What is pasted from elsewhere, without what nobody sees and no font has."""

from unicodedata import category

_KEPT = {"\n", "\t"}
_DROPPED = {"\ufeff", "\ufffc"}
"""A byte order mark, and the place of a picture."""


def visible(text: str) -> str:
    """Return the text without control characters other than tabs and new lines, and without byte order marks."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n").replace("\u2028", "\n")
    return "".join(one for one in lines if one in _KEPT or (one not in _DROPPED and category(one) not in {"Cc", "Cs"}))
