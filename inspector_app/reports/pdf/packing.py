"""Streams as they are stored: packed quickly, once, and by ourselves, so that saving need not look at them again."""

import zlib

from pikepdf import Name, Object, Pdf, Stream

_FAST = 1
"""Higher levels take three times as long for a file that is a twentieth smaller."""


def packed(pdf: Pdf, data: bytes) -> Stream:
    """Return a new stream with this content."""
    return Stream(pdf, zlib.compress(data, _FAST), Filter=Name.FlateDecode)


def pack(stream: Object) -> None:
    """Pack the content of a stream that is stored as it is."""
    stream.write(zlib.compress(stream.read_raw_bytes(), _FAST), filter=Name.FlateDecode)
