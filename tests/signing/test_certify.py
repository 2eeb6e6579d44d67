"""The signature itself: incremental, certifying, judged valid by others than ourselves."""

import subprocess
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from inspector_app.errors import SignatureError
from inspector_app.signing import keys
from inspector_app.signing.certificates import issue_inspector, to_der
from inspector_app.signing.gap import find_gaps
from inspector_app.signing.signer import Signer, certify
from inspector_app.signing.verify import verify_record
from tests.signing.material import (
    ENROLLED_AT,
    LEAD,
    READ_AT,
    SIGNED_AT,
    draw,
    enrolled,
    good_record,
    office,
    record,
    record_json,
    signed,
    stamp,
)


def test_the_signed_file_begins_with_the_unsigned_one() -> None:
    assert good_record().startswith(draw(record_json(record())))


def test_a_good_record_holds() -> None:
    verdict = verify_record(good_record(), [office().authority.certificate], READ_AT)
    assert verdict.reasons == ()
    assert verdict.ok
    assert verdict.covers_whole_file
    assert verdict.signed_at == SIGNED_AT
    assert verdict.time_source == "device"
    assert verdict.record_json == record_json(record())
    assert verdict.record is not None
    assert verdict.record.inspection.lead == LEAD
    assert verdict.signer is not None
    assert (verdict.signer.name, verdict.signer.inspector_id, verdict.signer.title) == (LEAD.name, LEAD.id, LEAD.title)
    assert (verdict.signer.agency_name, verdict.signer.agency_id) == ("見本機構", "JP-MIHON-1")


def test_pyhanko_finds_the_whole_file_signed_certified_and_trusted() -> None:
    embedded = PdfFileReader(BytesIO(good_record())).embedded_signatures[0]
    root = asn1_x509.Certificate.load(to_der(office().authority.certificate))
    context = ValidationContext(trust_roots=[root], moment=READ_AT, allow_fetching=False)
    status = validate_pdf_signature(embedded, context)
    assert status.bottom_line, status.pretty_print_details()
    assert embedded.field_name == "Inspector1"
    assert embedded.docmdp_level is not None
    assert embedded.docmdp_level.value == 2
    assert embedded.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"


