"""Time from a service: on one signature, over the document, and what it proves ten years later."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import AuthorityInformationAccessOID, NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature, validate_pdf_timestamp
from pyhanko_certvalidator import ValidationContext

from inspector_app.errors import SignatureError
from inspector_app.signing import keys
from inspector_app.signing.certificates import Role, make_authority, to_der
from inspector_app.signing.increment import Evidence, RecordWriter, write_time_stamp
from inspector_app.signing.preservation import gather, issue_list, preserve
from inspector_app.signing.revocation import pinned
from inspector_app.signing.signer import INSPECTOR_2, Signer, certify, countersign
from inspector_app.signing.time_service import TimeService
from inspector_app.signing.verify import Verification, verify_record
from tests.signing.material import (
    AGENCY,
    READ_AT,
    SIGNED_AT,
    draw,
    good_record,
    office,
    record,
    record_json,
    signed,
    stamp,
)
from tests.signing.services import Clockmaker, clockmaker, responder, serving
from tests.signing.test_added_updates import CHANGES

AT_THE_AGENCY = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
RENEWED = datetime(2030, 6, 1, tzinfo=UTC)
IN_TEN_YEARS = datetime(2036, 11, 22, tzinfo=UTC)


def second_clockmaker() -> Clockmaker:
    return clockmaker("次の時刻局", datetime(2030, 1, 1, tzinfo=UTC), 12)


def _verdict(pdf: bytes, moment: datetime | None = READ_AT, makers: Sequence[Clockmaker] | None = None) -> Verification:
    known = [clockmaker()] if makers is None else makers
    return verify_record(pdf, [office().authority.certificate], moment, time_anchors=[each.root for each in known])


def _codes(found: Verification) -> list[str]:
    return [reason.code for reason in found.reasons]


def stamped_signature(at: datetime = SIGNED_AT) -> bytes:
    with serving(clockmaker(), at) as services:
        return _certified(TimeService(services.time_url))


def preserved(pdf: bytes, at: datetime = AT_THE_AGENCY, maker: Clockmaker | None = None) -> bytes:
    lists = [issue_list(office().authority, (), at, 1)]
    with serving(maker or clockmaker(), at) as services:
        evidence = gather(pdf, [office().authority.certificate], lists)
        return preserve(pdf, evidence, TimeService(services.time_url))


def test_a_signature_carries_the_time_of_a_service() -> None:
    found = _verdict(stamped_signature())
    assert found.reasons == ()
    (signature,), (time_stamp,) = found.signatures, found.time_stamps
    assert signature.proven_at == SIGNED_AT
    assert found.time_source == signature.time_source == "service"
    assert (time_stamp.over, time_stamp.trusted, time_stamp.authority) == ("signature", True, "見本時刻局")


def test_whom_nobody_knows_proves_no_time_and_does_no_harm() -> None:
    found = _verdict(stamped_signature(), makers=[])
    assert found.reasons == ()
    assert found.time_source == "device"
    assert [each.trusted for each in found.time_stamps] == [False]


def test_a_stamped_signature_outlives_its_certificate() -> None:
    later = datetime(2030, 1, 1, tzinfo=UTC)
    assert _codes(_verdict(good_record(), later)) == ["signature.expired"]
    assert _codes(_verdict(stamped_signature(), later)) == []
    assert _codes(_verdict(stamped_signature(), later, [])) == ["signature.expired", "time.untrusted"]


def test_a_time_stamp_expires_too() -> None:
    assert _codes(_verdict(stamped_signature(), IN_TEN_YEARS)) == ["signature.expired", "time.expired"]


def _certified(clock: TimeService) -> bytes:
    return certify(draw(record_json(record())), office().lead, stamp(), SIGNED_AT, clock=clock)


@pytest.mark.parametrize("path", ["nothing", "garbage"])
def test_a_service_that_gives_no_token_is_told(path: str) -> None:
    with serving(clockmaker(), SIGNED_AT) as services:
        services.files["/garbage"] = b"no response"
        clock = TimeService(f"{services.url}/{path}")
        with pytest.raises(SignatureError, match=r"time\.no_answer"):
            _certified(clock)
    assert services.asked == [f"/{path}"]


def test_a_service_that_is_gone_is_told() -> None:
    with serving(clockmaker(), SIGNED_AT) as services:
        clock = TimeService(services.time_url)
    with pytest.raises(SignatureError, match=r"time\.no_answer"):
        _certified(clock)
    with pytest.raises(SignatureError, match=r"time\.no_answer"):
        TimeService("file:///etc/passwd")


def test_a_record_signed_offline_today_holds_in_2036() -> None:
    """Signed with the device's clock alone; stamped at the agency the next day, renewed in 2030."""
    kept = preserved(good_record())
    assert kept.startswith(good_record())
    renewed = preserved(kept, RENEWED, second_clockmaker())
    assert renewed.startswith(kept)
    found = _verdict(renewed, IN_TEN_YEARS, [clockmaker(), second_clockmaker()])
    assert found.reasons == ()
    (signature,) = found.signatures
    assert (signature.signed_at, signature.proven_at) == (SIGNED_AT, AT_THE_AGENCY)
    assert [each.at for each in found.time_stamps] == [AT_THE_AGENCY, RENEWED]
    assert [each.field for each in found.revisions] == ["Inspector1", "TimeStamp1", "TimeStamp2"]
    assert signature.revocation is not None
    assert (signature.revocation.kind, signature.revocation.status) == ("crl", "good")
    assert signature.revocation.made_at == RENEWED
    assert found.record_json == record_json(record())


