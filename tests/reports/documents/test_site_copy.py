"""現場控え as the contractor sees it."""

from dataclasses import replace

from inspector_app.domain.site_copy import site_copy
from inspector_app.reports.documents.site_copy import render_blank_site_copy, render_site_copy
from tests.reports import samples as sheet_samples
from tests.reports.documents import samples, site_copy_samples
from tests.reports.reading import poppler, squeezed, structure


def rows(pdf: bytes) -> dict[str, list[str]]:
    body = structure(pdf).all("Table")[1].children[-1]
    texts = [[cell.text for cell in row.children] for row in body.children]
    return {row[0]: row[-3:] for row in texts}


def test_all_rows_stand_with_their_results() -> None:
    found = rows(render_site_copy(site_copy_samples.typical(), samples.IMPRINT))
    assert list(found) == [str(number) for number in range(1, 36)]
    assert found["1"][1:] == ["A. 実施", "－"]
    assert found["5"][1:] == ["未判定", "－"]
    assert found["6"][1:] == ["資料待ち", "提出資料：点検記録の写し期限：令和8年11月22日"]
    assert found["21"][1:] == ["C. 未実施", sheet_samples.REMARKS[21]]
    assert found["34"][1:] == ["該当なし（再委託なし）", "－"]


def test_what_is_the_inspector_s_own_stays_with_the_inspector() -> None:
    """Remarks about what was in order, methods, hearing answers, flags and the rating are on the record alone."""
    record = sheet_samples.record()
    flagged = {answer.row: replace(answer, flagged=True) for answer in record.answers}
    copy = site_copy(record.inspection, record.form, flagged, record.inspection.dates[-1])
    said = squeezed(structure(render_site_copy(copy, samples.IMPRINT)).text)
    for number, remarks in sheet_samples.REMARKS.items():
        assert (squeezed(remarks) in said) == (number in sheet_samples.FINDINGS)
    for private in ("確認方法", "海外拠点のため", "件を確認。", "要改善", record.inspection.rating_remarks):
        assert private not in said


def test_sections_are_merged_cells() -> None:
    body = structure(render_site_copy(site_copy_samples.typical(), samples.IMPRINT)).all("Table")[1].children[-1]
    spans = [cell.rows for row in body.children for cell in row.children if cell.rows > 1]
    assert spans == [len(section.rows) for section in sheet_samples.record().form.sections]


def test_results_are_counted() -> None:
    said = squeezed(structure(render_site_copy(site_copy_samples.typical(), samples.IMPRINT)).text)
    counts = "A.実施30件、未判定1件、資料待ち1件、C.未実施1件、該当なし（再委託なし）2件"
    assert f"結果の内訳：{counts}" in said


def test_receipt_is_no_agreement() -> None:
    said = squeezed(structure(render_blank_site_copy()).text)
    assert "受領は、内容への同意を示すものではありません。" in said


def test_a_copy_of_the_whole_sheet_is_two_pages_with_its_receipt() -> None:
    first, second = poppler(render_site_copy(site_copy_samples.typical(), samples.IMPRINT))
    assert "No." in first
    assert squeezed("3　受領（受注者記入）") in squeezed(second)


def test_nothing_long_is_cut() -> None:
    pdf = render_site_copy(site_copy_samples.longest(), samples.IMPRINT)
    assert rows(pdf)["21"][2] == samples.long_text(2500)
