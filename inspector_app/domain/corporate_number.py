"""法人番号: the public 13-digit number of an entity (DOMAIN 4.2)."""

import re
import unicodedata
from collections.abc import Sequence


def normalised(text: str) -> str:
    """Return the 13 digits of what was typed (full-width digits, spaces and hyphens allowed), or ValueError.

    Check digit: 番号法施行令 35条1項, 平成26年財務省令第70号 第2条: leftmost = 9 − (Σ Pₙ·Qₙ mod 9) over the twelve base
    digits from the right, Qₙ = 1 for odd n and 2 for even n.
    """
    digits = re.sub(r"[\s\-‐-―−ー]", "", unicodedata.normalize("NFKC", text))
    if not re.fullmatch(r"[0-9]{13}", digits):
        raise ValueError("not 13 digits")
    if not is_corporate_number([int(digit) for digit in digits]):
        raise ValueError("check digit")
    return digits


def is_corporate_number(digits: Sequence[int]) -> bool:
    """Tell whether the digits are thirteen and the first one is their check digit."""
    total = sum(digit * (1 if n % 2 else 2) for n, digit in enumerate(reversed(digits[1:]), start=1))
    return len(digits) == 13 and digits[0] == 9 - total % 9
