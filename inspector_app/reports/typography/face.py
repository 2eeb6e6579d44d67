"""One font file: which glyph a character has, how wide it is, and the outlines of chosen glyphs as a font of their own.

Only what embedding needs is read, straight from the file's tables (OpenType 1.9): cmap formats 4, 12 and 14, hmtx,
loca and glyf. The file stays mapped, so that a font of 46 MB costs what is used of it.
"""

import mmap
import struct
import threading
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from inspector_app.paths import resource
from inspector_app.reports.typography.font_file import checksum, font_file, padded


class Piece(NamedTuple):
    """A glyph as it goes into a subset: outline without instructions, padded; its entry in hmtx; the outline's sum."""

    outline: bytes
    metric: bytes
    checksum: int


class Face:
    """A TrueType file, read only. Widths and heights are in thousandths of the size of the type.

    `characters` maps a code point to its glyph; `variants` maps (base, selector) to a glyph, or to None where the
    character's ordinary glyph is the variant asked for.
    """

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        count = self._number(">H", 4)
        entries = (struct.unpack_from(">4s4xLL", self._data, 12 + 16 * index) for index in range(count))
        self._tables: dict[str, tuple[int, int]] = {
            tag.decode("ascii"): (offset, length) for tag, offset, length in entries
        }
        self._units: int = self._number(">H", self._at("head") + 18)
        self._long_loca = self._number(">h", self._at("head") + 50) == 1
        self._widths = self._number(">H", self._at("hhea") + 34)
        self.ascent = self._scaled(self._number(">h", self._at("hhea") + 4))
        self.descent = self._scaled(self._number(">h", self._at("hhea") + 6))
        corners = struct.unpack_from(">4h", self._data, self._at("head") + 36)
        self.bounds = tuple(self._scaled(corner) for corner in corners)
        self.cap_height = self._scaled(self._number(">h", self._at("OS/2") + 88))
        self._pieces: dict[int, Piece] = {}
        self.name = self._postscript_name()
        self.characters, self.variants = self._read_cmap()

    def width(self, glyph: int) -> float:
        """Return the advance of a glyph; the last width counts for all glyphs after it (hmtx)."""
        index = min(glyph, self._widths - 1)
        advance = self._number(">H", self._at("hmtx") + 4 * index)
        return float(advance * 1000 / self._units)

    def subset(self, glyphs: Sequence[int]) -> bytes:
        """Return a TrueType font with exactly these glyphs, in this order, as PDF embeds it (no cmap, no names).

        `glyphs[0]` must be 0. Instructions for coarse screens are left out. ValueError for a glyph that is composed
        of others; our fonts have none.
        """
        pieces = [self._pieces.get(glyph) or self._piece(glyph) for glyph in glyphs]
        ends = list(accumulate((len(piece.outline) for piece in pieces), initial=0))
        glyf = b"".join([piece.outline for piece in pieces])
        return font_file(
            {
                "head": self._patched("head", (8, ">L", 0), (50, ">h", 1)),
                "hhea": self._patched("hhea", (34, ">H", len(glyphs))),
                "hmtx": b"".join([piece.metric for piece in pieces]),
                "loca": struct.pack(f">{len(ends)}L", *ends),
                "maxp": self._patched("maxp", (4, ">H", len(glyphs)), (26, ">H", 0)),
            },
            glyf,
            sum(piece.checksum for piece in pieces),
        )

    def _scaled(self, value: int) -> int:
        return round(1000 * value / self._units)

    def _number(self, kind: str, offset: int) -> int:
        return int(struct.unpack_from(kind, self._data, offset)[0])

    def _at(self, tag: str) -> int:
        return self._tables[tag][0]

    def _table(self, tag: str) -> bytes:
        offset, length = self._tables[tag]
        return self._data[offset : offset + length]

    def _patched(self, tag: str, *patches: tuple[int, str, int]) -> bytes:
        table = bytearray(self._table(tag))
        for offset, kind, value in patches:
            struct.pack_into(kind, table, offset, value)
        return bytes(table)

    def _postscript_name(self) -> str:
        start = self._at("name")
        count, strings = struct.unpack_from(">HH", self._data, start + 2)
        for index in range(count):
            record = struct.unpack_from(">6H", self._data, start + 6 + 12 * index)
            platform, encoding, _language, name, length, offset = record
            if (platform, encoding, name) == (3, 1, 6):
                begin = start + strings + offset
                return self._data[begin : begin + length].decode("utf-16-be")
        raise ValueError("the font has no PostScript name")

    def _piece(self, glyph: int) -> Piece:
        outline = padded(_without_instructions(self._outline(glyph)))
        piece = self._pieces[glyph] = Piece(outline, self._metric(glyph), checksum(outline))
        return piece

    def _metric(self, glyph: int) -> bytes:
        index = min(glyph, self._widths - 1)
        advance = self._number(">H", self._at("hmtx") + 4 * index)
        bearing = self._at("hmtx") + 4 * index + 2 + 2 * max(0, glyph - self._widths + 1)
        return struct.pack(">H", advance) + self._data[bearing : bearing + 2]

    def _outline(self, glyph: int) -> bytes:
        kind, size, scale = (">2L", 4, 1) if self._long_loca else (">2H", 2, 2)
        begin, end = struct.unpack_from(kind, self._data, self._at("loca") + size * glyph)
        start = self._at("glyf")
        return self._data[start + begin * scale : start + end * scale]

    def _read_cmap(self) -> tuple[dict[int, int], dict[tuple[int, int], int | None]]:
        start = self._at("cmap")
        subtables: dict[int, int] = {}
        for index in range(self._number(">H", start + 2)):
            offset = start + self._number(">L", start + 8 + 8 * index)
            subtables[self._number(">H", offset)] = offset
        characters = self._segments(subtables[4]) if 12 not in subtables else self._groups(subtables[12])
        return characters, self._variants(subtables[14]) if 14 in subtables else {}

    def _groups(self, start: int) -> dict[int, int]:
        found: dict[int, int] = {}
        for index in range(self._number(">L", start + 12)):
            first, last, glyph = struct.unpack_from(">3L", self._data, start + 16 + 12 * index)
            found.update(zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True))
        return found

    def _segments(self, start: int) -> dict[int, int]:
        count = self._number(">H", start + 6) // 2
        ends = struct.unpack_from(f">{count}H", self._data, start + 14)
        rest = start + 16 + 2 * count
        starts, deltas, offsets = (
            struct.unpack_from(f">{count}{kind}", self._data, rest + 2 * count * place)
            for place, kind in enumerate("HhH")
        )
        found: dict[int, int] = {}
        for index, (first, last) in enumerate(zip(starts, ends, strict=True)):
            for code in range(first, last + 1):
                if offsets[index] == 0:
                    glyph = code + deltas[index]
                else:
                    at = rest + 4 * count + 2 * index + offsets[index] + 2 * (code - first)
                    glyph = self._number(">H", at)
                    glyph += deltas[index] if glyph else 0
                if glyph & 0xFFFF:
                    found[code] = glyph & 0xFFFF
        return found

    def _variants(self, start: int) -> dict[tuple[int, int], int | None]:
        found: dict[tuple[int, int], int | None] = {}
        for index in range(self._number(">L", start + 6)):
            at = start + 10 + 11 * index
            selector = self._number(">L", at) >> 8
            defaults, others = struct.unpack_from(">LL", self._data, at + 3)
            if defaults:
                for high, low, more in self._entries(start + defaults, ">BHB"):
                    first = high << 16 | low
                    found.update({(code, selector): None for code in range(first, first + more + 1)})
            if others:
                found.update({(hi << 16 | lo, selector): gid for hi, lo, gid in self._entries(start + others, ">BHH")})
        return found

    def _entries(self, start: int, kind: str) -> Iterator[tuple[int, ...]]:
        length = self._number(">L", start) * struct.calcsize(kind)
        return struct.iter_unpack(kind, self._data[start + 4 : start + 4 + length])


def _without_instructions(outline: bytes) -> bytes:
    if len(outline) < 10:
        return b""
    contours = int(struct.unpack_from(">h", outline)[0])
    if contours < 0:
        raise ValueError("a glyph composed of others")
    at = 10 + 2 * contours
    length = int(struct.unpack_from(">H", outline, at)[0])
    return outline[:at] + b"\0\0" + outline[at + 2 + length :]


_faces: dict[str, Face] = {}
_one_at_a_time = threading.Lock()


def face(file: str) -> Face:
    """Return one of our fonts by its file name, read once in a process, whichever thread asks first."""
    with _one_at_a_time:
        if file not in _faces:
            _faces[file] = Face(resource("fonts", file))
        return _faces[file]
