"""Dates on papers."""

from datetime import date

import pytest

from inspector_app.reports.dates import japanese_date, japanese_dates


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 11, 22), "令和8年11月22日"),
        (date(2019, 5, 1), "令和元年5月1日"),
        (date(2019, 4, 30), "平成31年4月30日"),
        (date(1989, 1, 8), "平成元年1月8日"),
        (date(1989, 1, 7), "昭和64年1月7日"),
        (date(1926, 12, 25), "昭和元年12月25日"),
        (date(1900, 1, 1), "1900年1月1日"),
    ],
)
def test_eras_begin_on_their_day(day: date, written: str) -> None:
    assert japanese_date(day) == written


def test_the_days_of_a_visit_stand_side_by_side() -> None:
    assert japanese_dates([date(2026, 11, 19), date(2026, 11, 20)]) == "令和8年11月19日、令和8年11月20日"
    assert japanese_dates([]) == ""
