"""How hard a passphrase is to guess, roughly."""

import itertools
import math
import unicodedata
from enum import StrEnum

SHORTEST = 12
"""Characters; the vault refuses shorter ones, too."""


class Strength(StrEnum):
    """What is said about a passphrase while it is typed."""

    NONE = "none"
    SHORT = "short"
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


def strength(passphrase: str) -> Strength:
    """Estimate by length, kinds of characters and repetition; 60 bits are fair, 80 strong behind Argon2id."""
    if not passphrase:
        return Strength.NONE
    if len(passphrase) < SHORTEST:
        return Strength.SHORT
    bits = _telling(passphrase) * math.log2(_pool(passphrase))
    if bits < 60:
        return Strength.WEAK
    return Strength.FAIR if bits < 80 else Strength.STRONG


def _pool(passphrase: str) -> int:
    kinds = {unicodedata.category(character)[0:2] for character in passphrase}
    sizes = {"Ll": 26, "Lu": 26, "Nd": 10, "Lo": 200}
    return max(2, sum(sizes.get(kind, 15) for kind in kinds))


def _telling(passphrase: str) -> int:
    """Count the characters that do not merely repeat or continue the one before."""
    steps = [ord(after) - ord(before) for before, after in itertools.pairwise(passphrase)]
    dull = sum(step in {-1, 0, 1} for step in steps)
    return min(len(passphrase) - dull, 2 * len(set(passphrase)))
