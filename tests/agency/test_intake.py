"""The desk takes in what is right, refuses the rest with its reasons, and may be stopped anywhere."""

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from inspector_app.agency.desk import Desk
from inspector_app.agency.intake import IntakeResult, Outcome, take_in
from inspector_app.agency.judgement import Rules
from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.record import Record
from inspector_app.errors import DocumentError, TransportError
from inspector_app.reports.sheet import render_sheet
from inspector_app.reports.stamp import render_stamp
from inspector_app.signing.messages import open_message
from inspector_app.signing.signer import certify
from inspector_app.sync.package import make_package
from tests.agency.material import Laptop, enrolled_laptop, rules, signed_sheet
from tests.signing.material import (
    AGENCY,
    COLLEAGUE,
    ENROLLED_AT,
    LEAD,
    READ_AT,
    SIGNED_AT,
    draw,
    enrolled,
    record,
    record_json,
    signed,
)


def _taken_in(desk: Desk, laptop: Laptop) -> list[IntakeResult]:
    return take_in(desk, laptop.exchange, rules(), READ_AT)


def _reasons(desk: Desk, laptop: Laptop) -> list[str]:
    """Take in one package that has to be refused, and return why, as the rejection says it too."""
    (result,) = _taken_in(desk, laptop)
    assert result.outcome is Outcome.REFUSED
    rejection = (laptop.exchange / f"{result.package}.rejection").read_bytes()
    message = open_message(rejection, desk.anchors, READ_AT, "inspector-app/rejection/1")
    assert message.ok
    reasons = message.payload["reasons"]
    assert isinstance(reasons, list)
    told = [reason["code"] for reason in reasons if isinstance(reason, dict)]
    assert told == [reason.code for reason in result.reasons]
    assert message.payload["package"] == result.package
    assert desk.registry.all_received() == ()
    assert list((desk.folder / "records").iterdir()) == []
    assert not (laptop.exchange / f"{result.package}.receipt").exists()
    return [reason.code for reason in result.reasons]


def test_a_good_record_is_registered_archived_and_answered(desk: Desk, laptop: Laptop) -> None:
    pdf = signed_sheet(laptop.signer)
    package = laptop.deliver(pdf)
    (result,) = _taken_in(desk, laptop)
    assert result == IntakeResult(package.id, Outcome.RECEIVED, (), record().id, 1)
    (received,) = desk.registry.all_received()
    assert (received.record_id, received.sha256) == (record().id, sha256_hex(pdf))
    assert (received.inspector, received.contractor, received.rating) == (
        LEAD.name,
        "見本システム株式会社",
        "no_problem",
    )
    assert (received.visited, received.findings, received.practice) == ("2026-11-20", 0, False)
    assert (desk.folder / "records" / f"{received.sha256}.pdf").read_bytes() == pdf
    receipt = open_message(
        (laptop.exchange / f"{package.id}.receipt").read_bytes(), desk.anchors, READ_AT, "inspector-app/receipt/1"
    )
    assert receipt.payload == {
        "schema": "inspector-app/receipt/1",
        "agency_id": AGENCY.id,
        "package": package.id,
        "record_id": record().id,
        "record_sha256": sha256_hex(pdf),
        "number": 1,
        "received_at": READ_AT.isoformat(),
    }


def test_the_same_package_gets_the_same_receipt_again(desk: Desk, laptop: Laptop) -> None:
    package = laptop.deliver(signed_sheet(laptop.signer))
    _taken_in(desk, laptop)
    receipt = laptop.exchange / f"{package.id}.receipt"
    first = receipt.read_bytes()
    receipt.unlink()
    (result,) = take_in(desk, laptop.exchange, rules(), READ_AT + timedelta(days=30))
    assert (result.outcome, result.number) == (Outcome.KNOWN, 1)
    assert receipt.read_bytes() == first
    assert len(desk.registry.all_received()) == 1


