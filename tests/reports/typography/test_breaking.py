"""Kinsoku: what may begin and end a line, and that nothing is lost or sticks out."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.reports.typography.breaking import break_lines
from inspector_app.reports.typography.glyph import Glyph, Kind
from inspector_app.reports.typography.typeface import typeface

NEVER_FIRST = "、。，．）」』】〕・：；？！ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％"
NEVER_LAST = "（「『【〔￥"
LETTERS = st.sampled_from("検査個人情報のはでを安全" + NEVER_FIRST + NEVER_LAST + "ABCxyz0123456789.,%/-() ")
TEXTS = st.text(LETTERS, max_size=120)


def glyphs(text: str) -> list[Glyph]:
    return typeface("mincho").glyphs(text)


def lines(text: str, ems: float) -> list[str]:
    letters = glyphs(text)
    return [
        "".join(glyph.text for glyph in letters[first:beyond]) for first, beyond in break_lines(letters, ems * 1000)
    ]


@given(TEXTS, st.integers(3, 40))
def test_nothing_is_lost_and_nothing_sticks_out(text: str, ems: int) -> None:
    letters = glyphs(text)
    found = lines(text, ems)
    assert "".join(found) == text
    for line in found:
        visible = line.rstrip(" ")
        assert sum(glyph.width for glyph in glyphs(visible)) <= ems * 1000 + 0.001 or len(visible) == 1
    assert len(found) <= len(letters) + 1


@given(TEXTS, st.integers(12, 40))
def test_no_line_begins_or_ends_with_what_it_must_not(text: str, ems: int) -> None:
    """Unless the line before had no place at all where it might have ended."""
    found = lines(text, ems)
    for before, line in pairwise(found):
        if line[0] in NEVER_FIRST:
            assert not has_a_break(before + line[0])
        if before[-1] in NEVER_LAST:
            assert not has_a_break(before)


def has_a_break(line: str) -> bool:
    """Tell whether there is a place in the line where two plain ideographs meet, which may always be broken."""
    kinds = [glyph.kind for glyph in glyphs(line)]
    return any(pair == (Kind.IDEOGRAPH, Kind.IDEOGRAPH) for pair in pairwise(kinds))


@given(st.text(st.sampled_from("検査の"), min_size=1, max_size=30), st.integers(8, 20))
def test_words_and_numbers_stay_whole(around: str, ems: int) -> None:
    for word in ("0.15mm", "No.34", "ID/PW", "¥1,200", "R8-0123"):
        assert any(word in line for line in lines(around + word + around, ems))


@pytest.mark.parametrize(
    ("text", "ems", "wanted"),
    [
        ("確認する。", 4, ["確認す", "る。"]),
        ("規程（別紙）", 3, ["規程", "（別", "紙）"]),
        ("見て…………いる", 4, ["見て", "…………", "いる"]),
        ("厚さ0.15mmの板", 4, ["厚さ", "0.15mmの", "板"]),
        ("https://example.jp/a", 4, ["https://", "example.", "jp/a"]),
        ("https://example.jp/portal/export", 7, ["https://", "example.jp/", "portal/export"]),
        ("システムー", 4, ["システ", "ムー"]),
        ("AB CD EF", 2.5, ["AB CD ", "EF"]),
        ("", 4, [""]),
    ],
)
def test_examples(text: str, ems: float, wanted: list[str]) -> None:
    assert lines(text, ems) == wanted


def test_a_line_of_brackets_alone_ends_somewhere() -> None:
    assert "".join(lines("「" * 50, 5)) == "「" * 50
    assert max(len(line) for line in lines("「" * 50, 5)) == 5
