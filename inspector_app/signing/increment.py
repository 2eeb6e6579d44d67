"""pyHanko's incremental update, held to what a signature needs and nothing more.

As it comes, pyHanko also writes its own name and the time into the document's metadata, draws a random document id and
names resources at random. Here the metadata stays what was drawn, and equal input gives equal bytes.
"""

import asyncio
from collections.abc import Callable
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
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigObjSetup
from pyhanko.sign.signers.constants import ESIC_EXTENSION_1
from pyhanko.sign.signers.pdf_byterange import DocumentTimestamp
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.stamp import BaseStampStyle

from inspector_app.errors import SignatureError
from inspector_app.signing.assembly import assembled

RESERVED = 24_000
"""Bytes kept free for the signature, enough for a time-stamp token that is put in later."""


class RecordWriter(IncrementalPdfFileWriter):
    """Adds objects to a PDF without touching its metadata, under a document id that is computed."""

    def __init__(self, pdf: bytes, document_id: bytes) -> None:
        self._source = BytesIO(pdf)
        super().__init__(self._source)
        self._document_id[1] = generic.ByteStringObject(document_id)

    def forget(self, output: BytesIO) -> bytes:
        """Return what was written, and let go of what it was made from: pyHanko's objects know each other in circles.

        A record with 200 photos would otherwise stay in memory until Python looks for such circles.
        """
        written = output.getvalue()
        output.close()
        self._source.close()
        return written

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


class _PlainSigner(PdfSigner):
    """Declares no extension but that of PAdES.

    For P-256 pyHanko would raise the catalogue to PDF 2.0 (ISO/TS 32002), and PDF/A-3 is PDF 1.7.
    """

    def register_extensions(self, pdf_out: BasePdfFileWriter, *, md_algorithm: str) -> None:  # noqa: ARG002
        """Say that signatures are PAdES ones, once."""
        pdf_out.register_extension(ESIC_EXTENSION_1)


@dataclass(frozen=True, slots=True)
class Act:
    """One act of signing: by whom, with which digest ("sha256"), where (the field's name), when and why.

    `certifies` says that it is the first signature, which forbids every other change. With `time_stamper` the
    signature carries a time-stamp. `name` is the signer's name where the record itself does not hold it.
    """

    signer: Signer
    digest: str
    field: str
    at: datetime
    reason: str
    document_id: bytes
    certifies: bool = True
    time_stamper: TimeStamper | None = None
    name: str = ""


def write_signature(
    pdf: bytes, stamp_pdf: bytes, act: Act, make_writer: Callable[[bytes, bytes], RecordWriter] = RecordWriter
) -> bytes:
    """Return `pdf` with one more revision that signs everything; `signer.certify` translates the errors."""
    writer = make_writer(pdf, act.document_id)
    if act.field not in {name for name, _, _ in enumerate_sig_fields(writer.prev, filled_status=False)}:
        raise SignatureError("signature.field_missing", field=act.field)
    metadata = PdfSignatureMetadata(
        field_name=act.field,
        md_algorithm=act.digest,
        reason=act.reason or None,
        name=act.name or None,
        certify=act.certifies,
        docmdp_permissions=MDPPerm.FILL_FORMS,
        subfilter=SigSeedSubFilter.PADES,
    )
    style = StampFromPdf(stamp_pdf=stamp_pdf)
    pdf_signer = _PlainSigner(metadata, act.signer, stamp_style=style, timestamper=act.time_stamper)
    session = pdf_signer.init_signing_session(writer, existing_fields_only=True)
    session.system_time = act.at
    document = session.prepare_tbs_document(None, bytes_reserved=RESERVED)
    output = BytesIO()
    prepared, _ = document.digest_tbs_document(output=output)
    if act.time_stamper is None:
        document.cms_writer.send(asyncio.run(assembled(act.signer, act.digest, prepared.document_digest)))
    else:
        asyncio.run(document.perform_signature(prepared.document_digest, PdfCMSSignedAttributes(signing_time=act.at)))
    return writer.forget(output)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What vouches for the certificates of the signatures, as DER: certificates, OCSP responses, revocation lists."""

    certificates: tuple[bytes, ...] = ()
    ocsps: tuple[bytes, ...] = ()
    crls: tuple[bytes, ...] = ()

    @property
    def by_key(self) -> dict[str, tuple[bytes, ...]]:
        """Return it by the names that a document's store has for it (ISO 32000-2, table 261)."""
        return {"/Certs": self.certificates, "/OCSPs": self.ocsps, "/CRLs": self.crls}


def write_time_stamp(
    pdf: bytes,
    evidence: Evidence,
    stamper: TimeStamper,
    name: str,
    document_id: bytes,
    make_writer: Callable[[bytes, bytes], RecordWriter] = RecordWriter,
) -> bytes:
    """Return `pdf` with one more revision: the evidence, and a time-stamp over everything in a new field `name`."""
    writer = make_writer(pdf, document_id)
    _add_evidence(writer, evidence)
    form = writer.root["/AcroForm"]
    field = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/Widget"),
            pdf_name("/FT"): pdf_name("/Sig"),
            pdf_name("/T"): generic.pdf_string(name),
            pdf_name("/F"): generic.NumberObject(132),
            pdf_name("/Rect"): generic.ArrayObject([generic.NumberObject(0)] * 4),
        }
    )
    # It stands on no page: an annotation without a face is either no PDF/A or no PDF/UA.
    form["/Fields"].append(writer.add_object(field))
    writer.update_container(form["/Fields"])
    embedder = PdfCMSEmbedder().write_cms(name, writer, existing_fields_only=True)
    next(embedder)
    embedder.send(SigObjSetup(sig_placeholder=DocumentTimestamp(bytes_reserved=RESERVED)))
    output = BytesIO()
    prepared, _ = embedder.send(SigIOSetup(md_algorithm="sha256", output=output))
    embedder.send(asyncio.run(stamper.async_timestamp(prepared.document_digest, "sha256")))
    return writer.forget(output)


def _add_evidence(writer: RecordWriter, evidence: Evidence) -> None:
    """Put what is not there yet into the document's store, behind what is."""
    before = writer.root["/DSS"] if "/DSS" in writer.root else generic.DictionaryObject()
    store = generic.DictionaryObject({pdf_name("/Type"): pdf_name("/DSS")})
    for key, blobs in evidence.by_key.items():
        streams = generic.ArrayObject([before[key].raw_get(place) for place in range(len(before.get(key, ())))])
        known = {each.get_object().data for each in streams}
        for blob in dict.fromkeys(blobs):
            if blob not in known:
                stream = generic.StreamObject(stream_data=blob)
                stream.compress()
                streams.append(writer.add_object(stream))
        if streams:
            store[pdf_name(key)] = streams
    writer.root[pdf_name("/DSS")] = writer.add_object(store)
    writer.update_root()  # type: ignore[no-untyped-call]
