"""The clocks of an incident: the day of knowledge is the first, days of rest push the end (DOMAIN 3.3)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.incident import ClockRules, Ground, clocks, last_day
from inspector_app.domain.rest_days import RestDays, each_year

LABOUR_DAY = date(2026, 11, 23)
WEEKEND = frozenset({5, 6})
NEW_YEAR = each_year(("12-29", "12-30", "12-31", "01-01", "01-02", "01-03"))
REST = RestDays(WEEKEND, NEW_YEAR)
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("first", "days", "last"),
    [
        (date(2026, 11, 16), 1, date(2026, 11, 16)),
        (date(2026, 11, 16), 5, date(2026, 11, 20)),
        (date(2026, 11, 17), 5, date(2026, 11, 24)),  # Saturday, Sunday, holiday
        (date(2026, 11, 20), 30, date(2026, 12, 21)),  # Saturday
        (date(2026, 11, 30), 30, date(2027, 1, 4)),  # the days around New Year
    ],
)
def test_a_period_ends_on_a_working_day(first: date, days: int, last: date) -> None:
    assert last_day(first, days, RestDays(WEEKEND, NEW_YEAR, frozenset({LABOUR_DAY}))) == last


def test_an_improper_purpose_gives_sixty_days() -> None:
    known = date(2026, 11, 16)
    assert clocks(known, {Ground.SYSTEM}, REST).final == date(2026, 12, 15)
    assert clocks(known, {Ground.SYSTEM, Ground.IMPROPER}, REST).final == date(2027, 1, 14)


def test_other_rules_give_other_days() -> None:
    found = clocks(date(2026, 11, 16), (), REST, ClockRules(preliminary_from=1, preliminary_to=2, final=3))
    assert (found.preliminary_from, found.preliminary_to, found.final) == (
        date(2026, 11, 16),
        date(2026, 11, 17),
        date(2026, 11, 18),
    )


@given(DAYS, st.integers(1, 90))
def test_the_end_is_never_early_and_never_a_day_of_rest(first: date, days: int) -> None:
    last = last_day(first, days, REST)
    assert last >= first + timedelta(days=days - 1)
    assert last.weekday() < 5
    assert last <= first + timedelta(days=days + 8)
    assert all(
        (first + timedelta(days=days - 1 + more)).weekday() >= 5
        or (first + timedelta(days=days - 1 + more)).month in (12, 1)
        for more in range((last - first).days - days + 1)
    )
