"""Pages as text and geometry: where every text and every line stands, so that a moved one is seen.

`GOLDEN=write` in the environment writes the goldens anew; look at the pages and at the difference before committing.
"""

import os
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf

from tests.reports.reading import shown

FOLDER = Path(__file__).resolve().parents[2] / "golden" / "documents"


def described(pdf: bytes) -> str:
    """Return one line for each text, rule and ring of a document, in points from the lower left."""
    lines: list[str] = []
    texts = shown(pdf)
    with pikepdf.open(BytesIO(pdf)) as document:
        for number, page in enumerate(document.pages):
            lines.append(f"page {number + 1}")
            for text in texts:
                if text.page == number:
                    kind = "artifact" if text.mark is None else "text"
                    lines.append(f"{kind} {text.x:.1f} {text.y:.1f} {text.font} {text.size:g} {text.text}")
            lines += sorted(_strokes(page))
    return "\n".join(lines) + "\n"


def _strokes(page: pikepdf.Page) -> list[str]:
    found: list[str] = []
    weight = ""
    points: list[tuple[float, float]] = []
    curved = False
    for instruction in pikepdf.parse_content_stream(page):
        assert isinstance(instruction, pikepdf.ContentStreamInstruction)
        operands: Any = instruction.operands
        numbers = [float(operand) for operand in operands if isinstance(operand, (int, Decimal))]
        match str(instruction.operator):
            case "w":
                weight = f"{numbers[0]:g}"
            case "m" if not curved:
                points.append((numbers[0], numbers[1]))
            case "l":
                points.append((numbers[0], numbers[1]))
            case "c":
                curved = True
                points.append((numbers[4], numbers[5]))
            case "S" | "s":
                if curved:
                    xs, ys = [x for x, _ in points], [y for _, y in points]
                    found.append(f"ring {min(xs):.1f} {min(ys):.1f} {max(xs):.1f} {max(ys):.1f} {weight}")
                else:
                    pairs = zip(points[::2], points[1::2], strict=True)
                    found += [f"rule {x0:.1f} {y0:.1f} {x1:.1f} {y1:.1f} {weight}" for (x0, y0), (x1, y1) in pairs]
                points, curved = [], False
            case "n":
                points, curved = [], False
            case _:
                pass
    return found


def compare(name: str, pdf: bytes) -> None:
    """Compare a document with its golden file."""
    path = FOLDER / f"{name}.txt"
    text = described(pdf)
    if os.environ.get("GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
