"""A PDF file as it is written: numbered objects, their places, a trailer (ISO 32000-1, 7.3 and 7.5).

Objects are written as they are given, in the order of their numbers, so equal objects make equal files. That is all a
document of ours needs; nothing is read, nothing is changed afterwards.
"""

import hashlib
import zlib
from typing import NewType

Reference = NewType("Reference", str)
"""An object as others refer to it: "12 0 R"."""

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_FAST = 1
"""Higher levels of packing take three times as long for a file that is a twentieth smaller."""


class PdfFile:
    """The objects of one file."""

    def __init__(self) -> None:
        self._bodies: list[tuple[bytes, ...]] = []

    def reserve(self) -> Reference:
        """Return the reference of an object that is put in later."""
        self._bodies.append((b"null",))
        return Reference(f"{len(self._bodies)} 0 R")

    def put(self, reference: Reference, body: str) -> None:
        """Put in an object that was reserved."""
        self._bodies[int(reference.partition(" ")[0]) - 1] = (body.encode("ascii"),)

    def add(self, body: str) -> Reference:
        """Add an object."""
        self._bodies.append((body.encode("ascii"),))
        return Reference(f"{len(self._bodies)} 0 R")

    def add_stream(self, data: bytes, entries: str = "") -> Reference:
        """Add a stream, packed, with these further entries in its dictionary."""
        packed = zlib.compress(data, _FAST)
        return self._add_stream(packed, f"/Filter/FlateDecode{entries}")

    def add_plain_stream(self, data: bytes, entries: str = "") -> Reference:
        """Add a stream as it is, for readers that look for its bytes in the file."""
        return self._add_stream(data, entries)

    def _add_stream(self, data: bytes, entries: str) -> Reference:
        head = f"<</Length {len(data)}{entries}>>\nstream\n".encode("ascii")
        self._bodies.append((head, data, b"\nendstream"))
        return Reference(f"{len(self._bodies)} 0 R")

    def written(self, root: Reference, info: Reference | None) -> bytes:
        """Return the whole file. Its identifier is a hash of its content."""
        # Photos make files large: the parts are joined once, and nothing is copied before.
        parts, places, place = [_HEADER], [], len(_HEADER)
        digest = hashlib.sha256(_HEADER)
        for number, body in enumerate(self._bodies, start=1):
            own = (b"%d 0 obj\n" % number, *body, b"\nendobj\n")
            places.append(b"%010d 00000 n \n" % place)
            place += sum(map(len, own))
            parts += own
            for part in own:
                digest.update(part)
        name = digest.hexdigest()[:32]
        size = len(self._bodies) + 1
        about = f"/Info {info}" if info is not None else ""
        trailer = f"trailer\n<</Size {size}/Root {root}{about}/ID[<{name}><{name}>]>>\nstartxref\n{place}\n%%EOF\n"
        return b"".join([*parts, b"xref\n0 %d\n0000000000 65535 f \n" % size, *places, trailer.encode("ascii")])


def text_string(text: str) -> str:
    """Return text as a string object: as it is where it is ASCII, else in UTF-16 (ISO 32000-1, 7.9.2.2)."""
    if text.isascii() and text.isprintable():
        return "(" + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def name(text: str) -> str:
    """Return a name object of ASCII text, e.g. /application#2Fjson."""
    return "/" + "".join(letter if letter.isalnum() or letter in "+-_." else f"#{ord(letter):02X}" for letter in text)


def number(value: float) -> str:
    """Return a number with at most four digits behind the point, which is a hundredth of a micrometre in points."""
    return f"{value:.4f}".rstrip("0").rstrip(".")


def numbers(*values: float) -> str:
    """Return an array of numbers."""
    return f"[{' '.join(map(number, values))}]"
