"""What comes out of a printer is what is on the pages: painted onto a real printer that writes a file."""

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from inspector_app.gui.printing.choice import Choice, Sides
from inspector_app.gui.printing.painting import PrintFailedError, paint, prepare
from inspector_app.usecases.print_blank import Style, print_blank

DOTS = 150


def opened(pdf: bytes) -> tuple[QPdfDocument, QBuffer]:
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document, buffer


def printer_into(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def printed(pdf: bytes, pages: tuple[int, ...], path: Path) -> list[int]:
    document, _buffer = opened(pdf)
    printer, choice = printer_into(path), Choice("", pages, 1, Sides.LONG)
    prepare(printer, choice)
    printer.setResolution(DOTS)
    return list(paint(document, printer, choice))


@pytest.mark.usefixtures("qapp")
def test_the_paper_shows_what_the_pages_show(tmp_path: Path) -> None:
    pdf = print_blank("minutes")
    steps = printed(pdf, (1,), tmp_path / "out.pdf")
    assert steps == sorted(steps)
    assert steps[-1] == 1
    wanted, found = coarse(pdf), coarse((tmp_path / "out.pdf").read_bytes())
    assert ImageStat.Stat(ImageChops.invert(wanted)).mean[0] > 3, "there is something to see"
    darkest: Any = ImageChops.difference(wanted, found).getextrema()[1]
    assert darkest < 70, "the page has moved, or its strips do not fit together"


def coarse(pdf: bytes) -> Image.Image:
    """The first page with four by four points in one: letters are gray there, and differ little however painted."""
    page: Image.Image = pypdfium2.PdfDocument(pdf)[0].render(scale=2).to_pil().convert("L")
    return page.resize((298, 421), Image.Resampling.BOX)


@pytest.mark.usefixtures("qapp")
def test_chosen_pages_come_in_their_order_and_landscape_stays_landscape(tmp_path: Path) -> None:
    pdf = print_blank("jica.3-1", Style.SHEET)
    count = len(pypdfium2.PdfDocument(pdf))
    printed(pdf, (count, 1), tmp_path / "out.pdf")
    out = pypdfium2.PdfDocument(str(tmp_path / "out.pdf"))
    sizes = [pypdfium2.PdfDocument(pdf)[page].get_size() for page in (count - 1, 0)]
    assert len(out) == 2
    for page, (width, height) in zip(out, sizes, strict=True):
        assert (page.get_width() > page.get_height()) == (width > height)


@pytest.mark.qt_log_ignore("QPainter::begin")
@pytest.mark.usefixtures("qapp")
def test_a_printer_that_takes_nothing_is_told(tmp_path: Path) -> None:
    document, _buffer = opened(print_blank("minutes"))
    printer, choice = printer_into(tmp_path / "nowhere" / "out.pdf"), Choice("", (1,), 1, Sides.ONE)
    prepare(printer, choice)
    with pytest.raises(PrintFailedError):
        list(paint(document, printer, choice))


@pytest.mark.usefixtures("qapp")
def test_a_print_can_be_left_in_the_middle(tmp_path: Path) -> None:
    document, _buffer = opened(print_blank("minutes"))
    printer, choice = printer_into(tmp_path / "out.pdf"), Choice("", (1,), 1, Sides.ONE)
    prepare(printer, choice)
    strips = paint(document, printer, choice)
    assert next(strips) == 0
    strips.close()  # type: ignore[attr-defined]
    assert QApplication.instance() is not None
