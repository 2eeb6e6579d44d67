"""Names of files as they may stand on the screen."""

from inspector_app.usecases.guard_text import judge_text

_NO_LETTER = "\N{REPLACEMENT CHARACTER}"


def name_shown(name: str) -> str:
    """Return a file's name as it may be shown: with an ellipsis for a number, and no sign that turns a line."""
    name = "".join(each if each.isprintable() else _NO_LETTER for each in name)
    found = judge_text("name", name, frozenset())
    for start, end in reversed(() if found is None else found.spans):
        name = f"{name[:start]}…{name[end:]}"
    return name
