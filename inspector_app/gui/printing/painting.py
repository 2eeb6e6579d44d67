"""Paints pages onto a printer, a strip at a time: a whole page at 600 dots per inch takes 140 MB, a strip 9."""

from collections.abc import Iterator

from PySide6.QtCore import QMarginsF, QRect, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter

from inspector_app.gui.printing.choice import Choice, Sides

RESOLUTION = 600
"""Dots per inch, or the printer's own where it has fewer."""
_STRIP = 500
_DUPLEX = {
    Sides.ONE: QPrinter.DuplexMode.DuplexNone,
    Sides.LONG: QPrinter.DuplexMode.DuplexLongSide,
    Sides.SHORT: QPrinter.DuplexMode.DuplexShortSide,
}


class PrintFailedError(Exception):
    """The printer does not take pages."""


def prepare(printer: QPrinter, choice: Choice) -> None:
    """Set up a printer: copies, sides, whole pages without margins of its own."""
    printer.setResolution(min(RESOLUTION, max(printer.supportedResolutions() or [RESOLUTION])))
    printer.setFullPage(True)
    printer.setDuplex(_DUPLEX[choice.sides])
    printer.setCopyCount(choice.copies)


def paint(document: QPdfDocument, printer: QPrinter, choice: Choice) -> Iterator[int]:
    """Paint the chosen pages, and yield after each strip how many pages are done.

    Whoever stops asking ends the print with what was painted. PrintFailedError where the printer refuses.
    """
    painter = QPainter()
    try:
        for done, number in enumerate(choice.pages):
            page = number - 1
            size = document.pagePointSize(page)
            printer.setPageLayout(_layout(size.width() > size.height()))
            if done == 0:
                if not painter.begin(printer):
                    raise PrintFailedError
            elif not printer.newPage():
                raise PrintFailedError
            whole = printer.paperRect(QPrinter.Unit.DevicePixel).toRect().size()
            for strip in _strips(whole):
                options = QPdfDocumentRenderOptions()
                options.setScaledSize(whole)
                # QtPdf takes the corner pixel for the edge: without one more the strip comes out too small.
                options.setScaledClipRect(strip.adjusted(0, 0, 1, 1))
                picture = document.render(page, strip.size(), options)
                painter.drawImage(strip, picture)
                yield done
        yield len(choice.pages)
    finally:
        if painter.isActive():
            painter.end()


def _strips(whole: QSize) -> Iterator[QRect]:
    for top in range(0, whole.height(), _STRIP):
        yield QRect(0, top, whole.width(), min(_STRIP, whole.height() - top))


def _layout(landscape: bool) -> QPageLayout:
    orientation = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(QPageSize.PageSizeId.A4), orientation, QMarginsF())
