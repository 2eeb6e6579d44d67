"""What falls due by official documents: the days that a letter sets, and papers that a contract lacks."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from inspector_app.domain.deadline import Duty
from inspector_app.domain.document import DocumentKind
from inspector_app.domain.due import Due
from inspector_app.domain.ids import ContractId, DocumentId, InspectionId
from inspector_app.forms.practice import PracticeMaterial
from inspector_app.storage import documents, parties
from inspector_app.storage.vault import Vault
from inspector_app.usecases.begin_document import begin_document, correct_document
from inspector_app.usecases.finish_inspection import finish_inspection
from inspector_app.usecases.issue_document import issue_document
from inspector_app.usecases.list_today import list_today
from inspector_app.usecases.sign_record import sign_record
from inspector_app.usecases.world import World
from inspector_app.usecases.write_document import write_document


def dues(world: World, vault: Vault, *duties: Duty) -> list[Due]:
    return [due for due in list_today(world, vault).dues if due.duty in duties]


@pytest.fixture
def letter(world: World, vault: Vault, answered: InspectionId, material: PracticeMaterial) -> DocumentId:
    """A request for improvement that is still a draft, with another day for its first demand."""
    finish_inspection(vault, answered, "改善を依頼する。")
    sign_record(world, vault, answered)
    key = begin_document(world, vault, DocumentKind.IMPROVEMENT, material.contract.id, answered)
    demands = documents.load_document(vault, key).values["demands"]
    assert isinstance(demands, list)
    first, *others = demands
    assert isinstance(first, dict)
    write_document(world, vault, key, "demands", [{**first, "due": "2026-12-04"}, *others])
    return key


def test_a_letter_sets_the_days_once_it_is_issued(world: World, vault: Vault, letter: DocumentId) -> None:
    (before,) = dues(world, vault, Duty.IMPROVEMENT, Duty.REQUEST)
    assert (before.duty, before.document) == (Duty.IMPROVEMENT, None)
    issue_document(world, vault, letter)
    early, late = dues(world, vault, Duty.IMPROVEMENT, Duty.REQUEST)
    assert (early.duty, early.day, early.document, early.numbers) == (Duty.REQUEST, date(2026, 12, 4), letter, (11,))
    assert late.day == date(2026, 12, 24)
    assert {*early.numbers, *late.numbers} == set(before.numbers)
    assert "改善依頼書" in early.source.ja


def test_the_letter_that_takes_its_place_counts(world: World, vault: Vault, letter: DocumentId) -> None:
    issue_document(world, vault, letter)
    again = correct_document(world, vault, letter)
    demands = documents.load_document(vault, again).values["demands"]
    assert isinstance(demands, list)
    moved = [{**each, "due": "2026-12-11"} for each in demands if isinstance(each, dict)]
    write_document(world, vault, again, "demands", [*moved])
    write_document(world, vault, again, "correction_reason", "期限の訂正")
    assert {due.document for due in dues(world, vault, Duty.REQUEST)} == {letter}
    issue_document(world, vault, again)
    (due,) = dues(world, vault, Duty.REQUEST)
    assert (due.document, due.day) == (again, date(2026, 12, 11))


def test_a_contract_lacks_its_minutes_while_it_is_new_and_its_certificate_after_the_last(
    world: World, vault: Vault, material: PracticeMaterial
) -> None:
    assert dues(world, vault, Duty.MINUTES, Duty.DISPOSAL) == []
    today = world.now().date()
    new, old = ContractId("new"), ContractId("old")
    begun, ended = today - timedelta(days=10), today - timedelta(days=40)
    parties.save_contract(vault, replace(material.contract, id=new, number="26-0100", begins=begun))
    parties.save_contract(vault, replace(material.contract, id=old, number="24-0001", ends=ended))
    certificate, minutes = dues(world, vault, Duty.MINUTES, Duty.DISPOSAL)
    assert (certificate.duty, certificate.contract, certificate.day) == (Duty.DISPOSAL, old, ended + timedelta(days=30))
    assert (minutes.duty, minutes.contract, minutes.day) == (Duty.MINUTES, new, begun + timedelta(days=30))
    assert certificate.days_left(today) == -10
    assert "26-0100" in minutes.title
    long_ago = replace(material.contract, id=new, number="26-0100", begins=today - timedelta(days=121))
    parties.save_contract(vault, long_ago)
    assert dues(world, vault, Duty.MINUTES) == []


def test_many_lacking_papers_are_one_line(world: World, vault: Vault, material: PracticeMaterial) -> None:
    ended = world.now().date() - timedelta(days=40)
    for number in range(6):
        gone = replace(material.contract, id=ContractId(f"c{number}"), ends=ended - timedelta(days=number))
        parties.save_contract(vault, gone)
    (due,) = dues(world, vault, Duty.DISPOSAL)
    assert (due.contract, due.more, due.day) == (ContractId("c0"), 5, ended + timedelta(days=30))
