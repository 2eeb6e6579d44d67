"""Rows from paper: keyed twice, compared, taken over, with where they come from in the signed record."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.ids import FormId, InspectionId, ResultKey, RowKey
from inspector_app.domain.inspection import Kind
from inspector_app.domain.paper_code import PaperCode, code_text, short_number
from inspector_app.errors import InputError, InspectionError
from inspector_app.forms.practice import PracticeMaterial
from inspector_app.storage.vault import Vault
from inspector_app.usecases.answer_row import answer_row
from inspector_app.usecases.check_vault import check_vault
from inspector_app.usecases.destroy_inspection import destroy_inspection
from inspector_app.usecases.find_inspection import find_inspection
from inspector_app.usecases.finish_inspection import finish_inspection
from inspector_app.usecases.key_paper import (
    PaperEntry,
    Stage,
    attach_scan,
    differences,
    drop_entry,
    keep_entry,
    read_papers,
    take_over,
    unsettled,
)
from inspector_app.usecases.open_inspection import read_inspection
from inspector_app.usecases.print_visit import PAPERS, print_paper
from inspector_app.usecases.read_paper_code import read_paper_code
from inspector_app.usecases.review_inspection import review_inspection
from inspector_app.usecases.sign_record import sign_record
from inspector_app.usecases.start_visit import start_visit
from inspector_app.usecases.world import World

FIRST, SECOND, THIRD = (RowKey(f"jica.3-1.r{number:02}") for number in (9, 10, 11))
SECRET = "taken at the back door"
TODAY = date(2026, 11, 24)
NUMBER = "個人番号 1234-5678-9018"


def keyed(vault: Vault, inspection_id: InspectionId, **fields: Any) -> PaperEntry:
    """Return the paper that is being keyed, with rows keyed twice and alike unless told otherwise."""
    marks = {FIRST: "A", SECOND: "B"}
    entry = read_papers(vault, inspection_id).entry
    usual: dict[str, Any] = {
        "first": marks,
        "second": marks,
        "stage": Stage.COMPARE,
        "remarks": {SECOND: "名札なし 1名"},
    }
    return replace(entry, writer="髙橋", written_at="11月24日 10時", **{**usual, **fields})


def test_what_was_keyed_becomes_answers_with_where_they_come_from(
    world: World, vault: Vault, inspection_id: InspectionId, material: PracticeMaterial
) -> None:
    entry = keyed(vault, inspection_id)
    attach_scan(vault, inspection_id, entry, "scan.pdf", b"%PDF-1.7 a scan")
    paper = take_over(world, vault, inspection_id, entry)

    answers = read_inspection(vault, inspection_id).answers
    assert (answers[FIRST].result, answers[SECOND].result) == ("A", "B")
    assert answers[SECOND].remarks == "名札なし 1名"
    assert (paper.rows, paper.passes, paper.differences) == ((9, 10), 2, ())
    for answer in material.answers.values():
        if answer.row not in answers:
            answer_row(world, vault, inspection_id, answer)
    finish_inspection(vault, inspection_id, review_inspection(vault, inspection_id).proposed_remarks)
    signed = sign_record(world, vault, inspection_id)
    record = signed.checked.verification.record
    assert signed.checked.ok
    assert record is not None
    assert record.papers == (paper,)
    assert paper.scan is not None
    assert (paper.scan.size, paper.scan.media_type) == (15, "application/pdf")
    assert check_vault(vault).ok


def test_a_paper_goes_on_where_it_was_left(world: World, vault: Vault, inspection_id: InspectionId) -> None:
    entry = keyed(vault, inspection_id, stage=Stage.SECOND, second={FIRST: "A"})
    keep_entry(world, vault, inspection_id, entry)
    assert read_papers(vault, inspection_id).entry == entry
    drop_entry(vault, inspection_id, entry.id)
    assert read_papers(vault, inspection_id).entry.id != entry.id
    assert check_vault(vault).ok


def test_differences_between_the_passes_and_with_the_guide_are_decided_first(
    world: World, vault: Vault, inspection_id: InspectionId
) -> None:
    third = Answer(THIRD, Standing.JUDGED, ResultKey("C"), remarks="端末で記入")
    answer_row(world, vault, inspection_id, third)
    entry = keyed(vault, inspection_id, second={FIRST: "A", SECOND: "A"}, first={FIRST: "A", SECOND: "B", THIRD: "B"})
    opened = read_inspection(vault, inspection_id)
    found = differences(opened.form, entry, opened.answers)
    assert [(each.no, each.first, each.second, each.answered) for each in found] == [
        (10, "B", "A", ""),
        (11, "B", "", "C"),
    ]
    with pytest.raises(InputError) as caught:
        take_over(world, vault, inspection_id, entry)
    assert (caught.value.code, caught.value.data["count"], caught.value.data["no"]) == ("input.unsettled", 2, 10)

    decided = replace(entry, chosen={SECOND: "B", THIRD: "C"})
    assert unsettled(opened.form, decided, opened.answers) == ()
    paper = take_over(world, vault, inspection_id, decided)
    assert paper.differences == (10, 11)
    answers = read_inspection(vault, inspection_id).answers
    assert (answers[SECOND].result, answers[THIRD].result) == ("B", "C")
    assert answers[THIRD].remarks == "端末で記入"


def test_one_pass_is_told_as_one(world: World, vault: Vault, inspection_id: InspectionId) -> None:
    paper = take_over(world, vault, inspection_id, keyed(vault, inspection_id, stage=Stage.FIRST, second={}))
    assert paper.passes == 1


def test_waiting_and_not_applicable_can_stand_on_paper(world: World, vault: Vault, inspection_id: InspectionId) -> None:
    last = RowKey("jica.3-1.r35")
    marks = {FIRST: "waiting", last: "not_applicable"}
    take_over(world, vault, inspection_id, keyed(vault, inspection_id, first=marks, second=marks))
    answers = read_inspection(vault, inspection_id).answers
    assert answers[FIRST].standing is Standing.WAITING
    assert answers[last].standing is Standing.NOT_APPLICABLE
    wrong = {SECOND: "not_applicable"}
    with pytest.raises(ValueError, match="not_applicable"):
        take_over(world, vault, inspection_id, keyed(vault, inspection_id, first=wrong, second=wrong))


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"writer": " "}, "input.required"),
        ({"first": {}, "second": {}}, "input.required"),
        ({"writer": NUMBER}, "input.individual_number"),
        ({"remarks": {FIRST: NUMBER}}, "input.individual_number"),
    ],
)
def test_nothing_is_taken_over_that_is_not_whole(
    world: World, vault: Vault, inspection_id: InspectionId, fields: dict[str, Any], code: str
) -> None:
    entry = replace(keyed(vault, inspection_id), **fields)
    with pytest.raises(InputError) as caught:
        take_over(world, vault, inspection_id, entry)
    assert caught.value.code == code
    assert read_inspection(vault, inspection_id).answers == {}


def test_a_scan_is_a_document_and_no_program(vault: Vault, inspection_id: InspectionId) -> None:
    entry = keyed(vault, inspection_id)
    with pytest.raises(InputError) as caught:
        attach_scan(vault, inspection_id, entry, "scan.pdf", b"MZ\x90 not a scan")
    assert caught.value.code == "input.no_scan"
    with pytest.raises(InputError, match="individual_number"):
        attach_scan(vault, inspection_id, entry, "個人番号1234-5678-9018.pdf", b"%PDF-1.7")


def test_after_the_rating_nothing_is_keyed(world: World, vault: Vault, answered: InspectionId) -> None:
    finish_inspection(vault, answered, review_inspection(vault, answered).proposed_remarks)
    marks = {FIRST: "C"}
    chosen = keyed(vault, answered, first=marks, second=marks, chosen=marks)
    before = read_inspection(vault, answered).answers
    with pytest.raises(InspectionError):
        take_over(world, vault, answered, chosen)
    assert read_inspection(vault, answered).answers == before


def test_destruction_leaves_neither_paper_nor_scan(world: World, vault: Vault, inspection_id: InspectionId) -> None:
    entry = keyed(vault, inspection_id)
    attach_scan(vault, inspection_id, entry, "scan.png", picture_of(b"", "PNG"))
    take_over(world, vault, inspection_id, entry)
    destroy_inspection(world, vault, inspection_id, "練習の終わり")
    for table in ("papers", "paper_scans"):
        assert vault.row(f"SELECT count(*) FROM {table}") == (0,)
    assert check_vault(vault).ok


def test_a_sheet_of_paper_finds_its_inspection(vault: Vault, inspection_id: InspectionId) -> None:
    code = PaperCode(inspection_id, FormId("jica.3-1"), "1", 1)
    assert find_inspection(vault, code_text(code)) == inspection_id
    assert find_inspection(vault, f" {short_number(inspection_id).upper()} ") == inspection_id
    number = read_inspection(vault, inspection_id).inspection.contract.number
    assert find_inspection(vault, number) == inspection_id
    for text in ("", inspection_id[:3], "zzzzzzzz", code_text(replace(code, inspection=InspectionId("elsewhere")))):
        assert find_inspection(vault, text) is None


@pytest.mark.parametrize("which", sorted(PAPERS))
def test_each_paper_of_a_visit_is_printed_and_logged(
    world: World, vault: Vault, answered: InspectionId, which: str
) -> None:
    assert print_paper(world, vault, answered, which).startswith(b"%PDF-1.7")
    assert vault.row("SELECT data ->> 'what' FROM log ORDER BY no DESC") == (which,)


def test_a_scanned_sheet_says_which_one_it_is(world: World, vault: Vault, inspection_id: InspectionId) -> None:
    scan = picture_of(print_paper(world, vault, inspection_id, "walk"), "JPEG")
    (code,) = read_paper_code(scan, "scan.jpg")
    assert code == PaperCode(inspection_id, FormId("jica.3-1"), "1", 1)
    attach_scan(vault, inspection_id, keyed(vault, inspection_id), "scan.jpg", scan)
    contract = read_inspection(vault, inspection_id).inspection.contract
    other = start_visit(
        world, vault, contract.id, contract.contractor.sites[0].id, FormId("jica.3-1"), Kind.ON_SITE, (TODAY,)
    ).main
    with pytest.raises(InputError) as caught:
        attach_scan(vault, other, keyed(vault, other), "scan.jpg", scan)
    assert caught.value.code == "input.other_paper"
    assert caught.value.data["number"] == short_number(inspection_id)
    with pytest.raises(InputError) as caught:
        read_paper_code(b"\xff\xd8\xff no picture", "scan.jpg")
    assert caught.value.code == "input.picture_unknown"


def picture_of(pdf: bytes, kind: str) -> bytes:
    """Return the first page as a scanner hands it over, a little askew, with where it was made in its EXIF."""
    picture = Image.new("RGB", (400, 300), "white")
    if pdf:
        with pypdfium2.PdfDocument(pdf) as document:
            picture = document[0].render(scale=150 / 72).to_pil().rotate(3, expand=True, fillcolor="white")
    exif = Image.Exif()
    exif[0x010E] = SECRET
    file = BytesIO()
    picture.save(file, kind, exif=exif)
    assert SECRET.encode() in file.getvalue()
    return file.getvalue()


def test_of_a_picture_nothing_is_kept_but_the_picture(vault: Vault, inspection_id: InspectionId) -> None:
    entry = keyed(vault, inspection_id)
    attach_scan(vault, inspection_id, entry, "scan.jpg", picture_of(b"", "JPEG"))
    row = vault.row("SELECT data FROM paper_scans WHERE id = ?", (entry.id,))
    assert row is not None
    assert SECRET.encode() not in row[0]
