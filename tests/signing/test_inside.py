"""A record that was signed properly but carries something else than it should: the lead's own doing, refused too."""

import json
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from inspector_app.domain.canonical import canonical_json
from inspector_app.signing.inside import LARGEST_ATTACHMENT
from inspector_app.signing.signer import certify
from inspector_app.signing.verify import Verification, verify_record
from tests.signing.material import READ_AT, SIGNED_AT, draw, office, record, record_json, signed, stamp


def _verdict(pdf: bytes) -> Verification:
    return verify_record(pdf, [office().authority.certificate], READ_AT)


def _reasons(pdf: bytes) -> list[str]:
    return [str(reason) for reason in _verdict(pdf).reasons]


def _signed_after(change: Callable[[pikepdf.Pdf], None], data: bytes | None = None) -> bytes:
    """Return a record, changed before the lead inspector signed it."""
    with pikepdf.open(BytesIO(draw(record_json(record()) if data is None else data))) as pdf:
        change(pdf)
        output = BytesIO()
        pdf.save(output, static_id=True)
    return certify(output.getvalue(), office().lead, stamp(), SIGNED_AT)


def test_two_attachments_are_refused() -> None:
    pdf = certify(draw(record_json(record()), copies=2), office().lead, stamp(), SIGNED_AT)
    assert _reasons(pdf) == ["record.data_twice (count=2)"]


def test_a_second_attachment_of_the_same_name_is_refused() -> None:
    def twice(pdf: pikepdf.Pdf) -> None:
        names = pdf.Root.Names.EmbeddedFiles.Names
        names.append(names[0])
        names.append(names[1])

    assert _reasons(_signed_after(twice)) == ["record.data_twice (count=2)"]


def test_an_attachment_on_the_page_alone_is_refused() -> None:
    def on_the_page(pdf: pikepdf.Pdf) -> None:
        spec = pdf.Root.Names.EmbeddedFiles.Names[1]
        note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FileAttachment, FS=spec)
        pdf.pages[0].Annots.append(pdf.make_indirect(note))
        del pdf.Root.Names

    assert _reasons(_signed_after(on_the_page)) == ["record.no_data"]


def test_a_hidden_embedded_file_is_refused() -> None:
    def hidden(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].PieceInfo = pdf.make_stream(b"{}", Type=pikepdf.Name.EmbeddedFile)

    assert _reasons(_signed_after(hidden)) == ["record.data_twice (count=2)"]


def test_a_record_without_data_is_refused() -> None:
    def emptied(pdf: pikepdf.Pdf) -> None:
        del pdf.Root.Names
        del pdf.Root.AF

    assert _reasons(_signed_after(emptied)) == ["record.no_data"]


