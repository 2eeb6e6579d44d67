"""The closing talk as a value: what is asked for, what the contractor received, and how it travels."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app import paths
from inspector_app.domain import closing_json, strokes
from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.canonical import canonical_json
from inspector_app.domain.closing import (
    Asked,
    Attendant,
    Closing,
    Receipt,
    Side,
    asked_of,
    changed_since,
    contradictions,
    seen_results,
    usual_due,
)
from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.ids import ResultKey, RowKey
from inspector_app.domain.keyed_paper import KeyedPaper, Scan, sound
from inspector_app.domain.roster import Listed, Present, complete, unlisted
from inspector_app.forms.reader import read_form
from tests.domain.strategies import any_text, moments

FORM = form_from_json(read_form(Path(paths.forms_folder(), "four-points.yaml")))
AT = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
HAND = strokes.drawn([[(0.1, 0.5), (0.5, 0.2), (0.9, 0.8)]])
lines = st.lists(
    st.lists(st.tuples(st.floats(-1, 2), st.floats(-1, 2)), min_size=1, max_size=20), min_size=1, max_size=5
)
receipts = st.builds(
    Receipt, any_text, any_text, moments, lines.map(strokes.drawn), st.lists(any_text, max_size=3).map(tuple)
)
closings = st.builds(
    Closing,
    st.none() | moments,
    st.lists(st.builds(Attendant, st.sampled_from(Side), any_text, any_text), max_size=3).map(tuple),
    st.lists(st.builds(Asked, any_text.map(RowKey), any_text, st.none() | st.dates()), max_size=3).map(tuple),
    any_text,
    st.none() | receipts,
)
people = st.builds(Present, any_text, any_text, st.sampled_from(Listed), any_text)
papers = st.builds(
    KeyedPaper,
    any_text,
    any_text,
    any_text,
    any_text,
    moments,
    st.lists(st.integers(1, 35)).map(tuple),
    st.integers(1, 9),
    st.lists(st.integers(1, 35)).map(tuple),
    st.none() | st.builds(Scan, st.just("0a" * 32), st.integers(1, 10**9), any_text),
)


def judged(result: str, row: int = 0) -> dict[RowKey, Answer]:
    key = FORM.rows[row].key
    return {key: Answer(key, Standing.JUDGED, ResultKey(result), remarks="facts")}


@given(closings)
def test_a_closing_talk_comes_back_as_it_was(closing: Closing) -> None:
    node = json.loads(canonical_json(closing_json.closing_to_json(closing)))
    assert closing_json.closing_from_json(node) == closing


@given(st.lists(people).map(tuple), papers)
def test_a_roster_and_a_keyed_paper_come_back_as_they_were(roster: tuple[Present, ...], paper: KeyedPaper) -> None:
    assert closing_json.roster_from_json(json.loads(canonical_json(closing_json.roster_to_json(roster)))) == roster
    assert closing_json.paper_from_json(json.loads(canonical_json(closing_json.paper_to_json(paper)))) == paper


def test_every_finding_is_asked_about_within_the_usual_period_unless_something_else_is_written() -> None:
    answers = judged("B") | judged("C", 3) | judged("A", 1)
    first, fourth = FORM.rows[0].key, FORM.rows[3].key
    written = Closing(asked=(Asked(fourth, "台帳を直す", date(2026, 12, 1)), Asked(FORM.rows[1].key, "もう不要", None)))

    asked = asked_of(FORM, answers, written, date(2026, 11, 22))

    assert asked == (Asked(first, "", date(2026, 12, 22)), Asked(fourth, "台帳を直す", date(2026, 12, 1)))
    assert usual_due(date(2026, 11, 22)) == date(2026, 12, 22)


def test_what_changed_after_the_receipt_is_told_by_its_number() -> None:
    before = judged("B")
    receipt = Receipt("見本 太郎", "", AT, HAND, seen_results(FORM, before))

    assert changed_since(FORM, before, receipt) == ()
    assert changed_since(FORM, before | judged("A") | judged("B", 2), receipt) == (1, 3)


def test_a_receipt_that_is_none_is_a_contradiction() -> None:
    seen = seen_results(FORM, {})
    good = Closing(receipt=Receipt("見本 太郎", "", AT, HAND, seen))
    assert good.receipt is not None
    assert contradictions(good, FORM) == []
    for broken in (
        replace(good.receipt, strokes=()),
        replace(good.receipt, strokes=(((0, 0), (10, strokes.HEIGHT + 1)),)),
        replace(good.receipt, seen=seen[1:]),
        replace(good.receipt, strokes=(((0, 0),) * (strokes.MOST_POINTS + 1),)),
    ):
        assert contradictions(replace(good, receipt=broken), FORM) == ["receipt"]
    strange = Asked(RowKey("elsewhere"), "", None)
    assert contradictions(Closing(asked=(strange,)), FORM) == ["closing"]
    twice = Asked(FORM.rows[0].key, "", None)
    assert contradictions(Closing(asked=(twice, twice)), FORM) == ["closing"]


@given(lines)
def test_a_pen_never_leaves_the_box(drawn: list[list[tuple[float, float]]]) -> None:
    kept = strokes.drawn(drawn)
    assert len(kept) == len(drawn)
    assert strokes.within_box(kept)


def test_a_straight_line_needs_two_points_and_a_corner_three() -> None:
    straight = [(number / 100, number / 100) for number in range(101)]
    corner = [(number / 100, 0.0) for number in range(101)] + [(1.0, number / 100) for number in range(101)]
    assert [len(stroke) for stroke in strokes.drawn([straight, corner, [(0.5, 0.5)]])] == [2, 3, 1]
    assert sum(map(len, strokes.drawn([straight] * 2 * strokes.MOST_STROKES))) <= strokes.MOST_POINTS
    assert len(strokes.drawn([straight] * 2 * strokes.MOST_STROKES)) == strokes.MOST_STROKES


@pytest.mark.parametrize(
    ("rows", "differences", "fits"),
    [((1, 2), (2,), True), ((2, 1), (), False), ((1, 1), (), False), ((1, 99), (), False), ((1,), (2,), False)],
)
def test_keyed_rows_are_of_the_form(rows: tuple[int, ...], differences: tuple[int, ...], fits: bool) -> None:
    paper = KeyedPaper("p", "", "", "", AT, rows, 2, differences)
    assert sound(paper, frozenset(row.no for row in FORM.rows)) is fits


def test_a_roster_is_complete_when_everybody_was_looked_up() -> None:
    known, stranger = Present("見本 花子", "見本社", Listed.YES), Present("例示 次郎", "例示社", Listed.NO)
    assert complete((known, stranger))
    assert not complete((known, replace(stranger, listed=Listed.UNCHECKED)))
    assert not complete((replace(known, employer=" "),))
    assert unlisted((known, stranger)) == (stranger,)
