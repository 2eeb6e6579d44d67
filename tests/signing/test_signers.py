"""Only the lead inspector named inside, certified by the record's own agency, at a time when the certificate counts."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.x509.oid import NameOID

from inspector_app.domain.contract import Inspector
from inspector_app.signing import keys
from inspector_app.signing.certificates import Role, issue_desk, make_authority
from inspector_app.signing.names import inspector_name
from inspector_app.signing.signer import Signer
from inspector_app.signing.verify import verify_record
from tests.signing.material import (
    AGENCY,
    COLLEAGUE,
    ENROLLED_AT,
    LEAD,
    OTHER_AGENCY,
    READ_AT,
    SIGNED_AT,
    enrolled,
    office,
    record,
    record_json,
    signed,
)


def _codes(
    pdf: bytes, anchors: Sequence[x509.Certificate] | None = None, moment: dt.datetime | None = READ_AT
) -> list[str]:
    trusted = [office().authority.certificate] if anchors is None else anchors
    return [reason.code for reason in verify_record(pdf, trusted, moment).reasons]


def _record(signer: Signer, at: dt.datetime = SIGNED_AT) -> bytes:
    return signed(signer, record_json(record()), at)


def test_another_inspector_of_the_same_agency_is_refused() -> None:
    verdict = verify_record(_record(office().colleague), [office().authority.certificate], READ_AT)
    (reason,) = verdict.reasons
    assert (reason.code, dict(reason.data)) == ("signature.not_lead", {"signer": "I-002", "lead": "I-001"})
    assert verdict.intact
    assert verdict.trusted
    assert not verdict.ok


def test_the_colleague_may_sign_what_the_colleague_leads() -> None:
    pdf = signed(office().colleague, record_json(record(lead=COLLEAGUE)))
    assert _codes(pdf) == []


def test_the_same_id_under_another_name_is_refused() -> None:
    namesake = enrolled(office().authority, replace(LEAD, name="高橋 崎子"))
    assert _codes(_record(namesake)) == ["signature.name_differs"]


def test_a_renewed_certificate_of_the_lead_is_as_good() -> None:
    assert _codes(_record(enrolled(office().authority, LEAD))) == []


def test_an_inspector_of_another_agency_is_refused() -> None:
    stranger = office(OTHER_AGENCY).lead
    verdict = verify_record(_record(stranger), [office().authority.certificate], READ_AT)
    assert [str(reason) for reason in verdict.reasons] == ["signature.untrusted (issuer=別の機構 CA)"]
    assert not verdict.trusted
    assert verdict.record_json is None


def test_where_both_agencies_are_trusted_the_record_still_has_to_be_the_signers() -> None:
    both = [office().authority.certificate, office(OTHER_AGENCY).authority.certificate]
    assert _codes(_record(office(OTHER_AGENCY).lead), both) == ["signature.other_agency"]
    own = signed(office(OTHER_AGENCY).lead, record_json(record(agency=OTHER_AGENCY)))
    assert _codes(own, both) == []


def test_an_authority_that_only_calls_itself_the_agencys_is_refused() -> None:
    impostor = make_authority(AGENCY, ENROLLED_AT)
    assert _codes(_record(enrolled(impostor, LEAD))) == ["signature.untrusted"]


def test_without_an_anchor_everything_else_is_found_out() -> None:
    verdict = verify_record(_record(office().lead), [], READ_AT)
    assert [reason.code for reason in verdict.reasons] == ["signature.untrusted"]
    assert verdict.intact
    assert verdict.record_json == record_json(record())


def test_the_own_certificate_is_no_anchor() -> None:
    lead = office().lead
    assert _codes(_record(lead), [lead.certificate]) == ["signature.untrusted"]


def test_a_certificate_expired_before_signing_is_refused() -> None:
    short = enrolled(office().authority, LEAD, days=30)
    pdf = _signed_late(short)
    verdict = verify_record(pdf, [office().authority.certificate], READ_AT)
    assert [reason.code for reason in verdict.reasons] == ["signature.expired"]
    assert verdict.reasons[0].data["until"] == "2026-05-01T00:00:00+00:00"
    assert _codes(pdf, moment=None) == ["signature.expired"]


def _signed_late(signer: Signer, at: dt.datetime = SIGNED_AT) -> bytes:
    """Sign as a program would that does not look at the dates."""
    from inspector_app.signing.increment import Act, write_signature
    from inspector_app.signing.signer import simple_signer
    from tests.signing.material import draw, stamp

    act = Act(simple_signer(signer), "sha256", "Inspector1", at, "", b"0123456789abcdef")
    return write_signature(draw(record_json(record())), stamp(), act)


def test_a_certificate_not_yet_valid_at_signing_is_refused() -> None:
    late = enrolled(office().authority, LEAD, SIGNED_AT + timedelta(days=10))
    pdf = _signed_late(late)
    assert _codes(pdf, moment=SIGNED_AT + timedelta(days=20)) == ["signature.not_yet_valid"]
    assert _codes(pdf) == ["signature.not_yet_valid"]


def test_a_claimed_time_does_not_help_an_expired_certificate() -> None:
    short = enrolled(office().authority, LEAD, days=30)
    backdated = _signed_late(short, ENROLLED_AT + timedelta(days=5))
    assert _codes(backdated) == ["signature.expired"]
    assert _codes(backdated, moment=ENROLLED_AT + timedelta(days=6)) == []


def test_a_signature_from_the_future_is_refused() -> None:
    pdf = _record(office().lead, READ_AT + timedelta(days=2))
    assert _codes(pdf) == ["signature.future"]
    assert _codes(pdf, moment=READ_AT + timedelta(days=1, hours=1)) == []


def test_the_desk_cannot_sign_records() -> None:
    private_key = keys.make_signing_key()
    certified = keys.load_key(private_key).public_key()
    desk = Signer(private_key, issue_desk(office().authority, certified, ENROLLED_AT))
    assert _codes(_record(desk)) == ["signature.wrong_role"]


def _issued(
    inspector: Inspector, *, usage: x509.KeyUsage | None = None, purpose: str | None = Role.INSPECTOR.value
) -> Signer:
    """Return a signer whose certificate the authority issued with other extensions than ours has."""
    authority = office().authority
    private_key = keys.make_signing_key()
    builder = (
        x509.CertificateBuilder()
        .subject_name(inspector_name(AGENCY, inspector))
        .issuer_name(authority.certificate.subject)
        .public_key(keys.load_key(private_key).public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(ENROLLED_AT)
        .not_valid_after(ENROLLED_AT + timedelta(days=1000))
    )
    if usage is not None:
        builder = builder.add_extension(usage, critical=True)
    if purpose is not None:
        builder = builder.add_extension(x509.ExtendedKeyUsage([x509.ObjectIdentifier(purpose)]), critical=False)
    return Signer(private_key, builder.sign(keys.load_key(authority.private_key), hashes.SHA384()))


def _usage(*, commits: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=commits,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def test_a_certificate_for_something_else_is_refused() -> None:
    assert _codes(_record(_issued(LEAD, usage=_usage(commits=True)))) == []
    assert _codes(_record(_issued(LEAD, usage=_usage(commits=True), purpose=None))) == ["signature.wrong_role"]
    tls = "1.3.6.1.5.5.7.3.1"
    assert _codes(_record(_issued(LEAD, usage=_usage(commits=True), purpose=tls))) == ["signature.wrong_role"]
    assert _codes(_record(_issued(LEAD, usage=_usage(commits=False)))) == ["signature.untrusted"]


def test_an_inspector_cannot_certify_others() -> None:
    lead = office().lead
    private_key = keys.make_signing_key()
    certificate = (
        x509.CertificateBuilder()
        .subject_name(inspector_name(AGENCY, COLLEAGUE))
        .issuer_name(lead.certificate.subject)
        .public_key(keys.load_key(private_key).public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(ENROLLED_AT)
        .not_valid_after(ENROLLED_AT + timedelta(days=1000))
        .add_extension(_usage(commits=True), critical=True)
        .add_extension(x509.ExtendedKeyUsage([x509.ObjectIdentifier(Role.INSPECTOR.value)]), critical=False)
        .sign(keys.load_key(lead.private_key), hashes.SHA256())
    )
    pdf = signed(Signer(private_key, certificate, (lead.certificate,)), record_json(record(lead=COLLEAGUE)))
    assert _codes(pdf) == ["signature.untrusted"]


def test_a_certificate_that_has_nothing_to_do_with_it_may_not_ride_along() -> None:
    lead = office().lead
    crowded = Signer(lead.private_key, lead.certificate, (office().colleague.certificate,))
    assert _codes(_record(crowded)) == ["signature.damaged"]


def test_certificates_name_the_inspector_and_the_agency() -> None:
    subject = office().lead.certificate.subject
    assert {attribute.oid: attribute.value for attribute in subject} == {
        NameOID.COUNTRY_NAME: "JP",
        NameOID.ORGANIZATION_NAME: "見本機構",
        NameOID.ORGANIZATION_IDENTIFIER: "JP-MIHON-1",
        NameOID.COMMON_NAME: "髙橋 﨑子",
        NameOID.SERIAL_NUMBER: "I-001",
        NameOID.TITLE: "主任調査役",
    }


@pytest.mark.parametrize("name", ["𠮷田 渡邉󠄆", "葛󠄀城 神󠄀", "㋿ \U0002ceb0", "山田　太郎"])
def test_any_japanese_name_can_sign(name: str) -> None:
    inspector = replace(LEAD, name=name)
    pdf = signed(enrolled(office().authority, inspector), record_json(record(lead=inspector)))
    verdict = verify_record(pdf, [office().authority.certificate], READ_AT)
    assert verdict.reasons == ()
    assert verdict.record is not None
    assert verdict.record.inspection.lead.name == name
