"""Whatever somebody adds to a signed record as an incremental update is noticed."""

from collections.abc import Callable
from io import BytesIO

import pytest
from pyhanko.pdf_utils import embed, generic
from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner

from inspector_app.signing.signer import Signer, simple_signer
from inspector_app.signing.verify import verify_record
from tests.signing.material import READ_AT, good_record, office

Change = Callable[[IncrementalPdfFileWriter], None]


def _page(writer: IncrementalPdfFileWriter) -> generic.DictionaryObject:
    page = writer.find_page_for_modification(0)[0].get_object()
    assert isinstance(page, generic.DictionaryObject)
    return page


def _content(writer: IncrementalPdfFileWriter) -> None:
    added = writer.add_object(generic.StreamObject(stream_data=b"0 0 595 842 re f"))
    writer.add_stream_to_page(0, added)


def _new_page(writer: IncrementalPdfFileWriter) -> None:
    page = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Page"),
            pdf_name("/MediaBox"): generic.ArrayObject(map(generic.NumberObject, (0, 0, 595, 842))),
            pdf_name("/Resources"): generic.DictionaryObject(),
        }
    )
    writer.insert_page(page)


def _annotation(writer: IncrementalPdfFileWriter) -> None:
    note = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/FreeText"),
            pdf_name("/Contents"): pdf_string("支障あり"),
            pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (0, 0, 100, 100))),
        }
    )
    page = _page(writer)
    page["/Annots"].append(writer.add_object(note))
    writer.update_container(page["/Annots"])
    writer.update_container(page)


def _attachment(writer: IncrementalPdfFileWriter, name: str) -> None:
    stream = embed.EmbeddedFileObject.from_file_data(writer, b"{}")
    writer.add_object(stream)
    embed.embed_file(writer, embed.FileSpec(file_spec_string=name, file_name=name, embedded_data=stream))


def _other_attachment(writer: IncrementalPdfFileWriter) -> None:
    _attachment(writer, "other.json")


def _same_attachment(writer: IncrementalPdfFileWriter) -> None:
    _attachment(writer, "inspection.json")


def _replaced_attachment(writer: IncrementalPdfFileWriter) -> None:
    names = writer.root["/Names"]["/EmbeddedFiles"]
    (spec,) = [each.get_object() for each in names["/Names"] if not isinstance(each.get_object(), str)]
    reference = spec["/EF"].raw_get("/F").reference
    replaced = reference.get_object()
    replaced._data, replaced._encoded_data = b"{}", None
    writer.mark_update(reference)


def _metadata(writer: IncrementalPdfFileWriter) -> None:
    writer.set_info(writer.add_object(generic.DictionaryObject({pdf_name("/Author"): pdf_string("somebody")})))


def _xmp(writer: IncrementalPdfFileWriter) -> None:
    writer.root["/Metadata"] = writer.add_object(generic.StreamObject(stream_data=b"<x/>"))
    writer.update_root()


def _signature_field(writer: IncrementalPdfFileWriter) -> generic.DictionaryObject:
    (field,) = [each.get_object() for each in writer.root["/AcroForm"]["/Fields"] if "/V" in each.get_object()]
    assert isinstance(field, generic.DictionaryObject)
    return field


def _appearance(writer: IncrementalPdfFileWriter) -> None:
    field = _signature_field(writer)
    drawing = generic.StreamObject(
        {pdf_name("/Subtype"): pdf_name("/Form"), pdf_name("/BBox"): generic.ArrayObject()}, stream_data=b"f"
    )
    field["/AP"] = generic.DictionaryObject({pdf_name("/N"): writer.add_object(drawing)})
    writer.update_container(field)


def _signature_removed(writer: IncrementalPdfFileWriter) -> None:
    field = _signature_field(writer)
    del field["/V"]
    writer.update_container(field)


def _field_filled(writer: IncrementalPdfFileWriter) -> None:
    empty = [each.get_object() for each in writer.root["/AcroForm"]["/Fields"] if "/V" not in each.get_object()]
    empty[0]["/TU"] = pdf_string("監督職員")
    writer.update_container(empty[0])


def _new_field(writer: IncrementalPdfFileWriter) -> None:
    append_signature_field(writer, SigFieldSpec("Stranger", box=(10, 10, 60, 60)))


def _script(writer: IncrementalPdfFileWriter) -> None:
    action = {pdf_name("/S"): pdf_name("/JavaScript"), pdf_name("/JS"): pdf_string("app.alert(1)")}
    writer.root["/OpenAction"] = generic.DictionaryObject(action)
    writer.update_root()


def _nothing(writer: IncrementalPdfFileWriter) -> None:
    writer.update_root()


CHANGES: dict[str, Change] = {
    "content of a page": _content,
    "a page": _new_page,
    "an annotation": _annotation,
    "an attachment": _other_attachment,
    "a second attachment of the same name": _same_attachment,
    "the attachment replaced": _replaced_attachment,
    "metadata (Info)": _metadata,
    "metadata (XMP)": _xmp,
    "the appearance of the signature": _appearance,
    "the signature removed": _signature_removed,
    "an existing field": _field_filled,
    "a new field": _new_field,
    "a script": _script,
    "an empty update": _nothing,
}


@pytest.mark.parametrize("what", list(CHANGES))
def test_an_incremental_update_is_noticed(what: str) -> None:
    writer = IncrementalPdfFileWriter(BytesIO(good_record()))
    CHANGES[what](writer)
    output = BytesIO()
    writer.write(output)
    pdf = output.getvalue()
    assert pdf.startswith(good_record())
    assert len(pdf) > len(good_record())
    verdict = verify_record(pdf, [office().authority.certificate], READ_AT)
    assert [reason.code for reason in verdict.reasons] == ["record.added_after"]
    assert verdict.reasons[0].data["added"] == len(pdf) - len(good_record())
    assert verdict.record_json is None


def _countersigned(signer: Signer, change: Change) -> bytes:
    writer = IncrementalPdfFileWriter(BytesIO(good_record()))
    change(writer)
    metadata = PdfSignatureMetadata(field_name="Inspector2", subfilter=SigSeedSubFilter.PADES)
    output = BytesIO()
    PdfSigner(metadata, simple_signer(signer)).sign_pdf(writer, output=output)
    return output.getvalue()


@pytest.mark.parametrize("what", list(CHANGES))
def test_an_update_signed_by_a_valid_colleague_may_do_nothing_but_sign(what: str) -> None:
    pdf = _countersigned(office().colleague, CHANGES[what])
    verdict = verify_record(pdf, [office().authority.certificate], READ_AT)
    assert [reason.code for reason in verdict.reasons] == ["record.not_an_update"]
    assert verdict.record_json is None


def test_an_update_signed_by_the_lead_is_refused_too() -> None:
    pdf = _countersigned(office().lead, _content)
    assert [reason.code for reason in verify_record(pdf, [office().authority.certificate], READ_AT).reasons] == [
        "record.not_an_update"
    ]
