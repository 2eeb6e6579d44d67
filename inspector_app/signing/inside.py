"""What a record carries inside: its one signature and its one attachment, read with a PDF parser.

Only called for bytes whose signature holds, so the file is as somebody with a key made it; it is still read with
limits.
"""

import zlib
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from io import BytesIO
from re import compile as pattern

import pikepdf

from inspector_app.signing.gap import Gap
from inspector_app.signing.reasons import RefusedError
from inspector_app.signing.signer import INSPECTOR_1
from inspector_app.signing.tables import check_tables

ATTACHMENT = "inspection.json"
LARGEST_ATTACHMENT = 32 * 1024 * 1024
"""Bytes of JSON; a sheet of 35 rows takes 60,000."""
_MOST_FIELDS = 100
_MOST_NODES = 1000
_PDF_DATE = pattern(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)'?)?")


@dataclass(frozen=True, slots=True)
class Inside:
    """What was found: the time that the signer's device claimed, the stated reason, and the attached JSON."""

    signed_at: datetime | None
    reason: str
    attachment: bytes


def read_inside(data: bytes, gap: Gap) -> Inside:
    """Read a signed record; RefusedError `record.*` or `signature.*` when it is not put together as ours are."""
    check_tables(data)
    try:
        with _open(data) as pdf:
            things = _Things.of(pdf)
            if pdf.get_warnings():  # such as a key that a dictionary has twice, of which readers show one or the other
                raise RefusedError("record.unreadable", reason="ambiguous")
            signature = _only_signature(pdf, things)
            _check_signature(pdf, signature, gap, len(data))
            return Inside(signing_time(signature), stated(signature, "/Reason"), _only_attachment(pdf, things))
    except (pikepdf.PdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RuntimeError) as error:
        raise RefusedError("record.unreadable", reason=type(error).__name__) from None


def _open(data: bytes) -> pikepdf.Pdf:
    pdf = pikepdf.open(BytesIO(data), suppress_warnings=True, attempt_recovery=False)
    if pdf.is_encrypted:
        raise RefusedError("record.unreadable", reason="encrypted")
    return pdf


@dataclass(frozen=True, slots=True)
class _Things:
    """What a file holds, wherever it stands: signatures, descriptions of files, files."""

    signatures: list[pikepdf.Object]
    specs: list[pikepdf.Object]
    files: list[pikepdf.Object]

    @classmethod
    def of(cls, pdf: pikepdf.Pdf) -> "_Things":
        """Look at every object once."""
        found = cls([], [], [])
        for each in pdf.objects:
            if isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
                keys = each.keys()
                if "/ByteRange" in keys:
                    found.signatures.append(each)
                if "/EF" in keys:
                    found.specs.append(each)
                if "/Type" in keys and each.get("/Type") == "/EmbeddedFile":
                    found.files.append(each)
        return found


def _only_signature(pdf: pikepdf.Pdf, things: _Things) -> pikepdf.Object:
    """Return the only signature there is, which is the lead inspector's."""
    fields = list(pdf.Root.AcroForm.Fields)
    if len(fields) > _MOST_FIELDS:
        raise RefusedError("record.unreadable", reason="fields")
    if len({str(field.T) for field in fields}) != len(fields):
        raise RefusedError("record.unreadable", reason="fields")
    signed = [field for field in fields if field.get("/FT") == "/Sig" and "/V" in field]
    signatures = things.signatures
    if len(signed) != 1 or len(signatures) != 1:
        raise RefusedError("signature.several" if len(signatures) > 1 else "signature.missing")
    if str(signed[0].T) != INSPECTOR_1 or signed[0].V.objgen != signatures[0].objgen:
        raise RefusedError("signature.not_certifying")
    return signatures[0]


