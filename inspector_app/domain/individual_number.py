"""個人番号: what makes twelve digits one (DOMAIN 4.1). Nothing here keeps or shows the digits it was given."""

from collections.abc import Sequence

LENGTH = 12
_WEIGHTS = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def check_digit(base: Sequence[int]) -> int:
    """Return the check digit of the first eleven digits.

    平成26年総務省令第85号 第5条: r = (Σ Pₙ·Qₙ) mod 11 with Pₙ the n-th digit from the right, Qₙ = n + 1 up to the sixth
    and n − 5 after it; 0 where r ≤ 1, else 11 − r.
    """
    rest = sum(digit * weight for digit, weight in zip(base, _WEIGHTS, strict=True)) % 11
    return 0 if rest <= 1 else 11 - rest


def is_individual_number(digits: Sequence[int]) -> bool:
    """Tell whether twelve digits can be somebody's: the check digit holds and they are not all the same."""
    return (
        len(digits) == LENGTH and check_digit(digits[:-1]) == digits[-1] and any(digit != digits[0] for digit in digits)
    )
