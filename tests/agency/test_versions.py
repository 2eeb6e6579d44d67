"""What the desk does with a record that it took in: further signatures, preservation, renewal."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inspector_app.agency.countersigning import countersign_record, make_signer
from inspector_app.agency.desk import Desk
from inspector_app.agency.enrolment import enrol
from inspector_app.agency.entries import Made, Why
from inspector_app.agency.intake import take_in
from inspector_app.agency.preservation import preserve_records, renew_records
from inspector_app.agency.time_service import keep_time_service, time_source
from inspector_app.agency.versions import current_file, received_record
from inspector_app.domain.contract import Inspector
from inspector_app.domain.correction import Correction
from inspector_app.domain.ids import InspectorId, RecordId
from inspector_app.domain.record import Record
from inspector_app.errors import DeskError, KnownError, SignatureError
from inspector_app.reports.sheet import render_sheet
from inspector_app.signing import keys
from inspector_app.signing.certificates import make_request
from inspector_app.signing.enrolment import read_enrolment
from inspector_app.signing.pkcs12 import read_pkcs12
from inspector_app.signing.signer import AnySigner, certify
from inspector_app.signing.time_service import TimeService
from inspector_app.usecases.draw_record import draw_stamp
from inspector_app.usecases.verify_record import verify_record
from tests.agency.material import Laptop, rules, signed_sheet
from tests.signing.material import COLLEAGUE, ENROLLED_AT, LEAD, SIGNED_AT, record
from tests.signing.services import clockmaker, serving

AT = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
SUPERVISING = Inspector(InspectorId("S-001"), "監督 花\U000e0100子", "課長", "契約部")
SECRET = "監督の合言葉"


@pytest.fixture
def number(desk: Desk, laptop: Laptop) -> int:
    """A record that was taken in."""
    laptop.deliver(signed_sheet(laptop.signer))
    (result,) = take_in(desk, laptop.exchange, rules(), AT)
    assert result.number is not None
    return result.number


def _signer(desk: Desk, person: Inspector) -> AnySigner:
    return read_pkcs12(make_signer(desk, person, SECRET, ENROLLED_AT, 1095), SECRET)


def _current(desk: Desk, number: int) -> bytes:
    return current_file(desk, received_record(desk, number))


def test_the_second_inspector_and_the_supervisor_sign_at_the_agency(desk: Desk, number: int) -> None:
    received = _current(desk, number)
    countersign_record(desk, number, _signer(desk, COLLEAGUE), draw_stamp, AT)
    countersign_record(desk, number, _signer(desk, SUPERVISING), draw_stamp, AT + timedelta(hours=1))
    signed = _current(desk, number)
    assert signed.startswith(received)
    checked = verify_record(signed, desk.anchors, AT + timedelta(hours=2))
    assert checked.reasons == ()
    found = checked.verification.signatures
    assert [each.field for each in found] == ["Inspector1", "Inspector2", "Supervisor"]
    assert found[2].stated_name == SUPERVISING.name
    assert [each.made for each in desk.registry.versions(number)] == [Made.COUNTERSIGNED] * 2


def test_nobody_signs_who_may_not(desk: Desk, number: int) -> None:
    supervisor = _signer(desk, SUPERVISING)
    (enrolled,) = [each for each in desk.registry.all_enrolled() if each.inspector_id == "S-001"]
    desk.registry.revoke(enrolled.fingerprint, AT, Why.LEFT)
    with pytest.raises(SignatureError, match=r"signature\.revoked"):
        countersign_record(desk, number, supervisor, draw_stamp, AT)
    with pytest.raises(SignatureError, match=r"signature\.field_missing"):
        countersign_record(desk, number, _signer(desk, LEAD), draw_stamp, AT)
    with pytest.raises(DeskError, match=r"desk\.no_record"):
        countersign_record(desk, 9, _signer(desk, COLLEAGUE), draw_stamp, AT)
    assert desk.registry.versions(number) == ()


def test_a_visible_stamp_that_shows_somebody_else_is_told(desk: Desk, number: int) -> None:
    def other(title: str, name: str, at: datetime) -> bytes:
        return draw_stamp(title, f"{name}代理", at)

    countersign_record(desk, number, _signer(desk, COLLEAGUE), other, AT)
    (reason,) = verify_record(_current(desk, number), desk.anchors, AT).reasons
    assert (reason.code, reason.data["field"]) == ("record.stamp_differs", "Inspector2")


def test_what_was_preserved_is_renewed_before_it_ends_and_holds_in_2036(desk: Desk, number: int) -> None:
    with serving(clockmaker(), AT) as services:
        first = keep_time_service(desk.folder, services.time_url, (clockmaker().root,))
        (kept,) = preserve_records(desk, first, AT)
        assert preserve_records(desk, first, AT) == []
    assert kept.reason is None
    assert kept.until == clockmaker().certificate.not_valid_after_utc
    later, second = datetime(2030, 9, 1, tzinfo=UTC), clockmaker("次の時刻局", datetime(2030, 1, 1, tzinfo=UTC), 12)
    with serving(second, later) as services:
        both = keep_time_service(desk.folder, services.time_url, (second.root,))
        assert renew_records(desk, both, later - timedelta(days=365)) == []
        (renewed,) = renew_records(desk, both, later)
    assert renewed.until == second.certificate.not_valid_after_utc
    in_ten_years = datetime(2036, 11, 22, tzinfo=UTC)
    source = time_source(desk.folder)
    assert source is not None
    checked = verify_record(_current(desk, number), desk.anchors, in_ten_years, time_anchors=source.anchors)
    assert checked.reasons == ()
    assert checked.verification.signatures[0].proven_at == AT
    assert [each.made for each in desk.registry.versions(number)] == [Made.PRESERVED] * 2


def test_one_that_cannot_be_preserved_is_told_and_can_be_tried_again(desk: Desk, number: int) -> None:
    with serving(clockmaker(), AT) as services:
        source = keep_time_service(desk.folder, services.time_url, (clockmaker().root,))
    (failed,) = preserve_records(desk, source, AT)
    assert failed.reason is not None
    assert failed.reason.code == "time.no_answer"
    with serving(clockmaker("知らない時刻局"), AT) as services:
        stranger = keep_time_service(desk.folder, services.time_url, ())
        (failed,) = preserve_records(desk, stranger, AT)
    assert failed.reason is not None
    assert failed.reason.code == "time.no_answer"
    assert desk.registry.versions(number) == ()
    next((desk.folder / "records").glob("*.pdf")).write_bytes(b"changed")
    (failed,) = preserve_records(desk, source, AT)
    assert failed.reason is not None
    assert failed.reason.code == "desk.damaged"


@pytest.mark.usefixtures("number")
def test_who_was_revoked_before_the_time_stamp_is_found_out_by_the_preserved_list(desk: Desk) -> None:
    (lead,) = [each for each in desk.registry.all_enrolled() if each.inspector_id == LEAD.id]
    desk.registry.revoke(lead.fingerprint, AT, Why.STOLEN)
    with serving(clockmaker(), AT + timedelta(days=1)) as services:
        source = keep_time_service(desk.folder, services.time_url, (clockmaker().root,))
        (failed,) = preserve_records(desk, source, AT + timedelta(days=1))
    assert failed.reason is not None
    assert failed.reason.code == "signature.read_back"
    assert "signature.revoked" in str(failed.reason.data["reasons"])


def test_laptops_learn_of_the_service_with_their_enrolment(desk: Desk) -> None:
    keep_time_service(desk.folder, "http://time.example/", (clockmaker().root,))
    private_key = keys.make_signing_key()
    file = enrol(desk, make_request(private_key, "申請者"), LEAD, ENROLLED_AT)
    settings = read_enrolment(file, private_key, SIGNED_AT).settings
    assert settings["timestamps.url"] == "http://time.example/"
    assert "BEGIN CERTIFICATE" in str(settings["timestamps.trust"])


def test_a_service_is_an_address_and_its_files_are_whole(desk: Desk) -> None:
    assert time_source(desk.folder) is None
    with pytest.raises(SignatureError, match=r"time\.no_answer"):
        keep_time_service(desk.folder, "ftp://time.example/", (clockmaker().root,))
    assert time_source(desk.folder) is None
    keep_time_service(desk.folder, "http://time.example/", (clockmaker().root,))
    Path(desk.folder / "time-trust.pem").write_text("nothing", encoding="utf-8")
    with pytest.raises(KnownError, match=r"desk\.damaged"):
        time_source(desk.folder)


def _correction(sha256: str) -> Record:
    made = replace(record(), id=RecordId("R-2"))
    return replace(made, corrects=Correction(RecordId("R-1"), sha256, 2, "備考の誤り"))


def test_a_correction_is_taken_in_beside_what_it_corrects(desk: Desk, laptop: Laptop, number: int) -> None:
    first = received_record(desk, number)
    laptop.deliver(signed_sheet(laptop.signer, _correction(first.sha256)))
    result = next(each for each in take_in(desk, laptop.exchange, rules(), AT) if each.number != number)
    assert result.reasons == ()
    assert [(each.record_id, each.corrects) for each in desk.registry.all_received()] == [("R-1", None), ("R-2", "R-1")]


@pytest.mark.usefixtures("number")
def test_a_correction_of_another_file_under_that_id_is_refused(desk: Desk, laptop: Laptop) -> None:
    laptop.deliver(signed_sheet(laptop.signer, _correction("0" * 64)))
    results = take_in(desk, laptop.exchange, rules(), AT)
    assert [reason.code for each in results for reason in each.reasons] == ["record.corrects_another"]


def test_a_correction_may_arrive_where_its_original_never_did(desk: Desk, laptop: Laptop) -> None:
    laptop.deliver(signed_sheet(laptop.signer, _correction("0" * 64)))
    (result,) = take_in(desk, laptop.exchange, rules(), AT)
    assert result.reasons == ()


def test_a_record_that_arrives_after_its_certificate_ended_is_taken_in_if_its_time_is_proven(
    desk: Desk, laptop: Laptop
) -> None:
    at, late = SIGNED_AT, datetime(2030, 1, 1, tzinfo=UTC)
    drawn, stamp = render_sheet(record()), draw_stamp(LEAD.title, LEAD.name, at)
    with serving(clockmaker(), at) as services:
        clock = TimeService(services.time_url)
        laptop.deliver(certify(drawn, laptop.signer, stamp, at, clock=clock))
        (refused,) = take_in(desk, laptop.exchange, rules(), late)
        assert [reason.code for reason in refused.reasons] == ["signature.expired", "time.untrusted"]
        keep_time_service(desk.folder, services.time_url, (clockmaker().root,))
    (received,) = take_in(desk, laptop.exchange, rules(), late)
    assert received.reasons == ()
