"""Find the signatures of a record by its bytes alone, before any PDF parser sees the file.

Each signature, and each time-stamp over the document, covers everything but one hexadecimal string, up to the last byte
of the revision that it made; the last one covers the whole file. Nothing here trusts the file's own structure.
"""

import hashlib
import re
from dataclasses import dataclass
from itertools import pairwise

from inspector_app.signing.reasons import RefusedError

LARGEST_RECORD = 256 * 1024 * 1024
"""Bytes; a record with 200 photos took 62 MB."""
LARGEST_SIGNATURE = 256 * 1024
"""Bytes between the two ranges."""
MOST_SIGNATURES = 64
"""Signatures and time-stamps of one record; a renewal every year for half a century."""

_MOST_RANGES = 1000
"""Places that look like a signature; a record that holds more is none of ours."""

_HEADER = re.compile(rb"%PDF-[12]\.[0-9]")
_BYTE_RANGE = re.compile(
    rb"/ByteRange[ \t\r\n]*\[[ \t\r\n]*([0-9]{1,10})[ \t\r\n]+([0-9]{1,10})[ \t\r\n]+"
    rb"([0-9]{1,10})[ \t\r\n]+([0-9]{1,10})[ \t\r\n]*\]"
)
_HEX = re.compile(rb"<([0-9A-F]+)>")


@dataclass(frozen=True, slots=True)
class Gap:
    """The place of a signature: `data[start:end]` is `<hex>`, everything else up to `covered` is signed.

    `cms` is the DER in it.
    """

    start: int
    end: int
    covered: int
    cms: bytes

    def digest(self, data: bytes, algorithm: str) -> bytes:
        """Return the digest of all bytes that are signed."""
        view = memoryview(data)
        digest = hashlib.new(algorithm, view[: self.start])
        digest.update(view[self.end : self.covered])
        return digest.digest()


def find_gaps(data: bytes) -> tuple[Gap, ...]:
    """Return the gaps of all signatures, the first one first, or raise RefusedError.

    Each begins behind what the one before it covers, and the last one covers the whole file.
    """
    if len(data) > LARGEST_RECORD:
        raise RefusedError("record.too_large", size=len(data), limit=LARGEST_RECORD)
    if not _HEADER.match(data):
        raise RefusedError("record.not_pdf")
    if data.count(b"/ByteRange") > _MOST_RANGES:
        raise RefusedError("signature.several")
    plausible = [place for place in map(_place, _BYTE_RANGE.finditer(data)) if place and _encloses(data, *place[:2])]
    places = sorted(set(plausible), key=lambda place: place[2])
    if not places or places[-1][2] != len(data):
        raise _why_not(data, places)
    if len(places) > MOST_SIGNATURES or len(places) != len(plausible):
        raise RefusedError("signature.several")
    if any(later[0] < earlier[2] for earlier, later in pairwise(places)):
        raise RefusedError("signature.several")
    return tuple(Gap(start, end, covered, _signature_bytes(data[start:end])) for start, end, covered in places)


def _place(match: re.Match[bytes]) -> tuple[int, int, int] | None:
    """Return where the gap starts and ends and where the signed bytes end, None for ranges that are no such thing."""
    first, length, second, rest = (int(number) for number in match.groups())
    if first != 0 or not length + 2 <= second <= length + LARGEST_SIGNATURE:
        return None
    if length < match.end() and match.start() < second:
        return None
    return length, second, second + rest


def _encloses(data: bytes, start: int, end: int) -> bool:
    """Tell whether a hexadecimal string begins and ends where the ranges leave off; a cut file may lack its end."""
    return data[start : start + 1] == b"<" and (end > len(data) or data[end - 1 : end] == b">")


def _why_not(data: bytes, plausible: list[tuple[int, int, int]]) -> RefusedError:
    if not plausible:
        damaged = b"/ByteRange" in data or b"/ETSI.CAdES.detached" in data
        return RefusedError("signature.damaged", part="range") if damaged else RefusedError("signature.missing")
    signed = max(end for _, _, end in plausible)
    if signed > len(data):
        return RefusedError("record.cut", missing=signed - len(data))
    return RefusedError("record.added_after", added=len(data) - signed)


def _signature_bytes(gap: bytes) -> bytes:
    """Return the DER; the hexadecimal digits are written in capitals and what follows the DER is zeros only.

    The gap is the one part of the file that the signature does not cover, so it may have one spelling only.
    """
    match = _HEX.fullmatch(gap)
    if match is None or len(match[1]) % 2:
        raise RefusedError("signature.damaged", part="hex")
    content = bytes.fromhex(match[1].decode("ascii"))
    end = der_length(content)
    if content[end:].strip(b"\x00"):
        raise RefusedError("signature.damaged", part="padding")
    return content[:end]


def der_length(content: bytes) -> int:
    """Return how many bytes the DER SEQUENCE at the start of `content` takes, header and all, or raise RefusedError."""
    if len(content) < 4 or content[0] != 0x30 or content[1] == 0x80:
        raise RefusedError("signature.damaged", part="der")
    if content[1] < 0x80:
        return 2 + content[1]
    octets = content[1] & 0x7F
    length = int.from_bytes(content[2 : 2 + octets], "big")
    total = 2 + octets + length
    if octets > 4 or content[2] == 0 or length < 0x80 or total > len(content):
        raise RefusedError("signature.damaged", part="der")
    return total
