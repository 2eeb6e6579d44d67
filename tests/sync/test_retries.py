"""What is sent once more, what is not sent at all, and what stays beside a record meanwhile."""

from datetime import timedelta
from pathlib import Path

from inspector_app.agency.desk import Desk, init_desk
from inspector_app.agency.intake import take_in
from inspector_app.errors import TransportError
from inspector_app.storage.envelope import LEAST_COST
from inspector_app.storage.outbox import DeliveryState
from inspector_app.storage.vault import create_vault
from inspector_app.sync.folder import FolderTransport
from inspector_app.sync.loop import SyncReport, sync_once
from tests.agency.material import rules
from tests.signing.material import AGENCY, ENROLLED_AT, READ_AT, record
from tests.sync.material import Laptop, enrol_vault, sign_in_vault

LATER = READ_AT + timedelta(hours=3)
NOTHING = SyncReport((), (), (), ())
RECORD_ID = record().id


def _sync(laptop: Laptop) -> SyncReport:
    return sync_once(laptop.vault, laptop.transport, LATER)


def _intake(desk: Desk, laptop: Laptop) -> list[str]:
    return [result.outcome.value for result in take_in(desk, laptop.exchange, rules(), READ_AT)]


class _FullStick(FolderTransport):
    """A stick on which nothing more fits."""

    def put(self, name: str, data: bytes) -> None:
        raise TransportError("transport.full", folder=name[:0], size=len(data))


def test_sending_again_is_tried_until_it_goes_well(desk: Desk, laptop: Laptop) -> None:
    _sync(laptop)
    damaged = laptop.exchange / f"{laptop.delivery().package}.record"
    damaged.write_bytes(damaged.read_bytes()[:1000])
    _intake(desk, laptop)
    for _ in range(2):
        report = sync_once(laptop.vault, _FullStick(laptop.exchange), LATER)
        assert [failure.causes[0].code for failure in report.failed] == ["transport.full"]
        assert laptop.delivery().state is DeliveryState.REFUSED
    assert _sync(laptop) == SyncReport((RECORD_ID,), (), (), ())
    assert _intake(desk, laptop).count("received") == 1


def test_why_the_agency_refused_stays_beside_the_record(desk: Desk, laptop: Laptop) -> None:
    _sync(laptop)
    (enrolled,) = desk.registry.all_enrolled()
    desk.registry.revoke(enrolled.fingerprint, READ_AT)
    _intake(desk, laptop)
    _sync(laptop)
    refused = laptop.delivery()
    (laptop.exchange / f"{refused.package}.receipt").write_bytes(b"not a receipt")
    assert len(_sync(laptop).failed) == 1
    assert laptop.delivery() == refused


def test_what_the_practice_key_signed_is_not_sent_after_enrolment(desk: Desk, tmp_path: Path) -> None:
    exchange = tmp_path / "exchange"
    exchange.mkdir()
    with init_desk(tmp_path / "alone", AGENCY, "練習の合言葉", ENROLLED_AT, practice=True) as alone:
        vault = create_vault(tmp_path / "laptop", "合言葉 staple battery", cost=LEAST_COST)
        enrol_vault(vault, alone)
    sign_in_vault(vault)
    laptop = Laptop(vault, exchange)
    enrol_vault(vault, desk)
    report = _sync(laptop)
    assert [failure.causes[0].code for failure in report.failed] == ["signature.untrusted"]
    assert laptop.delivery().state is DeliveryState.WAITING
    assert list(exchange.iterdir()) == []
    assert _sync(laptop) == NOTHING, "told once, it stays beside the record"
    vault.close()
