"""Whose key signs and whose time it is: cards and files, the second inspector, the supervisor, a time-stamp service."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from inspector_app.agency.countersigning import make_signer
from inspector_app.agency.desk import Desk, init_desk
from inspector_app.agency.enrolment import enrol
from inspector_app.agency.time_service import keep_time_service
from inspector_app.domain.contract import Agency, Inspector
from inspector_app.domain.ids import AgencyId, InspectionId, InspectorId
from inspector_app.domain.lifecycle import Event, State
from inspector_app.errors import InspectionError, SignatureError
from inspector_app.storage import records
from inspector_app.storage.inspections import load_inspection, set_state
from inspector_app.storage.vault import Vault
from inspector_app.usecases.accept_enrolment import accept_enrolment
from inspector_app.usecases.before_signing import before_signing
from inspector_app.usecases.check_vault import check_vault
from inspector_app.usecases.countersign_record import countersign_record
from inspector_app.usecases.keep_setting import save_setting
from inspector_app.usecases.name_inspectors import name_inspectors
from inspector_app.usecases.request_enrolment import request_enrolment
from inspector_app.usecases.sign_record import sign_record
from inspector_app.usecases.signers import AnySigner, signer_in_file
from inspector_app.usecases.signing_time import URL, own_time_anchors, service_url
from inspector_app.usecases.verify_record import verify_record
from inspector_app.usecases.world import World
from tests.signing.services import clockmaker, serving
from tests.usecases.conftest import Clock
from tests.usecases.test_sign_record import finish

COLLEAGUE = Inspector(InspectorId("insp-2"), "𠮷田 葛", "調査役", "情報システム部")
SUPERVISING = Inspector(InspectorId("S-001"), "監督 花子", "課長", "契約部")
LEAD = Inspector(InspectorId("insp-1"), "髙橋 みのり", "主任調査役", "情報システム部")
DESK_SECRET, OWN_SECRET = "tsukue no kagi desu", "watashi no kagi desu"


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    with init_desk(
        tmp_path / "desk", Agency(AgencyId("kikou"), "見本機構"), DESK_SECRET, clock(), practice=True
    ) as desk:
        yield desk


def _enrol(world: World, vault: Vault, desk: Desk, days: int = 1095) -> None:
    request = request_enrolment(world, vault, LEAD.name)
    accept_enrolment(world, vault, enrol(desk, request, LEAD, world.now(), days=days))


def _key_file(desk: Desk, person: Inspector, world: World, folder: Path) -> AnySigner:
    file = folder / f"{person.id}.p12"
    file.write_bytes(make_signer(desk, person, OWN_SECRET, world.now(), 1095))
    return signer_in_file(file, OWN_SECRET)


def test_the_time_of_the_agencys_service_is_in_the_signature(
    world: World, vault: Vault, answered: InspectionId, desk: Desk, clock: Clock
) -> None:
    with serving(clockmaker(), clock()) as services:
        keep_time_service(desk.folder, services.time_url, (clockmaker().root,))
        _enrol(world, vault, desk)
        finish(vault, answered)
        signed = sign_record(world, vault, answered)
    assert signed.unanswered is None
    found = signed.checked.verification
    assert found.time_source == "service"
    assert [each.trusted for each in found.time_stamps] == [True]
    assert own_time_anchors(vault) == (clockmaker().root,)
    assert before_signing(world, vault).time_url == service_url(vault) == services.time_url


def test_a_service_that_does_not_answer_keeps_nobody_from_signing(
    world: World, vault: Vault, answered: InspectionId, clock: Clock
) -> None:
    with serving(clockmaker(), clock()) as services:
        save_setting(vault, URL, services.time_url)
    finish(vault, answered)
    signed = sign_record(world, vault, answered)
    assert signed.checked.ok
    assert signed.checked.verification.time_source == "device"
    assert signed.unanswered is not None
    assert signed.unanswered.code == "time.no_answer"


def test_the_lead_signs_with_a_key_in_a_file(
    world: World, vault: Vault, answered: InspectionId, desk: Desk, tmp_path: Path
) -> None:
    _enrol(world, vault, desk)
    finish(vault, answered)
    signer = _key_file(desk, LEAD, world, tmp_path)
    signed = sign_record(world, vault, answered, signer=signer)
    assert signed.checked.verification.certificate == signer.certificate


def test_nobody_else_signs_as_the_lead(
    world: World, vault: Vault, answered: InspectionId, desk: Desk, tmp_path: Path
) -> None:
    _enrol(world, vault, desk)
    finish(vault, answered)
    with pytest.raises(SignatureError) as raised:
        sign_record(world, vault, answered, signer=_key_file(desk, COLLEAGUE, world, tmp_path))
    assert raised.value.data["reasons"] == ("signature.not_lead",)
    assert load_inspection(vault, answered).state is State.FINISHED


def test_the_second_inspector_and_the_supervisor_sign_before_it_is_sent(
    world: World, vault: Vault, answered: InspectionId, desk: Desk, tmp_path: Path
) -> None:
    _enrol(world, vault, desk)
    name_inspectors(vault, answered, (COLLEAGUE,))
    finish(vault, answered)
    first = sign_record(world, vault, answered)
    countersign_record(world, vault, answered, _key_file(desk, COLLEAGUE, world, tmp_path))
    last = countersign_record(world, vault, answered, _key_file(desk, SUPERVISING, world, tmp_path))
    assert last.pdf.startswith(first.pdf)
    stored = records.latest_record(vault, answered)
    assert stored is not None
    assert (stored.pdf, stored.id) == (last.pdf, first.id)
    checked = verify_record(stored.pdf, desk.anchors, world.now())
    assert checked.reasons == ()
    assert [each.field for each in checked.verification.signatures] == ["Inspector1", "Inspector2", "Supervisor"]
    assert check_vault(vault).ok
    set_state(vault, answered, Event.SEND)
    with pytest.raises(InspectionError, match=r"inspection\.not_allowed"):
        countersign_record(world, vault, answered, _key_file(desk, SUPERVISING, world, tmp_path))


def test_somebody_of_another_agency_signs_nothing(
    world: World, vault: Vault, answered: InspectionId, desk: Desk, tmp_path: Path
) -> None:
    finish(vault, answered)
    first = sign_record(world, vault, answered)
    with pytest.raises(SignatureError) as raised:
        countersign_record(world, vault, answered, _key_file(desk, SUPERVISING, world, tmp_path))
    assert raised.value.data["reasons"] == ("signature.untrusted",)
    stored = records.latest_record(vault, answered)
    assert stored is not None
    assert stored.pdf == first.pdf


def test_one_is_warned_before_the_certificate_ends(world: World, vault: Vault, desk: Desk, clock: Clock) -> None:
    _enrol(world, vault, desk, days=100)
    seen = []
    for _ in range(3):
        now = before_signing(world, vault)
        seen.append((now.ending, now.urgent))
        clock.at += timedelta(days=40)
    assert seen == [(False, False), (True, False), (True, True)]
    clock.at -= timedelta(days=200)
    behind = before_signing(world, vault).clock
    assert behind is not None
    assert behind.minutes > 60
