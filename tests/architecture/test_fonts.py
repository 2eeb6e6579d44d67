"""Every font is the file that its makers published, and its licence lies beside it."""

import hashlib

import pytest
from fontTools.ttLib import TTFont

from tests.architecture.tree import ROOT

FONTS = ROOT / "resources" / "fonts"


def table() -> list[list[str]]:
    """Return the rows of the table of origins: file, face, version, origin, licence, sha256."""
    lines = (FONTS / "README.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return [row for row in rows if row[0].endswith(".ttf")]


def test_every_font_is_listed_and_every_listed_font_is_there() -> None:
    assert sorted(row[0] for row in table()) == sorted(path.name for path in FONTS.glob("*.[to]t[fc]"))


@pytest.mark.parametrize("row", table(), ids=lambda row: row[0])
def test_a_font_is_unchanged_and_has_its_licence(row: list[str]) -> None:
    name, _face, version, _origin, licence, digest = row
    path = FONTS / name
    assert hashlib.sha256(path.read_bytes()).hexdigest() == digest
    with TTFont(path, lazy=True) as font:
        assert "glyf" in font, "only TrueType outlines can be embedded"
        assert version in font["name"].getDebugName(5)
        assert font["OS/2"].fsType == 0, "embedding must be allowed without limits"
        copyright_line = font["name"].getDebugName(0)
    text = (FONTS / "licences" / licence).read_text(encoding="utf-8")
    if "OFL" in licence:
        assert "SIL OPEN FONT LICENSE Version 1.1" in text
        assert text.splitlines()[0].split("(")[0].removeprefix("Copyright ").split(",")[0].strip() in copyright_line
    else:
        assert "IPA Font License Agreement v1.0" in text
        assert "IPA" in copyright_line


def test_the_names_of_persons_that_we_promise_are_covered() -> None:
    order = [
        row[0] for row in table() if row[0] in {"BIZUDPMincho-Regular.ttf", "NotoSansJP-Regular.ttf", "ipamjm.ttf"}
    ]
    covered: set[int] = set()
    for name in order:
        with TTFont(FONTS / name, lazy=True) as font:
            covered |= set(font.getBestCmap())
    assert {ord(character) for character in "髙橋﨑邉𠮷神𡈽𣘺"} <= covered
