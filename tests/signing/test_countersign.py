"""Further signatures: the second inspector's and the supervisor's, each a revision that signs and does nothing else."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pikepdf
import pytest
from asn1crypto import x509 as asn1_x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from inspector_app.domain.contract import Inspector
from inspector_app.domain.ids import InspectorId
from inspector_app.errors import SignatureError
from inspector_app.signing.certificates import to_der
from inspector_app.signing.signer import INSPECTOR_2, SUPERVISOR, Signer, countersign
from inspector_app.signing.verify import Verification, verify_record
from tests.signing.material import (
    COLLEAGUE,
    LEAD,
    OTHER_AGENCY,
    READ_AT,
    SIGNED_AT,
    enrolled,
    good_record,
    office,
    record,
    record_json,
    signed,
    stamp,
)

SUPERVISING = Inspector(InspectorId("S-001"), "監督 花子", "課長", "契約部")
LATER = SIGNED_AT + timedelta(minutes=10)


def supervisor() -> Signer:
    return enrolled(office().authority, SUPERVISING)


def _by_colleague(pdf: bytes) -> bytes:
    return countersign(pdf, office().colleague, stamp(), LATER, INSPECTOR_2)


def _verdict(pdf: bytes) -> Verification:
    return verify_record(pdf, [office().authority.certificate], READ_AT)


def _codes(pdf: bytes) -> list[str]:
    return [reason.code for reason in _verdict(pdf).reasons]


def test_all_three_sign_in_order() -> None:
    pdf = countersign(_by_colleague(good_record()), supervisor(), stamp(), LATER + timedelta(hours=1), SUPERVISOR)
    assert pdf.startswith(good_record())
    found = _verdict(pdf)
    assert found.reasons == ()
    assert [each.field for each in found.signatures] == ["Inspector1", "Inspector2", "Supervisor"]
    assert [each.signer.inspector_id for each in found.signatures] == ["I-001", "I-002", "S-001"]
    assert [each.signed_at for each in found.signatures] == [SIGNED_AT, LATER, LATER + timedelta(hours=1)]
    assert [each.kind for each in found.revisions] == ["signature"] * 3
    assert found.certified == len(good_record())
    assert found.signed_at == SIGNED_AT
    assert found.record_json == record_json(record())


def test_the_supervisor_may_sign_where_no_colleague_did() -> None:
    found = _verdict(countersign(good_record(), supervisor(), stamp(), LATER, SUPERVISOR))
    assert found.reasons == ()


def test_nobody_signs_before_whom_they_follow() -> None:
    pdf = countersign(good_record(), supervisor(), stamp(), LATER, SUPERVISOR)
    assert _codes(_by_colleague(pdf)) == ["signature.out_of_order"]


def test_each_place_is_for_the_one_who_is_named_there() -> None:
    stranger = enrolled(office().authority, Inspector(InspectorId("I-009"), "他 人", "", ""))
    assert _codes(countersign(good_record(), stranger, stamp(), LATER, INSPECTOR_2)) == ["signature.not_named_there"]
    assert _codes(countersign(good_record(), office().lead, stamp(), LATER, INSPECTOR_2)) == [
        "signature.not_named_there"
    ]
    namesake = enrolled(office().authority, replace(COLLEAGUE, name="吉田 葛"))
    assert _codes(countersign(good_record(), namesake, stamp(), LATER, INSPECTOR_2)) == ["signature.name_differs"]


@pytest.mark.parametrize("who", [LEAD, COLLEAGUE])
def test_no_inspector_is_the_supervisor_of_the_own_record(who: Inspector) -> None:
    pdf = countersign(good_record(), enrolled(office().authority, who), stamp(), LATER, SUPERVISOR)
    assert _codes(pdf) == ["signature.not_supervisor"]


def test_a_place_for_nobody_stays_empty() -> None:
    alone = record()
    alone = replace(alone, inspection=replace(alone.inspection, inspectors=(LEAD,)))
    pdf = countersign(signed(office().lead, record_json(alone)), office().colleague, stamp(), LATER, INSPECTOR_2)
    assert _codes(pdf) == ["signature.not_named"]


def test_somebody_of_another_agency_signs_nothing_here() -> None:
    pdf = countersign(good_record(), office(OTHER_AGENCY).colleague, stamp(), LATER, INSPECTOR_2)
    assert _codes(pdf) == ["signature.untrusted"]
    both = [office().authority.certificate, office(OTHER_AGENCY).authority.certificate]
    assert [reason.code for reason in verify_record(pdf, both, READ_AT).reasons] == ["signature.other_agency"]


def test_a_field_is_signed_once() -> None:
    with pytest.raises(SignatureError, match=r"signature\.field_missing"):
        _by_colleague(_by_colleague(good_record()))


def test_an_expired_certificate_signs_nothing_and_says_until_when_it_was_valid() -> None:
    short = enrolled(office().authority, COLLEAGUE, days=30)
    with pytest.raises(SignatureError) as raised:
        countersign(good_record(), short, stamp(), LATER, INSPECTOR_2)
    assert raised.value.code == "signature.certificate_not_valid"
    assert raised.value.data["until"] == "2026-05-01T00:00:00+00:00"


def test_what_is_cut_off_is_told() -> None:
    pdf = _by_colleague(good_record())
    assert _codes(pdf[:-1]) == ["record.cut"]
    assert _codes(pdf + b"\n") == ["record.added_after"]
    assert _codes(pdf[: len(good_record())]) == []


@pytest.mark.parametrize("step", [701, 1303])
def test_a_changed_byte_of_the_second_revision_is_noticed(step: int) -> None:
    """Sampled over the objects, the table and the signature itself; every digit of one is tried in the torture."""
    pdf = _by_colleague(good_record())
    for place in range(len(good_record()), len(pdf), step):
        changed = bytearray(pdf)
        changed[place] ^= 1
        assert not _verdict(bytes(changed)).ok, place


def test_an_object_between_the_revisions_is_noticed() -> None:
    base = good_record()
    added = b"900 0 obj\n<<\n/A 1\n>>\nendobj\n"
    assert _codes(_by_colleague(base + added)) == ["record.not_an_update"]


def test_others_find_it_good_too() -> None:
    pdf = countersign(_by_colleague(good_record()), supervisor(), stamp(), LATER, SUPERVISOR)
    root = asn1_x509.Certificate.load(to_der(office().authority.certificate))
    for embedded in PdfFileReader(BytesIO(pdf)).embedded_signatures:
        context = ValidationContext(trust_roots=[root], moment=READ_AT, allow_fetching=False)
        status = validate_pdf_signature(embedded, context)
        assert status.bottom_line, status.pretty_print_details()


def test_the_catalogue_stays_one_of_pdf_1_7() -> None:
    """PDF/A-3 is built on ISO 32000-1; pyHanko alone would write /Version /2.0 for P-256."""
    with pikepdf.open(BytesIO(_by_colleague(good_record()))) as pdf:
        assert "/Version" not in pdf.Root
        assert list(pdf.Root.Extensions.keys()) == ["/ESIC"]


def test_an_object_that_nothing_needs_is_refused() -> None:
    """A valid colleague hides something in the revision that they sign."""
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.generic import pdf_name

    from inspector_app.signing import increment
    from inspector_app.signing.signer import simple_signer

    class Hiding(increment.RecordWriter):
        def __init__(self, pdf: bytes, document_id: bytes) -> None:
            super().__init__(pdf, document_id)
            self.add_object(generic.DictionaryObject({pdf_name("/A"): generic.NumberObject(1)}))

    act = increment.Act(simple_signer(office().colleague), "sha256", INSPECTOR_2, LATER, "", b"0" * 16, certifies=False)
    assert _codes(increment.write_signature(good_record(), stamp(), act)) == []
    assert _codes(increment.write_signature(good_record(), stamp(), act, Hiding)) == ["record.not_an_update"]
