"""Originals travel beside their record, sealed, named by their hash; it is not taken in without them."""

from dataclasses import replace
from pathlib import Path

import pytest

from inspector_app.agency.desk import Desk
from inspector_app.agency.intake import IntakeResult, take_in
from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.evidence import Evidence, EvidenceKind, Seen
from inspector_app.domain.ids import EvidenceId
from inspector_app.domain.keyed_paper import KeyedPaper
from inspector_app.domain.record import Record
from inspector_app.storage.evidence import Files, Part
from inspector_app.storage.outbox import DeliveryState
from inspector_app.storage.papers import StoredScan
from inspector_app.sync.loop import SyncReport, sync_once
from inspector_app.usecases.prepare_evidence import prepare_file, prepare_photo
from tests.agency.material import rules
from tests.photos import made
from tests.signing.material import READ_AT, SIGNED_AT
from tests.sync.material import Laptop, another, sign_in_vault

NUMBER = "N-7"
SCAN = StoredScan("原紙.pdf", "application/pdf", b"%PDF-1.7 circled by hand")


def with_evidence() -> tuple[Record, dict[EvidenceId, Files]]:
    value = another(7)
    first, last = value.answers[0].row, value.answers[-1].row
    photo, paper = prepare_photo("扉.jpg", made.jpeg()), prepare_file("規程.txt", "第1条".encode())
    pieces = (
        Evidence(EvidenceId("p"), first, photo.kind, SIGNED_AT, "扉", None, photo.original, photo.picture),
        Evidence(EvidenceId("s"), first, EvidenceKind.SEEN, SIGNED_AT, seen=Seen("名簿")),
        Evidence(EvidenceId("f"), last, paper.kind, SIGNED_AT, "", None, paper.original),
    )
    files = {EvidenceId("p"): photo.files, EvidenceId("s"): {}, EvidenceId("f"): paper.files}
    keyed = KeyedPaper("k", "髙橋", "11月19日", "髙橋", SIGNED_AT, (1,), 2, (), SCAN.described)
    return replace(value, evidence=pieces, papers=(keyed,)), files


@pytest.fixture
def sent(laptop: Laptop) -> dict[str, bytes]:
    """Sign a record with two originals and a scan, send it; return them by the names of their files at the agency."""
    value, files = with_evidence()
    sign_in_vault(laptop.vault, value, files, {"k": SCAN})
    sync(laptop)
    photo, paper = (files[EvidenceId(key)][Part.ORIGINAL] for key in "pf")
    scan = {f"{SCAN.described.sha256}.pdf": SCAN.data}
    return {f"{sha256_hex(photo)}.jpg": photo, f"{sha256_hex(paper)}.txt": paper, **scan}


def sync(laptop: Laptop) -> SyncReport:
    return sync_once(laptop.vault, laptop.transport, READ_AT)


def intake(desk: Desk, laptop: Laptop) -> IntakeResult:
    """Take in what is there, and return what became of the record with evidence."""
    package = laptop.delivery(NUMBER).package
    (found,) = [each for each in take_in(desk, laptop.exchange, rules(), READ_AT) if each.package == package]
    return found


def travelling(laptop: Laptop) -> list[Path]:
    return sorted(laptop.exchange.glob("*.original"))


def test_originals_arrive_with_their_record(desk: Desk, laptop: Laptop, sent: dict[str, bytes]) -> None:
    assert [path.stem for path in travelling(laptop)] == sorted(name.split(".")[0] for name in sent)
    assert all(original not in path.read_bytes() for path in travelling(laptop) for original in sent.values())
    assert intake(desk, laptop).outcome.value == "received"
    filed = {path.name: path.read_bytes() for path in (desk.folder / "originals").iterdir()}
    assert filed == sent
    sync(laptop)
    assert laptop.delivery(NUMBER).state is DeliveryState.RECEIVED
    assert intake(desk, laptop).outcome.value == "known"


def test_a_record_waits_for_an_original_that_is_missing(desk: Desk, laptop: Laptop, sent: dict[str, bytes]) -> None:
    travelling(laptop)[0].unlink()
    result = intake(desk, laptop)
    assert (result.outcome.value, [reason.code for reason in result.reasons]) == (
        "failed",
        ["record.originals_missing"],
    )
    sync(laptop)
    assert len(travelling(laptop)) == len(sent)
    assert intake(desk, laptop).outcome.value == "received"


@pytest.mark.parametrize("wrong", ["cut", "other"])
def test_another_original_is_refused_and_sent_again(
    desk: Desk, laptop: Laptop, sent: dict[str, bytes], wrong: str
) -> None:
    first, second, _ = travelling(laptop)
    first.write_bytes(first.read_bytes()[:-40] if wrong == "cut" else second.read_bytes())
    result = intake(desk, laptop)
    assert (result.outcome.value, [reason.code for reason in result.reasons]) == (
        "refused",
        ["record.original_damaged"],
    )
    sync(laptop)
    assert laptop.delivery(NUMBER).state is DeliveryState.SENT
    # The package that was refused before now is as good as the one that was sent again.
    assert intake(desk, laptop).outcome.value in ("received", "known")
    assert {path.name for path in (desk.folder / "originals").iterdir()} == set(sent)
    sync(laptop)
    assert laptop.delivery(NUMBER).state is DeliveryState.RECEIVED
