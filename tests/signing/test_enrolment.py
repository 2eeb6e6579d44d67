"""The enrolment file: for one laptop, of one agency, about one inspector."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.domain.contract import Agency, Inspector
from inspector_app.errors import EnrolmentError
from inspector_app.signing import keys
from inspector_app.signing.certificates import (
    issue_desk,
    issue_inspector,
    issue_seal,
    make_authority,
    make_request,
    read_request,
)
from inspector_app.signing.enrolment import Enrolment, check_same_agency, read_enrolment, write_enrolment
from inspector_app.signing.signer import Signer
from tests.signing.material import AGENCY, COLLEAGUE, ENROLLED_AT, LEAD, OTHER_AGENCY, READ_AT, office


@cache
def _desk(agency: Agency = AGENCY) -> Signer:
    private_key = keys.make_signing_key()
    certified = keys.load_key(private_key).public_key()
    return Signer(private_key, issue_desk(office(agency).authority, certified, ENROLLED_AT))


@cache
def _enrolment(agency: Agency = AGENCY) -> Enrolment:
    authority = office(agency).authority
    seal_key = keys.make_sealing_key().public_key()
    return Enrolment(
        agency=agency,
        inspector=LEAD,
        practice=False,
        issued_at=ENROLLED_AT,
        certificate=office(agency).lead.certificate,
        chain=(),
        anchors=(authority.certificate,),
        seal_certificate=issue_seal(authority, seal_key, ENROLLED_AT),
        settings={"retention_years": 5},
    )


@cache
def _file() -> bytes:
    return write_enrolment(_enrolment(), _desk())


def _failure(data: bytes, private_key: bytes | None = None) -> str:
    with pytest.raises(EnrolmentError) as caught:
        read_enrolment(data, private_key or office().lead.private_key, READ_AT)
    return f"{caught.value.code} {caught.value.data.get('reason') or caught.value.data.get('what') or ''}".strip()


def test_what_was_written_is_read() -> None:
    assert read_enrolment(_file(), office().lead.private_key, READ_AT) == _enrolment()


def test_the_key_stays_on_the_laptop() -> None:
    assert office().lead.private_key not in _file()
    assert b"PRIVATE" not in make_request(keys.make_signing_key(), "x")


def test_the_file_of_another_laptop_is_refused() -> None:
    assert _failure(_file(), keys.make_signing_key()) == "enrolment.other_laptop"


def test_the_file_of_another_agency_is_recognised() -> None:
    check_same_agency(_enrolment(), AGENCY)
    with pytest.raises(EnrolmentError) as caught:
        check_same_agency(_enrolment(OTHER_AGENCY), AGENCY)
    assert caught.value.code == "enrolment.other_agency"


def test_a_desk_that_its_own_anchor_does_not_vouch_for_is_refused() -> None:
    assert _failure(write_enrolment(_enrolment(), _desk(OTHER_AGENCY))) == "enrolment.not_valid signature.untrusted"
    assert _failure(write_enrolment(_enrolment(), office().lead)) == "enrolment.not_valid signature.wrong_role"


CONTRADICTIONS: dict[str, tuple[Callable[[Enrolment], Enrolment], str]] = {
    "another person": (lambda given: replace(given, inspector=COLLEAGUE), "name"),
    "another name": (lambda given: replace(given, inspector=replace(LEAD, name="別人")), "name"),
    "another agency": (lambda given: replace(given, agency=OTHER_AGENCY), "name"),
    "no sealing certificate": (lambda given: replace(given, seal_certificate=given.certificate), "role"),
    "another's sealing certificate": (
        lambda given: replace(given, seal_certificate=_enrolment(OTHER_AGENCY).seal_certificate),
        "issuer",
    ),
}


@pytest.mark.parametrize("contradiction", list(CONTRADICTIONS))
def test_an_enrolment_that_contradicts_itself_is_refused(contradiction: str) -> None:
    change, what = CONTRADICTIONS[contradiction]
    assert _failure(write_enrolment(change(_enrolment()), _desk())) == f"enrolment.contradictory {what}"


def test_an_enrolment_is_refused_after_its_certificate() -> None:
    with pytest.raises(EnrolmentError) as caught:
        read_enrolment(_file(), office().lead.private_key, READ_AT + timedelta(days=1200))
    assert caught.value.data["reason"] == "signature.expired"


def test_every_changed_byte_is_noticed() -> None:
    for at in range(0, len(_file()), 11):
        changed = bytearray(_file())
        changed[at] ^= 1 << at % 8
        assert _failure(bytes(changed)).startswith("enrolment.")


@settings(max_examples=50)
@given(st.binary(max_size=300))
def test_any_bytes_are_answered(data: bytes) -> None:
    assert _failure(data).startswith("enrolment.unreadable")
    with pytest.raises(EnrolmentError) as caught:
        read_request(data)
    assert caught.value.code == "enrolment.bad_request"


def test_a_request_carries_key_and_name() -> None:
    private_key = keys.make_signing_key()
    public_key, name = read_request(make_request(private_key, "髙橋 﨑子"))
    assert keys.public_bytes(public_key) == keys.public_bytes(keys.load_key(private_key).public_key())
    assert name == "髙橋 﨑子"


def test_a_changed_request_is_refused() -> None:
    request = make_request(keys.make_signing_key(), "AAAA")
    position = request.index(b"\n") + 80
    changed = (
        request[:position] + (b"A" if request[position : position + 1] != b"A" else b"B") + request[position + 1 :]
    )
    with pytest.raises(EnrolmentError) as caught:
        read_request(changed)
    assert caught.value.code == "enrolment.bad_request"


@pytest.mark.parametrize(
    ("inspector", "field"),
    [
        (replace(LEAD, name=""), "name"),
        (replace(LEAD, name="あ" * 65), "name"),
        (replace(LEAD, name="a\nb"), "name"),
        (replace(LEAD, title="長" * 65), "title"),
        (replace(LEAD, id=LEAD.id.__class__("")), "inspector_id"),
        (replace(LEAD, id=LEAD.id.__class__("検査員1")), "inspector_id"),
    ],
    ids=["no name", "long name", "line break", "long title", "no id", "id in Japanese"],
)
def test_what_does_not_fit_into_a_certificate_is_named(inspector: Inspector, field: str) -> None:
    public_key, _ = read_request(make_request(keys.make_signing_key(), "x"))
    with pytest.raises(EnrolmentError) as caught:
        issue_inspector(office().authority, public_key, inspector, ENROLLED_AT, 10)
    assert (caught.value.code, caught.value.data["field"]) == ("enrolment.bad_name", field)


def test_no_certificate_outlives_its_authority() -> None:
    authority = make_authority(AGENCY, ENROLLED_AT)
    public_key, _ = read_request(make_request(keys.make_signing_key(), "x"))
    late = ENROLLED_AT + timedelta(days=3600)
    certificate = issue_inspector(authority, public_key, LEAD, late, 1000)
    assert certificate.not_valid_after_utc == authority.certificate.not_valid_after_utc
    with pytest.raises(EnrolmentError) as caught:
        issue_inspector(authority, public_key, LEAD, ENROLLED_AT + timedelta(days=4000), 10)
    assert caught.value.code == "enrolment.authority_expired"
