"""A record signed by two inspectors and the supervisor on the laptop, with proven time; delivered, kept, acknowledged.

The laptop does it through the use cases that its window calls, the desk by its command line; nothing is mocked.
"""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from inspector_app.domain.contract import Inspector
from inspector_app.domain.ids import InspectionId, InspectorId
from inspector_app.domain.lifecycle import State
from inspector_app.signing.certificates import write_pem
from inspector_app.storage.inspections import load_inspection
from inspector_app.storage.records import latest_record
from inspector_app.storage.vault import Vault
from inspector_app.usecases.accept_enrolment import accept_enrolment
from inspector_app.usecases.answer_row import answer_row
from inspector_app.usecases.countersign_record import countersign_record
from inspector_app.usecases.create_vault import create_vault
from inspector_app.usecases.delivery_folder import set_delivery_folder
from inspector_app.usecases.list_deliveries import DeliveryState, list_deliveries
from inspector_app.usecases.load_practice import load_practice, practice_material
from inspector_app.usecases.name_inspectors import name_inspectors
from inspector_app.usecases.request_enrolment import request_enrolment
from inspector_app.usecases.sign_record import sign_record
from inspector_app.usecases.signers import signer_in_file
from inspector_app.usecases.start_inspection import start_inspection
from inspector_app.usecases.sync_now import sync_now
from inspector_app.usecases.unlock_vault import lock_vault
from inspector_app.usecases.world import World, make_world
from tests.cli.program import Outcome, run_here
from tests.signing.services import Services, clockmaker, serving
from tests.usecases.test_sign_record import finish

DESK_SECRET, OWN_SECRET = "tsukue no kagi desu", "watashi no kagi desu"
COLLEAGUE = Inspector(InspectorId("insp-2"), "𠮷田 葛", "調査役", "情報システム部")
SUPERVISING = Inspector(InspectorId("S-001"), "監督 花子", "課長", "契約部")


@pytest.fixture
def services() -> Iterator[Services]:
    """A time-stamp service on this machine, in this year."""
    with serving(clockmaker(), datetime.now(UTC).replace(microsecond=0)) as running:
        yield running


@pytest.fixture
def world(tmp_path: Path) -> World:
    return make_world(tmp_path / "laptop")


@pytest.fixture
def vault(world: World) -> Iterator[Vault]:
    opened = create_vault(world, "correct horse battery")
    yield opened
    lock_vault(opened)


def secret(words: str) -> str:
    reading, writing = os.pipe()
    os.write(writing, words.encode() + b"\n")
    os.close(writing)
    return str(reading)


