"""Writes a TrueType file from its tables (OpenType 1.9, "Organization of an OpenType font")."""

import struct
import sys
from array import array
from collections.abc import Mapping

_MAGIC = 0xB1B0AFBA
_WORD = 0xFFFFFFFF


def font_file(tables: Mapping[str, bytes], glyf: bytes, glyf_checksum: int) -> bytes:
    """Return the font with these tables and all checksums; `head` comes with a checkSumAdjustment of zero.

    `glyf` is the largest by far: its length is a multiple of four, and its checksum comes with it.
    """
    every = {**tables, "glyf": glyf}
    sums = {tag: checksum(padded(data)) for tag, data in tables.items()} | {"glyf": glyf_checksum & _WORD}
    count = len(every)
    power = count.bit_length() - 1
    directory = bytearray(struct.pack(">LHHHH", 0x00010000, count, 16 << power, power, 16 * count - (16 << power)))
    parts: list[bytes] = []
    start, head_at = 12 + 16 * count, 0
    for tag, data in sorted(every.items()):
        head_at = start if tag == "head" else head_at
        directory += struct.pack(">4sLLL", tag.encode("ascii"), sums[tag], start, len(data))
        parts.append(padded(data))
        start += len(parts[-1])
    font = bytearray(b"".join([directory, *parts]))
    adjustment = _MAGIC - sum(sums.values()) - checksum(bytes(directory))
    struct.pack_into(">L", font, head_at + 8, adjustment & _WORD)
    return bytes(font)


def padded(data: bytes) -> bytes:
    """Return the data with zeros up to a multiple of four bytes."""
    return data + b"\0" * (-len(data) % 4)


def checksum(data: bytes) -> int:
    """Return the sum of the data's 32-bit words; its length is a multiple of four."""
    words = array("I", data)
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & _WORD
