"""打合簿 as its readers see it."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from inspector_app.domain.contract import ContractKind
from inspector_app.domain.minutes import Appointment, Post, Role, Subject
from inspector_app.errors import DocumentError
from inspector_app.reports.documents.minutes import render_blank_minutes, render_minutes
from inspector_app.reports.documents.wording import wording
from tests.reports.documents import minutes_samples, samples
from tests.reports.reading import shown, squeezed, structure

SOURCE = (Path(__file__).parent / "data" / "minutes.txt").read_text(encoding="utf-8")


def said(pdf: bytes) -> str:
    return squeezed(structure(pdf).text)


def test_the_wording_is_the_source_s_letter_for_letter() -> None:
    """Of the source: its mark （案）, its example date, names and 件名 are left out; ⑩ was a misread ㊞."""
    text = squeezed(SOURCE)
    for example in ("(案)", "平成〇〇年〇〇月〇〇日", "国際太郎", "協力一郎", "△" * 12):
        assert example in text
        text = text.replace(example, "")
    printed = said(render_blank_minutes()).replace("令和年月日", "")
    assert printed == text.replace("⑩", "㊞")


def test_a_draft_of_the_source_s_example_reads_like_the_source() -> None:
    example = replace(minutes_samples.shortest(), contract_title=f"{'△' * 12}に係る業務")
    printed = said(render_minutes(example, samples.DRAFT))
    text = (
        squeezed(SOURCE)
        .replace("⑩", "㊞")
        .replace("(案)", "（案）")
        .replace("平成〇〇年〇〇月〇〇日", "令和元年5月1日")
    )
    guidance = squeezed(wording("minutes").text("guidance_heading") + wording("minutes").text("guidance"))
    assert printed == text.replace(guidance, "")


def test_who_is_not_named_yet_is_left_open_on_a_draft_and_closed_when_it_is_finished() -> None:
    assert "－" not in said(render_minutes(minutes_samples.shortest(), samples.DRAFT))
    assert said(render_minutes(minutes_samples.shortest(), samples.IMPRINT)).count("：－") == 4


def test_persons_stand_under_their_clause_with_their_time_and_their_other_post() -> None:
    printed = said(render_minutes(minutes_samples.typical(), samples.IMPRINT))
    assert (
        "第23条（個人情報保護）・管理責任者：総務部長渡邉\U000e0100一郎（令和8年4月1日から）・担当者：総務課主任山﨑花子"
        "総務課佐藤次郎（令和8年4月1日から令和8年9月30日まで）"
    ) in printed
    assert (
        "第23条の2（特定個人情報保護）・管理責任者：総務部長渡邉\U000e0100一郎（第23条の管理責任者が兼務）"
        "・担当者：情報システム課𠮷田三郎（令和9年3月31日まで）以上"
    ) in printed
    assert "契約書第23条（個人情報保護）第1項（3）および第23条の2（特定個人情報保護）第1項（3）において" in printed


def test_guidance_stands_on_the_blank_paper_only() -> None:
    assert "【解説】" in said(render_blank_minutes())
    assert "【解説】" not in said(render_minutes(minutes_samples.typical(), samples.IMPRINT))


def test_an_agreement_is_called_one() -> None:
    minutes = replace(minutes_samples.typical(), contract_kind=ContractKind.AGREEMENT)
    assert "業務主任者は、協定書第23条" in said(render_minutes(minutes, samples.IMPRINT))


def test_nobody_of_many_is_lost() -> None:
    printed = said(render_minutes(minutes_samples.longest(), samples.IMPRINT))
    assert re.findall(r"担当(\d+)郎", printed) == [str(number) for number in range(1, 81)]


def test_nobody_holds_a_post_beside_itself() -> None:
    post = Post(Subject.PERSONAL, Role.MANAGER)
    with pytest.raises(ValueError, match="beside itself"):
        Appointment(post, "渡邉", holds_also=post)


def test_a_name_that_no_font_has_is_told_with_its_place() -> None:
    minutes = replace(minutes_samples.shortest(), chief="協力\U0001f600")
    with pytest.raises(DocumentError) as caught:
        render_minutes(minutes, samples.IMPRINT)
    assert caught.value.data["name"] == "U+1F600"


def test_a_time_that_does_not_fit_behind_the_name_stands_whole_below_it() -> None:
    lines = [text.text for text in shown(render_minutes(minutes_samples.longest(), samples.IMPRINT))]
    times = [text for text in lines if "日から" in text and "課" not in text and "部長" not in text]
    assert len(times) == 80
    assert {text.strip() for text in times} == {"（令和8年4月1日から）"}


def test_a_long_name_hangs_under_its_first_letter() -> None:
    post = Post(Subject.PERSONAL, Role.STAFF)
    long = Appointment(post, "見本 太郎", "独立行政法人見本機構 首都圏事務処理センター 第二業務部 第三業務課 受付係")
    minutes = replace(minutes_samples.shortest(), appointments=(long, Appointment(post, "見本 次郎")))
    texts = shown(render_minutes(minutes, samples.IMPRINT))
    (rest,) = [text for text in texts if text.text.endswith("見本 太郎")]
    (name,) = [text for text in texts if text.text == "見本 次郎"]
    assert not rest.text.startswith("独立")  # the name's further line
    assert rest.x == pytest.approx(name.x)


def test_no_page_parts_a_name_from_its_time() -> None:
    pages: dict[int, list[str]] = {}
    for text in shown(render_minutes(minutes_samples.longest(), samples.IMPRINT)):
        if "担当 " in text.text or text.text.strip().startswith("（令和"):
            pages.setdefault(text.page, []).append(text.text.strip())
    assert len(pages) > 3
    for lines in pages.values():
        assert "担当 " in lines[0]
        assert lines[-1].startswith("（令和")
