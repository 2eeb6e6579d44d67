"""Pages as text and geometry: every string with its place, font and element, every rule, every field.

Whoever changes how a sheet looks, looks at the pages, and then writes the files anew:
`python -m tests.reports.test_golden`. Those of the first drawing never change (decision 0026).
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import SupportsFloat

import pikepdf
import pytest

from inspector_app.domain.record import FIRST_DRAWING
from inspector_app.reports.sheet import SheetKind, render_blank, render_sheet
from tests.reports import samples
from tests.reports.reading import shown

GOLDEN = Path(__file__).resolve().parents[1] / "golden"

SHEETS: dict[str, Callable[[], bytes]] = {
    "sheet-record": lambda: render_sheet(samples.record()),
    "sheet-record-first": lambda: render_sheet(replace(samples.record(), drawing=FIRST_DRAWING)),
    "sheet-practice-long": lambda: render_sheet(samples.long_practice_record()),
    "sheet-practice-long-first": lambda: render_sheet(replace(samples.long_practice_record(), drawing=FIRST_DRAWING)),
    "sheet-draft": lambda: render_sheet(samples.unassessed(), SheetKind.DRAFT),
    "sheet-blank": lambda: render_blank(samples.official()),
}


def described(pdf: bytes) -> str:
    """Return what the pages show, in points from the lower left corner; marked text with +, artifacts with -."""
    texts = shown(pdf)
    lines: list[str] = []
    with pikepdf.open(BytesIO(pdf)) as document:
        for number, page in enumerate(document.pages):
            box = " ".join(f"{float(edge):.1f}" for edge in page.mediabox)
            lines.append(f"page {number + 1} [{box}]")
            for text in texts:
                if text.page == number:
                    sign = "-" if text.mark is None else "+"
                    lines.append(f"{sign} {text.x:.1f} {text.y:.1f} {text.font} {text.size:g} {text.text}")
            lines += sorted(_shapes(page))
            lines += [f"field {field.T} {_edges(field.Rect)}" for field in page.obj.get("/Annots", [])]
    return "\n".join(lines) + "\n"


def _shapes(page: pikepdf.Page) -> list[str]:
    shapes: list[str] = []
    start, weight = "", ""
    for instruction in pikepdf.parse_content_stream(page):
        assert isinstance(instruction, pikepdf.ContentStreamInstruction)
        numbers = instruction.operands
        match str(instruction.operator):
            case "w":
                weight = f"{float(numbers[0]):g}"
            case "m":
                start = _edges(numbers)
            case "l":
                shapes.append(f"rule {weight}: {start} to {_edges(numbers)}")
            case "re":
                shapes.append(f"ground {_edges(numbers)}")
            case "c":
                shapes.append(f"curve {weight}: {_edges(numbers)}")
    return shapes


def _edges(numbers: Iterable[SupportsFloat]) -> str:
    return " ".join(f"{float(number):.1f}" for number in numbers)


@pytest.mark.parametrize("name", SHEETS)
def test_pages_are_as_they_were_when_they_were_looked_at(name: str) -> None:
    assert described(SHEETS[name]()) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def test_a_moved_letter_is_noticed() -> None:
    other = samples.record(remarks={samples.first_row(): "取扱規程（2026年5月改訂）を確認した。"})
    assert described(render_sheet(other)) != (GOLDEN / "sheet-record.txt").read_text(encoding="utf-8")


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for title, draw in SHEETS.items():
        (GOLDEN / f"{title}.txt").write_text(described(draw()), encoding="utf-8")
