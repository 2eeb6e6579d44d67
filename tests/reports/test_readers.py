"""Three readers that share no code show the same: poppler, PDFium and MuPDF; and nothing is cut, however long it is."""

import subprocess
from collections import defaultdict
from collections.abc import Callable
from functools import cache, partial
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from inspector_app.reports.sheet import render_sheet
from tests.reports import samples
from tests.reports.documents.papers import FINISHED
from tests.reports.evidence import with_evidence
from tests.reports.reading import pdfium, poppler, shown, squeezed

DOTS, COARSE = 72, 8
SHEETS: dict[str, Callable[[], bytes]] = {
    **{
        f"remarks of {length:,}": partial(lambda n: render_sheet(samples.long_record(n)), length) for length in (1, 200)
    },
    **{
        f"remarks of {length:,}": partial(lambda n: render_sheet(samples.long_record(n)), length)
        for length in (2_000, 20_000)
    },
    "sixty rows": lambda: render_sheet(samples.with_rows(60)),
    "a record": lambda: render_sheet(samples.record()),
    "200 photos": lambda: _with_photos(200),
}
TYPICAL = {name: draw for name, draw in FINISHED.items() if name.endswith("-typical")}
ALL = SHEETS | TYPICAL


def _with_photos(count: int) -> bytes:
    record, photos = with_evidence(count, small=True)
    return render_sheet(record, photos=photos)


@cache
def drawn(name: str) -> bytes:
    return ALL[name]()


def mupdf(pdf: bytes, folder: Path) -> list[str]:
    """Return the text of each page as MuPDF reads it."""
    file = folder / "read.pdf"
    file.write_bytes(pdf)
    command = ["mutool", "draw", "-q", "-F", "txt", "-o", "-", str(file)]
    written = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8", "surrogatepass")
    # It writes what lies beyond the first plane as the two halves that a PDF names it by.
    text = written.encode("utf-16", "surrogatepass").decode("utf-16")
    # Into a field that is still to be signed it writes a word of its own.
    return [page.replace("SIGN\n", "") for page in text.split("\f")[:-1]]


@pytest.mark.parametrize("name", ALL)
def test_three_readers_find_the_same_letters_on_the_same_pages(name: str, tmp_path: Path) -> None:
    pdf = drawn(name)
    drawn_there: dict[int, str] = defaultdict(str)
    for text in shown(pdf):
        drawn_there[text.page] += squeezed(text.text)
    readings = zip(poppler(pdf), pdfium(pdf), mupdf(pdf, tmp_path), strict=True)
    for number, pages in enumerate(readings):
        letters = sorted(drawn_there[number])
        for page in pages:
            assert sorted(squeezed(page)) == letters
        assert letters, "no page is blank"


@pytest.mark.parametrize("name", ["a record", "remarks of 2,000", "minutes-typical", "incident-typical", "200 photos"])
def test_three_readers_paint_the_same_pages(name: str, tmp_path: Path) -> None:
    pdf = drawn(name)
    file = tmp_path / "paint.pdf"
    file.write_bytes(pdf)
    poppled = ["pdftoppm", "-r", str(DOTS), "-png", "-f", "1", "-l", "1", "-singlefile", str(file), str(tmp_path / "p")]
    subprocess.run(poppled, check=True)
    mupdfed = ["mutool", "draw", "-q", "-r", str(DOTS), "-o", str(tmp_path / "m.png"), str(file), "1"]
    subprocess.run(mupdfed, check=True)
    wanted = coarse(pypdfium2.PdfDocument(BytesIO(pdf))[0].render(scale=DOTS / 72).to_pil())
    for other in ("p.png", "m.png"):
        found = coarse(Image.open(tmp_path / other)).resize(wanted.size)
        assert ImageChops.difference(wanted, found).getextrema()[1] < 60, other  # type: ignore[operator]


def coarse(picture: Image.Image) -> Image.Image:
    """A page with eight by eight points in one: each reader smooths letters in its own way."""
    gray = picture.convert("L")
    return gray.resize((gray.width // COARSE, gray.height // COARSE), Image.Resampling.BOX)


@pytest.mark.parametrize("length", [1, 200, 2_000, 20_000])
def test_remarks_are_complete_and_in_order(length: int) -> None:
    record = samples.long_record(length)
    [remarks] = [answer.remarks for answer in record.answers if len(answer.remarks) == length][:1]
    pages = [text.text for text in shown(drawn(f"remarks of {length:,}")) if text.mark is not None]
    assert squeezed(remarks) in squeezed("".join(pages))


def test_a_row_goes_on_over_more_than_two_pages_without_a_blank_or_doubled_one() -> None:
    pages = pdfium(drawn("remarks of 20,000"))
    long = [number for number, page in enumerate(pages) if samples.LONG[:12] in squeezed(page)]
    assert len(long) > 2
    assert long == list(range(long[0], long[-1] + 1))
    assert len(set(pages)) == len(pages)
