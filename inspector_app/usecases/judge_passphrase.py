"""How long a passphrase would stand against somebody who has the vault's files and guesses."""

from dataclasses import dataclass
from math import log10

from inspector_app.errors import InputError

SHORTEST = 12
"""Characters. NIST SP 800-63B-4 asks for 15 where a passphrase stands alone; here the device is a second factor."""

LEAST = 10.0
"""Powers of ten of guesses. At ten guesses a second, which Argon2id allows on one such machine, thirty years."""

_LOOKED_AT = 72
"""Characters that the library looks at; it takes the longer the more there are, and this many are enough."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """`score` 0 to 4 as the library gives it, `guesses` the power of ten, `hints` what makes it easy to guess.

    Hints are of: "short", "dictionary", "spatial" (neighbouring keys), "repeat", "sequence", "regex" (a year), "date".
    """

    score: int
    guesses: float
    hints: tuple[str, ...]

    @property
    def enough(self) -> bool:
        """Tell whether a vault may be closed with it."""
        return "short" not in self.hints and self.guesses >= LEAST


def judge_passphrase(passphrase: str, known: tuple[str, ...] = ()) -> Judgement:
    """Return how hard a passphrase is to guess for somebody who tries `known` words (names) first.

    The estimate is zxcvbn's (Wheeler, USENIX Security 2016): dictionaries, keyboards, dates and repetitions. It knows
    no Japanese words, so that it thinks too well of them; the length asked for makes up for that.
    """
    if not passphrase:  # the library fails on it
        return Judgement(0, 0.0, ("short",))
    from zxcvbn import zxcvbn

    result = zxcvbn(passphrase[:_LOOKED_AT], user_inputs=list(known))
    patterns = [match["pattern"] for match in result["sequence"] if match["pattern"] != "bruteforce"]
    short = ["short"] if len(passphrase) < SHORTEST else []
    return Judgement(int(result["score"]), log10(result["guesses"]), tuple(dict.fromkeys([*short, *patterns])))


def refuse_weak(passphrase: str, known: tuple[str, ...] = ()) -> None:
    """Raise InputError `input.passphrase_short` (shortest) or `input.passphrase_weak` (hints) for one that is."""
    if len(passphrase) < SHORTEST:
        raise InputError("input.passphrase_short", shortest=SHORTEST)
    judgement = judge_passphrase(passphrase, known)
    if not judgement.enough:
        raise InputError("input.passphrase_weak", hints=list(judgement.hints))
