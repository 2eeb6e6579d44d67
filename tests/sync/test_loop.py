"""From the outbox to the receipt and back, whatever happens on the way; real vault, real desk, real folder."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from inspector_app.agency.desk import Desk, init_desk
from inspector_app.agency.intake import take_in
from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.lifecycle import State
from inspector_app.errors import EnrolmentError, TransportError
from inspector_app.storage.envelope import LEAST_COST
from inspector_app.storage.inspections import load_inspection
from inspector_app.storage.outbox import DeliveryState
from inspector_app.storage.records import ReplyKind, load_replies
from inspector_app.storage.vault import create_vault
from inspector_app.sync import loop
from inspector_app.sync.loop import SyncReport, sync_once
from tests.agency.material import rules
from tests.signing.material import AGENCY, ENROLLED_AT, READ_AT, record
from tests.sync.material import Laptop, another, sign_in_vault

LATER = READ_AT + timedelta(hours=3)
NOTHING = SyncReport((), (), (), ())
RECORD_ID = record().id


def _sync(laptop: Laptop) -> SyncReport:
    return sync_once(laptop.vault, laptop.transport, LATER)


def _intake(desk: Desk, laptop: Laptop) -> list[str]:
    return [result.outcome.value for result in take_in(desk, laptop.exchange, rules(), READ_AT)]


def test_a_record_is_sent_received_and_acknowledged(desk: Desk, laptop: Laptop) -> None:
    assert laptop.delivery().state is DeliveryState.WAITING
    assert _sync(laptop) == SyncReport((RECORD_ID,), (), (), ())
    sent = laptop.delivery()
    assert (sent.state, sent.sent_at, sent.causes) == (DeliveryState.SENT, LATER, ())
    assert sha256_hex((laptop.exchange / f"{sent.package}.record").read_bytes()) == sent.package
    assert _sync(laptop) == NOTHING
    assert _intake(desk, laptop) == ["received"]
    assert _sync(laptop) == SyncReport((), (RECORD_ID,), (), ())
    assert laptop.delivery().state is DeliveryState.RECEIVED
    assert load_inspection(laptop.vault, InspectionId("N-1")).state is State.RECEIVED
    (reply,) = load_replies(laptop.vault, RECORD_ID)
    assert (reply.kind, reply.body) == (
        ReplyKind.RECEIPT,
        (laptop.exchange / f"{sent.package}.receipt").read_bytes(),
    )
    assert _sync(laptop) == NOTHING
    assert _intake(desk, laptop) == ["known"]


def test_nothing_of_the_record_is_readable_in_the_folder(desk: Desk, laptop: Laptop) -> None:
    _sync(laptop)
    _intake(desk, laptop)
    for path in laptop.exchange.iterdir():
        content = path.read_bytes()
        for secret in ("見本システム", "支障なし", "見本業務"):
            assert secret.encode() not in content
            assert secret.encode("utf-16-be") not in content


def test_a_rejection_comes_with_its_reasons(desk: Desk, laptop: Laptop) -> None:
    _sync(laptop)
    (enrolled,) = desk.registry.all_enrolled()
    desk.registry.revoke(enrolled.fingerprint, READ_AT)
    assert _intake(desk, laptop) == ["refused"]
    assert _sync(laptop) == SyncReport((), (), (RECORD_ID,), ())
    refused = laptop.delivery()
    assert refused.state is DeliveryState.REFUSED
    (cause,) = refused.causes
    assert (cause.code, cause.data) == ("signature.revoked", {"revoked_at": READ_AT.isoformat(), "why": "other"})
    assert load_replies(laptop.vault, RECORD_ID)[0].kind is ReplyKind.REFUSAL
    assert _sync(laptop) == NOTHING
    assert laptop.delivery() == refused


def test_a_refusal_that_the_agency_mends_becomes_a_receipt(desk: Desk, laptop: Laptop) -> None:
    _sync(laptop)
    take_in(desk, laptop.exchange, rules(), ENROLLED_AT + timedelta(days=1100))
    _sync(laptop)
    assert laptop.delivery().state is DeliveryState.REFUSED
    assert _intake(desk, laptop) == ["received"]
    assert _sync(laptop) == SyncReport((), (RECORD_ID,), (), ())
    assert laptop.delivery().state is DeliveryState.RECEIVED
    assert laptop.delivery().causes == ()


def test_a_package_damaged_on_its_way_is_sent_again(desk: Desk, laptop: Laptop) -> None:
    _sync(laptop)
    first = laptop.delivery().package
    damaged = laptop.exchange / f"{first}.record"
    damaged.write_bytes(damaged.read_bytes()[:1000])
    assert _intake(desk, laptop) == ["refused"]
    assert _sync(laptop) == SyncReport((RECORD_ID,), (), (RECORD_ID,), ())
    assert laptop.delivery().package != first
    assert sorted(_intake(desk, laptop)) == ["received", "refused"]
    assert _sync(laptop) == SyncReport((), (RECORD_ID,), (), ())


def test_a_package_that_vanished_is_sent_again(desk: Desk, laptop: Laptop) -> None:
    _sync(laptop)
    (laptop.exchange / f"{laptop.delivery().package}.record").unlink()
    assert _sync(laptop) == SyncReport((RECORD_ID,), (), (), ())
    assert _intake(desk, laptop) == ["received"]
    assert _sync(laptop).received == (RECORD_ID,)


def test_a_stick_that_comes_back_with_the_receipt_alone_is_enough(desk: Desk, laptop: Laptop) -> None:
    _sync(laptop)
    _intake(desk, laptop)
    (laptop.exchange / f"{laptop.delivery().package}.record").unlink()
    assert _sync(laptop) == SyncReport((), (RECORD_ID,), (), ())


def test_an_interruption_after_the_delivery_only_delivers_twice(
    desk: Desk, laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stops(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:  # the power fails between the delivery and its note
        patched.setattr(loop, "mark_sent", stops)
        with pytest.raises(KeyboardInterrupt):
            _sync(laptop)
    assert laptop.delivery().state is DeliveryState.WAITING
    assert _sync(laptop).delivered == (RECORD_ID,)
    assert sorted(_intake(desk, laptop)) == ["known", "received"]
    assert _sync(laptop).received == (RECORD_ID,)
    assert len(desk.registry.all_received()) == 1


def test_a_folder_that_is_gone_is_noted_beside_what_waits(laptop: Laptop) -> None:
    laptop.exchange.rmdir()
    with pytest.raises(TransportError) as caught:
        _sync(laptop)
    assert caught.value.code == "transport.missing"
    waiting = laptop.delivery()
    assert (waiting.state, waiting.causes[0].code, waiting.attempts) == (
        DeliveryState.WAITING,
        "transport.missing",
        1,
    )
    laptop.exchange.mkdir()
    assert _sync(laptop).delivered == (RECORD_ID,)
    assert laptop.delivery().causes == ()


def test_a_record_that_cannot_be_put_does_not_stop_the_next(laptop: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    sign_in_vault(laptop.vault, another(2))
    put = type(laptop.transport).put
    tried: list[str] = []

    def full_at_first(_: object, name: str, data: bytes) -> None:
        tried.append(name)
        if len(tried) == 1:
            raise TransportError("transport.full", folder="x")
        put(laptop.transport, name, data)

    with monkeypatch.context() as patched:  # a stick that is full once
        patched.setattr(type(laptop.transport), "put", full_at_first)
        report = _sync(laptop)
    assert (len(report.delivered), len(report.failed)) == (1, 1)
    assert report.failed[0].causes[0].code == "transport.full"
    assert len(_sync(laptop).delivered) == 1


def test_the_receipt_of_another_agency_does_not_count(desk: Desk, laptop: Laptop, tmp_path: Path) -> None:
    _sync(laptop)
    with init_desk(tmp_path / "impostor", AGENCY, "x", ENROLLED_AT) as impostor:
        _forge(impostor, laptop)
    report = _sync(laptop)
    assert report.received == ()
    assert [cause.code for cause in report.failed[0].causes] == ["signature.untrusted"]
    assert laptop.delivery().state is DeliveryState.SENT
    assert laptop.delivery().causes[0].code == "signature.untrusted"
    assert _intake(desk, laptop) == ["received"]
    assert _sync(laptop).received == (RECORD_ID,)


def _forge(impostor: Desk, laptop: Laptop) -> None:
    """Put a receipt of somebody else's desk beside the package."""
    from inspector_app.agency.entries import Received
    from inspector_app.agency.receipts import write_receipt

    package = laptop.delivery().package or ""
    values = dict.fromkeys(Received.__slots__, "")
    stored = sha256_hex(laptop.vault.rows("SELECT pdf FROM records")[0][0])
    given = Received(
        **{
            **values,
            "number": 1,
            "findings": 0,
            "practice": False,
            "record_id": RECORD_ID,
            "sha256": stored,
            "signed_at": READ_AT,
            "received_at": READ_AT,
        }  # type: ignore[arg-type] # one dictionary for many types
    )
    (laptop.exchange / f"{package}.receipt").write_bytes(write_receipt(impostor, package, given))


