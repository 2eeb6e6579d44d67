"""One incremental update of a record, read strictly from its bytes (ISO 32000-1, 7.5.6).

An update is objects one behind the other, a plain table of where they are, and a trailer that leads to the revision
before. Nothing may lie between them, be listed without being there, or be there without being listed: another reader
that repairs what it reads finds no other objects than these.
"""

import re
from dataclasses import dataclass

from inspector_app.signing.reasons import RefusedError

_OBJECT = re.compile(rb"([1-9][0-9]{0,7}) 0 obj\n")
_OBJECT_END = b"\nendobj\n"
_LENGTH = re.compile(rb"\n/Length ([0-9]{1,9})\n")
_TABLE = re.compile(rb"xref\n((?:[0-9]{1,8} [0-9]{1,6}\n(?:[0-9]{10} [0-9]{5} [nf] [\r\n])+)+)trailer\n")
_SECTION = re.compile(rb"([0-9]{1,8}) ([0-9]{1,6})\n((?:[0-9]{10} [0-9]{5} [nf] [\r\n])+)")
_TRAILER = re.compile(
    rb"<<\n((?:/(?:Size|Root|Info|ID|Prev) [0-9a-fR<>\[\] ]{1,90}\n){4,5})>>\nstartxref\n([0-9]{1,10})\n%%EOF\n"
)
_VALUES = {
    b"/Size": re.compile(rb"[0-9]{1,8}"),
    b"/Root": re.compile(rb"[0-9]{1,8} 0 R"),
    b"/Info": re.compile(rb"[0-9]{1,8} 0 R"),
    b"/ID": re.compile(rb"\[ <[0-9a-f]{32}> <[0-9a-f]{32}> \]"),
    b"/Prev": re.compile(rb"[0-9]{1,10}"),
}
_ENDING = re.compile(rb"startxref\n([0-9]{1,10})\n%%EOF\n?\Z")
_NEAR_THE_END = 64
_FREE = b"0000000000 65535 f"
_ENTRY_BYTES = 20


@dataclass(frozen=True, slots=True)
class Update:
    """What one update says: the numbers of the objects that it writes; the rest is as the trailer spells it."""

    numbers: frozenset[int]
    root: bytes
    info: bytes | None
    first_id: bytes


def read_update(data: bytes, begin: int, end: int) -> Update:
    """Read `data[begin:end]`, which continues what ends at `begin`; RefusedError `record.not_an_update` (part)."""
    table = _table_place(data, end)
    match = _TABLE.match(data, table, end) if begin < table < end else None
    if match is None:
        raise _refused("table")
    trailer = _trailer(data, match.end(), end)
    if int(trailer[b"/Prev"]) != _table_place(data, begin):
        raise _refused("trailer")
    places = _places(match[1])
    if max(places, default=0) >= int(trailer[b"/Size"]):
        raise _refused("trailer")
    _check_objects(data, places, begin, table)
    return Update(frozenset(places), trailer[b"/Root"], trailer.get(b"/Info"), trailer[b"/ID"].split()[1])


def _trailer(data: bytes, begin: int, end: int) -> dict[bytes, bytes]:
    """Return what the trailer says; each thing once, and nothing that an update of ours does not say."""
    match = _TRAILER.fullmatch(data, begin, end)
    if match is None:
        raise _refused("trailer")
    lines = [line.split(b" ", 1) for line in match[1].splitlines()]
    said = {key: value for key, value in lines if _VALUES[key].fullmatch(value)}
    if len(said) != len(lines) or set(_VALUES) - set(said) - {b"/Info"}:
        raise _refused("trailer")
    return said


def _table_place(data: bytes, end: int) -> int:
    match = _ENDING.search(data, max(0, end - _NEAR_THE_END), end)
    if match is None:
        raise _refused("end")
    return int(match[1])


def _places(sections: bytes) -> dict[int, int]:
    """Return where each object begins, by number."""
    places: dict[int, int] = {}
    for section in _SECTION.finditer(sections):
        first, count, entries = int(section[1]), int(section[2]), section[3]
        if len(entries) != count * _ENTRY_BYTES:
            raise _refused("table")
        for index in range(count):
            entry = entries[index * _ENTRY_BYTES : (index + 1) * _ENTRY_BYTES - 2].rstrip()
            number = first + index
            if number == 0 and entry == _FREE:
                continue
            if number == 0 or number in places or not entry.endswith(b" 00000 n"):
                raise _refused("table")
            places[number] = int(entry[:10])
    return places


def _check_objects(data: bytes, places: dict[int, int], begin: int, end: int) -> None:
    """Check that the objects lie one behind the other from `begin` to `end`, each under its number."""
    ordered = sorted(places.items(), key=lambda item: item[1])
    ends = [place for _, place in ordered[1:]] + [end]
    if not ordered or ordered[0][1] != begin:
        raise _refused("objects")
    for (number, place), until in zip(ordered, ends, strict=True):
        head = _OBJECT.match(data, place, until)
        if head is None or int(head[1]) != number or not _is_one_object(data[head.end() : until]):
            raise _refused("objects")


def _is_one_object(body: bytes) -> bool:
    """Tell whether the bytes behind an object's number are one object and nothing else, its stream included."""
    if not body.endswith(_OBJECT_END):
        return False
    start = body.find(b"\nstream\n")
    if start < 0:
        return body.count(b"endobj") == 1
    lengths = _LENGTH.findall(body, 0, start + 1)
    if len(lengths) != 1 or b"endobj" in body[:start]:
        return False
    content = start + len(b"\nstream\n")
    return body[content + int(lengths[0]) :] == b"\nendstream" + _OBJECT_END


def _refused(part: str) -> RefusedError:
    return RefusedError("record.not_an_update", part=part)