def test_the_same_record_in_another_package_is_not_registered_twice(desk: Desk, laptop: Laptop) -> None:
    pdf = signed_sheet(laptop.signer)
    packages = {laptop.deliver(pdf).id, laptop.deliver(pdf).id}
    assert len(packages) == 2
    results = _taken_in(desk, laptop)
    assert {result.package for result in results} == packages
    assert {result.number for result in results} == {1}
    assert {result.outcome for result in results} == {Outcome.RECEIVED, Outcome.KNOWN}
    assert len(desk.registry.all_received()) == 1


def test_another_file_under_the_same_record_id_is_refused(desk: Desk, laptop: Laptop) -> None:
    laptop.deliver(signed_sheet(laptop.signer))
    _taken_in(desk, laptop)
    package = laptop.deliver(signed_sheet(laptop.signer, record(remarks="あとから直した備考")))
    (result,) = [each for each in _taken_in(desk, laptop) if each.package == package.id]
    assert [reason.code for reason in result.reasons] == ["record.id_taken"]


def test_bytes_that_are_no_package(desk: Desk, laptop: Laptop) -> None:
    for data in (b"", b"garbage", os.urandom(5000)):
        (laptop.exchange / f"{sha256_hex(data)}.record").write_bytes(data)
    results = _taken_in(desk, laptop)
    assert [[reason.code for reason in result.reasons] for result in results] == [["package.damaged"]] * 3


@pytest.mark.parametrize("kept", [0, 1, 1000, -1])
def test_a_package_cut_on_its_way_is_refused_under_its_name(desk: Desk, laptop: Laptop, kept: int) -> None:
    package = laptop.deliver(signed_sheet(laptop.signer))
    (laptop.exchange / package.name).write_bytes(package.data[:kept])
    assert _reasons(desk, laptop) == ["package.damaged"]
    (laptop.exchange / package.name).write_bytes(package.data)
    assert _taken_in(desk, laptop)[0].outcome is Outcome.RECEIVED


def test_a_package_for_another_agency(desk: Desk, laptop: Laptop, tmp_path: Path) -> None:
    from inspector_app.agency.desk import init_desk
    from tests.signing.material import OTHER_AGENCY

    with init_desk(tmp_path / "other", OTHER_AGENCY, "x", ENROLLED_AT) as other:
        package = make_package(signed_sheet(laptop.signer), other.seal_certificate)
    (laptop.exchange / package.name).write_bytes(package.data)
    assert _reasons(desk, laptop) == ["package.not_for_us"]


def test_a_file_that_is_no_record(desk: Desk, laptop: Laptop) -> None:
    laptop.deliver(b"not a PDF")
    assert _reasons(desk, laptop) == ["record.not_pdf"]


def test_a_record_changed_after_signing(desk: Desk, laptop: Laptop) -> None:
    pdf = signed_sheet(laptop.signer)
    laptop.deliver(pdf.replace(b"/Rotate 0", b"/Rotate 9", 1) if b"/Rotate 0" in pdf else pdf[:500] + b"x" + pdf[501:])
    assert _reasons(desk, laptop) == ["signature.broken"]


def test_a_record_of_a_stranger(desk: Desk, laptop: Laptop) -> None:
    from inspector_app.signing.certificates import make_authority

    laptop.deliver(signed_sheet(enrolled(make_authority(AGENCY, ENROLLED_AT), LEAD)))
    assert _reasons(desk, laptop) == ["signature.untrusted"]


def test_a_record_signed_by_a_colleague(desk: Desk, laptop: Laptop, tmp_path: Path) -> None:
    colleague = enrolled_laptop(desk, tmp_path, COLLEAGUE)
    laptop.deliver(signed_sheet(colleague.signer))
    assert _reasons(desk, laptop) == ["signature.not_lead"]


def test_a_certificate_that_the_desk_never_issued(desk: Desk, laptop: Laptop) -> None:
    laptop.deliver(signed_sheet(enrolled(desk.authority, LEAD)))
    assert _reasons(desk, laptop) == ["signature.not_enrolled"]


def test_a_revoked_certificate(desk: Desk, laptop: Laptop) -> None:
    (enrolled_before,) = desk.registry.all_enrolled()
    desk.registry.revoke(enrolled_before.fingerprint, READ_AT)
    laptop.deliver(signed_sheet(laptop.signer))
    assert _reasons(desk, laptop) == ["signature.revoked"]


