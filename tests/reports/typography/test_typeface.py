"""Which glyph a character gets, from which font, and when there is none."""

import pytest

from inspector_app.reports.typography.face import face
from inspector_app.reports.typography.typeface import MissingGlyphError, typeface

MINCHO = "BIZUDPMincho-Regular.ttf"


def drawn(text: str, name: str = "proportional-mincho") -> list[tuple[str, str]]:
    return [(glyph.text, glyph.face.name) for glyph in typeface(name).glyphs(text)]


def test_common_characters_come_from_the_first_font() -> None:
    assert {font for _text, font in drawn("調査シートABC髙﨑")} == {"BIZUDPMincho-Regular"}


def test_rare_characters_come_from_the_fonts_behind_it() -> None:
    assert drawn("𠮷") == [("𠮷", "IPAmjMincho")]
    assert drawn("𠮷", "gothic") == [("𠮷", "NotoSansJP-Regular")]


def test_a_selector_chooses_the_variant_and_stays_in_the_text() -> None:
    plain, first, second = typeface("proportional-mincho").glyphs("葛葛\U000e0100葛\U000e0101")
    assert [plain.text, first.text, second.text] == ["葛", "葛\U000e0100", "葛\U000e0101"]
    assert first.index != second.index
    assert plain.index in (first.index, second.index)
    variants = face(MINCHO).variants
    assert variants[ord("葛"), 0xE0100] in (None, first.index)
    assert variants[ord("葛"), 0xE0101] in (None, second.index)


def test_a_variant_that_the_first_font_lacks_comes_from_another() -> None:
    known = face(MINCHO).variants
    base, selector = next(key for key in face("ipamjm.ttf").variants if key not in known)
    text = chr(base) + chr(selector)
    assert drawn(text) == [(text, "IPAmjMincho")]


def test_the_same_outline_for_two_texts_is_two_glyphs() -> None:
    """U+FA19 and U+795E may look alike; what is copied from the page must not be changed."""
    first, second = typeface("proportional-mincho").glyphs("\ufa19\u795e")
    assert (first.text, second.text) == ("\ufa19", "\u795e")
    assert first is not second


def test_marks_join_their_letter() -> None:
    glyphs = typeface("proportional-mincho").glyphs("か\u3099は\u309ae\u0301")
    assert [glyph.text for glyph in glyphs] == ["か\u3099", "は\u309a", "e\u0301"]
    assert glyphs[0].index == typeface("proportional-mincho").glyphs("が")[0].index


def test_invisible_characters_take_no_room_and_are_not_lost() -> None:
    glyphs = typeface("proportional-mincho").glyphs("個\u200b人\u2060情")
    assert "".join(glyph.text for glyph in glyphs) == "個\u200b人\u2060情"
    assert len(glyphs) == 3


@pytest.mark.parametrize(
    "text", ["😀", "한", "\x00", "\x1b", "\ue000", "\uf8ff", "\U0010fffd", "葛\U000e01ef", "か\u0301"]
)
def test_a_missing_character_is_named(text: str) -> None:
    with pytest.raises(MissingGlyphError) as caught:
        typeface("proportional-mincho").glyphs(f"所見{text}")
    assert caught.value.text == text


def test_the_same_character_is_the_same_glyph_each_time() -> None:
    assert typeface("gothic").glyphs("検査")[0] is typeface("gothic").glyphs("検")[0]
