"""契約条項確認票 as its readers see it."""

from dataclasses import replace
from pathlib import Path

import pytest

from inspector_app.domain.clauses import ClausePoint, Presence
from inspector_app.reports.documents.clauses import render_blank_clauses, render_clauses
from tests.reports.documents import clauses_samples, samples
from tests.reports.documents.ringing import ringed
from tests.reports.reading import shown, squeezed, structure

SOURCE = (Path(__file__).parent / "data" / "clauses.txt").read_text(encoding="utf-8").splitlines()


def rows(pdf: bytes) -> list[list[str]]:
    body = structure(pdf).all("Table")[1].children[-1]
    return [[cell.text for cell in row.children] for row in body.children]


def test_the_twelve_points_are_the_notice_s_letter_for_letter() -> None:
    points = [line.removeprefix("・ ") for line in SOURCE]
    assert len(points) == 12
    assert [row[1] for row in rows(render_blank_clauses())] == points


def test_the_agency_is_called_as_the_contract_calls_it() -> None:
    points = [row[1] for row in rows(render_clauses(clauses_samples.typical(), samples.IMPRINT))]
    assert points[9:11] == ["機構による監査、検査", "機構による事故時等の公表"]


def test_each_point_has_its_clause_and_its_choice_ringed() -> None:
    pdf = render_clauses(clauses_samples.typical(), samples.IMPRINT)
    assert ringed(pdf) == ["有", "有", "不要", *["有"] * 7, "無", "有"]
    found = rows(pdf)
    assert found[1][2:] == ["第22条、別紙2", "有　・　無　・　不要", "作業場所は機構の執務室に限る。"]
    assert found[10][2] == "－"


def test_points_are_counted() -> None:
    said = squeezed(structure(render_clauses(clauses_samples.typical(), samples.IMPRINT)).text)
    assert "集計有10項目、無1項目、不要1項目、未確認0項目" in said
    early = replace(clauses_samples.typical(), points=(ClausePoint(7, Presence.PRESENT, "第27条"),))
    said = squeezed(structure(render_clauses(early, samples.DRAFT)).text)
    assert "集計有1項目、無0項目、不要0項目、未確認11項目" in said


def test_nothing_long_is_cut() -> None:
    text = structure(render_clauses(clauses_samples.longest(), samples.IMPRINT)).text
    assert text.count(samples.long_text(400)) >= 12
    assert samples.long_text(2000) in text


def test_there_is_no_thirteenth_point() -> None:
    with pytest.raises(ValueError, match="twelve"):
        ClausePoint(13, Presence.PRESENT)


def test_a_choice_is_ringed_wherever_it_is_written() -> None:
    pdf = render_clauses(clauses_samples.longest(), samples.IMPRINT)
    written = [text for text in shown(pdf) if squeezed(text.text) == "有・無・不要"]
    assert len(written) > 12, "a row goes on on another page, and its choice is written there again"
    assert ringed(pdf) == ["不要"] * len(written)
