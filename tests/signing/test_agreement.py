"""Pages and data agree when drawing the data again gives the same pages."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from inspector_app.reports.sheet import render_sheet
from inspector_app.reports.stamp import render_stamp
from inspector_app.signing.agreement import pages_agree
from inspector_app.signing.signer import certify
from tests.signing.material import SIGNED_AT, draw, good_record, office, record, record_json, stamp


def _drawn() -> bytes:
    return draw(record_json(record()))


def _saved(change: Callable[[pikepdf.Pdf], None], *, otherwise: bool = False) -> bytes:
    with pikepdf.open(BytesIO(_drawn())) as pdf:
        change(pdf)
        output = BytesIO()
        pdf.save(output, static_id=True, recompress_flate=otherwise, linearize=otherwise)
    return output.getvalue()


def test_a_record_agrees_with_a_fresh_drawing() -> None:
    assert pages_agree(good_record(), _drawn()) == ()


def test_other_compression_and_other_numbering_still_agree() -> None:
    other = _saved(lambda _: None, otherwise=True)
    assert not good_record().startswith(other)
    assert pages_agree(good_record(), other) == ()
    assert pages_agree(certify(other, office().lead, stamp(), SIGNED_AT), _drawn()) == ()


def test_other_text_on_the_page_is_found() -> None:
    (reason,) = pages_agree(good_record(), draw(record_json(record()), text="rekord"))
    assert (reason.code, reason.data["page"]) == ("record.pages_differ", 1)
    assert str(reason.data["part"]).endswith("/Contents")


def test_other_data_inside_are_found() -> None:
    (reason,) = pages_agree(good_record(), draw(record_json(record(remarks="別の備考"))))
    assert (reason.code, reason.data["page"]) == ("record.pages_differ", 0)


def _page_added(pdf: pikepdf.Pdf) -> None:
    pdf.add_blank_page()


def _annotation_added(pdf: pikepdf.Pdf) -> None:
    note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Square, Rect=[0, 0, 9, 9])
    pdf.pages[0].Annots.append(pdf.make_indirect(note))


def _page_turned(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Rotate = 180


def _page_cropped(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].CropBox = [0, 0, 100, 100]


def _size_inherited(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Pages.Rotate = 90


def _script_added(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def _structure_changed(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot = pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot)


def _field_moved(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm.Fields[1].Rect = [0, 0, 595, 842]


def _field_added(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm.Fields.append(pikepdf.Dictionary(FT=pikepdf.Name.Tx, T="note"))


def _metadata_changed(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Title"] = "別の題"


def _appearance_of_another_field(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm.Fields[2].AP = pikepdf.Dictionary(N=pdf.make_stream(b"0 0 9 9 re f"))


@pytest.mark.parametrize(
    "change",
    [
        _page_added,
        _annotation_added,
        _page_turned,
        _page_cropped,
        _size_inherited,
        _script_added,
        _structure_changed,
        _field_moved,
        _field_added,
        _metadata_changed,
        _appearance_of_another_field,
    ],
)
def test_what_was_changed_before_signing_is_found(change: Callable[[pikepdf.Pdf], None]) -> None:
    pdf = certify(_saved(change), office().lead, stamp(), SIGNED_AT)
    reasons = pages_agree(pdf, _drawn())
    assert reasons
    assert {reason.code for reason in reasons} == {"record.pages_differ"}


@pytest.mark.parametrize("data", [b"", b"no pdf", b"%PDF-1.7\n"])
def test_what_cannot_be_read_does_not_agree(data: bytes) -> None:
    assert [reason.code for reason in pages_agree(data, _drawn())] == ["record.unreadable"]
    assert [reason.code for reason in pages_agree(good_record(), data)] == ["record.unreadable"]


def test_the_stamp_shows_what_it_should() -> None:
    assert pages_agree(good_record(), _drawn(), stamp()) == ()


def test_another_stamp_is_found() -> None:
    with pikepdf.open(BytesIO(stamp())) as pdf:
        pdf.pages[0].Contents = pdf.make_stream(b"0 0 150 50 re f")
        output = BytesIO()
        pdf.save(output, static_id=True)
    pdf_with_another = certify(_drawn(), office().lead, output.getvalue(), SIGNED_AT)
    assert pages_agree(pdf_with_another, _drawn()) == ()
    assert [reason.code for reason in pages_agree(pdf_with_another, _drawn(), stamp())] == ["record.stamp_differs"]


def test_the_real_sheet_with_its_stamp_agrees_with_itself() -> None:
    value, lead = record(), record().inspection.lead
    sheet, seal = render_sheet(value), render_stamp(lead.title, lead.name, SIGNED_AT)
    pdf = certify(sheet, office().lead, seal, SIGNED_AT)
    assert pages_agree(pdf, render_sheet(value), seal) == ()
    other = render_stamp("監督職員", lead.name, SIGNED_AT)
    assert [reason.code for reason in pages_agree(pdf, sheet, other)] == ["record.stamp_differs"]
    assert pages_agree(pdf, render_sheet(record(remarks="別の備考"))) != ()
