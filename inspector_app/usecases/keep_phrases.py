"""Phrases of one's own (定型文), to be used again in remarks."""

from inspector_app.errors import InputError
from inspector_app.storage.settings import load_setting, save_setting
from inspector_app.storage.vault import Vault
from inspector_app.usecases.guard_text import Confirmed, refuse_text

LONGEST, MOST = 1000, 100
"""Characters of a phrase, and phrases: more are not found again."""
_NAME = "phrases"


def load_phrases(vault: Vault) -> tuple[str, ...]:
    """Return the phrases in the inspector's own order."""
    stored = load_setting(vault, _NAME, [])
    return tuple(str(phrase) for phrase in stored) if isinstance(stored, list) else ()


def keep_phrases(vault: Vault, phrases: tuple[str, ...], confirmed: Confirmed = frozenset()) -> tuple[str, ...]:
    """Store the phrases in place of those before and return what is kept: trimmed, none empty, none twice.

    InputError `input.individual_number`, `input.too_long` (longest), `input.too_many` (most): nothing is changed then.
    """
    kept = tuple(dict.fromkeys(text for phrase in phrases if (text := phrase.strip())))
    if len(kept) > MOST:
        raise InputError("input.too_many", field="phrase", most=MOST)
    before = set(load_phrases(vault))
    for phrase in kept:
        if len(phrase) > LONGEST:
            raise InputError("input.too_long", field="phrase", longest=LONGEST)
        if phrase not in before:
            refuse_text("phrase", phrase, confirmed)
    save_setting(vault, _NAME, list(kept))
    return kept
