"""JSON as other programs write it is read with the same value, on the same lines."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.forms.json_text import as_yaml
from inspector_app.forms.problems import ProblemCode
from inspector_app.forms.strict_yaml import read_yaml

# What YAML reads as anything but itself: floats, and characters that it does not take raw.
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff\ufffe\uffff"))
NAMES = TEXTS.filter(lambda name: len(json.dumps(name)) < 1000)  # YAML's limit for a member's name is 1,024
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**14), 10**14) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(NAMES, VALUES, max_size=4), st.sampled_from(["\t", 2, None]), st.booleans())
def test_what_json_says_is_what_is_read(value: dict[str, object], indent: str | int | None, escaped: bool) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=escaped)
    reading = read_yaml(text.encode())
    assert reading.flaws == ()
    assert reading.value == value


def test_a_line_separator_is_a_character_of_its_text() -> None:
    value = {"a\u2028b": "c\u2029d\u0085e"}
    assert read_yaml(json.dumps(value, ensure_ascii=False).encode()).value == value


def test_lines_stay() -> None:
    text = '{\n\t"a": "\\ud842\\udfb7",\n\t"b": 1\n}\n'
    assert as_yaml(text).count("\n") == text.count("\n")
    assert read_yaml(text.encode()).lines["b",] == 3


@pytest.mark.parametrize("text", ["a: \\ud842\\udfb7\n", "{a: b}", '{"a": ', "- 1\n", "", '["\\ud842\\udfb7"'])
def test_what_is_no_json_stays_as_it_is(text: str) -> None:
    assert as_yaml(text) == text


def test_an_escaped_backslash_begins_no_escape() -> None:
    assert json.loads(as_yaml('{"a": "\\\\ud842\\\\udfb7"}')) == {"a": "\\ud842\\udfb7"}


def test_half_a_character_is_refused() -> None:
    [flaw] = read_yaml(b'{"a": "\\ud842"}').flaws
    assert flaw.code is ProblemCode.SYNTAX


def test_a_byte_order_mark_is_no_part_of_it() -> None:
    assert read_yaml('\ufeff{"a": 1}'.encode()).value == {"a": 1}
    assert read_yaml("\ufeffa: 1\n".encode()).value == {"a": 1}


def test_deep_nesting_does_not_end_the_program() -> None:
    [flaw] = read_yaml(b'{"a": ' + b"[" * 200_000).flaws
    assert flaw.code is ProblemCode.TOO_DEEP
