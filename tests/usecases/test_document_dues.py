"""What follows from official documents: incidents that are due, the contractor's own answers."""

from datetime import date

import pytest

from inspector_app.domain.document import DocumentKind
from inspector_app.domain.ids import FormId
from inspector_app.domain.incident import Stage
from inspector_app.domain.log import LogKind
from inspector_app.errors import DocumentError
from inspector_app.forms.practice import PracticeMaterial
from inspector_app.storage.log import read_log
from inspector_app.storage.vault import Vault
from inspector_app.usecases.begin_document import begin_document
from inspector_app.usecases.incident_dues import incident_dues
from inspector_app.usecases.issue_document import issue_document
from inspector_app.usecases.list_documents import document_name, list_documents
from inspector_app.usecases.show_paper import paper_name, show_paper
from inspector_app.usecases.take_assessment import has_assessment, print_assessment, take_assessment
from inspector_app.usecases.world import World
from inspector_app.usecases.write_document import write_document
from tests.forms.workbooks import filled as filled_workbook
from tests.reports.reading import poppler, squeezed
from tests.usecases.filling import fill


def test_an_incident_is_due_until_its_final_report_is_issued(
    world: World, vault: Vault, material: PracticeMaterial
) -> None:
    key = begin_document(world, vault, DocumentKind.INCIDENT, material.contract.id)
    write_document(world, vault, key, "known_day", "2026-11-20")
    assert incident_dues(vault, practice=False) == ()
    [first] = incident_dues(vault, practice=True)
    assert (first.document, first.stage, first.day) == (key, Stage.PRELIMINARY, date(2026, 11, 24))
    fill(world, vault, key)
    issue_document(world, vault, key)
    [second] = incident_dues(vault, practice=True)
    assert (second.stage, second.day) == (Stage.FINAL, date(2026, 12, 21))
    final = begin_document(world, vault, DocumentKind.INCIDENT, material.contract.id)
    write_document(world, vault, final, "known_day", "2026-11-20")
    write_document(world, vault, final, "stage", "final")
    fill(world, vault, final)
    issue_document(world, vault, final)
    assert incident_dues(vault, practice=True) == ()


def test_the_contractors_own_answers_are_taken_in_and_printed(
    world: World, vault: Vault, material: PracticeMaterial
) -> None:
    contract = material.contract.id
    with pytest.raises(DocumentError, match=r"document\.no_assessment"):
        print_assessment(world, vault, contract, FormId("four-points"))
    taken = take_assessment(world, vault, contract, filled_workbook(), "answers.xlsx")
    assert has_assessment(vault, contract, FormId("jica.3-1"))
    assert list_documents(vault, contract).assessed
    text = squeezed("".join(poppler(print_assessment(world, vault, contract, FormId("jica.3-1")))))
    assert squeezed(taken.declarant.organisation) in text
    assert "見本" in text


@pytest.mark.parametrize(
    ("which", "name"),
    [
        ("policy", "特定個人情報等の安全管理に関する基本方針"),
        ("blank:minutes", "打合簿"),
        ("walk:jica.3-1", "個人情報の安全管理措置に関する調査シート"),
    ],
)
def test_a_paper_is_shown_under_its_own_name_and_written_down(which: str, name: str, vault: Vault) -> None:
    assert paper_name(which).ja == name
    assert show_paper(vault, which).startswith(b"%PDF-1.7")
    [entry] = read_log(vault, limit=1)
    assert (entry.kind, entry.data) == (LogKind.PRINTED, {"what": "paper", "paper": which})


def test_a_document_is_called_by_its_kind_and_number(world: World, vault: Vault, material: PracticeMaterial) -> None:
    key = begin_document(world, vault, DocumentKind.CLAUSES, material.contract.id)
    write_document(world, vault, key, "number", "26-3")
    assert document_name(vault, key)[1] == ""
    issue_document(world, vault, key)
    assert (document_name(vault, key)[0].ja, document_name(vault, key)[1]) == ("契約条項確認票", "26-3")
