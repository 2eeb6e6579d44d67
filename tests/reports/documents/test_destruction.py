"""廃棄・削除証明書 as its readers see it."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from inspector_app.domain.destruction import Treatment
from inspector_app.reports.documents import looks
from inspector_app.reports.documents.destruction import (
    proposed_remarks,
    render_blank_destruction,
    render_destruction,
)
from tests.reports.documents import destruction_samples, geometry, samples
from tests.reports.documents.ringing import ringed
from tests.reports.reading import shown, squeezed, structure

SOURCE = (Path(__file__).parent / "data" / "destruction.txt").read_text(encoding="utf-8")


def said(pdf: bytes) -> str:
    return squeezed(structure(pdf).text)


def cells(pdf: bytes) -> list[str]:
    return [cell.text for cell in structure(pdf).all("Table")[0].all("TD")]


def test_the_wording_is_the_source_s_letter_for_letter() -> None:
    """Of the source: （案） and its example sender and year are left out."""
    text = squeezed(SOURCE)
    for example in ("（案）", "株式会社〇〇", "〇〇", "●●"):
        assert example in text
        text = text.replace(example, "")
    assert said(render_blank_destruction()) == text


@pytest.mark.parametrize(
    ("treatments", "words"),
    [({Treatment.DISCARDED}, ["廃棄"]), ({Treatment.DELETED}, ["削除"]), (set(Treatment), ["廃棄", "削除"])],
)
def test_a_ring_is_drawn_around_each_word_that_applies(treatments: set[Treatment], words: list[str]) -> None:
    every = (destruction_samples.SHREDDED, destruction_samples.ERASED)
    disposals = tuple(disposal for disposal in every if disposal.treatment in treatments)
    pdf = render_destruction(replace(destruction_samples.shortest(), disposals=disposals), samples.IMPRINT)
    assert ringed(pdf) == words


def test_nothing_is_ringed_on_a_blank_paper() -> None:
    assert "ring" not in geometry.described(render_blank_destruction(annex_rows=10))


def test_one_disposal_stands_in_the_form_itself() -> None:
    pdf = render_destruction(destruction_samples.shortest(), samples.IMPRINT)
    assert cells(pdf) == ["廃棄　・　削除", "データ消去ソフトによる上書き消去", "2026年11月20日", "－"]
    assert "証明欄:2026年11月22日" in said(pdf)
    assert len(structure(pdf).all("Table")) == 1


def test_several_disposals_stand_in_an_annex() -> None:
    pdf = render_destruction(destruction_samples.typical(), samples.IMPRINT)
    assert cells(pdf)[1:3] == ["別紙のとおり", "別紙のとおり"]
    rows = structure(pdf).all("Table")[1].children[-1].children
    assert [[cell.text for cell in row.children] for row in rows][1] == [
        "2",
        "特定個人情報ファイル",
        "1式",
        "削除",
        "データ消去ソフトによる3回上書き消去",
        "2026年11月21日",
    ]


def test_what_is_the_same_for_all_stays_in_the_form() -> None:
    one = destruction_samples.SHREDDED
    certificate = replace(destruction_samples.shortest(), disposals=(one, replace(one, media="受付簿（紙）")))
    assert cells(render_destruction(certificate, samples.IMPRINT))[1:3] == [one.method, "2026年11月20日"]


def test_copies_of_other_parties_certificates_are_told_unless_the_remarks_were_written() -> None:
    certificate = destruction_samples.typical()
    proposal = proposed_remarks(certificate.copies)
    assert proposal == (
        "特定個人情報の削除・廃棄を委託した株式会社見本溶解 髙橋工場（2026年11月20日付け）から"
        "本紙と同様の証明書を受領したので、写しを添付する。"
    )
    assert cells(render_destruction(certificate, samples.IMPRINT))[3] == proposal
    written = replace(certificate, remarks="写し1通を添付する。")
    assert cells(render_destruction(written, samples.IMPRINT))[3] == "写し1通を添付する。"
    assert proposed_remarks(()) == ""


def test_each_page_of_the_annex_says_that_it_is_one() -> None:
    texts = shown(render_destruction(destruction_samples.longest(), samples.IMPRINT))
    first, *further = [text for text in texts if text.text == "別紙"]
    assert [text.page for text in (first, *further)] == list(range(1, max(text.page for text in texts) + 1))
    assert first.mark is not None
    for again in further:
        assert again.mark is None  # a repetition, not said once more to who listens
        assert (again.x, again.y) == (first.x, first.y)
        below = [text.y for text in texts if text.page == again.page and text.mark is not None]
        assert max(below) <= first.y - looks.TEXT.size


def test_nothing_long_is_cut() -> None:
    pdf = render_destruction(destruction_samples.longest(), samples.IMPRINT)
    assert samples.long_text(2500) in structure(pdf).text
    assert all(f"媒体{number}号" in structure(pdf).text for number in range(1, 61))
    with pikepdf.open(BytesIO(pdf)) as document:
        assert len(document.pages) >= 5