def test_without_the_renewal_it_does_not_hold_in_2036() -> None:
    assert _codes(_verdict(preserved(good_record()), IN_TEN_YEARS)) == ["signature.expired", "time.expired"]


def test_a_renewal_that_came_too_late_proves_nothing() -> None:
    late = preserved(preserved(good_record()), datetime(2031, 6, 1, tzinfo=UTC), second_clockmaker())
    found = _verdict(late, IN_TEN_YEARS, [clockmaker(), second_clockmaker()])
    assert _codes(found) == ["signature.expired", "time.expired"]


def test_a_countersigned_record_is_preserved_whole() -> None:
    both = countersign(stamped_signature(), office().colleague, stamp(), SIGNED_AT, INSPECTOR_2)
    found = _verdict(preserved(both), datetime(2030, 1, 1, tzinfo=UTC))
    assert found.reasons == ()
    assert [each.proven_at for each in found.signatures] == [SIGNED_AT, AT_THE_AGENCY]
    assert [each.over for each in found.time_stamps] == ["signature", "document"]


def test_signatures_after_the_time_stamp_are_read_as_well() -> None:
    later = AT_THE_AGENCY + timedelta(hours=1)
    found = _verdict(countersign(preserved(good_record()), office().colleague, stamp(), later, INSPECTOR_2))
    assert found.reasons == ()
    assert [each.proven_at for each in found.signatures] == [AT_THE_AGENCY, None]


def test_a_laptop_whose_clock_was_ahead_is_found_out_by_the_service() -> None:
    with serving(clockmaker(), SIGNED_AT - timedelta(days=3)) as services:
        pdf = _certified(TimeService(services.time_url))
    assert _codes(_verdict(pdf)) == ["signature.future"]


def test_revoked_before_it_was_proven_is_refused_and_afterwards_is_not() -> None:
    lead = office().lead.certificate
    for revoked_at, expected in (
        (AT_THE_AGENCY - timedelta(days=1), ["signature.revoked"]),
        (AT_THE_AGENCY + timedelta(days=1), []),
    ):
        kept = preserved(good_record())
        lists = [issue_list(office().authority, [(lead, revoked_at)], RENEWED, 2)]
        with serving(second_clockmaker(), RENEWED) as services:
            evidence = gather(kept, [office().authority.certificate], lists)
            renewed = preserve(kept, evidence, TimeService(services.time_url))
        assert _codes(_verdict(renewed, RENEWED, [clockmaker(), second_clockmaker()])) == expected


@pytest.mark.parametrize("step", [1009, 1511])
def test_a_changed_byte_of_what_preserves_is_noticed(step: int) -> None:
    pdf = preserved(good_record())
    for place in range(len(good_record()), len(pdf), step):
        changed = bytearray(pdf)
        changed[place] ^= 1
        found = _verdict(bytes(changed), datetime(2030, 1, 1, tzinfo=UTC))
        assert not found.ok, place


def test_others_find_the_chain_good_too() -> None:
    pdf = preserved(countersign(stamped_signature(), office().colleague, stamp(), SIGNED_AT, INSPECTOR_2))
    reader = PdfFileReader(BytesIO(pdf))

    def context(*roots: x509.Certificate) -> ValidationContext:
        trusted = [asn1_x509.Certificate.load(to_der(each)) for each in roots]
        return ValidationContext(trust_roots=trusted, moment=READ_AT, allow_fetching=False)

    people, clocks = context(office().authority.certificate), context(clockmaker().root)
    for embedded in reader.embedded_regular_signatures:
        status = validate_pdf_signature(embedded, people, ts_validation_context=clocks)
        assert status.bottom_line, status.pretty_print_details()
    (time_stamp,) = reader.embedded_timestamp_signatures
    seen = validate_pdf_timestamp(time_stamp, clocks)
    assert (seen.intact, seen.valid, seen.trusted) == (True, True, True)


