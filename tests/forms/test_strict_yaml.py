"""YAML without its traps."""

import json
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.forms.problems import Flaw, ProblemCode
from inspector_app.forms.strict_yaml import MAX_DEPTH, read_yaml

Code = ProblemCode
printable = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\u2028\u2029\ufeff"))
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15) + 1, 10**15 - 1) | printable,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(printable, inner, max_size=4),
    max_leaves=12,
)


def value_of(text: str) -> Json:
    reading = read_yaml(text.encode())
    assert reading.flaws == ()
    return reading.value


def codes_of(data: str | bytes) -> list[StrEnum]:
    return [flaw.code for flaw in read_yaml(data if isinstance(data, bytes) else data.encode()).flaws]


@given(values)
def test_json_is_read_as_what_it_is(value: Json) -> None:
    assert value_of(json.dumps(value, ensure_ascii=False)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no: 1", {"no": 1}),
        ("{y: no, yes: on, off: NO, n: N}", {"y": "no", "yes": "on", "off": "NO", "n": "N"}),
        ("[true, false, null, ~, '']", [True, False, None, None, ""]),
        ("[True, FALSE, Null]", ["True", "FALSE", "Null"]),
        ("a:", {"a": None}),
        ("[2016-01-01, 12:30, 1.5, 1e3, .inf]", ["2016-01-01", "12:30", "1.5", "1e3", ".inf"]),
        ("[0, -7, 007, 0x1F, 0b1, 1_000, +1]", [0, -7, "007", "0x1F", "0b1", "1_000", "+1"]),
        ("123456789012345", 123456789012345),
        ("1234567890123456", "1234567890123456"),
        ("'1'", "1"),
        ("a: |-\n  一\n  二", {"a": "一\n二"}),
        ("a: |\n  1\n", {"a": "1\n"}),
        ("𠮷: 葛\U000e0100", {"𠮷": "葛\U000e0100"}),
        ("%YAML 1.1\n---\n[yes]", ["yes"]),
    ],
)
def test_words_and_numbers_mean_what_they_say(text: str, value: Json) -> None:
    assert value_of(text) == value


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("", Code.EMPTY),
        ("# nothing here\n", Code.EMPTY),
        (b"\xff\xfe", Code.ENCODING),
        ("様式".encode("shift_jis"), Code.ENCODING),
        ("a: 1\n---\nb: 2\n", Code.SEVERAL_DOCUMENTS),
        ("a: &x 1\nb: *x", Code.ALIAS),
        ("a: *nowhere", Code.ALIAS),
        ("*x : 1", Code.ALIAS),
        ("a: {<<: {b: 1}}", Code.ALIAS),
        ("a: !!python/object:os.system x", Code.TAG),
        ("a: !!str 1", Code.TAG),
        ("a: !!set {b, c}", Code.TAG),
        ("!form {a: 1}", Code.TAG),
        ("? [a, {b: c}]\n: {d: e}", Code.KEY_NOT_TEXT),
        ("a: 1\na: 2", Code.KEY_TWICE),
        ("a: 1\n'a': 2", Code.KEY_TWICE),
        ("{b: {a: 1, a: 1}}", Code.KEY_TWICE),
        ("a: b: c", Code.SYNTAX),
        ("a: [1, 2", Code.SYNTAX),
        ("\ta: 1", Code.SYNTAX),
        ('a: "\\ud800"', Code.SYNTAX),
        ("a: \x07", Code.SYNTAX),
        ("a: @b", Code.SYNTAX),
        ("[" * 100_000, Code.TOO_DEEP),
        ("{a: " * 100_000, Code.TOO_DEEP),
        (b" " * 4_000_001, Code.TOO_LARGE),
    ],
)
def test_traps_are_refused(data: str | bytes, code: ProblemCode) -> None:
    assert code in codes_of(data)


def test_a_bomb_of_aliases_is_refused_without_unfolding_it() -> None:
    lines = ["a0: &a0 [x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 60)]
    reading = read_yaml("\n".join(lines).encode())
    assert {flaw.code for flaw in reading.flaws} == {Code.ALIAS}


def test_nesting_is_allowed_up_to_the_bound() -> None:
    assert codes_of("[" * MAX_DEPTH + "]" * MAX_DEPTH) == []
    assert codes_of("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)) == [Code.TOO_DEEP]


def test_all_flaws_are_told_and_what_follows_one_is_still_read() -> None:
    reading = read_yaml(b"a: 1\na: &x 2\n? [b]\n: c\nd: !t 4\ne: [5]\n")
    assert [(flaw.path, flaw.code) for flaw in reading.flaws] == [
        (("a",), Code.KEY_TWICE),
        (("a",), Code.ALIAS),
        ((), Code.KEY_NOT_TEXT),
        (("d",), Code.TAG),
    ]
    assert isinstance(reading.value, dict)
    assert reading.value["e"] == [5]


def test_a_member_named_twice_says_where_the_first_is() -> None:
    [flaw] = read_yaml(b"a: 1\nb: 2\na: 3\n").flaws
    assert flaw == Flaw(("a",), Code.KEY_TWICE, "a", "1")


def test_every_value_knows_its_line() -> None:
    lines = read_yaml(b"a: 1\nb:\n  - c\n  - d: |\n      e\n").lines
    assert lines == {(): 1, ("a",): 1, ("b",): 3, ("b", 0): 3, ("b", 1): 4, ("b", 1, "d"): 4}


def test_a_syntax_error_knows_its_line() -> None:
    for text, line in [("a: 1\nb: 2\nc: d: e\n", 3), ("a: 1\nb: \x07\n", 2)]:
        reading = read_yaml(text.encode())
        assert max(reading.lines.values()) == line


@given(st.text(st.characters(exclude_categories=["Cs"])) | st.text("{}[]:,-?&*!|>'\"%@`# \n\tab1~", max_size=60))
def test_no_text_whatever_does_more_than_tell_flaws(text: str) -> None:
    reading = read_yaml(text.encode())
    assert bool(reading.flaws) or json.dumps(reading.value) is not None


@given(st.binary(max_size=60))
def test_no_bytes_whatever_do_more_than_tell_flaws(data: bytes) -> None:
    read_yaml(data)
