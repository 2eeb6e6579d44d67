"""法人番号 and its check digit (DOMAIN 4.2)."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inspector_app.domain.corporate_number import normalised

bases = st.text("0123456789", min_size=12, max_size=12)
VECTORS = ["7123456789012", "1180301018771"]


def numbered(base: str) -> str:
    """The number with this base: the one leading digit that is accepted."""
    [number] = [f"{digit}{base}" for digit in range(10) if accepted(f"{digit}{base}")]
    return number


def accepted(text: str) -> bool:
    try:
        normalised(text)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("number", VECTORS)
def test_known_numbers_are_accepted(number: str) -> None:
    assert normalised(number) == number


@given(bases)
def test_every_base_has_exactly_one_check_digit_and_it_is_never_zero(base: str) -> None:
    assert numbered(base)[0] != "0"


@given(bases, st.integers(0, 12), st.sampled_from("0123456789"))
def test_one_wrong_digit_is_noticed_unless_0_stands_for_9(base: str, place: int, digit: str) -> None:
    number = numbered(base)
    assume(number[place] != digit)
    wrong = number[:place] + digit + number[place + 1 :]
    blind = place > 0 and {number[place], digit} == {"0", "9"}
    assert accepted(wrong) == blind


@pytest.mark.parametrize(
    "typed", ["７１２３４５６７８９０１２", "7-1234-5678-9012", "7 1234 5678 9012", " 7‐1234－5678ー9012\n"]
)
def test_what_people_type_is_understood(typed: str) -> None:
    assert normalised(typed) == "7123456789012"


@pytest.mark.parametrize(
    "typed", ["", "712345678901", "71234567890123", "7123456789O12", "٧١٢٣٤٥٦٧٨٩٠١٢", "T7123456789012"]
)
def test_anything_else_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="13 digits"):
        normalised(typed)


@given(bases, st.lists(st.sampled_from(["", "-", " ", "　", "‐", "ー"]), min_size=13, max_size=13), st.booleans())
def test_separators_and_wide_digits_never_change_the_number(base: str, separators: list[str], wide: bool) -> None:
    number = numbered(base)
    digits = number.translate({ord("0") + value: chr(ord("０") + value) for value in range(10)}) if wide else number
    typed = "".join(digit + separator for digit, separator in zip(digits, separators, strict=True))
    assert normalised(typed) == number
