"""Papers of our own with English beside the Japanese (decision 0090)."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from inspector_app.domain.bilingual import with_english
from inspector_app.domain.closing_sheet import closing_sheet
from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.site_copy import site_copy
from inspector_app.reports.documents.closing import render_closing
from inspector_app.reports.documents.site_copy import render_site_copy
from inspector_app.reports.documents.walk import render_walk
from inspector_app.reports.documents.wording import wording
from tests.reports import samples as sheet_samples
from tests.reports.documents import closing_samples, geometry, samples
from tests.reports.reading import shown, structure
from tests.verapdf.server import validate

RECORD = sheet_samples.unassessed()
FORM = with_english(form_from_json(sheet_samples.official()))
ANSWERS = {answer.row: answer for answer in RECORD.answers}
VISIT, DAY = RECORD.inspection, RECORD.made_at.date()


def closing() -> bytes:
    sheet = closing_sheet(VISIT, FORM, ANSWERS, closing_samples.talk(RECORD), DAY)
    return render_closing(sheet, samples.IMPRINT, english=True)


def copy() -> bytes:
    return render_site_copy(site_copy(VISIT, FORM, ANSWERS, DAY), samples.IMPRINT, english=True)


def walk() -> bytes:
    return render_walk(VISIT, sheet_samples.official(), samples.IMPRINT, english=True)


PAPERS: dict[str, Callable[[], bytes]] = {"closing": closing, "site_copy": copy, "walk": walk}


@cache
def drawn(name: str) -> bytes:
    return PAPERS[name]()


@pytest.mark.parametrize("name", PAPERS)
def test_the_validator_finds_nothing(name: str, tmp_path: Path) -> None:
    path = tmp_path / "document.pdf"
    path.write_bytes(drawn(name))
    assert validate(path, "3a") == []
    assert validate(path, "ua1") == []


@pytest.mark.parametrize("name", PAPERS)
def test_texts_and_lines_stand_where_they_stood(name: str) -> None:
    geometry.compare(f"{name}-english", drawn(name))


@pytest.mark.parametrize("name", PAPERS)
def test_each_says_that_the_japanese_is_what_counts(name: str) -> None:
    assert "The Japanese text is what counts." in structure(drawn(name)).text


@pytest.mark.parametrize("name", PAPERS)
def test_every_english_word_of_the_form_is_there(name: str) -> None:
    text = structure(drawn(name)).text
    rows = {"closing": (6, 21), "site_copy": range(1, 36), "walk": (9, 27)}[name]
    assert [row.no for row in FORM.rows if row.no in rows and row.short.en not in text] == []
    if name != "walk":
        assert FORM.title.en in text


@pytest.mark.parametrize("name", PAPERS)
def test_english_is_set_in_letters_of_different_widths(name: str) -> None:
    for text in shown(drawn(name)):
        if text.mark is not None and text.text.isascii() and any(word.isalpha() for word in text.text.split()):
            assert "UDP" in text.font, text.text


@pytest.mark.parametrize("name", PAPERS)
def test_days_are_there_for_who_does_not_know_the_eras(name: str) -> None:
    text = structure(drawn(name)).text
    assert "2026-11-19, 2026-11-20" in text
    if name != "walk":
        assert "令和8年11月22日2026-11-22" in text.replace("\n", "")


@pytest.mark.parametrize("lines", range(0, 60, 4))
@pytest.mark.parametrize("english", [False, True])
def test_no_page_parts_a_receipt(lines: int, *, english: bool) -> None:
    talk = replace(closing_samples.talk(RECORD), comment="意見\n" * lines)
    form = FORM if english else form_from_json(sheet_samples.official())
    sheet = closing_sheet(VISIT, form, ANSWERS, talk, DAY)
    told = replace(site_copy(VISIT, form, ANSWERS, DAY), comment=talk.comment, receipt=talk.receipt)
    for pdf in (
        render_closing(sheet, samples.IMPRINT, english=english),
        render_site_copy(told, samples.IMPRINT, english=english),
    ):
        texts = shown(pdf)
        (said,) = [text.page for text in texts if "同意を示すものではありません" in text.text]
        assert {text.page for text in texts if text.text.startswith("署名")} == {said}


def test_the_sides_of_the_talk_are_named() -> None:
    sides = wording("closing_en").choices("sides")
    assert list(sides) == list(wording("closing").choices("sides"))
    text = structure(drawn("closing")).text
    assert all(side in text for side in sides.values())


def test_no_english_is_on_a_paper_without_it() -> None:
    sheet = closing_sheet(VISIT, form_from_json(sheet_samples.official()), ANSWERS, closing_samples.talk(RECORD), DAY)
    text = structure(render_closing(sheet, samples.IMPRINT)).text
    assert "Closing sheet" not in text
    assert "2026-11-22" not in text
