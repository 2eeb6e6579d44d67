"""Days of rest as data: weekly, yearly, and once."""

from datetime import date

import pytest

from inspector_app.domain.rest_days import RestDays, each_year
from inspector_app.usecases.gather_basis import rest_days


def test_the_days_that_come_with_the_program() -> None:
    rest = rest_days()
    assert date(2026, 11, 22) in rest  # Sunday
    assert date(2026, 11, 23) in rest  # 勤労感謝の日
    assert date(2040, 12, 31) in rest  # also in years whose holidays nobody knows yet
    assert date(2026, 11, 24) not in rest
    assert rest.working_day(date(2026, 12, 29)) == date(2027, 1, 4)


def test_what_is_no_such_data_is_refused() -> None:
    with pytest.raises(ValueError, match="day"):
        each_year(("12-32",))
    with pytest.raises(ValueError, match="working day"):
        RestDays(frozenset(range(7)))