def test_data_under_another_name_are_refused() -> None:
    def renamed(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Names.EmbeddedFiles.Names[1].UF = "other.json"

    assert _reasons(_signed_after(renamed)) == ["record.no_data"]


def test_data_that_would_swell_are_not_read() -> None:
    def swelling(pdf: pikepdf.Pdf) -> None:
        stream = pdf.Root.Names.EmbeddedFiles.Names[1].EF.F
        stream.write(zlib.compress(bytes(LARGEST_ATTACHMENT + 1), 9), filter=pikepdf.Name.FlateDecode)

    pdf = _signed_after(swelling)
    assert len(pdf) < 200_000
    assert [reason.code for reason in _verdict(pdf).reasons] == ["record.too_large"]


def test_two_signature_fields_of_one_name_are_refused() -> None:
    def renamed(pdf: pikepdf.Pdf) -> None:
        for field in pdf.Root.AcroForm.Fields:
            field.T = "Inspector1"

    assert _reasons(_signed_after(renamed)) == ["record.unreadable (reason=fields)"]


def test_other_rights_beside_the_certification_are_refused() -> None:
    def with_usage_rights(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Perms = pdf.make_indirect(pikepdf.Dictionary(UR3=pdf.make_indirect(pikepdf.Dictionary())))

    assert _reasons(_signed_after(with_usage_rights)) == ["signature.not_certifying"]


def test_a_signature_in_another_field_is_refused() -> None:
    pdf = certify(draw(record_json(record())), office().lead, stamp(), SIGNED_AT, name="Supervisor")
    assert _reasons(pdf) == ["signature.not_certifying"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"{",
        b"\xff\xfe",
        b'{"a":1,"a":2}',
        b'{"a":1.5}',
        b'{"a":NaN}',
        b'{"a":"\\ud800"}',
        b'{"a": 1}',
        b"[" * 100_000,
        b'{"a":' + b"9" * 10_000 + b"}",
    ],
)
def test_data_that_are_no_record_are_refused(data: bytes) -> None:
    verdict = _verdict(signed(office().lead, data))
    assert {reason.code for reason in verdict.reasons} == {"record.data_invalid"}
    assert verdict.record is None
    assert verdict.intact


def test_another_spelling_of_good_data_is_refused() -> None:
    spelt = json.dumps(json.loads(record_json(record())), ensure_ascii=False, indent=1).encode()
    assert _reasons(signed(office().lead, spelt)) == ["record.data_invalid (path=, problem=not canonical)"]


def _changed(change: Callable[[dict[str, Any]], object]) -> list[str]:
    value = json.loads(record_json(record()))
    change(value)
    verdict = _verdict(signed(office().lead, canonical_json(value)))
    assert verdict.record is None, "what does not hold together cannot be drawn"
    return [str(reason) for reason in verdict.reasons]


def test_data_against_the_schema_are_refused_without_naming_what_was_typed() -> None:
    reasons = _changed(lambda value: value["answers"][3].update(remarks=["髙橋"]))
    assert reasons == ["record.data_invalid (path=answers/3/remarks, problem=type)"]


CONTRADICTIONS: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "another rating": (lambda value: value["rating"].update(key="needs_improvement"), "rating"),
    "a finding too many": (lambda value: value["rating"].update(finding_rows=[1]), "rating"),
    "a row missing": (lambda value: value["answers"].pop(), "rows"),
    "another order": (lambda value: value["answers"].reverse(), "rows"),
    "a result of no scale": (lambda value: value["answers"][0].update(result="Z"), "results"),
    "another hash": (lambda value: value["form"].update(sha256="0" * 64), "form"),
    "another title": (lambda value: value["form"]["definition"]["title"].update(ja="別の様式"), "form"),
    "another version": (lambda value: value["form"].update(version="99"), "form"),
    "an unknown site": (lambda value: value["inspection"].update(site_id="S-9"), "site"),
    "days backwards": (lambda value: value["inspection"].update(dates=["2026-11-21", "2026-11-20"]), "dates"),
}


@pytest.mark.parametrize("contradiction", list(CONTRADICTIONS))
def test_data_that_contradict_themselves_are_refused(contradiction: str) -> None:
    change, what = CONTRADICTIONS[contradiction]
    assert _changed(change) == [f"record.inconsistent (what={what})"]


def test_an_unfinished_record_is_refused() -> None:
    def unanswered(value: dict[str, Any]) -> None:
        value["answers"][0].update(standing="unassessed", result=None)
        value["rating"].update(key=None, open_rows=[1])

    assert _changed(unanswered) == ["record.inconsistent (what=unfinished)"]


def test_findings_without_the_request_that_the_form_asks_for_are_refused() -> None:
    def found_wanting(value: dict[str, Any]) -> None:
        value["answers"][0].update(result="C")
        value["rating"].update(key="needs_improvement", finding_rows=[1], remarks=" ")

    assert _changed(found_wanting) == ["record.inconsistent (what=unfinished)"]


def test_dates_that_are_none_are_refused() -> None:
    reasons = _changed(lambda value: value["inspection"].update(dates=["2026-02-31"]))
    assert reasons == ["record.data_invalid (path=, problem=ValueError)"]
