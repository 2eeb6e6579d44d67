"""The policy as contractors get it."""

from pathlib import Path

from inspector_app.reports.documents.policy import render_policy
from inspector_app.reports.documents.wording import wording
from tests.reports.reading import poppler, squeezed, structure

SOURCE = (Path(__file__).parent / "data" / "policy.txt").read_text(encoding="utf-8")


def source() -> str:
    """Return the source with what its machine reading broke mended: （t）, hyphens before lists, narrow brackets."""
    text = squeezed(SOURCE)
    mended = {
        "（t）": "（注）",
        "-④": "④",
        "-⑤": "⑤",
        "(委託・再委託)": "（委託・再委託）",
        "(継続的改善)": "（継続的改善）",
    }
    for broken, read in mended.items():
        assert text.count(broken) == 1
        text = text.replace(broken, read)
    assert text.count("-・") == 4
    return text.replace("-・", "・")


def test_the_wording_is_the_source_s_letter_for_letter() -> None:
    assert squeezed(structure(render_policy()).text) == source()


def test_it_names_its_edition_on_each_page() -> None:
    edition = f"{wording('policy').text('name')} 版 {wording('policy').version}"
    assert all(squeezed(edition) in squeezed(page) for page in poppler(render_policy()))


def test_chapters_are_headings() -> None:
    headings = [heading.text for heading in structure(render_policy()).all("H2")]
    assert [text[:2] for text in headings] == ["1.", "2.", "3."]
