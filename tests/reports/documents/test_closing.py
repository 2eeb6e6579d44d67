"""The closing sheet: facts and requests, no rating."""

from dataclasses import replace

from inspector_app.reports.documents.closing import render_blank_closing, render_closing
from inspector_app.reports.documents.site_copy import render_site_copy
from tests.reports import samples as sheet_samples
from tests.reports.documents import closing_samples, samples, site_copy_samples
from tests.reports.reading import pdfium, squeezed, structure


def said(pdf: bytes) -> str:
    return squeezed(structure(pdf).text)


def test_it_tells_facts_and_no_rating() -> None:
    text = said(render_closing(closing_samples.typical(), samples.IMPRINT))
    for wanted in (
        "確認した事実",
        "改善の内容及び完了日を、書面で報告すること。",
        "12月15日までに点検記録を整えます。",
    ):
        assert wanted in text
    assert "要改善" not in text
    assert "同意を示すものではありません" in text


def test_without_a_hand_there_is_room_for_one() -> None:
    unsigned = structure(render_closing(closing_samples.shortest(), samples.IMPRINT))
    assert unsigned.all("Figure") == []
    assert "指摘する事項はありません。" in unsigned.text
    (figure,) = structure(render_closing(closing_samples.typical(), samples.IMPRINT)).all("Figure")
    assert figure.alt == "事務センター長　見本 太郎の手書きの署名（受領）"
    assert "－" not in said(render_blank_closing())


def test_the_copy_left_at_the_door_shows_what_was_said_and_signed_on_the_screen() -> None:
    record = sheet_samples.unassessed()
    plain = site_copy_samples.copy_of(record)
    closing = closing_samples.talk(record)
    told = replace(plain, comment=closing.comment, receipt=closing.receipt)
    signed = structure(render_site_copy(told, samples.IMPRINT))
    assert "12月15日までに点検記録を整えます。" in signed.text
    assert len(signed.all("Figure")) == 1
    assert structure(render_site_copy(plain, samples.IMPRINT)).all("Figure") == []


def test_a_talk_without_findings_is_one_page() -> None:
    empty = closing_samples.shortest()
    for people in ((), closing_samples.PEOPLE):
        closing = replace(empty.closing, attendance=people)
        (page,) = pdfium(render_closing(replace(empty, closing=closing), samples.IMPRINT))
        assert "以上" in squeezed(page)


def test_no_heading_is_left_at_the_foot_of_a_page() -> None:
    longer = commented(700)
    first, second, *_ = pdfium(longer)
    assert "受注者の意見" not in squeezed(first)
    assert squeezed(second).startswith("4受注者の意見")
    found = structure(longer)
    assert [node.text for node in found.all("H2")].count("4　受注者の意見") == 1


def test_words_that_need_more_than_a_page_begin_below_what_stands_before_them() -> None:
    first, second, *_ = pdfium(commented(4000))
    assert "4受注者の意見意見点検の結果、" in squeezed(first)
    assert "受注者の意見" not in squeezed(second)


def commented(length: int) -> bytes:
    """The typical sheet with a comment of so many letters."""
    usual = closing_samples.typical()
    comment = samples.long_text(length)
    return render_closing(replace(usual, closing=replace(usual.closing, comment=comment)), samples.IMPRINT)
