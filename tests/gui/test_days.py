"""Days as people type them."""

from datetime import date

import pytest

from inspector_app.gui.days import read_day, read_days

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-11-24", date(2026, 11, 24)),
        ("2026/1/5", date(2026, 1, 5)),
        ("２０２６年１１月２４日", date(2026, 11, 24)),
        ("令和8年11月24日", date(2026, 11, 24)),
        ("令和元年5月1日", date(2019, 5, 1)),
        ("R8.11.24", date(2026, 11, 24)),
        ("r9/3/31", date(2027, 3, 31)),
        ("S64.1.7", date(1989, 1, 7)),
        ("11/24", date(2026, 11, 24)),
        ("4月1日", date(2027, 4, 1)),
    ],
)
def test_what_is_a_day(typed: str, day: date) -> None:
    assert read_day(typed, TODAY) == day


@pytest.mark.parametrize("typed", ["", "tomorrow", "2026-02-30", "26-11-24", "13/1", "2026-11"])
def test_what_is_none(typed: str) -> None:
    assert read_day(typed, TODAY) is None


def test_several_days_come_in_order() -> None:
    assert read_days("2026-11-25、2026-11-24", TODAY) == (date(2026, 11, 24), date(2026, 11, 25))
    assert read_days("2026-11-25、x", TODAY) is None


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("11/20", date(2026, 11, 20)),
        ("11/24", date(2026, 11, 24)),
        ("1/8", date(2027, 1, 8)),
        ("7/1", date(2026, 7, 1)),
    ],
)
def test_a_visit_without_a_year_is_near_today(typed: str, day: date) -> None:
    assert read_days(typed, TODAY) == (day,)


def test_the_29th_of_february_is_found_only_where_there_is_one() -> None:
    assert read_day("2/29", date(2027, 12, 1)) == date(2028, 2, 29)
    assert read_day("2/29", date(2026, 1, 1)) is None
