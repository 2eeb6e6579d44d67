"""Names of the fields of a row: as they are remembered with the place on screen, and as the answer names its texts."""

from typing import Final

from inspector_app.usecases.guard_text import PROMPT as TEXT_PROMPT

REMARKS, REASON, WAITING_FOR, WAITING_UNTIL, PROMPT = "remarks", "reason", "waiting_for", "waiting_until", "prompt:"
"""As they are remembered."""
_REASON_TEXT: Final = "method_reason"


def text_of(field: str) -> str:
    """Return what the answer calls the text of a field."""
    if field.startswith(PROMPT):
        return f"{TEXT_PROMPT}{field.removeprefix(PROMPT)}"
    return _REASON_TEXT if field == REASON else field


def field_of(text: str) -> str:
    """Return the field in which a text of the answer stands."""
    if text.startswith(TEXT_PROMPT):
        return f"{PROMPT}{text.removeprefix(TEXT_PROMPT)}"
    return REASON if text == _REASON_TEXT else text
