"""Controls of the validator: what complies passes, every deliberate fault is named."""

from pathlib import Path
from typing import Literal

import pikepdf
import pytest
import typst

from tests.verapdf import VeraPdfError, validate

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
Standard = Literal["a-3a", "ua-1", "a-2u"]
SHEET = """
#set document(title: "検査記録", date: datetime(year: 2026, month: 11, day: 22))
#set text(lang: "ja", font: "BIZ UDPGothic")
= 検査記録
本文は髙橋
"""


def made_by_typst(folder: Path, standard: Standard | None) -> Path:
    """A page made by a program that is none of ours, so that the control does not lean on what it controls."""
    path = folder / "control.pdf"
    source = folder / "control.typ"
    source.write_text(SHEET, encoding="utf-8")
    typst.compile(
        str(source), output=str(path), pdf_standards=standard, font_paths=[str(FONTS)], ignore_system_fonts=True
    )
    return path


@pytest.mark.parametrize(("standard", "flavour"), [("a-3a", "3a"), ("ua-1", "ua1"), ("a-2u", "2u")])
def test_a_compliant_file_passes(tmp_path: Path, standard: Standard, flavour: str) -> None:
    assert validate(made_by_typst(tmp_path, standard), flavour) == []


@pytest.mark.parametrize(("flavour", "rule"), [("3a", "6.6.4-1 "), ("ua1", "5-1 "), ("2u", "6.6.4-1 ")])
def test_a_plain_file_fails_by_the_rule_on_identification(tmp_path: Path, flavour: str, rule: str) -> None:
    assert any(broken.startswith(rule) for broken in validate(made_by_typst(tmp_path, None), flavour))


def test_a_font_that_is_not_embedded_is_named(tmp_path: Path) -> None:
    path = made_by_typst(tmp_path, "a-3a")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        fonts = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and "/FontFile2" in thing]
        assert fonts
        for font in fonts:
            del font["/FontFile2"]
        pdf.save(path)
    assert any(broken.startswith("6.2.11.4.1-") for broken in validate(path, "3a"))


def test_a_missing_structure_tree_is_named(tmp_path: Path) -> None:
    path = made_by_typst(tmp_path, "ua-1")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        del pdf.Root.StructTreeRoot
        pdf.save(path)
    assert any(broken.startswith("7.1-") for broken in validate(path, "ua1"))


def test_a_file_that_is_no_pdf_does_not_pass(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    path.write_text("not a PDF", encoding="utf-8")
    [broken] = validate(path, "3a")
    assert broken.startswith("unreadable ")


def test_an_unknown_flavour_is_an_error_and_not_a_verdict(tmp_path: Path) -> None:
    path = made_by_typst(tmp_path, "a-3a")
    with pytest.raises(VeraPdfError, match="no such flavour"):
        validate(path, "9z")
    assert validate(path, "3a") == []
