"""事故報告 as those it is sent to see it."""

from dataclasses import replace
from datetime import date

import pytest

from inspector_app.domain.incident import clocks
from inspector_app.reports.documents.incident import render_blank_incident, render_incident
from tests.reports.documents import incident_samples, samples
from tests.reports.documents.ringing import ringed
from tests.reports.reading import pdfium, squeezed, structure

ITEMS = (
    "概要",
    "特定個人情報の項目",
    "特定個人情報に係る本人の数",
    "原因",
    "二次被害又はそのおそれの有無及びその内容",
    "本人への対応の実施状況",
    "公表の実施状況",
    "再発防止のための措置",
    "その他参考となる事項",
)


def rows(pdf: bytes) -> list[list[str]]:
    body = structure(pdf).all("Table")[3].children[-1]
    return [[cell.text for cell in row.children] for row in body.children]


def test_the_nine_items_stand_in_the_rule_s_order() -> None:
    for pdf in (render_blank_incident(), render_incident(incident_samples.typical(), samples.IMPRINT)):
        assert [row[:2] for row in rows(pdf)] == [[str(no), item] for no, item in enumerate(ITEMS, start=1)]


def test_what_is_not_known_is_closed() -> None:
    found = rows(render_incident(incident_samples.shortest(), samples.IMPRINT))
    assert [row[2] for row in found] == ["個人番号届出書1箱の所在が確認できない。", *["－"] * 8]


def test_kinds_are_ringed() -> None:
    assert ringed(render_incident(incident_samples.shortest(), samples.IMPRINT)) == ["速報", "滅失", "発生のおそれ"]
    final = ringed(render_incident(incident_samples.typical(), samples.IMPRINT))
    assert final == ["確報", "漏えい", "毀損", "発生"]


def test_due_dates_stand_with_the_hour_of_knowledge() -> None:
    said = squeezed(structure(render_incident(incident_samples.shortest(), samples.IMPRINT)).text)
    assert "知った日時令和8年11月20日17時05分" in said
    assert "速報速やかに（おおむね令和8年11月24日まで）確報令和8年12月21日まで" in said
    midweek = replace(incident_samples.shortest(), clocks=clocks(date(2026, 11, 16), (), incident_samples.REST))
    said = squeezed(structure(render_incident(midweek, samples.IMPRINT)).text)
    assert "速やかに（おおむね令和8年11月18日から令和8年11月20日まで）" in said
    improper = squeezed(structure(render_incident(incident_samples.typical(), samples.IMPRINT)).text)
    assert "確報令和9年1月18日まで" in improper


def test_grounds_are_told() -> None:
    said = squeezed(structure(render_incident(incident_samples.typical(), samples.IMPRINT)).text)
    assert "（1号ハ）不正の目的をもって行われたおそれ（2号）" in said
    none = squeezed(structure(render_incident(incident_samples.shortest(), samples.IMPRINT)).text)
    assert "いずれにも該当しない（ガイドラインに基づく報告）" in none


def test_nothing_long_is_cut() -> None:
    text = structure(render_incident(incident_samples.longest(), samples.IMPRINT)).text
    assert samples.long_text(2500) in text
    assert text.count(samples.long_text(1200)) >= 9


def test_an_item_that_is_none_of_the_nine_is_refused() -> None:
    with pytest.raises(ValueError, match="nine"):
        replace(incident_samples.typical(), texts={"number": "1"})


def test_the_first_page_is_filled_as_far_as_rows_fit() -> None:
    first, second = pdfium(render_incident(incident_samples.typical(), samples.IMPRINT))
    assert "概要" in first
    assert "概要" not in second
    assert "報告事項" in second  # the headings of the columns are written again
