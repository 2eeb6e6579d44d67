"""pyHanko's incremental update, held to what a signature needs and nothing more.

As it comes, pyHanko also writes its own name and the time into the document's metadata, draws a random document id and
names resources at random. Here the metadata stays what was drawn, and equal input gives equal bytes.
"""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.stamp import BaseStampStyle

from inspector_app.errors import SignatureError

RESERVED = 24_000
"""Bytes kept free for the signature, enough for a time-stamp token that is put in later."""


class RecordWriter(IncrementalPdfFileWriter):
    """Adds objects to a PDF without touching its metadata, under a document id that is computed."""

    def __init__(self, pdf: bytes, document_id: bytes) -> None:
        super().__init__(BytesIO(pdf))
        self._document_id[1] = generic.ByteStringObject(document_id)

    def _update_meta(self) -> None:
        """Leave Info and XMP alone: they are in step with each other and describe what was drawn."""


@dataclass(frozen=True)
class StampFromPdf(BaseStampStyle):
    """Shows a signature by the only page of a PDF; the page's size becomes the size of the field's rectangle."""

    stamp_pdf: bytes = b""

    def create_stamp(self, writer: BasePdfFileWriter, box: object, text_params: object) -> Any:  # noqa: ARG002
        """Import the page; pyHanko then hands the signature's widget to `apply_appearance`."""
        return _Appearance(writer.import_page_as_xobject(PdfFileReader(BytesIO(self.stamp_pdf))))


@dataclass(frozen=True, slots=True)
class _Appearance:
    page: generic.IndirectObject

    def apply_appearance(self, annotation: generic.DictionaryObject) -> None:
        """Make the page the widget's normal appearance."""
        annotation["/AP"] = generic.DictionaryObject({pdf_name("/N"): self.page})


@dataclass(frozen=True, slots=True)
class Act:
    """One act of signing: by whom, with which digest ("sha256"), where (the field's name), when and why."""

    signer: Signer
    digest: str
    field: str
    at: datetime
    reason: str
    document_id: bytes


def write_signature(pdf: bytes, stamp_pdf: bytes, act: Act) -> bytes:
    """Return `pdf` with one more revision that signs everything; `signer.certify` translates the errors."""
    writer = RecordWriter(pdf, act.document_id)
    if act.field not in {name for name, _, _ in enumerate_sig_fields(writer.prev, filled_status=False)}:
        raise SignatureError("signature.field_missing", field=act.field)
    metadata = PdfSignatureMetadata(
        field_name=act.field,
        md_algorithm=act.digest,
        reason=act.reason or None,
        certify=True,
        docmdp_permissions=MDPPerm.FILL_FORMS,
        subfilter=SigSeedSubFilter.PADES,
    )
    pdf_signer = PdfSigner(metadata, act.signer, stamp_style=StampFromPdf(stamp_pdf=stamp_pdf))
    session = pdf_signer.init_signing_session(writer, existing_fields_only=True)
    session.system_time = act.at
    document = session.prepare_tbs_document(None, bytes_reserved=RESERVED)
    output = BytesIO()
    prepared, _ = document.digest_tbs_document(output=output)
    asyncio.run(document.perform_signature(prepared.document_digest, PdfCMSSignedAttributes(signing_time=act.at)))
    return output.getvalue()
