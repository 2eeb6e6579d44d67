"""Official documents from draft to issue: proposed, entered, refused, drawn, frozen, corrected, destroyed."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.document import DocumentKind
from inspector_app.domain.entry import About, FieldKind
from inspector_app.domain.ids import ContractId, InspectionId
from inspector_app.domain.log import LogKind
from inspector_app.errors import DocumentError, InputError
from inspector_app.forms.entry_reader import entry_form
from inspector_app.forms.practice import PracticeMaterial
from inspector_app.storage.log import read_log
from inspector_app.storage.vault import Vault
from inspector_app.usecases.begin_document import begin_document, correct_document
from inspector_app.usecases.check_vault import check_vault
from inspector_app.usecases.destroy_inspection import destroy_inspection
from inspector_app.usecases.draw_document import draft_of_document, export_document, issued_document
from inspector_app.usecases.finish_inspection import finish_inspection
from inspector_app.usecases.issue_document import issue_document
from inspector_app.usecases.list_documents import list_documents
from inspector_app.usecases.open_document import open_document
from inspector_app.usecases.review_inspection import review_inspection
from inspector_app.usecases.sign_record import sign_record
from inspector_app.usecases.world import World
from inspector_app.usecases.write_document import REASON, discard_document, write_document
from tests.reports.reading import poppler, squeezed
from tests.usecases.filling import fill
from tests.verapdf.server import validate

FREE = [kind for kind in DocumentKind if entry_form(kind).about in {About.CONTRACT, About.AGENCY}]


@pytest.fixture
def signed(world: World, vault: Vault, answered: InspectionId) -> InspectionId:
    """Return the practice inspection, signed."""
    finish_inspection(vault, answered, review_inspection(vault, answered).proposed_remarks)
    sign_record(world, vault, answered)
    return answered


@pytest.mark.parametrize("kind", FREE)
def test_a_document_goes_from_draft_to_issue(
    kind: DocumentKind, world: World, vault: Vault, material: PracticeMaterial, tmp_path: Path
) -> None:
    key = begin_document(world, vault, kind, material.contract.id)
    fill(world, vault, key)
    draft = draft_of_document(world, vault, key)
    issue = issue_document(world, vault, key)
    pdf = issued_document(vault, key)
    text = squeezed("".join(poppler(pdf)))
    assert "見本" in text
    assert draft.lacking == ()
    assert "（案）" in squeezed("".join(poppler(draft.pdf)))
    assert "（案）" not in text
    (tmp_path / "document.pdf").write_bytes(pdf)
    assert validate(tmp_path / "document.pdf", "3a") == []
    assert validate(tmp_path / "document.pdf", "ua1") == []
    [kept] = next(
        each for each in list_documents(vault, material.contract.id).kinds if each.form.kind is kind
    ).documents
    assert kept.issue == issue
    assert check_vault(vault).ok


def test_a_request_follows_from_the_findings_of_a_signed_record(
    world: World, vault: Vault, answered: InspectionId, material: PracticeMaterial
) -> None:
    with pytest.raises(DocumentError, match=r"document\.not_signed"):
        begin_document(world, vault, DocumentKind.IMPROVEMENT, material.contract.id, answered)
    finish_inspection(vault, answered, review_inspection(vault, answered).proposed_remarks)
    record = sign_record(world, vault, answered)
    key = begin_document(world, vault, DocumentKind.IMPROVEMENT, material.contract.id, answered)
    demands: Any = open_document(world, vault, key).document.values["demands"]
    found = [str(finding.no) for finding in review_inspection(vault, answered).findings]
    assert [row["no"] for row in demands] == found != []
    assert {row["due"] for row in demands} == {"2026-12-24"}
    write_document(world, vault, key, "number", "見本総第26-118号")
    issue_document(world, vault, key)
    text = squeezed("".join(poppler(issued_document(vault, key))))
    assert record.id in text
    assert "見本総第26-118号" in text


def test_a_reinspection_goes_on_from_the_request(
    world: World, vault: Vault, signed: InspectionId, material: PracticeMaterial
) -> None:
    asked = begin_document(world, vault, DocumentKind.IMPROVEMENT, material.contract.id, signed)
    write_document(world, vault, asked, "number", "第9号")
    issue_document(world, vault, asked)
    demands: Any = open_document(world, vault, asked).document.values["demands"]
    again = begin_document(world, vault, DocumentKind.REINSPECTION, material.contract.id, signed)
    values: Any = open_document(world, vault, again).document.values
    assert (values["request"], values["requested_on"], values["number"]) == ("第9号", "2026-11-24", "第10号")
    assert [row["no"] for row in values["rechecks"]] == [row["no"] for row in demands]
    assert all(row["before"] and row["after"] for row in values["rechecks"])
    issue_document(world, vault, again)


def test_the_copy_left_at_the_door_needs_no_signature(
    world: World, vault: Vault, answered: InspectionId, material: PracticeMaterial
) -> None:
    key = begin_document(world, vault, DocumentKind.SITE_COPY, material.contract.id, answered)
    issue_document(world, vault, key)
    assert "控え" in squeezed("".join(poppler(issued_document(vault, key))))


@pytest.mark.parametrize("kind", DocumentKind)
def test_a_draft_is_looked_at_whatever_it_lacks(
    kind: DocumentKind,
    world: World,
    vault: Vault,
    material: PracticeMaterial,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> None:
    visit = None if kind in FREE else request.getfixturevalue("signed")
    key = begin_document(world, vault, kind, material.contract.id, visit)
    form = open_document(world, vault, key).form
    for field in form.fields:
        texts = [column.key for column in field.columns if column.kind in {FieldKind.LINE, FieldKind.TEXT}]
        row: Json = [dict.fromkeys(texts[-1:], "3")]
        write_document(world, vault, key, field.key, row if field.kind is FieldKind.LIST else "")
    draft = draft_of_document(world, vault, key)
    pages = poppler(draft.pdf)
    assert draft.lacking
    assert all("下書き" in squeezed(page) for page in pages)
    with pytest.raises(DocumentError, match=r"document\.incomplete"):
        issue_document(world, vault, key)
    for field in form.fields:
        write_document(world, vault, key, field.key, [] if field.kind is FieldKind.LIST else "")
    (tmp_path / "draft.pdf").write_bytes(draft_of_document(world, vault, key).pdf)
    assert validate(tmp_path / "draft.pdf", "ua1") == []


def test_a_draft_with_something_wrong_is_not_drawn(world: World, vault: Vault, material: PracticeMaterial) -> None:
    key = begin_document(world, vault, DocumentKind.REPORT_CHECK, material.contract.id)
    write_document(world, vault, key, "last", "2001-01-01")
    with pytest.raises(DocumentError) as caught:
        draft_of_document(world, vault, key)
    assert (caught.value.code, caught.value.data["path"]) == ("document.incomplete", "last")


def test_an_incomplete_document_is_not_issued_and_the_first_problem_is_named(
    world: World, vault: Vault, material: PracticeMaterial
) -> None:
    key = begin_document(world, vault, DocumentKind.INCIDENT, material.contract.id)
    with pytest.raises(DocumentError) as caught:
        issue_document(world, vault, key)
    assert caught.value.code == "document.incomplete"
    assert caught.value.data["path"] == "harms"


def test_both_clocks_run_from_the_day_of_knowledge(world: World, vault: Vault, material: PracticeMaterial) -> None:
    key = begin_document(world, vault, DocumentKind.INCIDENT, material.contract.id)
    opened = open_document(world, vault, key)
    due = opened.clocks({**opened.document.values, "known_day": "2026-11-20"})
    assert due is not None
    assert (due.preliminary_from, due.preliminary_to, due.final) == (
        date(2026, 11, 24),
        date(2026, 11, 24),
        date(2026, 12, 21),
    )
    assert opened.holidays_known(due)
    assert not opened.holidays_known(replace(due, final=date(2028, 1, 4)))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("remarks", "個人番号 1234 5678 9018"),
        ("exchanges", [{"question": "確認", "answer": "マイナンバーは123456789018"}]),
    ],
)
def test_a_number_is_kept_nowhere(
    key: str, value: Json, world: World, vault: Vault, material: PracticeMaterial
) -> None:
    document = begin_document(world, vault, DocumentKind.HEARING, material.contract.id)
    before = open_document(world, vault, document).document
    with pytest.raises(InputError, match=r"input\.individual_number"):
        write_document(world, vault, document, key, value)
    assert open_document(world, vault, document).document == before
    assert all("9018" not in str(entry.data) for entry in read_log(vault))


def test_every_change_is_written_down_with_what_was_before(
    world: World, vault: Vault, material: PracticeMaterial
) -> None:
    key = begin_document(world, vault, DocumentKind.CLAUSES, material.contract.id)
    write_document(world, vault, key, "checker", "髙橋")
    [entry] = read_log(vault, limit=1)
    assert entry.kind == LogKind.DOCUMENT
    assert entry.data is not None
    assert (entry.data["field"], entry.data["new"]) == ("checker", "髙橋")
    assert entry.data["old"]


def test_what_is_issued_is_frozen_and_corrected_only_by_another_one(
    world: World, vault: Vault, material: PracticeMaterial
) -> None:
    key = begin_document(world, vault, DocumentKind.CLAUSES, material.contract.id)
    write_document(world, vault, key, "number", "26-1")
    with pytest.raises(DocumentError, match=r"document\.not_issued"):
        correct_document(world, vault, key)
    issue_document(world, vault, key)
    before = issued_document(vault, key)
    for step in (
        lambda: write_document(world, vault, key, "checker", "x"),
        lambda: discard_document(world, vault, key),
        lambda: issue_document(world, vault, key),
    ):
        with pytest.raises(DocumentError, match=r"document\.issued"):
            step()
    new = correct_document(world, vault, key)
    with pytest.raises(DocumentError, match=r"document\.reason_missing"):
        issue_document(world, vault, new)
    write_document(world, vault, new, REASON, "確認者の誤記")
    write_document(world, vault, new, "number", "26-1")
    with pytest.raises(DocumentError, match=r"document\.number_taken"):
        issue_document(world, vault, new)
    write_document(world, vault, new, "number", "26-2")
    issue_document(world, vault, new)
    text = squeezed("".join(poppler(issued_document(vault, new))))
    assert "【訂正】" in text
    assert "26-1" in text
    assert "確認者の誤記" in text
    assert issued_document(vault, key) == before
    with pytest.raises(DocumentError, match=r"document\.corrected"):
        correct_document(world, vault, key)


def test_a_copy_is_written_and_written_down(
    world: World, vault: Vault, material: PracticeMaterial, tmp_path: Path
) -> None:
    key = begin_document(world, vault, DocumentKind.CLAUSES, material.contract.id)
    with pytest.raises(DocumentError, match=r"document\.not_issued"):
        export_document(vault, key, tmp_path / "copy.pdf")
    issue_document(world, vault, key)
    export_document(vault, key, tmp_path / "copy.pdf")
    assert (tmp_path / "copy.pdf").read_bytes() == issued_document(vault, key)
    assert LogKind.EXPORTED in {entry.kind for entry in read_log(vault)}


def test_a_draft_thrown_away_is_gone(world: World, vault: Vault, material: PracticeMaterial) -> None:
    key = begin_document(world, vault, DocumentKind.CLAUSES, material.contract.id)
    discard_document(world, vault, key)
    assert not any(kind.documents for kind in list_documents(vault, material.contract.id).kinds)
    assert check_vault(vault).ok


def test_destroying_an_inspection_destroys_its_documents(
    world: World, vault: Vault, answered: InspectionId, material: PracticeMaterial
) -> None:
    begin_document(world, vault, DocumentKind.SITE_COPY, material.contract.id, answered)
    destroy_inspection(world, vault, answered, "試験")
    assert vault.rows("SELECT id FROM documents") == []
    assert check_vault(vault).ok


def test_a_report_on_supervision_knows_every_contract(
    world: World, vault: Vault, signed: InspectionId, material: PracticeMaterial
) -> None:
    asked = begin_document(world, vault, DocumentKind.IMPROVEMENT, material.contract.id, signed)
    issue_document(world, vault, asked)
    key = begin_document(world, vault, DocumentKind.SUPERVISION)
    states: Any = open_document(world, vault, key).document.values["contracts"]
    [state] = states
    assert ContractId(state["contract"]) == material.contract.id
    assert (state["rating"], state["open_requests"], state["overdue"]) == ("2. 要改善", "1", "0")


def test_without_a_contract_the_shelf_is_the_first_contracts(vault: Vault, material: PracticeMaterial) -> None:
    shelf = list_documents(vault, None)
    assert shelf.contract == material.contract
    assert {kind.form.kind for kind in shelf.kinds if not kind.may_begin} == {
        DocumentKind.SITE_COPY,
        DocumentKind.IMPROVEMENT,
        DocumentKind.REINSPECTION,
    }
