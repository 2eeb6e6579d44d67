"""`demo --out DIR`: the main job, unattended, on the official sheet and the practice contract.

Nothing in it is staged: a vault, an agency with an authority of its own, 35 answers, the rating, the signed record,
its delivery through a folder, the agency's intake and the receipt, all by the code that the window and the desk use.
"""

import argparse
import json
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from inspector_app.agency.desk import Desk, init_desk
from inspector_app.agency.enrolment import enrol
from inspector_app.agency.intake import Outcome, take_in
from inspector_app.cli.output import say
from inspector_app.domain.ids import InspectionId
from inspector_app.errors import InputError
from inspector_app.usecases.accept_enrolment import accept_enrolment
from inspector_app.usecases.answer_row import answer_row
from inspector_app.usecases.create_vault import create_vault
from inspector_app.usecases.delivery_folder import set_delivery_folder
from inspector_app.usecases.finish_inspection import finish_inspection
from inspector_app.usecases.intake_rules import intake_rules
from inspector_app.usecases.list_deliveries import list_deliveries
from inspector_app.usecases.load_practice import load_practice, practice_material
from inspector_app.usecases.open_inspection import open_inspection
from inspector_app.usecases.practice_evidence import add_practice_evidence
from inspector_app.usecases.read_anchors import read_anchors
from inspector_app.usecases.read_file import read_file
from inspector_app.usecases.request_enrolment import request_enrolment
from inspector_app.usecases.review_inspection import review_inspection
from inspector_app.usecases.show_record import export_record
from inspector_app.usecases.sign_receipt import sign_receipt
from inspector_app.usecases.sign_record import sign_record
from inspector_app.usecases.start_inspection import start_inspection
from inspector_app.usecases.sync_now import sync_now
from inspector_app.usecases.unlock_vault import Vault, lock_vault, unlock_vault
from inspector_app.usecases.verify_record import verify_record
from inspector_app.usecases.world import World, make_world
from inspector_app.usecases.write_closing import write_closing
from inspector_app.usecases.write_file import write_file

_DAYS = 366


@dataclass(frozen=True, slots=True)
class Places:
    """Where the demo leaves what it makes."""

    out: Path

    @property
    def vault(self) -> Path:
        """Return the laptop's folder, with the vault in it."""
        return self.out / "laptop"

    @property
    def agency(self) -> Path:
        """Return the agency's folder, with registry, archive and answers."""
        return self.out / "agency"

    @property
    def exchange(self) -> Path:
        """Return the folder between the two, as a USB stick would be."""
        return self.out / "exchange"

    @property
    def record(self) -> Path:
        """Return the signed PDF, as the inspector exports it."""
        return self.out / "record.pdf"

    @property
    def trust(self) -> Path:
        """Return the agency's trust anchor."""
        return self.out / "trust.pem"


@dataclass(slots=True)
class Summary:
    """What the demo reports: facts as they were found, and the seconds of each step."""

    facts: dict[str, object] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Run a step, say so, and note how long it took."""
        say(f"{name} …", end=" ")
        begun = time.perf_counter()
        try:
            yield
        except BaseException:
            say("")  # so that the message begins a line
            raise
        self.seconds[name] = round(time.perf_counter() - begun, 3)
        say(f"{self.seconds[name]:.3f} s")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the verb takes."""
    parser.add_argument("--out", required=True, type=Path, metavar="DIR", help="an empty or new folder")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    out: Path = options.out.absolute()
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise InputError("input.folder_not_empty", file=str(out))
    places, summary = Places(out), Summary()
    places.exchange.mkdir(parents=True)
    passphrase, desk_passphrase = secrets.token_urlsafe(15), secrets.token_urlsafe(15)
    world = make_world(places.vault)
    desk = _agency(world, places, desk_passphrase, summary)
    try:
        delivered = _laptop(world, desk, places, passphrase, summary)
    finally:
        desk.close()
    summary.facts |= {
        "practice_passphrase": passphrase,
        "agency_passphrase": desk_passphrase,
        "seconds": summary.seconds,
    }
    text = json.dumps(summary.facts, ensure_ascii=False, indent=2)
    write_file(out / "summary.json", f"{text}\n".encode())
    say(f"{out / 'summary.json'}: {summary.facts['receipt']}")
    return 0 if delivered else 1