def _ready(url: str) -> tuple[Signer, x509.Certificate, ec.EllipticCurvePrivateKey]:
    """Return the lead with a certificate of a public authority that answers OCSP at `url`."""
    root_key, private_key = ec.generate_private_key(ec.SECP256R1()), keys.make_signing_key()
    root_name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "公的認証局")])
    begins, ends = SIGNED_AT - timedelta(days=1), SIGNED_AT + timedelta(days=700)

    def builder(subject: x509.Name, key: Any, serial: int) -> x509.CertificateBuilder:
        made = x509.CertificateBuilder().subject_name(subject).issuer_name(root_name).public_key(key)
        return made.serial_number(serial).not_valid_before(begins).not_valid_after(ends)

    is_authority = x509.BasicConstraints(ca=True, path_length=None)
    root = builder(root_name, root_key.public_key(), 1).add_extension(is_authority, critical=True)
    access = x509.AccessDescription(AuthorityInformationAccessOID.OCSP, x509.UniformResourceIdentifier(url))
    usage = x509.ExtendedKeyUsage([x509.ObjectIdentifier(Role.INSPECTOR.value)])
    lead_usage = office().lead.certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    own = builder(office().lead.certificate.subject, keys.load_key(private_key).public_key(), 77)
    own = own.add_extension(x509.AuthorityInformationAccess([access]), critical=False)
    own = own.add_extension(usage, critical=False)
    own = own.add_extension(lead_usage, critical=True)
    certificate = own.sign(root_key, hashes.SHA256())
    return Signer(private_key, certificate), root.sign(root_key, hashes.SHA256()), root_key


@pytest.mark.parametrize("revoked", [False, True])
def test_a_public_authority_is_asked_by_ocsp_and_its_answer_kept(revoked: bool) -> None:
    with serving(clockmaker(), AT_THE_AGENCY) as services:
        signer, root, root_key = _ready(f"{services.url}/ocsp")
        taken_back = {77: SIGNED_AT - timedelta(hours=1)} if revoked else {}
        services.responder = responder(root, root_key, AT_THE_AGENCY, taken_back)
        pdf = signed(signer, record_json(record()))
        kept = preserve(pdf, gather(pdf, [root], []), TimeService(services.time_url))
    assert services.asked == ["/ocsp", "/time"]
    found = verify_record(kept, [root], datetime(2030, 1, 1, tzinfo=UTC), time_anchors=[clockmaker().root])
    assert _codes(found) == (["signature.revoked"] if revoked else [])
    revocation = found.signatures[0].revocation
    assert revocation is not None
    assert (revocation.kind, revocation.made_at) == ("ocsp", AT_THE_AGENCY)


def test_a_list_that_the_verifier_kept_is_looked_into() -> None:
    revoked = [(office().lead.certificate, SIGNED_AT - timedelta(days=1))]
    lists = pinned([issue_list(office().authority, revoked, AT_THE_AGENCY, 1)])
    found = verify_record(good_record(), [office().authority.certificate], READ_AT, kept=lists)
    assert _codes(found) == ["signature.revoked"]
    forged = pinned([issue_list(make_authority(AGENCY, SIGNED_AT), revoked, AT_THE_AGENCY, 1), b"no list"])
    found = verify_record(good_record(), [office().authority.certificate], READ_AT, kept=forged)
    assert found.reasons == ()
    assert found.signatures[0].revocation is None


@pytest.mark.parametrize("what", list(CHANGES))
def test_a_time_stamp_over_a_changed_record_does_not_heal_it(what: str) -> None:
    """Anybody can have a time-stamp; what it is over is read as strictly as a signature's revision."""
    writer = IncrementalPdfFileWriter(BytesIO(good_record()))
    CHANGES[what](writer)
    output = BytesIO()
    writer.write(output)
    with serving(clockmaker(), AT_THE_AGENCY) as services:
        service = TimeService(services.time_url)
        pdf = write_time_stamp(output.getvalue(), Evidence(), service, "TimeStamp1", b"0" * 16)
        with pytest.raises(SignatureError, match=r"signature\.read_back"):
            preserve(output.getvalue(), Evidence(), service)
    found = _verdict(pdf)
    assert _codes(found) == ["record.not_an_update"]
    assert found.record_json is None


def test_evidence_may_be_added_and_never_taken_away() -> None:
    kept = preserved(good_record())
    first = Evidence((to_der(office().lead.certificate),))

    class Forgetting(RecordWriter):
        def __init__(self, pdf: bytes, document_id: bytes) -> None:
            super().__init__(pdf, document_id)
            del self.root["/DSS"]

    with serving(clockmaker(), AT_THE_AGENCY) as services:
        service = TimeService(services.time_url)
        assert _codes(_verdict(write_time_stamp(kept, first, service, "TimeStamp2", b"0" * 16))) == []
        forgetting = write_time_stamp(kept, first, service, "TimeStamp2", b"0" * 16, Forgetting)
    assert _codes(_verdict(forgetting)) == ["record.not_an_update"]
