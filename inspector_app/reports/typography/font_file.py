"""Writes a TrueType file from its tables (OpenType 1.9, "Organization of an OpenType font")."""

import struct
import sys
from array import array
from collections.abc import Mapping

_MAGIC = 0xB1B0AFBA
_WORD = 0xFFFFFFFF


def font_file(tables: Mapping[str, bytes]) -> bytes:
    """Return the font with these tables and all checksums; `head` comes with a checkSumAdjustment of zero."""
    count = len(tables)
    power = count.bit_length() - 1
    directory = bytearray(struct.pack(">LHHHH", 0x00010000, count, 16 << power, power, 16 * count - (16 << power)))
    parts: list[bytes] = []
    start, head_at, total = 12 + 16 * count, 0, 0
    for tag, data in sorted(tables.items()):
        padded = data + b"\0" * (-len(data) % 4)
        total += (checksum := _checksum(padded))
        head_at = start if tag == "head" else head_at
        directory += struct.pack(">4sLLL", tag.encode("ascii"), checksum, start, len(data))
        parts.append(padded)
        start += len(padded)
    font = bytearray(b"".join([directory, *parts]))
    struct.pack_into(">L", font, head_at + 8, (_MAGIC - total - _checksum(directory)) & _WORD)
    return bytes(font)


def _checksum(padded: bytes | bytearray) -> int:
    words = array("I", bytes(padded))
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & _WORD
