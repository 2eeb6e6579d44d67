"""The printed sheet as people and programs read it back."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from inspector_app.domain.form import Row
from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.ids import RowKey
from inspector_app.errors import DocumentError
from inspector_app.reports import fields, words
from inspector_app.reports.sheet import SheetKind, render_blank, render_sheet
from tests.reports import samples
from tests.reports.reading import Element, pdfium, poppler, shown, squeezed, structure

READERS = pytest.mark.parametrize("read", [poppler, pdfium])
FORM = form_from_json(samples.official())


@pytest.fixture(scope="module")
def typical() -> bytes:
    return render_sheet(samples.record())


def texts_of(row: Row) -> list[str]:
    lead = [row.lead.ja] if row.lead is not None else []
    return [
        *lead,
        *(("・" if each.bullet else "") + each.text.ja for each in row.criteria),
        *filter(None, [row.preset]),
    ]


@READERS
@pytest.mark.parametrize("blank", [False, True])
def test_every_character_of_the_sheet_comes_out_again(read: type, typical: bytes, blank: bool) -> None:
    pages = read(render_blank(samples.official()) if blank else typical)
    found = squeezed("".join(pages))
    wanted = [FORM.mark, FORM.title.ja, FORM.rating_title, *(cell.label.ja for cell in FORM.header)]
    wanted += [text for section, item, _row in FORM.walk() for text in (section.label.ja, item.text.ja)]
    wanted += [text for row in FORM.rows for text in texts_of(row)]
    wanted += [text for rule in FORM.ratings for text in (rule.label.ja, rule.text, rule.consequence)]
    assert len(FORM.rows) == 35
    assert [text for text in wanted if squeezed(text) not in found] == []


@READERS
def test_rare_characters_of_names_come_out_exactly(read: type) -> None:
    text = "、".join(samples.RARE_NAMES)
    pages = read(render_sheet(samples.record(remarks={FORM.rows[0].key: text})))
    found = squeezed("".join(pages))
    assert squeezed(text) in found
    assert "髙橋葛\U000e0100子（責任者）" in found
    assert "𠮷﨑太郎" in found


def body_rows(pdf: bytes) -> list[Element]:
    table = max(structure(pdf).all("Table"), key=lambda table: len(table.children[-1].children))
    return table.children[-1].children


def test_each_cell_of_the_structure_holds_its_text_and_nothing_else(typical: bytes) -> None:
    rows = body_rows(typical)
    assert len(rows) == 36
    for row, element in zip(FORM.rows, rows, strict=False):
        cells = {"".join(cell.text.split("\n")) for cell in element.children}
        assert str(row.no) in cells
        lead = row.lead.ja if row.lead is not None else ""
        criteria = lead + "".join(("・" if each.bullet else "") + each.text.ja for each in row.criteria)
        assert criteria.replace("\n", "") in cells


def test_merged_cells_fill_a_grid_of_six_columns(typical: bytes) -> None:
    covered = [0] * 36
    for number, row in enumerate(body_rows(typical)):
        for cell in row.children:
            for place in range(number, number + cell.rows):
                covered[place] += cell.columns
    assert covered == [6] * 36
    spans = [cell.rows for row in body_rows(typical) for cell in row.children if cell.rows > 1]
    merged = [len(section.rows) for section in FORM.sections]
    merged += [len(item.rows) for section in FORM.sections for item in section.items]
    assert sorted(spans) == sorted(rows for rows in merged if rows > 1)


def test_headings_and_merged_cells_are_repeated_on_each_page() -> None:
    pages = poppler(render_sheet(samples.long_record(5000)))
    within = [page for page in pages if samples.LONG[:9] in page]
    assert len(within) > 2
    for page in within:
        assert squeezed(page).startswith("No.分類項目判断基準結果備考")
        assert "物理的安全管理措置" in squeezed(page)
        assert "入室に係る認証機能の設置は設置されているか、確認する。" in squeezed(page)


def test_repetitions_are_artifacts(typical: bytes) -> None:
    assert structure(typical).text.count("物理的安全管理措置") == 1
    assert squeezed("".join(poppler(typical))).count("物理的安全管理措置") > 1


@pytest.mark.parametrize("length", [2000, 20000])
def test_nothing_of_long_remarks_is_cut(length: int) -> None:
    record = samples.long_record(length)
    remarks = next(answer.remarks for answer in record.answers if len(answer.remarks) == length)
    pdf = render_sheet(record)
    assert remarks in structure(pdf).text
    assert "".join(text.text for text in shown(pdf) if text.mark is not None).count(remarks[:40]) >= 1


def test_all_text_stands_within_the_margins() -> None:
    millimetre = 72 / 25.4
    for pdf in (
        render_sheet(samples.record(practice=True)),
        render_sheet(samples.long_record(2000)),
        render_sheet(samples.with_rows(60)),
    ):
        for text in shown(pdf):
            if text.mark is not None:
                assert text.x >= 25 * millimetre - 0.01
                assert text.x <= (297 - 20) * millimetre
                assert 20 * millimetre <= text.y <= (210 - 20) * millimetre


def test_the_fields_stand_empty_in_their_boxes_on_the_last_page(typical: bytes) -> None:
    with pikepdf.open(BytesIO(typical)) as document:
        found = list(document.Root.AcroForm.Fields)
        names = [str(field.T) for field in found]
        assert names == [fields.inspector_field(0), fields.inspector_field(1), fields.SUPERVISOR]
        last = document.pages[-1].obj
        for field in found:
            assert field.P.objgen == last.objgen
            assert "/V" not in field
            left, low, right, high = (float(edge) for edge in field.Rect)
            assert right - left >= fields.STAMP_WIDTH - 6
            assert high - low >= fields.STAMP_HEIGHT - 6
            texts = [text for text in shown(typical) if text.page == len(document.pages) - 1]
            assert not [text for text in texts if left < text.x < right and low < text.y < high]


def test_practice_is_marked_on_each_page() -> None:
    assert all(words.SAMPLE in page.split("\n")[0] for page in poppler(render_sheet(samples.record(practice=True))))
    assert words.SAMPLE not in "".join(text.text for text in shown(render_sheet(samples.record())) if text.size > 100)


def test_a_draft_says_so_on_each_page_and_why_it_is_open() -> None:
    pages = poppler(render_sheet(samples.unassessed(), SheetKind.DRAFT))
    assert all(words.UNSETTLED in page for page in pages)
    text = squeezed("".join(pages))
    assert "資料待ち：点検記録の写し（期限令和8年11月22日）" in text
    assert "判定が済んでいない項目：No.5、No.6" in text


def test_results_methods_hearings_and_presets_stand_in_their_cells(typical: bytes) -> None:
    rows = {row.children[0].text: [cell.text for cell in row.children] for row in body_rows(typical)}
    assert rows["6"][-2] == "B. 一部のみ実施"
    assert rows["21"][-2] == "C. 未実施"
    assert rows["1"][-2] == "A. 実施"
    assert rows["2"][-1] == "確認方法：書面、遠隔（理由：海外拠点のため）"
    assert rows["34"][-2:] == ["該当なし（再委託なし）", words.UNUSED]
    assert rows["28"][-1].startswith("【ヒアリング内容の例】1. 取得可能なログの種類")
    assert rows["28"][-1].endswith("確認方法：書面、ヒアリング聴取内容：1. 12件を確認。2. 24件を確認。3. 36件を確認。")
    assert rows[FORM.rating_title][1] == "2. 要改善"
    assert "該当なし（再委託なし）：No.34、No.35" in rows[FORM.rating_title][2]
    assert rows[FORM.rating_title][2].endswith(samples.record().inspection.rating_remarks)


def test_page_numbers_count_all_pages(typical: bytes) -> None:
    pages = poppler(typical)
    assert [f"{number}／{len(pages)}" in page for number, page in enumerate(pages, start=1)] == [True] * len(pages)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("\U0001f600", "U+1F600"),
        ("葛\U000e01ef", "U+845B U+E01EF"),
        ("한", "U+D55C"),
        ("\ue000", "U+E000"),
        ("\x07", "U+0007"),
    ],
)
def test_a_character_that_no_font_has_stops_the_printing_with_its_name(text: str, name: str) -> None:
    record = samples.record(remarks={FORM.rows[6].key: f"所見{text}あり"})
    with pytest.raises(DocumentError) as caught:
        render_sheet(record)
    assert caught.value.code == "document.missing_glyph"
    assert caught.value.data == {"character": text, "name": name, "where": "No.7 備考"}


def test_the_second_form_prints_with_the_same_code() -> None:
    form = form_from_json(samples.four_points())
    text = squeezed("".join(poppler(render_sheet(samples.record(samples.four_points())))))
    assert squeezed(form.title.ja) in text
    assert [row.no for row in form.rows for part in texts_of(row) if squeezed(part) not in text] == []


def test_what_was_heard_stands_beside_its_question() -> None:
    row = form_from_json(samples.four_points()).rows[1]
    text = squeezed("".join(poppler(render_sheet(samples.record(samples.four_points())))))
    for place, prompt in enumerate(row.prompts, start=1):
        assert squeezed(f"{place}. {prompt.text.ja}：{12 * place}件を確認。") in text
    official = squeezed("".join(poppler(render_sheet(samples.record()))))
    assert squeezed("2. 24件を確認。") in official, "the official form prints the questions itself"


def test_a_blank_form_asks_for_everything_and_answers_nothing() -> None:
    pdf = render_blank(samples.official())
    rows = body_rows(pdf)
    assert len(rows) == 36
    for row, element in zip(FORM.rows, rows, strict=False):
        assert [cell.text for cell in element.children][-2:] == ["", row.preset.replace("\n", "")]
    assert words.DATE_TO_FILL_IN in structure(pdf).text
    assert render_blank(samples.official()) == pdf


def test_a_third_inspector_gets_a_field_too() -> None:
    record = samples.record()
    inspection = record.inspection
    third = replace(inspection.inspectors[1], name="三人目")
    crowded = replace(record, inspection=replace(inspection, inspectors=(*inspection.inspectors, third)))
    with pikepdf.open(BytesIO(render_sheet(crowded))) as document:
        names = [str(field.T) for field in document.Root.AcroForm.Fields]
    assert names == ["Inspector1", "Inspector2", "Inspector3", "Supervisor"]


def test_keys_of_rows_are_not_needed_to_look_like_these() -> None:
    """Nothing of this sheet stands in the code: other keys, other numbers, the same drawing."""
    record = samples.with_rows(3)
    assert [answer.row for answer in record.answers] == [RowKey(f"many.r000{number}") for number in (1, 2, 3)]
    assert len(body_rows(render_sheet(record))) == 4
