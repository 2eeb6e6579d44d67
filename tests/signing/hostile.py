"""Records that a valid signer, or nobody, made to harm whoever reads them."""

import zlib
from collections.abc import Callable
from functools import cache
from io import BytesIO

import pikepdf
from cryptography.hazmat.primitives.asymmetric import rsa

from inspector_app.domain.canonical import Json, canonical_json
from inspector_app.domain.record_json import record_to_json
from inspector_app.signing import keys
from inspector_app.signing.certificates import issue_inspector
from inspector_app.signing.increment import Act, write_signature
from inspector_app.signing.signer import Signer, certify, simple_signer
from tests.signing.material import ENROLLED_AT, LEAD, SIGNED_AT, draw, office, record, record_json, signed, stamp

MEGABYTE = 1 << 20


def _data(data: bytes) -> bytes:
    return signed(office().lead, data)


def _record_with(member: str, value: object) -> bytes:
    node = record_to_json(record())
    node[member] = value  # type: ignore[assignment]
    return _data(canonical_json(node))


def deep() -> bytes:
    return _data(b'{"a":' * 200_000 + b"1" + b"}" * 200_000)


def long_list() -> bytes:
    return _data(b"[" * 1_000_000)


def huge() -> bytes:
    return _data(b'"' + b"a" * 40_000_000 + b'"')


def long_text() -> bytes:
    return _record_with("producer", "あ" * 3_000_000)


def many_people() -> bytes:
    return _record_with("inspectors", [{}] * 1_000_000)


def many_answers() -> bytes:
    return _record_with("answers", record_to_json(record())["answers"] * 300)  # type: ignore[operator]


def many_sites() -> bytes:
    node = record_to_json(record())
    sites: list[Json] = [{"id": f"s{number}", "name": "x", "address": ""} for number in range(35_000)]
    node["contract"]["contractor"]["sites"] = sites  # type: ignore[index, call-overload]
    return _data(canonical_json(node))


@cache
def _bomb(megabytes: int = 600) -> bytes:
    packer = zlib.compressobj(1)
    return b"".join(packer.compress(bytes(MEGABYTE)) for _ in range(megabytes)) + packer.flush()


def _edited(edit: Callable[[pikepdf.Pdf], None]) -> bytes:
    output = BytesIO()
    with pikepdf.open(BytesIO(draw(record_json(record())))) as pdf:
        edit(pdf)
        pdf.save(output, static_id=True, min_version="1.7", compress_streams=False)
    return certify(output.getvalue(), office().lead, stamp(), SIGNED_AT)


def page_that_swells() -> bytes:
    def edit(pdf: pikepdf.Pdf) -> None:
        stream = pikepdf.Stream(pdf, b"")
        stream.write(_bomb(), filter=pikepdf.Name.FlateDecode)
        pdf.pages[0].Contents = pdf.make_indirect(stream)

    return _edited(edit)


def _attached(pdf: pikepdf.Pdf) -> pikepdf.Stream:
    (stream,) = [
        each for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Type") == "/EmbeddedFile"
    ]
    return stream


def data_that_swell() -> bytes:
    return _edited(lambda pdf: _attached(pdf).write(_bomb(), filter=pikepdf.Name.FlateDecode))


def data_that_swell_twice() -> bytes:
    twice = pikepdf.Array([pikepdf.Name.FlateDecode, pikepdf.Name.FlateDecode])
    return _edited(lambda pdf: _attached(pdf).write(zlib.compress(_bomb(), 9), filter=twice))


def many_objects() -> bytes:
    def edit(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Extra = pikepdf.Array([pdf.make_indirect(pikepdf.Dictionary()) for _ in range(130_000)])

    return _edited(edit)


def objects_that_swell() -> bytes:
    """A stream of objects, as PDF 1.5 has them, of 700 MB."""
    packer = zlib.compressobj(1)
    packed = packer.compress(b"7 0 << /A 1 >>")
    packed += b"".join(packer.compress(b" " * MEGABYTE) for _ in range(700)) + packer.flush()
    stream = b"<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /AcroForm 5 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Annots [4 0 R] >>",
        b"<< /Type /Annot /Subtype /Widget /FT /Sig /T (Inspector1) /F 132 /Rect [0 0 1 1] /P 3 0 R >>",
        b"<< /Fields [4 0 R] /SigFlags 3 >>",
        stream % (len(packed), packed),
    ]
    pdf, entries = b"%PDF-1.7\n", [(0, 0, 255)]
    for number, body in enumerate(objects, start=1):
        entries.append((1, len(pdf), 0))
        pdf += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    entries += [(2, 6, 0), (1, len(pdf), 0)]
    table = b"".join(bytes([kind]) + place.to_bytes(4, "big") + bytes([last]) for kind, place, last in entries)
    about = b"<< /Type /XRef /Size 9 /W [1 4 1] /Root 1 0 R /ID [<00><00>] /Length %d >>" % len(table)
    ending = b"8 0 obj\n%s\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (about, table, len(pdf))
    return certify(pdf + ending, office().lead, stamp(), SIGNED_AT)


def many_ranges() -> bytes:
    return b"%PDF-1.7\n" + b"/ByteRange [0 9 9 9]\n" * 2_000_000


def zeros() -> bytes:
    return b"%PDF-1.7\n" + bytes(100_000_000)


def weak_digest() -> bytes:
    act = Act(simple_signer(office().lead), "sha1", "Inspector1", SIGNED_AT, "", b"0" * 16)
    return write_signature(draw(record_json(record())), stamp(), act)


def weaker_digest() -> bytes:
    act = Act(simple_signer(_rsa(2048)), "md5", "Inspector1", SIGNED_AT, "", b"0" * 16)
    return write_signature(draw(record_json(record())), stamp(), act)


def weak_key() -> bytes:
    return certify(draw(record_json(record())), _rsa(1024), stamp(), SIGNED_AT)


def _rsa(bits: int) -> Signer:
    key = rsa.generate_private_key(65537, bits)
    return Signer(keys.to_der(key), issue_inspector(office().authority, key.public_key(), LEAD, ENROLLED_AT, 1000))


HOSTILE: dict[Callable[[], bytes], str] = {
    deep: "record.data_invalid",
    long_list: "record.data_invalid",
    huge: "record.too_large",
    long_text: "record.data_invalid",
    many_people: "record.data_invalid",
    many_answers: "record.data_invalid",
    many_sites: "record.data_invalid",
    page_that_swells: "record.pages_differ",
    data_that_swell: "record.too_large",
    data_that_swell_twice: "record.unreadable",
    many_objects: "record.too_large",
    objects_that_swell: "record.unreadable",
    many_ranges: "signature.several",
    zeros: "signature.missing",
    weak_digest: "signature.weak",
    weaker_digest: "signature.weak",
    weak_key: "signature.weak",
}
"""Each with the code that it is refused with."""
