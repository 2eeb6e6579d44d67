"""A record whose pages show other photos than its data name is refused, though its own signer signed it."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.ids import EvidenceId
from inspector_app.domain.record import Record
from inspector_app.reports.sheet import render_sheet
from inspector_app.reports.stamp import render_stamp
from inspector_app.signing.signer import certify
from inspector_app.usecases.extract_record import extract_record
from inspector_app.usecases.prepare_evidence import Prepared, prepare_photo
from inspector_app.usecases.verify_record import verify_record
from tests.photos import made
from tests.signing.material import READ_AT, SIGNED_AT, office, record

PHOTO = prepare_photo("a.jpg", made.jpeg())
OTHER = prepare_photo("b.jpg", made.jpeg(made.picture(320, 240, "L")))
_PICTURE = "picture"


def jpeg(prepared: Prepared) -> bytes:
    (found,) = [data for part, data in prepared.files.items() if part.value == _PICTURE]
    return found


def with_photo() -> Record:
    value = record()
    row = value.answers[0].row
    piece = Evidence(EvidenceId("p"), row, PHOTO.kind, SIGNED_AT, "扉", None, PHOTO.original, PHOTO.picture)
    return replace(value, evidence=(piece,))


def signed(change: Callable[[pikepdf.Pdf], None] | None = None) -> bytes:
    """Return a record with a photo, changed before its lead inspector signed it."""
    value = with_photo()
    drawn = render_sheet(value, photos={sha256_hex(jpeg(PHOTO)): jpeg(PHOTO)})
    if change is not None:
        with pikepdf.open(BytesIO(drawn)) as pdf:
            change(pdf)
            out = BytesIO()
            pdf.save(out, static_id=True)
            drawn = out.getvalue()
    lead = value.inspection.lead
    return certify(drawn, office().lead, render_stamp(lead.title, lead.name, SIGNED_AT), SIGNED_AT)


def page_with_photo(pdf: pikepdf.Pdf) -> pikepdf.Object:
    (page,) = [page.obj for page in pdf.pages if "/XObject" in page.obj.Resources]
    return page


def _exchanged(pdf: pikepdf.Pdf) -> None:
    page_with_photo(pdf).Resources.XObject.P1.write(jpeg(OTHER), filter=pikepdf.Name.DCTDecode)


def _another_shown(pdf: pikepdf.Pdf) -> None:
    names = page_with_photo(pdf).Resources.XObject
    other = pdf.make_stream(jpeg(OTHER))
    for key, value in names.P1.items():
        if key != "/Length":
            other[key] = value
    pdf.Root.Kept = names.P1
    names.P1 = other


def _covered(pdf: pikepdf.Pdf) -> None:
    page = page_with_photo(pdf)
    page.Contents = pdf.make_stream(page.Contents.read_bytes() + b"\n0 g 0 0 900 900 re f")


def _stretched(pdf: pikepdf.Pdf) -> None:
    page_with_photo(pdf).Resources.XObject.P1.Width = 640


def reasons(pdf: bytes) -> list[str]:
    checked = verify_record(pdf, [office().authority.certificate], READ_AT)
    return [reason.code for reason in checked.reasons]


def test_a_record_with_a_photo_is_drawn_again_from_itself() -> None:
    assert reasons(signed()) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (_exchanged, "record.not_drawable"),
        (_another_shown, "record.pages_differ"),
        (_covered, "record.pages_differ"),
        (_stretched, "record.pages_differ"),
    ],
)
def test_other_photos_are_found(change: Callable[[pikepdf.Pdf], None], code: str) -> None:
    assert set(reasons(signed(change))) == {code}


def test_the_photos_of_the_pages_are_taken_out_with_the_data(tmp_path: Path) -> None:
    extracted = extract_record(signed(), tmp_path)
    assert [path.name for path in extracted.files] == ["inspection.json", f"{sha256_hex(jpeg(PHOTO))}.jpg"]
    assert extracted.files[1].read_bytes() == jpeg(PHOTO)
