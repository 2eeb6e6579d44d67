"""Where the objects of a file are: by plain tables alone (ISO 32000-1, 7.5.4).

Our files have no streams of objects. In somebody else's, a few kilobytes of them can swell to gigabytes before a parser
has shown a single object, so such a file is refused by its bytes.
"""

import re

from inspector_app.signing.gap import MOST_SIGNATURES
from inspector_app.signing.reasons import RefusedError

_ENDING = re.compile(rb"startxref[ \r\n]+([0-9]{1,10})[ \r\n]+%%EOF[\r\n]*\Z")
_NEAR_THE_END = 64
_LONGEST_TRAILER = 20_000
_ENTRY_BYTES = 20
MOST_OBJECTS = 120_000
"""A sheet of 1,000 rows has 15,000."""
_BEGIN = re.compile(rb"xref[ ]*\r?\n")
_SECTION = re.compile(rb"([0-9]{1,10}) ([0-9]{1,10})[ ]*\r?\n")
_ENTRY = re.compile(rb"([0-9]{10}) ([0-9]{5}) ([nf])(?: \r| \n|\r\n)")
_PREVIOUS = re.compile(rb"/Prev[ \r\n]+([0-9]{1,10})")


def check_tables(data: bytes) -> None:
    """Follow the tables from the last one to the first.

    RefusedError `record.unreadable` (reason) for any other kind, `record.too_large` where they list more than any
    record has.
    """
    ending = _ENDING.search(data, max(0, len(data) - _NEAR_THE_END))
    place = -1 if ending is None else int(ending[1])
    before, listed = len(data), 0
    for _ in range(MOST_SIGNATURES):
        if not 0 <= place < before or not data.startswith(b"xref", place):
            raise RefusedError("record.unreadable", reason="tables")
        trailer = data.find(b"trailer", place, before)
        said = data[trailer : trailer + _LONGEST_TRAILER].partition(b"startxref")
        listed += (trailer - place) // _ENTRY_BYTES
        if listed > MOST_OBJECTS:
            raise RefusedError("record.too_large", size=listed, limit=MOST_OBJECTS)
        # A name may be spelt with "#"; none of ours is.
        if trailer < 0 or not said[1] or b"#" in said[0] or b"/XRefStm" in said[0]:
            raise RefusedError("record.unreadable", reason="tables")
        if not _leads_right(data, place, trailer):
            raise RefusedError("record.unreadable", reason="places")
        previous = _PREVIOUS.findall(said[0])
        if not previous:
            return
        before, place = place, int(previous[0])
        if len(previous) > 1:
            break
    raise RefusedError("record.unreadable", reason="tables")


def _leads_right(data: bytes, place: int, end: int) -> bool:
    """Tell whether a table names each object once, and each place holds the object that it is said to hold.

    Of an object that is named twice one reader shows the first and another one the last; what stands elsewhere is
    looked for by some readers and not by others.
    """
    begin = _BEGIN.match(data, place, end)
    at, least = -1 if begin is None else begin.end(), 0
    while 0 <= at < end:
        section = _SECTION.match(data, at, end)
        if section is None or int(section[1]) < least:
            return False
        first, count, at = int(section[1]), int(section[2]), section.end()
        least = first + count
        if at + count * _ENTRY_BYTES > end:
            return False
        for number in range(first, least):
            entry = _ENTRY.match(data, at, end)
            if entry is None:
                return False
            if entry[3] == b"n" and not data.startswith(b"%d %d obj" % (number, int(entry[2])), int(entry[1])):
                return False
            at += _ENTRY_BYTES
    return at == end
