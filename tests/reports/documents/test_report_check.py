"""業務報告の確認 as its readers see it."""

from dataclasses import replace
from datetime import date

import pytest

from inspector_app.domain.report_check import Handling, LogReview, Period, Point, Training
from inspector_app.reports.documents.report_check import render_blank_report_check, render_report_check
from tests.reports.documents import report_check_samples, samples
from tests.reports.documents.ringing import ringed
from tests.reports.reading import shown, squeezed, structure


def rows(pdf: bytes, table: int) -> list[list[str]]:
    body = structure(pdf).all("Table")[table].children[-1]
    return [[cell.text for cell in row.children] for row in body.children]


def test_logs_stand_with_their_numbers_and_what_was_conspicuous() -> None:
    found = rows(render_report_check(report_check_samples.typical(), samples.IMPRINT), 1)
    assert [(row[0], row[2], row[3], row[5]) for row in found] == [
        ("収集", "1,284件", "60件", "なし"),
        ("保管", "20,517件", "120件", "深夜の参照1件（保守作業と確認）"),
        ("廃棄", "3件", "3件", "なし"),
    ]


def test_trainings_are_counted_and_their_coverage_computed() -> None:
    said = squeezed(structure(render_report_check(report_check_samples.typical(), samples.IMPRINT)).text)
    assert "業務従事者への教育（実施回数2回、受講率96％）" in said
    nothing = squeezed(structure(render_report_check(report_check_samples.shortest(), samples.IMPRINT)).text)
    assert "（実施回数0回、受講率－）" in nothing


def test_each_point_has_its_verdict_ringed() -> None:
    pdf = render_report_check(report_check_samples.typical(), samples.IMPRINT)
    assert ringed(pdf) == ["適", "不足", "適", "適", "適"]


def test_a_point_without_a_verdict_is_not_ringed() -> None:
    check = replace(report_check_samples.typical(), points=(Point("logs", None),))
    assert ringed(render_report_check(check, samples.DRAFT)) == []


def test_nothing_long_is_cut() -> None:
    pdf = render_report_check(report_check_samples.longest(), samples.IMPRINT)
    assert samples.long_text(2000) in structure(pdf).text
    assert (len(rows(pdf, 1)), len(rows(pdf, 2))) == (40, 40)


def test_a_number_stands_on_one_line_with_what_it_counts() -> None:
    many = LogReview(Handling.OTHER, report_check_samples.HALF_YEAR, 999_999_999, 999_999, "渡邉")
    trainings = report_check_samples.longest().trainings
    check = replace(report_check_samples.typical(), logs=(many,), trainings=trainings)
    lines = [text.text for text in shown(render_report_check(check, samples.IMPRINT))]
    assert {"999,999,999件", "999,999件", "1,200名", "1,199名"} <= set(lines)
    assert not {"件", "名"} & set(lines)


def test_a_blank_paper_has_room_for_logs_and_trainings() -> None:
    pdf = render_blank_report_check()
    assert (len(rows(pdf, 1)), len(rows(pdf, 2)), len(rows(pdf, 3))) == (4, 3, 5)


def test_what_cannot_be_is_refused() -> None:
    period = report_check_samples.HALF_YEAR
    with pytest.raises(ValueError, match="period"):
        Period(date(2026, 4, 2), date(2026, 4, 1))
    with pytest.raises(ValueError, match="samples"):
        LogReview(Handling.STORAGE, period, 3, 4, "")
    with pytest.raises(ValueError, match="attends"):
        Training(date(2026, 4, 1), "", 3, 4)
