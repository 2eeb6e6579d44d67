"""Records whose shape misleads: tables, ranges, JSON, filters and metadata; each signed by a valid signer."""

import asyncio
import hashlib
import re
import zlib
from collections.abc import Callable
from functools import cache
from io import BytesIO

import pikepdf

from inspector_app.reports.sheet import render_sheet
from inspector_app.reports.stamp import render_stamp
from inspector_app.signing.assembly import assembled
from inspector_app.signing.signer import certify, simple_signer
from tests.signing.material import LEAD, SIGNED_AT, office, record, record_json, signed

_RANGES = re.compile(rb"/ByteRange \[0 (\d+) (\d+) (\d+)\] *")


def _signed_again(change: Callable[[bytes], bytes], beyond: bytes = b"") -> bytes:
    """Return a good record after a change behind its signature, and with a new signature over all of it.

    What stands in `beyond` follows the signature's own digits, and is left out of what is signed as they are.
    """
    pdf = untouched()
    if beyond:
        end = int(_ranges(pdf)[2])
        pdf = pdf[:end] + beyond + pdf[end:]
    pdf = change(pdf)
    found = _ranges(pdf)
    start, end = int(found[1]), int(found[2]) + len(beyond)
    written = b"/ByteRange [0 %d %d %d]" % (start, end, len(pdf) - end)
    pdf = pdf[: found.start()] + written.ljust(found.end() - found.start()) + pdf[found.end() :]
    digest = hashlib.sha256(pdf[:start] + pdf[end:]).digest()
    signature = asyncio.run(assembled(simple_signer(office().lead), "sha256", digest)).hex().upper().encode()
    return pdf[: start + 1] + signature.ljust(int(found[2]) - start - 2, b"0") + pdf[int(found[2]) - 1 :]


def _ranges(pdf: bytes) -> re.Match[bytes]:
    found = _RANGES.search(pdf)
    assert found is not None
    return found


def _in_last_table(pdf: bytes, before: bytes, insert: bytes) -> bytes:
    place = pdf.rindex(before)
    return pdf[:place] + insert + pdf[place:]


def tables_in_a_circle() -> bytes:
    def change(pdf: bytes) -> bytes:
        own = pdf[pdf.rindex(b"startxref\n") + 10 :].split(b"\n")[0]
        return re.sub(rb"/Prev \d+", b"/Prev " + own, pdf)

    return _signed_again(change)


def tables_of_two_kinds() -> bytes:
    return _signed_again(lambda pdf: _in_last_table(pdf, b"/Prev ", b"/XRefStm 9\n"))


def object_listed_twice() -> bytes:
    """One reader takes the first place of the catalogue, another one the last."""
    return _signed_again(lambda pdf: _in_last_table(pdf, b"trailer", b"1 1\n0000000015 00000 n \n"))


def key_listed_twice() -> bytes:
    """One reader takes the first value of a key, another one the last."""
    return _sheet(lambda _: None, lambda pdf: pdf.replace(b"/Contents ", b"/Contents 1 0 R /Contents ", 1))


def place_of_another_object() -> bytes:
    """The table leads to an object that calls itself by another number, which some readers mend and others show."""

    def change(pdf: bytes) -> bytes:
        place = int(re.findall(rb"(\d{10}) 00000 n", pdf)[-1])
        return pdf[:place] + b"9" + pdf[place + 1 :]

    return _signed_again(change)


def something_beside_the_signature() -> bytes:
    return _signed_again(lambda pdf: pdf, beyond=b"\n/Reason <41>")


def name_twice() -> bytes:
    return signed(office().lead, b'{"schema":"inspector-app/record/1",' + record_json(record())[1:])


def not_a_number() -> bytes:
    return signed(office().lead, record_json(record()).replace(b'"practice":false', b'"practice":NaN', 1))


def half_a_character() -> bytes:
    return signed(office().lead, record_json(record()).replace("支障なし".encode(), b"\\ud800", 1))


