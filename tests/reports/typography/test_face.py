"""Our reading of font files against fontTools', an independent one."""

from io import BytesIO
from itertools import pairwise

import pytest
from fontTools.ttLib import TTFont

from inspector_app.paths import resource
from inspector_app.reports.typography.face import face

FILES = sorted(path.name for path in resource("fonts").glob("*.ttf"))
EACH_FONT = pytest.mark.parametrize("file", FILES)


def reference(file: str) -> TTFont:
    return TTFont(BytesIO(resource("fonts", file).read_bytes()), lazy=True)


@EACH_FONT
def test_characters_widths_and_metrics_are_read_as_fonttools_reads_them(file: str) -> None:
    ours, theirs = face(file), reference(file)
    scale = 1000 / theirs["head"].unitsPerEm
    order = {name: index for index, name in enumerate(theirs.getGlyphOrder())}
    assert ours.characters == {code: order[name] for code, name in theirs.getBestCmap().items()}
    for name in theirs.getGlyphOrder()[::97]:
        assert ours.width(order[name]) == pytest.approx(theirs["hmtx"][name][0] * scale)
    assert ours.ascent == round(theirs["hhea"].ascent * scale)
    assert ours.descent == round(theirs["hhea"].descent * scale)
    assert ours.name == theirs["name"].getDebugName(6)


@EACH_FONT
def test_variants_are_read_as_fonttools_reads_them(file: str) -> None:
    theirs = reference(file)
    order = {name: index for index, name in enumerate(theirs.getGlyphOrder())}
    tables = [table for table in theirs["cmap"].tables if table.format == 14]
    wanted = {
        (base, selector): None if name is None else order[name]
        for table in tables
        for selector, pairs in table.uvsDict.items()
        for base, name in pairs
    }
    assert face(file).variants == wanted


@EACH_FONT
def test_a_subset_is_a_font_with_the_same_outlines(file: str) -> None:
    ours, theirs = face(file), reference(file)
    codes = [ord(character) for character in "国髙あガA1、（々㈱" if ord(character) in ours.characters]
    glyphs = [0, *(ours.characters[code] for code in codes)]
    program = ours.subset(glyphs)
    subset = TTFont(BytesIO(program), checkChecksums=2)
    assert subset["maxp"].numGlyphs >= len(glyphs)
    names, originals = subset.getGlyphOrder(), theirs.getGlyphOrder()
    for place, glyph in enumerate(glyphs):
        drawn = subset["glyf"][names[place]].getCoordinates(subset["glyf"])
        original = theirs["glyf"][originals[glyph]].getCoordinates(theirs["glyf"])
        assert list(drawn[0]) == list(original[0])
        assert drawn[1] == original[1]
        assert subset["hmtx"][names[place]] == theirs["hmtx"][originals[glyph]]


@EACH_FONT
def test_no_glyph_is_composed_of_others(file: str) -> None:
    """Else `subset` would have to bring the components along."""
    with reference(file) as theirs:
        starts, outlines = theirs["loca"], theirs.reader["glyf"]
        pairs = pairwise(starts)
        assert not any(outlines[start] & 0x80 for start, end in pairs if end > start)


def test_equal_glyphs_give_equal_subsets() -> None:
    font = face("BIZUDPMincho-Regular.ttf")
    assert font.subset([0, 5, 9]) == font.subset([0, 5, 9])
    assert font.subset([0, 5, 9]) != font.subset([0, 9, 5])