def test_poppler_finds_the_whole_file_signed(tmp_path: Path) -> None:
    file = tmp_path / "record.pdf"
    file.write_bytes(good_record())
    found = subprocess.run(["pdfsig", "-nocert", str(file)], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" in found
    assert "Total document signed" in found
    assert found.count("is not signed") == 2


def test_equal_input_gives_equal_bytes_but_for_the_signature() -> None:
    one, other = (signed(office().lead, record_json(record())) for _ in range(2))
    gap = find_gaps(one)[0]
    assert one[: gap.start] == other[: gap.start]
    assert one[gap.end :] == other[gap.end :]
    assert one != other


def test_metadata_are_left_as_they_were_drawn() -> None:
    with pikepdf.open(BytesIO(draw(record_json(record())))) as drawn:
        drawn.docinfo["/Producer"] = "inspector-app"
        drawn.docinfo["/ModDate"] = "D:20261120000000Z"
        with drawn.open_metadata() as metadata:
            metadata["dc:title"] = "検査記録"
        output = BytesIO()
        drawn.save(output)
        information, xmp = dict(drawn.docinfo.items()), drawn.Root.Metadata.read_bytes()
    pdf = certify(output.getvalue(), office().lead, stamp(), SIGNED_AT)
    with pikepdf.open(BytesIO(pdf)) as certified:
        assert {name: str(value) for name, value in certified.docinfo.items()} == {
            name: str(value) for name, value in information.items()
        }
        assert certified.Root.Metadata.read_bytes() == xmp
    assert b"pyHanko" not in pdf


def test_the_time_is_the_devices_with_its_offset() -> None:
    with pikepdf.open(BytesIO(good_record())) as pdf:
        (field,) = [field for field in pdf.Root.AcroForm.Fields if "/V" in field]
        assert str(field.V.M) == "D:20261120163000+09'00'"


def test_the_stamp_is_what_the_signature_shows() -> None:
    with pikepdf.open(BytesIO(good_record())) as pdf:
        (field,) = [field for field in pdf.Root.AcroForm.Fields if "/V" in field]
        assert field.AP.N.read_bytes() == b"0 0 150 50 re S"
        assert [float(number) for number in field.AP.N.BBox] == [0, 0, 150, 50]


def test_24000_bytes_are_kept_free() -> None:
    gap = find_gaps(good_record())[0]
    assert gap.end - gap.start - 2 == 24_000


def test_a_field_that_is_not_there_is_refused() -> None:
    with pytest.raises(SignatureError) as caught:
        certify(draw(b"{}"), office().lead, stamp(), SIGNED_AT, name="Nobody")
    assert (caught.value.code, caught.value.data["field"]) == ("signature.field_missing", "Nobody")


def test_a_signed_field_is_not_signed_again() -> None:
    with pytest.raises(SignatureError) as caught:
        certify(good_record(), office().lead, stamp(), SIGNED_AT)
    assert caught.value.code == "signature.field_missing"


def test_a_second_certification_is_refused() -> None:
    with pytest.raises(SignatureError) as caught:
        certify(good_record(), office().colleague, stamp(), SIGNED_AT, name="Inspector2")
    assert caught.value.code == "signature.not_signable"


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.7\n", b"no pdf at all", b"%PDF-1.7\n" + b"\0" * 500])
def test_what_is_no_pdf_is_not_signed(pdf: bytes) -> None:
    with pytest.raises(SignatureError) as caught:
        certify(pdf, office().lead, stamp(), SIGNED_AT)
    assert caught.value.code == "signature.not_signable"


@pytest.mark.parametrize("at", [ENROLLED_AT - timedelta(days=1), ENROLLED_AT + timedelta(days=1096)])
def test_nobody_signs_outside_the_time_of_the_certificate(at: object) -> None:
    with pytest.raises(SignatureError) as caught:
        certify(draw(b"{}"), office().lead, stamp(), at)  # type: ignore[arg-type] # parametrised
    assert caught.value.code == "signature.certificate_not_valid"


def test_key_and_certificate_have_to_match() -> None:
    lead, colleague = office().lead, office().colleague
    with pytest.raises(SignatureError) as caught:
        Signer.from_der(lead.private_key, to_der(colleague.certificate))
    assert caught.value.code == "signature.key_unusable"
    assert Signer.from_der(lead.private_key, to_der(lead.certificate)) == lead


@pytest.mark.parametrize("garbage", [b"", b"garbage", b"\x30\x03\x02\x01\x00"])
def test_a_key_that_is_none_is_refused(garbage: bytes) -> None:
    with pytest.raises(SignatureError) as caught:
        Signer.from_der(garbage, to_der(office().lead.certificate))
    assert caught.value.code == "signature.key_unusable"


def test_the_key_is_not_shown() -> None:
    signer = replace(office().lead, private_key=b"SECRET")
    assert "SECRET" not in repr(signer)


@pytest.mark.parametrize(
    "key",
    [ec.generate_private_key(ec.SECP384R1()), rsa.generate_private_key(public_exponent=65537, key_size=2048)],
    ids=["P-384", "RSA-2048"],
)
def test_other_kinds_of_keys_sign_too(key: keys.SigningKey) -> None:
    authority = office().authority
    certificate = issue_inspector(authority, key.public_key(), LEAD, ENROLLED_AT, 365)
    pdf = signed(Signer(keys.to_der(key), certificate), record_json(record()))
    assert verify_record(pdf, [authority.certificate], READ_AT).reasons == ()


def test_a_certificate_of_one_day_signs_on_that_day() -> None:
    signer = enrolled(office().authority, LEAD, SIGNED_AT, days=1)
    pdf = signed(signer, record_json(record()))
    assert verify_record(pdf, [office().authority.certificate], SIGNED_AT + timedelta(hours=1)).ok