class Desk:
    """The agency's desk, as somebody works it by its commands."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys = folder / "desk", capsys
        self.act("init", "--id", "kikou", "--name", "見本機構", "--practice")

    def act(self, action: str, *options: str | Path, code: int = 0) -> Outcome:
        given = ("--desk", self.folder, "--passphrase-fd", secret(DESK_SECRET))
        done = run_here(self._capsys, "agency", action, *given, *options)
        assert done.code == code, done.err
        return done

    def use_clock(self, services: Services, trust: Path) -> None:
        trust.write_bytes(write_pem(clockmaker().root))
        chosen = ("agency", "time-service", "--desk", self.folder, "--url", services.time_url, "--trust", trust)
        assert run_here(self._capsys, *chosen).code == 0

    def enrol(self, person: Inspector, request: bytes, folder: Path) -> bytes:
        (folder / "request.p10").write_bytes(request)
        who = ("--inspector-id", person.id, "--name", person.name, "--title", person.title)
        files = ("--request", folder / "request.p10", "--out", folder / "laptop.enrolment")
        self.act("enrol", *who, "--department", person.department, *files)
        return (folder / "laptop.enrolment").read_bytes()

    def key_of(self, person: Inspector, folder: Path) -> Path:
        key = folder / f"{person.id}.p12"
        who = ("--inspector-id", person.id, "--name", person.name, "--title", person.title)
        self.act("signer", *who, "--department", person.department, "--out", key, "--secret-fd", secret(OWN_SECRET))
        return key

    def verdict(self, record: Path, clock: Path) -> Any:
        trust = ("--trust", self.folder / "trust.pem", "--trust-time", clock)
        return run_here(self._capsys, "verify", record, *trust, "--json").json


def answered(world: World, vault: Vault) -> InspectionId:
    """Return the practice inspection of today with every answer, and a second inspector."""
    material = practice_material().on(world.now().date())
    contract = load_practice(world, vault)
    inspection = start_inspection(
        world, vault, contract.id, material.site_id, material.form_id, material.kind, material.dates
    )
    for answer in material.answers.values():
        answer_row(world, vault, inspection, answer)
    name_inspectors(vault, inspection, (COLLEAGUE,))
    finish(vault, inspection)
    return inspection


def test_three_sign_and_what_the_desk_keeps_says_so(
    world: World, vault: Vault, services: Services, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk, clock, exchange = Desk(tmp_path, capsys), tmp_path / "clock.pem", tmp_path / "stick"
    desk.use_clock(services, clock)
    lead = practice_material().inspector
    accept_enrolment(world, vault, desk.enrol(lead, request_enrolment(world, vault, lead.name), tmp_path))
    inspection = answered(world, vault)
    assert sign_record(world, vault, inspection).unanswered is None
    for person in (COLLEAGUE, SUPERVISING):
        key = signer_in_file(desk.key_of(person, tmp_path), OWN_SECRET)
        assert countersign_record(world, vault, inspection, key).unanswered is None
    exchange.mkdir()
    set_delivery_folder(vault, exchange)
    assert len(sync_now(world, vault).delivered) == 1
    taken = desk.act("intake", exchange, "--json").json
    assert [each["outcome"] for each in taken["results"]] == ["received"]
    assert [each["number"] for each in taken["preserved"]] == [1], "preserved as it was taken in"
    assert len(sync_now(world, vault).received) == 1
    [delivery] = list_deliveries(vault)
    assert delivery.state is DeliveryState.RECEIVED
    assert load_inspection(vault, inspection).state is State.RECEIVED
    stored = latest_record(vault, inspection)
    assert stored is not None
    kept = [file for file in (desk.folder / "records").glob("*.pdf") if file.read_bytes() != stored.pdf]
    assert len(kept) == 1
    assert kept[0].read_bytes().startswith(stored.pdf), "every byte that was signed is still there"
    said = desk.verdict(kept[0], clock)
    assert said["ok"], said["reasons"]
    assert [each["field"] for each in said["signatures"]] == ["Inspector1", "Inspector2", "Supervisor"]
    assert [each["name"] for each in said["signatures"]] == [lead.name, COLLEAGUE.name, SUPERVISING.name]
    assert {each["time_source"] for each in said["signatures"]} == {"service"}
    assert {each["revocation"]["status"] for each in said["signatures"]} == {"good"}
    assert [each["kind"] for each in said["revisions"]] == ["signature"] * 3 + ["time_stamp"]
    [received] = desk.act("status").json["received"]
    assert [each["made"] for each in received["versions"]] == ["preserved"]


def test_what_cannot_be_preserved_at_once_is_received_and_kept_for_later(
    world: World, vault: Vault, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk, clock, exchange = Desk(tmp_path, capsys), tmp_path / "clock.pem", tmp_path / "stick"
    lead = practice_material().inspector
    accept_enrolment(world, vault, desk.enrol(lead, request_enrolment(world, vault, lead.name), tmp_path))
    with serving(clockmaker(), datetime.now(UTC).replace(microsecond=0)) as gone:
        desk.use_clock(gone, clock)
    sign_record(world, vault, answered(world, vault))
    exchange.mkdir()
    set_delivery_folder(vault, exchange)
    sync_now(world, vault)
    taken = desk.act("intake", exchange, "--json").json
    assert [each["outcome"] for each in taken["results"]] == ["received"]
    [tried] = taken["preserved"]
    assert tried["reason"]["code"] == "time.no_answer"
    sync_now(world, vault)
    assert [each.state for each in list_deliveries(vault)] == [DeliveryState.RECEIVED]
    with serving(clockmaker(), datetime.now(UTC).replace(microsecond=0)) as back:
        desk.use_clock(back, clock)
        assert [each["number"] for each in desk.act("preserve", "--json").json["results"]] == [1]
    [received] = desk.act("status").json["received"]
    assert [each["made"] for each in received["versions"]] == ["preserved"]
