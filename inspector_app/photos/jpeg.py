"""A JPEG file without anything but its picture (ITU-T T.81, annex B).

What codes pixels is copied byte for byte. Exif, position, XMP, comments, small pictures inside and whatever follows the
picture are left out; of the application's segments only those stay that say what the colours mean.
"""

import re
from typing import Final

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_ADOBE, _COLOURS, _JFIF = 0xEE, 0xE2, 0xE0
_NO_LENGTH: Final = frozenset({0x01, *range(0xD0, 0xD8)})
_TABLES: Final = frozenset({0xDB, 0xC4, 0xCC, 0xDD, 0xDC, 0xDE, 0xDF})
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_NEXT: Final = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""Within coded pixels a marker is no stuffed byte, no restart, no filling."""
_PLAIN_JFIF: Final = b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
_ADOBE_LENGTH: Final = 12


def only_picture(data: bytes) -> bytes:
    """Return the picture of a JPEG file; ValueError where it is cut or is no JPEG."""
    if data[:2] != b"\xff\xd8":
        raise ValueError("no JPEG")
    kept, place = [b"\xff\xd8"], 2
    while True:
        marker, place = _marker(data, place)
        if marker == _END:
            return b"".join([*kept, b"\xff\xd9"])
        if marker == _START or marker in _NO_LENGTH:
            raise ValueError("a marker out of place")
        body, place = _body(data, place)
        part = _kept(marker, body)
        if part is not None:
            kept.append(b"\xff%c%b%b" % (marker, (len(part) + 2).to_bytes(2), part))
        if marker == _SCAN:
            found = _NEXT.search(data, place)
            if found is None:
                raise ValueError("cut")
            kept.append(data[place : found.start()])
            place = found.start()


def _marker(data: bytes, place: int) -> tuple[int, int]:
    if data[place : place + 1] != b"\xff":
        raise ValueError("no marker")
    while data[place : place + 1] == b"\xff":
        place += 1
    if place >= len(data):
        raise ValueError("cut")
    return data[place], place + 1


def _body(data: bytes, place: int) -> tuple[bytes, int]:
    length = int.from_bytes(data[place : place + 2])
    end = place + length
    if length < 2 or end > len(data):
        raise ValueError("cut")
    return data[place + 2 : end], end


def _kept(marker: int, body: bytes) -> bytes | None:
    """Return what stays of a segment, None for nothing."""
    if marker in _TABLES or marker in _FRAMES or marker == _SCAN:
        return body
    if marker == _JFIF and body.startswith(b"JFIF\x00"):
        return _PLAIN_JFIF
    if marker == _COLOURS and body.startswith(b"ICC_PROFILE\x00"):
        return body
    if marker == _ADOBE and body.startswith(b"Adobe"):
        return body[:_ADOBE_LENGTH]
    return None
