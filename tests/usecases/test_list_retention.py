from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.ids import InspectionId, RecordId
from inspector_app.domain.lifecycle import Event
from inspector_app.storage.answers import save_answer
from inspector_app.storage.enrolment import Grant, complete_enrolment, start_enrolment
from inspector_app.storage.forms import pin_form
from inspector_app.storage.inspections import add_inspection, set_state
from inspector_app.storage.outbox import list_deliveries, load_delivery
from inspector_app.storage.parties import save_contract
from inspector_app.storage.records import StoredRecord, save_receipt, save_record
from inspector_app.storage.vault import Vault
from inspector_app.usecases.list_retention import RETENTION, list_retention
from inspector_app.usecases.world import World
from tests.storage.examples import CONTRACT, DEFINITION, inspection, judged
from tests.usecases.conftest import Clock


def receive(vault: Vault, name: str, at: datetime) -> InspectionId:
    """Put an inspection into the vault whose record was acknowledged then."""
    save_contract(vault, CONTRACT)
    own = replace(inspection(name, pin_form(vault, DEFINITION)), practice=False)
    add_inspection(vault, own)
    save_answer(vault, own.id, judged(), at)
    set_state(vault, own.id, Event.FINISH)
    pdf = name.encode()
    save_record(vault, StoredRecord(RecordId(f"r{name}"), own.id, sha256_hex(pdf), at, pdf))
    save_receipt(vault, RecordId(f"r{name}"), b"receipt of " + pdf, at)
    return own.id


def test_what_is_due_is_told_oldest_first_with_its_day(world: World, vault: Vault, clock: Clock) -> None:
    now = clock.at
    later = receive(vault, "n7", now - timedelta(days=RETENTION + 1))
    first = receive(vault, "n8", now - timedelta(days=RETENTION + 30))
    receive(vault, "n9", now - timedelta(days=RETENTION - 3))
    found = list_retention(world, vault)
    assert (found.days, found.set_by_agency, found.more) == (RETENTION, False, 0)
    assert [each.inspection_id for each in found.overdue] == [first, later]
    assert found.overdue[0].due == now - timedelta(days=30)
    assert found.overdue[0].contract_title == CONTRACT.title
    assert found.next_due == now + timedelta(days=3)
    assert [each.inspection_id for each in list_retention(world, vault, limit=1).overdue] == [first]
    assert list_retention(world, vault, limit=1).more == 1


@pytest.mark.parametrize(("setting", "expected"), [(30, (30, True)), (0, (0, True)), ("30", (RETENTION, False))])
def test_the_agency_says_how_long(
    world: World, vault: Vault, clock: Clock, setting: int | str, expected: tuple[int, bool]
) -> None:
    number = start_enrolment(vault, b"key", b"request", clock())
    grant = Grant(b"own", (b"ca",), (b"root",), b"seal", {"retention_days": setting})
    complete_enrolment(vault, number, grant, clock())
    found = list_retention(world, vault)
    assert (found.days, found.set_by_agency) == expected
    assert found.overdue == ()
    assert found.next_due is None


def test_the_outbox_may_leave_out_what_was_received_long_ago(vault: Vault, clock: Clock) -> None:
    for day in range(4):
        receive(vault, f"n{day + 5}", clock.at + timedelta(days=day))
    assert len(list_deliveries(vault)) == 4
    assert [each.inspection_id for each in list_deliveries(vault, received=2)] == ["n8", "n7"]
    assert list_deliveries(vault, received=0) == ()
    assert load_delivery(vault, InspectionId("n5")) is not None
