"""今日, on a real vault: what is open, due, and not received."""

from datetime import date, timedelta

import pytest

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.document import DocumentKind
from inspector_app.domain.ids import InspectionId, ResultKey, RowKey
from inspector_app.forms.practice import PracticeMaterial
from inspector_app.storage.vault import Vault
from inspector_app.usecases.answer_row import answer_row
from inspector_app.usecases.begin_document import begin_document
from inspector_app.usecases.create_vault import create_vault
from inspector_app.usecases.finish_inspection import finish_inspection
from inspector_app.usecases.list_deliveries import list_unreceived
from inspector_app.usecases.list_today import Duty, list_today
from inspector_app.usecases.load_practice import load_practice
from inspector_app.usecases.sign_record import sign_record
from inspector_app.usecases.unlock_vault import lock_vault
from inspector_app.usecases.world import World
from inspector_app.usecases.write_document import write_document
from tests.usecases.conftest import PASSPHRASE, Clock


def test_a_new_vault_has_nothing(world: World) -> None:
    opened = create_vault(world, PASSPHRASE)
    today = list_today(world, opened)
    lock_vault(opened)
    assert (today.any_contract, today.work, today.unreceived, today.visits) == (False, (), (), ())
    assert today.standing.contracts == 0
    assert today.inspector is None


def test_a_contract_without_a_visit_is_told_with_its_year(world: World, vault: Vault) -> None:
    contract = load_practice(world, vault)
    today = list_today(world, vault)
    (visit,) = today.visits
    assert (visit.due.contract, visit.due.day, visit.before) == (contract.id, date(2027, 3, 31), None)
    assert (today.standing.missing, today.standing.met, today.standing.improve) == (1, 0, 0)
    assert "事務対応ガイド" in visit.due.source.ja


def test_what_is_open_and_waited_for_is_told(
    world: World, vault: Vault, inspection_id: InspectionId, clock: Clock
) -> None:
    row = RowKey("jica.3-1.r18")
    until = clock.at.date() - timedelta(days=4)
    answer_row(world, vault, inspection_id, Answer(RowKey("jica.3-1.r17"), Standing.JUDGED, ResultKey("A")))
    waiting = Answer(row, Standing.WAITING, waiting_for="鍵の台帳", waiting_until=until, flagged=True)
    answer_row(world, vault, inspection_id, waiting)
    today = list_today(world, vault)
    (work,) = today.work
    assert (work.id, work.judged, work.waiting, work.flagged, work.last_row) == (inspection_id, 1, 1, 1, row)
    (due,) = [due for due in today.dues if due.duty is Duty.DOCUMENTS]
    assert (due.day, due.row, due.numbers, due.title) == (until, row, (18,), "鍵の台帳")
    assert due.days_left(today.day) == -4


def test_what_was_found_is_due_after_signing(
    world: World, vault: Vault, answered: InspectionId, material: PracticeMaterial
) -> None:
    finish_inspection(vault, answered, "改善を依頼する。")
    sign_record(world, vault, answered)
    today = list_today(world, vault)
    assert today.work == ()
    (due,) = [due for due in today.dues if due.duty is Duty.IMPROVEMENT]
    unmet = [answer for answer in material.answers.values() if answer.result in {"B", "C"}]
    assert len(due.numbers) == len(unmet)
    assert due.day == today.day + timedelta(days=30)
    assert (today.standing.improve, today.standing.missing, today.visits) == (1, 0, ())
    assert list_unreceived(vault) == (), "what is signed in practice is never sent"


def test_the_certificate_is_told_before_it_ends(world: World, vault: Vault, clock: Clock) -> None:
    load_practice(world, vault)
    assert Duty.CERTIFICATE not in {due.duty for due in list_today(world, vault).dues}
    clock.at += timedelta(days=330)
    (due,) = [due for due in list_today(world, vault).dues if due.duty is Duty.CERTIFICATE]
    assert 0 < due.days_left(clock.at.date()) <= 60


@pytest.mark.parametrize(("days", "told"), [(7, False), (9, True)])
def test_an_old_backup_is_told(days: int, told: bool, world: World, vault: Vault, clock: Clock) -> None:
    made = list_today(world, vault).backed_up
    assert made is not None
    clock.at = made + timedelta(days=days)
    dues = list_today(world, vault).dues
    assert any(due.duty is Duty.BACKUP and due.days_left(clock.at.date()) < 0 for due in dues) is told


def test_a_report_of_an_incident_is_told(world: World, vault: Vault, material: PracticeMaterial) -> None:
    key = begin_document(world, vault, DocumentKind.INCIDENT, material.contract.id)
    write_document(world, vault, key, "known_day", "2026-11-20")
    (due,) = [due for due in list_today(world, vault).dues if due.duty is Duty.INCIDENT]
    assert (due.document, due.contract, due.day) == (key, material.contract.id, date(2026, 11, 24))
    assert "個人情報保護委員会" in due.source.ja
