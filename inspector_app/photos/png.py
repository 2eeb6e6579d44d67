"""A PNG file without anything but its picture (ISO/IEC 15948, 5.3).

The chunks that hold pixels or say what their values mean are copied byte for byte; texts, times, Exif and whatever
follows the picture are left out.
"""

import zlib
from typing import Final

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_KEPT: Final = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs"}
)


def only_picture(data: bytes) -> bytes:
    """Return the picture of a PNG file; ValueError where it is cut, damaged or no PNG."""
    if not data.startswith(_SIGNATURE):
        raise ValueError("no PNG")
    kept, place = [_SIGNATURE], len(_SIGNATURE)
    while True:
        length, kind = int.from_bytes(data[place : place + 4]), data[place + 4 : place + 8]
        end = place + 12 + length
        if len(kind) < 4 or end > len(data):
            raise ValueError("cut")
        if zlib.crc32(data[place + 4 : end - 4]) != int.from_bytes(data[end - 4 : end]):
            raise ValueError("damaged")
        if kind in _KEPT:
            kept.append(data[place:end])
        if kind == b"IEND":
            return b"".join(kept)
        place = end