def test_an_expired_certificate(desk: Desk, laptop: Laptop) -> None:
    laptop.deliver(signed_sheet(laptop.signer))
    (result,) = take_in(desk, laptop.exchange, rules(), ENROLLED_AT + timedelta(days=1100))
    assert [reason.code for reason in result.reasons] == ["signature.expired"]


def test_pages_that_show_something_else_than_the_data(desk: Desk, laptop: Laptop) -> None:
    laptop.deliver(signed(laptop.signer, record_json(record())))
    assert "record.pages_differ" in _reasons(desk, laptop)


def test_a_stamp_that_shows_another_name(desk: Desk, laptop: Laptop) -> None:
    stamp_of_another = render_stamp("監督職員", COLLEAGUE.name, SIGNED_AT)
    laptop.deliver(certify(render_sheet(record()), laptop.signer, stamp_of_another, SIGNED_AT))
    assert _reasons(desk, laptop) == ["record.stamp_differs"]


def test_a_form_that_the_agency_does_not_use(desk: Desk, laptop: Laptop) -> None:
    laptop.deliver(signed_sheet(laptop.signer))
    strict = Rules(rules().render, ())
    (result,) = take_in(desk, laptop.exchange, strict, READ_AT)
    assert [reason.code for reason in result.reasons] == ["record.form_unknown"]


def _undrawable(error: Exception) -> Rules:
    def render(_: bytes, __: Mapping[str, bytes]) -> bytes:
        raise error

    return Rules(render, rules().forms)


@pytest.mark.parametrize(
    ("error", "cause"),
    [(DocumentError("document.missing_glyph", character="x"), "document.missing_glyph"), (IndexError(), "IndexError")],
    ids=["known", "unknown"],
)
def test_a_record_that_cannot_be_drawn_again(desk: Desk, laptop: Laptop, error: Exception, cause: str) -> None:
    laptop.deliver(signed_sheet(laptop.signer))
    (result,) = take_in(desk, laptop.exchange, _undrawable(error), READ_AT)
    assert [str(reason) for reason in result.reasons] == [f"record.not_drawable (cause={cause})"]


def test_a_refusal_is_given_again_and_mended(desk: Desk, laptop: Laptop) -> None:
    package = laptop.deliver(signed_sheet(laptop.signer))
    late = ENROLLED_AT + timedelta(days=1100)
    take_in(desk, laptop.exchange, rules(), late)
    rejection = laptop.exchange / f"{package.id}.rejection"
    first = rejection.read_bytes()
    rejection.unlink()
    take_in(desk, laptop.exchange, rules(), late + timedelta(days=1))
    assert rejection.read_bytes() == first
    assert desk.registry.count_refusals() == 1
    assert _taken_in(desk, laptop)[0].outcome is Outcome.RECEIVED


def test_a_folder_that_is_not_there(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(TransportError) as caught:
        take_in(desk, tmp_path / "nowhere", rules(), READ_AT)
    assert caught.value.code == "transport.missing"


def test_records_of_two_inspectors_are_numbered(desk: Desk, laptop: Laptop, tmp_path: Path) -> None:
    colleague = enrolled_laptop(desk, tmp_path, COLLEAGUE)
    laptop.deliver(signed_sheet(laptop.signer))
    laptop.deliver(signed_sheet(colleague.signer, _led_by_colleague()))
    assert sorted(str(result.number) for result in _taken_in(desk, laptop)) == ["1", "2"]
    assert {received.inspector_id for received in desk.registry.all_received()} == {LEAD.id, COLLEAGUE.id}


def _led_by_colleague() -> Record:
    other = record(lead=COLLEAGUE)
    return replace(other, id=type(other.id)("R-2"))


def test_what_is_kept_at_the_desk_says_nothing_in_a_rejection(desk: Desk, laptop: Laptop) -> None:
    laptop.deliver(draw(record_json(record(remarks="秘密の備考"))))
    _taken_in(desk, laptop)
    answers = [path.read_bytes() for path in laptop.exchange.glob("*.rejection")]
    assert len(answers) == 1
    assert "秘密".encode() not in answers[0]
