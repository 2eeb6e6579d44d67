"""What is one figure to its reader, and that no text takes long to look through."""

import pytest

from inspector_app.reports.typography.figures import figures

LONG = 200_000
"""Letters that would take minutes, were each looked at from each."""


def found(text: str) -> list[str]:
    return [text[first:beyond] for first, beyond in figures(text)]


def test_dates_times_and_counts_are_figures_with_what_stays_with_them() -> None:
    assert found("期限は令和8年12月15日（火）まで")[:2] == ["令和8年12月15日（火）", "令和8年"]
    assert found("1,284件、第23条の2") == ["1,284件、", "第23条の2"]
    assert found("10時30分から") == ["10時30分", "10時", "30分"]
    assert found("0.15mm") == []


@pytest.mark.parametrize("letters", ["1", "1,", "（", "万1", "令和", "第1", "1.,"])
def test_a_text_of_nothing_else_is_looked_through_at_once(letters: str) -> None:
    text = letters * (LONG // len(letters))
    assert all(0 <= first < beyond <= len(text) for first, beyond in figures(text))