def _sheet(edit: Callable[[pikepdf.Pdf], None], change: Callable[[bytes], bytes] = bytes) -> bytes:
    """Return the sheet as it is really drawn, edited, its bytes changed, and then signed."""
    output = BytesIO()
    with pikepdf.open(BytesIO(render_sheet(record()))) as pdf:
        edit(pdf)
        pdf.save(output, static_id=True, compress_streams=False, fix_metadata_version=False)
    drawn = _with_tables(change(output.getvalue()))
    return certify(drawn, office().lead, render_stamp(LEAD.title, LEAD.name, SIGNED_AT), SIGNED_AT)


def _with_tables(pdf: bytes) -> bytes:
    """Return a file whose table leads to its objects again, after their places changed."""
    table = pdf.rindex(b"xref\n", 0, pdf.rindex(b"startxref"))
    trailer, count = pdf[pdf.rindex(b"trailer") : pdf.rindex(b"startxref")], pdf[table:].split(b"\n")[1]
    places = {int(found[1]): found.start() for found in re.finditer(rb"(?m)^(\d+) 0 obj\b", pdf[:table])}
    entries = b"".join(b"%010d 00000 n \n" % places[number] for number in sorted(places))
    return pdf[:table] + b"xref\n%s\n0000000000 65535 f \n%s%sstartxref\n%d\n%%%%EOF\n" % (
        count,
        entries,
        trailer,
        table,
    )


@cache
def untouched() -> bytes:
    """What the others are made of; nothing is wrong with it."""
    return _sheet(lambda _: None)


def metadata_of_another_record() -> bytes:
    def edit(pdf: pikepdf.Pdf) -> None:
        packet = pdf.Root.Metadata.read_bytes()
        title = re.sub(rb'("x-default">)[^<]*', rb"\1another", packet)
        assert title != packet
        pdf.Root.Metadata.write(title)

    return _sheet(edit)


def old_metadata_of_another_record() -> bytes:
    def edit(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Title"] = "another"

    return _sheet(edit)


def page_behind_many_filters() -> bytes:
    """A page whose stream is packed forty times over: a kilobyte that would be a gigabyte."""

    def edit(pdf: pikepdf.Pdf) -> None:
        packer = zlib.compressobj(9)
        packed = b"".join(packer.compress(bytes(1 << 20)) for _ in range(64)) + packer.flush()
        for _ in range(39):
            packed = zlib.compress(packed, 9)
        stream = pikepdf.Stream(pdf, b"")
        stream.write(packed, filter=pikepdf.Array([pikepdf.Name.FlateDecode] * 40))
        pdf.pages[0].Contents = pdf.make_indirect(stream)

    return _sheet(edit)


def data_behind_hexadecimal() -> bytes:
    def edit(pdf: pikepdf.Pdf) -> None:
        [stream] = [
            each for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Type") == "/EmbeddedFile"
        ]
        hexadecimal = zlib.compress(stream.read_bytes()).hex().encode() + b">"
        stream.write(hexadecimal, filter=pikepdf.Array([pikepdf.Name.ASCIIHexDecode, pikepdf.Name.FlateDecode]))

    return _sheet(edit)


def page_that_is_its_own_parent() -> bytes:
    def edit(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Parent = pdf.pages[0].obj

    return _sheet(edit)


SHAPES: dict[Callable[[], bytes], str] = {
    tables_in_a_circle: "record.unreadable",
    tables_of_two_kinds: "record.unreadable",
    object_listed_twice: "record.unreadable",
    key_listed_twice: "record.unreadable",
    place_of_another_object: "record.unreadable",
    something_beside_the_signature: "signature.damaged",
    name_twice: "record.data_invalid",
    not_a_number: "record.data_invalid",
    half_a_character: "record.data_invalid",
    metadata_of_another_record: "record.pages_differ",
    old_metadata_of_another_record: "record.pages_differ",
    page_behind_many_filters: "record.unreadable",
    data_behind_hexadecimal: "record.unreadable",
    page_that_is_its_own_parent: "record.pages_differ",
}
"""Each with the code that it is refused with."""
