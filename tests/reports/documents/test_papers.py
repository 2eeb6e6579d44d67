"""What holds for every official document, in every length."""

import os
import re
import subprocess
import sys
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from inspector_app.reports import words
from inspector_app.reports.documents import looks
from tests.reports.documents import geometry, samples
from tests.reports.documents.papers import ALL, BLANK, DRAFT, FINISHED, PRACTICE
from tests.reports.reading import Element, Shown, pdfium, poppler, shown, squeezed, structure
from tests.verapdf.server import validate

MILLIMETRE = 72 / 25.4
GOLDEN = [name for name in ALL if not name.endswith("-longest") and name not in PRACTICE]


@cache
def drawn(name: str) -> bytes:
    return ALL[name]()


@cache
def texts(name: str) -> list[Shown]:
    return shown(drawn(name))


@pytest.mark.parametrize("name", ALL)
def test_the_validator_finds_nothing(name: str, tmp_path: Path) -> None:
    path = tmp_path / "document.pdf"
    path.write_bytes(drawn(name))
    assert validate(path, "3a") == []
    assert validate(path, "ua1") == []


@pytest.mark.parametrize("name", GOLDEN)
def test_texts_and_lines_stand_where_they_stood(name: str) -> None:
    geometry.compare(name, drawn(name))


@pytest.mark.parametrize("name", ALL)
def test_everything_stands_within_the_margins(name: str) -> None:
    for text in texts(name):
        if text.mark is not None:
            assert 25 * MILLIMETRE - 0.01 <= text.x <= 190 * MILLIMETRE
            assert 20 * MILLIMETRE <= text.y <= 277 * MILLIMETRE


@pytest.mark.parametrize("name", ALL)
def test_poppler_and_pdfium_read_what_is_drawn(name: str) -> None:
    for page, (one, other) in enumerate(zip(poppler(drawn(name)), pdfium(drawn(name)), strict=True)):
        letters = sorted("".join(squeezed(text.text) for text in texts(name) if text.page == page))
        assert sorted(squeezed(one)) == letters
        assert sorted(squeezed(other)) == letters


@pytest.mark.parametrize("name", ALL)
def test_pages_are_numbered_and_none_is_empty(name: str) -> None:
    pages = poppler(drawn(name))
    for number, page in enumerate(pages, start=1):
        assert f"{number}／{len(pages)}" in page
        assert [text for text in texts(name) if text.page == number - 1 and text.mark is not None]


@pytest.mark.parametrize("name", [*FINISHED, *PRACTICE])
def test_finished_papers_name_their_number_on_each_page(name: str) -> None:
    assert all(samples.IMPRINT.number in page for page in poppler(drawn(name)))


@pytest.mark.parametrize("name", PRACTICE)
def test_practice_is_marked_on_each_page(name: str) -> None:
    assert all(words.SAMPLE in page for page in poppler(drawn(name)))


@pytest.mark.parametrize("name", DRAFT)
def test_a_draft_says_so_in_its_title_and_a_finished_paper_does_not(name: str) -> None:
    title = structure(drawn(name)).all("H1")[0].text
    assert title.endswith("（案）")
    finished = drawn(name.replace("-draft", "-typical"))
    assert "（案）" not in structure(finished).text


@pytest.mark.parametrize("name", FINISHED)
def test_no_cell_of_a_finished_paper_is_empty(name: str) -> None:
    for table in structure(drawn(name)).all("Table"):
        for row in table.children[-1].children:
            cells = row.children
            left_open = [cell for cell in cells if not cell.text.strip() and not cell.all("Figure")]
            allowed = OPEN.get(name.rsplit("-", 1)[0], ())
            assert all(any(mark in heading for mark in allowed) for heading in _headings(table, row, left_open))


@pytest.mark.parametrize("name", FINISHED)
def test_what_closes_a_cell_stands_in_the_middle_of_it(name: str) -> None:
    for page in geometry.described(drawn(name)).split("page ")[1:]:
        lines = [line.split(" ", 5) for line in page.splitlines()[1:]]
        down = [tuple(map(float, place)) for kind, *place, _ in lines if kind == "rule" and place[0] == place[2]]
        for x, y in [(float(line[1]), float(line[2])) for line in lines if line[-1] == words.UNUSED]:
            edges = [place[0] for place in down if min(place[1::2]) <= y <= max(place[1::2])]
            left, right = max(edge for edge in edges if edge < x), min(edge for edge in edges if edge > x)
            assert x + looks.CELL.size / 2 == pytest.approx((left + right) / 2, abs=0.2)


@pytest.mark.parametrize("name", DRAFT)
def test_a_row_without_entries_has_the_height_of_one_on_a_draft(name: str) -> None:
    """Two rules nearer to each other than a line of text would be a row that nobody can write into."""
    leading = looks.CELL.leading
    for page in geometry.described(drawn(name)).split("page ")[1:]:
        across: dict[str, set[float]] = {}
        for line in page.splitlines():
            kind, *place = line.split(" ")
            if kind == "rule" and place[1] == place[3]:
                across.setdefault(place[0], set()).add(float(place[1]))
        for heights in across.values():
            assert all(above - below > leading for below, above in pairwise(sorted(heights)))


OPEN = {
    "closing": ("意見", "受領", "署名"),
    "improvement": ("回答", "受注者名", "責任者"),
    "site_copy": ("意見", "受領", "受注者名"),
}
"""What the headings of cells hold that another hand fills in on finished papers, by document."""


def _headings(table: Element, row: Element, cells: list[Element]) -> list[str]:
    """Return the headings of cells: of their column if the table has such, otherwise of their row."""
    if table.children[0].kind == "THead":
        names = [cell.text for cell in table.children[0].children[0].children]
        return [names[row.children.index(cell)] for cell in cells]
    return [row.children[0].text for _ in cells]


@pytest.mark.parametrize("name", BLANK)
def test_a_blank_paper_carries_nothing_of_anybody(name: str) -> None:
    text = structure(drawn(name)).text
    assert samples.IMPRINT.number not in text
    assert words.UNUSED not in text


def test_only_our_fonts_are_inside(tmp_path: Path) -> None:
    path = tmp_path / "document.pdf"
    for name in ALL:
        path.write_bytes(drawn(name))
        listing = subprocess.run(["pdffonts", path], capture_output=True, check=True, text=True).stdout
        rows = [line.split() for line in listing.splitlines()[2:]]
        assert rows
        assert all(re.fullmatch(r"[A-Z]{6}\+(BIZUD\w+-\w+|IPAmjMincho|NotoSansJP-Regular)", row[0]) for row in rows)


def test_another_process_draws_the_same_bytes() -> None:
    program = (
        "import hashlib; from tests.reports.documents.papers import ALL;"
        "print(*(hashlib.sha256(draw()).hexdigest() for draw in ALL.values()))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "America/Lima", "LANG": "C"}
    root = Path(__file__).resolve().parents[3]
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, check=True, cwd=root, env=environment, text=True)
    again = subprocess.run(
        command, capture_output=True, check=True, cwd=root, env={**environment, "PYTHONHASHSEED": "8"}, text=True
    )
    assert done.stdout == again.stdout
    assert len(done.stdout.split()) == len(ALL)