def _agency(world: World, places: Places, passphrase: str, summary: Summary) -> Desk:
    with summary.step("agency_init"):
        agency = practice_material().agency
        desk = init_desk(places.agency, agency, passphrase, world.now(), practice=True)
        write_file(places.trust, read_file(places.agency / "trust.pem"))
    return desk


def _laptop(world: World, desk: Desk, places: Places, passphrase: str, summary: Summary) -> bool:
    with summary.step("vault"):
        vault = create_vault(world, passphrase)
    try:
        with summary.step("enrolment"):
            inspector = practice_material().inspector
            request = request_enrolment(world, vault, inspector.name)
            accept_enrolment(world, vault, enrol(desk, request, inspector, world.now(), days=_DAYS))
        inspection_id = _inspect(world, vault, summary)
        _sign(world, vault, inspection_id, places, summary)
        with summary.step("lock_unlock"):
            lock_vault(vault)
            vault = unlock_vault(world, passphrase)
        return _deliver(world, vault, desk, inspection_id, places, summary)
    finally:
        lock_vault(vault)


def _inspect(world: World, vault: Vault, summary: Summary) -> InspectionId:
    material = practice_material().on(world.now().date())
    with summary.step("contract"):
        contract = load_practice(world, vault)
        inspection_id = start_inspection(
            world, vault, contract.id, material.site_id, material.form_id, material.kind, material.dates
        )
    with summary.step("answers"):
        for answer in material.answers.values():
            answer_row(world, vault, inspection_id, answer)
    with summary.step("evidence"):
        added = add_practice_evidence(world, vault, inspection_id)
    with summary.step("rating"):
        review = review_inspection(vault, inspection_id)
        finish_inspection(vault, inspection_id, review.proposed_remarks)
    with summary.step("closing"):
        write_closing(world, vault, inspection_id, material.closing)
        receiver = material.receiver
        sign_receipt(world, vault, inspection_id, receiver.name, receiver.position, material.hand)
    opened = open_inspection(vault, inspection_id)
    summary.facts |= {
        "form": opened.form.id,
        "form_version": opened.form.version,
        "answers": len(opened.answers),
        "evidence": len(added),
        "rating": review.rating.key,
        "findings": [finding.no for finding in review.findings],
    }
    return inspection_id


def _sign(world: World, vault: Vault, inspection_id: InspectionId, places: Places, summary: Summary) -> None:
    with summary.step("sign"):
        signed = sign_record(world, vault, inspection_id)
    with summary.step("export"):
        export_record(vault, inspection_id, places.record)
    with summary.step("verify"):
        checked = verify_record(read_file(places.record), read_anchors(places.trust), world.now())
    summary.facts |= {
        "record_id": signed.id,
        "signature": "valid" if checked.ok else [str(reason) for reason in checked.reasons],
        "vault_folder": str(places.vault),
        "record": str(places.record),
        "trust": str(places.trust),
        "exchange": str(places.exchange),
        "agency": str(places.agency),
        "registry": str(places.agency / "registry.db"),
    }


def _deliver(
    world: World, vault: Vault, desk: Desk, inspection_id: InspectionId, places: Places, summary: Summary
) -> bool:
    with summary.step("deliver"):
        set_delivery_folder(vault, places.exchange)
        sync_now(world, vault)
    with summary.step("intake"):
        results = take_in(desk, places.exchange, intake_rules(world), world.now())
    with summary.step("receipt"):
        sync_now(world, vault)
    (delivery,) = [each for each in list_deliveries(vault) if each.inspection_id == inspection_id]
    summary.facts |= {
        "intake": [str(result.outcome) for result in results],
        "receipt": str(delivery.state),
        "receipt_file": str(places.exchange / f"{delivery.package}.receipt"),
    }
    return (
        delivery.state == "received"
        and summary.facts["signature"] == "valid"
        and [result.outcome for result in results] == [Outcome.RECEIVED]
    )
