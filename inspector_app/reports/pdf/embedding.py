"""The fonts of one document: codes for its glyphs, and the embedded subsets (ISO 32000-1, 9.7; ISO 19005-3, 6.2.11)."""

import hashlib
from collections.abc import Sequence

from inspector_app.reports.pdf.file import PdfFile, Reference, name, number, numbers
from inspector_app.reports.typography.face import Face
from inspector_app.reports.typography.glyph import Glyph

_SYMBOLIC = 4
_STEM = 80
_CODES_IN_A_BLOCK = 100


class _Used(dict[Glyph, str]):
    """The glyphs of one font in use, each with its code as four hexadecimal digits, numbered from 1."""

    def __missing__(self, glyph: Glyph) -> str:
        code = self[glyph] = f"{len(self) + 1:04X}"
        return code


class Fonts:
    """Gives out names and codes while pages are drawn, and embeds what was used.

    A code stands for a glyph *and* the text it was made from, so text comes out of the document exactly as it went
    in: characters above the basic plane, variation selectors, and characters that share an outline.
    """

    def __init__(self) -> None:
        self._used: dict[Face, tuple[str, _Used]] = {}

    def codes(self, face: Face) -> tuple[str, _Used]:
        """Return the resource name of a font and the codes of its glyphs."""
        if face not in self._used:
            self._used[face] = f"F{len(self._used) + 1}", _Used()
        return self._used[face]

    def show(self, glyphs: Sequence[Glyph], size: float) -> str:
        """Return the operators that set a font and show these glyphs, which are all of one font."""
        if not glyphs:
            return ""
        font, codes = self.codes(glyphs[0].face)
        return f"/{font} {size:g} Tf <{''.join(map(codes.__getitem__, glyphs))}> Tj"

    def embed(self, file: PdfFile) -> Reference:
        """Write the fonts; return the dictionary that names them."""
        fonts = [f"/{font} {_embedded(file, face, list(used))}" for face, (font, used) in self._used.items()]
        return file.add(f"<<{''.join(fonts)}>>")


def _embedded(file: PdfFile, face: Face, glyphs: list[Glyph]) -> Reference:
    program = face.subset([0, *[glyph.index for glyph in glyphs]])
    base = name(f"{_tag(program)}+{face.name}")
    outlines = file.add_stream(program, f"/Length1 {len(program)}")
    descriptor = file.add(
        f"<</Type/FontDescriptor/FontName{base}/Flags {_SYMBOLIC}/FontBBox{numbers(*face.bounds)}/ItalicAngle 0"
        f"/Ascent {face.ascent}/Descent {face.descent}/CapHeight {face.cap_height}/StemV {_STEM}"
        f"/FontFile2 {outlines}>>"
    )
    widths = " ".join([number(glyph.width) for glyph in glyphs])
    descendant = file.add(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont{base}/CIDToGIDMap/Identity/DW 1000/W[1[{widths}]]"
        f"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor}>>"
    )
    to_unicode = file.add_stream(_to_unicode(glyphs))
    return file.add(
        f"<</Type/Font/Subtype/Type0/BaseFont{base}/Encoding/Identity-H/DescendantFonts[{descendant}]"
        f"/ToUnicode {to_unicode}>>"
    )


def _tag(program: bytes) -> str:
    """Return six letters that depend on the subset alone."""
    return "".join(chr(ord("A") + byte % 26) for byte in hashlib.sha256(program).digest()[:6])


def _to_unicode(glyphs: list[Glyph]) -> bytes:
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
    ]
    for begin in range(0, len(glyphs), _CODES_IN_A_BLOCK):
        block = glyphs[begin : begin + _CODES_IN_A_BLOCK]
        lines.append(f"{len(block)} beginbfchar")
        lines += [f"<{code:04X}> <{glyph.utf16}>" for code, glyph in enumerate(block, start=begin + 1)]
        lines.append("endbfchar")
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode("ascii")