def test_the_receipt_for_another_record_does_not_count(desk: Desk, laptop: Laptop) -> None:
    sign_in_vault(laptop.vault, another(2))
    _sync(laptop)
    _intake(desk, laptop)
    one, other = (laptop.exchange / f"{laptop.delivery(each).package}.receipt" for each in ("N-1", "N-2"))
    shutil.copy(one, other)
    report = _sync(laptop)
    assert report.received == (RECORD_ID,)
    assert [cause.code for cause in report.failed[0].causes] == ["message.not_ours"]
    assert laptop.delivery("N-2").state is DeliveryState.SENT


@pytest.mark.parametrize("garbage", [b"", b"garbage", b"\x30\x80" * 50, bytes(5_000_000)], ids=len)
def test_garbage_in_place_of_an_answer_changes_nothing(desk: Desk, laptop: Laptop, garbage: bytes) -> None:
    _sync(laptop)
    package = laptop.delivery().package
    for suffix in ("receipt", "rejection"):
        (laptop.exchange / f"{package}.{suffix}").write_bytes(garbage)
    report = _sync(laptop)
    assert (report.delivered, report.received, report.refused) == ((), (), ())
    assert laptop.delivery().state is DeliveryState.SENT
    (laptop.exchange / f"{package}.rejection").unlink()
    assert _intake(desk, laptop) == ["received"]
    assert _sync(laptop).received == (RECORD_ID,)


def test_a_rejection_that_comes_after_the_receipt_changes_nothing(desk: Desk, laptop: Laptop) -> None:
    _sync(laptop)
    take_in(desk, laptop.exchange, rules(), ENROLLED_AT + timedelta(days=1100))
    _intake(desk, laptop)
    assert _sync(laptop).received == (RECORD_ID,)
    assert _sync(laptop) == NOTHING
    assert laptop.delivery().state is DeliveryState.RECEIVED


def test_two_records_go_their_own_ways(desk: Desk, laptop: Laptop) -> None:
    sign_in_vault(laptop.vault, another(2))
    assert set(_sync(laptop).delivered) == {"R-1", "R-2"}
    assert _intake(desk, laptop) == ["received", "received"]
    assert set(_sync(laptop).received) == {"R-1", "R-2"}


def test_a_vault_that_is_not_enrolled_sends_nothing(tmp_path: Path) -> None:
    vault = create_vault(tmp_path / "vault", "合言葉 staple battery", cost=LEAST_COST)
    with pytest.raises(EnrolmentError) as caught:
        sync_once(vault, Laptop(vault, tmp_path).transport, LATER)
    assert caught.value.code == "enrolment.missing"
    vault.close()
