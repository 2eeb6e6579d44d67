"""改善依頼書 as contractors get it."""

from dataclasses import replace
from datetime import date

from inspector_app.reports.documents.improvement import render_blank_improvement, render_improvement
from tests.reports.documents import improvement_samples, samples
from tests.reports.reading import Element, squeezed, structure


def rows(pdf: bytes) -> list[list[str]]:
    table: Element = structure(pdf).all("Table")[1]
    return [[cell.text for cell in row.children] for row in table.children[-1].children]


def test_each_finding_is_asked_for_with_its_criterion_its_facts_and_its_date() -> None:
    pdf = render_improvement(improvement_samples.typical(), samples.IMPRINT)
    first, second = rows(pdf)
    assert first[0] == "6"
    assert first[1].startswith("特定個人情報の取扱状況について定期的に点検を実施していますか。・定期点検の計画")
    assert first[2].startswith("B. 一部のみ実施点検計画はあるが、令和7年度下期の点検記録がない。")
    assert first[3] == "令和8年12月24日"
    assert (second[0], second[2][:6]) == ("21", "C. 未実施")


def test_the_reply_is_left_open() -> None:
    pdf = render_improvement(improvement_samples.typical(), samples.IMPRINT)
    assert [row[4] for row in rows(pdf)] == ["", ""]
    assert [cell.text for cell in structure(pdf).all("Table")[2].all("TD")] == ["", "", ""]


def test_the_letter_says_what_it_is_about() -> None:
    said = squeezed(structure(render_improvement(improvement_samples.typical(), samples.IMPRINT)).text)
    assert said.startswith(
        "見本総第26-118号令和8年11月24日株式会社見本データ処理代表取締役𠮷﨑太郎殿独立行政法人見本機構"
    )
    assert "令和8年11月19日、令和8年11月20日に実施した実地検査の結果、下記のとおり" in said
    assert "契約「個人番号関係事務に係る収集・保管業務（令和8年度）」（契約番号R8-0123）" in said
    assert "検査記録rec-20261122-0001改善の期限令和8年12月24日" in said
    assert said.endswith("以上")


def test_the_period_is_the_last_of_all_rows() -> None:
    request = improvement_samples.typical()
    late = replace(request.demands[1], due=date(2027, 1, 31))
    pdf = render_improvement(replace(request, demands=(request.demands[0], late)), samples.IMPRINT)
    assert "改善の期限令和9年1月31日" in squeezed(structure(pdf).text)


def test_no_finding_is_lost_and_nothing_is_cut() -> None:
    pdf = render_improvement(improvement_samples.longest(), samples.IMPRINT)
    assert [row[0] for row in rows(pdf)] == [str(number) for number in range(1, 36)]
    assert samples.long_text(2500) in rows(pdf)[5][2]


def test_a_blank_letter_has_room_for_findings() -> None:
    assert rows(render_blank_improvement()) == [[""] * 5] * 4