def _check_signature(pdf: pikepdf.Pdf, signature: pikepdf.Object, gap: Gap, size: int) -> None:
    """Check that the parser sees the signature that the bytes showed, and that it certifies the document."""
    ranges = [int(number) for number in signature.ByteRange]
    contents = bytes(signature.Contents)
    if ranges != [0, gap.start, gap.end, size - gap.end] or not contents.startswith(gap.cms):
        raise RefusedError("signature.damaged", part="range")
    if signature.get("/SubFilter") != "/ETSI.CAdES.detached" or signature.get("/Type") != "/Sig":
        raise RefusedError("signature.damaged", part="kind")
    (reference,) = list(signature.get("/Reference", pikepdf.Array()))
    permitted = reference.TransformMethod == "/DocMDP" and int(reference.TransformParams.P) == 2
    rights = pdf.Root.Perms
    if not permitted or set(rights.keys()) != {"/DocMDP"} or rights.DocMDP.objgen != signature.objgen:
        raise RefusedError("signature.not_certifying")


def stated(signature: pikepdf.Object, key: str) -> str:
    """Return what a signature says in text about itself, e.g. under "/Reason"."""
    text = signature.get(key)
    return str(text) if isinstance(text, pikepdf.String) else ""


def signing_time(signature: pikepdf.Object) -> datetime | None:
    """Return when the signer's device claims that it was."""
    match = _PDF_DATE.fullmatch(str(signature.get("/M", "")))
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part) for part in match.groups()[:6])
    sign, hours, minutes = match.groups()[6:]
    offset = timedelta(hours=int(hours or 0), minutes=int(minutes or 0)) * (-1 if sign == "-" else 1)
    return datetime(year, month, day, hour, minute, second, tzinfo=timezone(offset))


def _only_attachment(pdf: pikepdf.Pdf, things: _Things) -> bytes:
    """Return the bytes of the only attachment, which is the record's data."""
    specs, streams, listed = things.specs, things.files, _listed(pdf)
    most = max(len(specs), len(streams), len(listed))
    if most > 1:
        raise RefusedError("record.data_twice", count=most)
    if not (len(specs) == len(streams) == len(listed) == 1):
        raise RefusedError("record.no_data")
    (name, listed_spec), spec = listed[0], specs[0]
    names = {name, str(spec.get("/UF", "")), str(spec.get("/F", ""))}
    if names != {ATTACHMENT} or listed_spec.objgen != spec.objgen or spec.EF.F.objgen != streams[0].objgen:
        raise RefusedError("record.no_data")
    return inflated(streams[0])


def _listed(pdf: pikepdf.Pdf) -> list[tuple[str, pikepdf.Object]]:
    """Return all entries of the name tree of attachments, those of the same name too."""
    if "/Names" not in pdf.Root or "/EmbeddedFiles" not in pdf.Root.Names:
        return []
    pending, entries = [pdf.Root.Names.EmbeddedFiles], []
    for visited, node in enumerate(pending):
        if visited == _MOST_NODES:
            raise RefusedError("record.unreadable", reason="names")
        pending += list(node.get("/Kids", pikepdf.Array()))
        names = list(node.get("/Names", pikepdf.Array()))
        entries += [(str(name), spec) for name, spec in zip(names[::2], names[1::2], strict=True)]
    return entries


def inflated(stream: pikepdf.Object, limit: int = LARGEST_ATTACHMENT) -> bytes:
    """Return the stream's bytes; what would swell beyond the limit is never swollen."""
    filters = stream.get("/Filter", pikepdf.Array())
    names = [str(each) for each in filters] if isinstance(filters, pikepdf.Array) else [str(filters)]
    raw = stream.read_raw_bytes()
    if names not in ([], ["/FlateDecode"]) or "/DecodeParms" in stream:
        raise RefusedError("record.unreadable", reason="filter")
    if not names:
        content, rest = raw[: limit + 1], b""
    else:
        inflater = zlib.decompressobj()
        try:
            content = inflater.decompress(raw, limit + 1)
        except zlib.error:
            raise RefusedError("record.unreadable", reason="filter") from None
        rest = inflater.unconsumed_tail
    if rest or len(content) > limit:
        raise RefusedError("record.too_large", size=len(content), limit=limit)
    return content
