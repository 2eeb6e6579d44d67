"""Equal values are equal bytes."""

import json
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json, canonical_json, sha256_hex
from tests.domain.strategies import any_text

values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | any_text,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(any_text, inner, max_size=4),
    max_leaves=12,
)


def shuffled(value: Json) -> Json:
    """The same value with the members of its objects the other way round."""
    if isinstance(value, dict):
        return {name: shuffled(value[name]) for name in reversed(value)}
    return [shuffled(member) for member in value] if isinstance(value, list) else value


@given(values)
def test_reading_gives_the_value_back_and_writing_again_the_same_bytes(value: Json) -> None:
    written = canonical_json(value)
    assert json.loads(written) == value
    assert canonical_json(json.loads(written)) == written


@given(values)
def test_the_order_of_members_does_not_matter(value: Json) -> None:
    assert canonical_json(shuffled(value)) == canonical_json(value)


def test_names_are_ordered_by_utf_16_code_units() -> None:
    """The example of RFC 8785 3.2.3: by code points, the emoji (U+1F600) would come last."""
    names = ["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"]
    ordered = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]
    assert list(json.loads(canonical_json(dict.fromkeys(names)))) == ordered


def test_control_characters_are_written_as_rfc_8785_says() -> None:
    assert canonical_json("\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/\u007f") == (
        '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u007f"'.encode()
    )


@given(values)
def test_a_float_anywhere_is_refused(value: Json) -> None:
    for hidden in (1.0, [value, 0.5], {"a": [{"b": float("nan")}]}):
        with pytest.raises(TypeError):
            canonical_json(cast("Json", hidden))


@pytest.mark.parametrize("half", ["\ud800", "髙\ud842"])
def test_half_a_surrogate_pair_is_refused(half: str) -> None:
    for value in (half, [half], {half: None}):
        with pytest.raises(ValueError, match="surrogate"):
            canonical_json(cast("Json", value))


def test_sha256_is_written_in_hexadecimal() -> None:
    assert sha256_hex(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
