"""What this inspector prefers, as a value; kept in the vault."""

from dataclasses import dataclass
from typing import Any

from inspector_app.gui.language import ENGLISH, JAPANESE
from inspector_app.gui.theme import Scheme
from inspector_app.usecases.keep_setting import ENGLISH_AID, load_setting, save_setting

_LANGUAGE, _MOVES_ON, _IDLE, _SCHEME = "window_language", "window_moves_on", "window_idle_minutes", "window_scheme"
IDLE_CHOICES = (1, 2, 5, 10, 15, 30)
"""Minutes. There is no "never": a laptop in somebody else's building locks (PRODUCT §6)."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """`moves_on`: a key that gives a result also goes to the next row.

    `english_aid`: papers that are no official forms say in English, too, what they are about.
    """

    language: str
    moves_on: bool = True
    idle_minutes: int = 5
    scheme: Scheme = Scheme.SYSTEM
    english_aid: bool = False


def load_preferences(vault: Any, language: str) -> Preferences:
    """Return what is kept in the vault; `language` is the one to speak while none was chosen."""
    chosen = load_setting(vault, _LANGUAGE)
    minutes, scheme = load_setting(vault, _IDLE), load_setting(vault, _SCHEME)
    return Preferences(
        language=chosen if isinstance(chosen, str) and chosen in {JAPANESE, ENGLISH} else language,
        moves_on=load_setting(vault, _MOVES_ON) is not False,
        idle_minutes=minutes if isinstance(minutes, int) and minutes in IDLE_CHOICES else 5,
        scheme=Scheme(scheme) if isinstance(scheme, str) and scheme in {*Scheme} else Scheme.SYSTEM,
        english_aid=load_setting(vault, ENGLISH_AID) is True,
    )


def save_preferences(vault: Any, preferences: Preferences) -> None:
    """Keep them."""
    with vault.atomic():
        save_setting(vault, _LANGUAGE, preferences.language)
        save_setting(vault, _MOVES_ON, preferences.moves_on)
        save_setting(vault, _IDLE, preferences.idle_minutes)
        save_setting(vault, _SCHEME, preferences.scheme.value)
        save_setting(vault, ENGLISH_AID, preferences.english_aid)
