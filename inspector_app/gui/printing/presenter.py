"""Brings what is shown onto a printer, strip by strip, so that the window stays alive; and writes down that it was."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from inspector_app.gui.printing.choice import MOST_COPIES, Choice, Sides, read_pages
from inspector_app.gui.printing.painting import PrintFailedError, paint, prepare
from inspector_app.gui.printing.panel import PrintPanel, pages_words
from inspector_app.gui.session import Session
from inspector_app.usecases.note_printing import last_print, note_printing

Printers = Callable[[], Mapping[str, Callable[[], QPrinter]]]
"""Returns the printers there are: by name, what makes one ready."""


def system_printers() -> Mapping[str, Callable[[], QPrinter]]:
    """Return the printers of this device, its usual one first."""
    infos = QPrinterInfo.availablePrinters()
    infos.sort(key=lambda info: not info.isDefault())
    return {info.printerName(): partial(QPrinter, info, QPrinter.PrinterMode.HighResolution) for info in infos}


class PrintPresenter(QObject):
    """Prints one document. `subject` and `what` are what the log says of it."""

    def __init__(
        self, session: Session, panel: PrintPanel, document: QPdfDocument, printers: Printers = system_printers
    ) -> None:
        super().__init__(panel)
        self._session, self._panel, self._document, self._printers = session, panel, document, printers
        self._subject, self._what = "", ""
        self._found: Mapping[str, Callable[[], QPrinter]] = {}
        self._strips: Iterator[int] | None = None
        self._printer: QPrinter | None = None
        self._choice: Choice | None = None
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._on_next)
        panel.print_wanted.connect(self._on_print_wanted)
        panel.stop_wanted.connect(self._on_stop_wanted)

    def begin(self, subject: str, what: str, *, may_copy: bool) -> None:
        """Open the panel for the document that is shown."""
        self._subject, self._what = subject, what
        self._found = self._printers()
        self._panel.notice.render_notice("note", "")

        def show(last: tuple[str, str]) -> None:
            printer, sides = last
            self._panel.render_printers(
                tuple(self._found), printer, Sides(sides) if sides in set(Sides) else Sides.ONE, may_copy=may_copy
            )

        self._session.run(last_print, show)

    @property
    def busy(self) -> bool:
        """Tell whether a print is under way."""
        return self._strips is not None

    def _on_print_wanted(self) -> None:
        panel, count = self._panel, self._document.pageCount()
        pages = read_pages(panel.pages, count)
        if pages is None:
            words = self.tr("1から{count}までのページを、例のように入力してください。").format(count=count)
            panel.render_problem("pages", words)
            return
        panel.render_problem("pages", "")
        typed = panel.copies.strip()
        if not typed.isdecimal() or not 1 <= int(typed) <= MOST_COPIES:
            panel.render_problem("copies", self.tr("1から{most}までの数を入力してください。").format(most=MOST_COPIES))
            return
        panel.render_problem("copies", "")
        self._choice = Choice(panel.printer, pages, int(typed), panel.sides)
        self._printer = self._found[self._choice.printer]()
        prepare(self._printer, self._choice)
        self._strips = paint(self._document, self._printer, self._choice)
        panel.render_busy(0, len(pages))
        self._next.start()

    def _on_next(self) -> None:
        strips, choice = self._strips, self._choice
        if strips is None or choice is None:
            self._next.stop()
            return
        try:
            done = next(strips)
        except StopIteration:
            self._finish()
            self._note(choice, len(choice.pages))
            self._panel.notice.render_notice("good", pages_words(len(choice.pages)))
        except PrintFailedError:
            self._finish()
            words = self.tr("プリンターが受け付けません。電源と接続を確かめて、もう一度印刷してください。")
            self._panel.notice.render_notice("bad", words)
        else:
            self._panel.render_busy(done, len(choice.pages))

    def _on_stop_wanted(self) -> None:
        printer, choice = self._printer, self._choice
        if printer is None or choice is None:
            return
        printer.abort()
        self._finish()
        self._panel.notice.render_notice("care", self.tr("印刷を中止しました。途中のページが出ることがあります。"))
        self._note(choice, 0)

    def _finish(self) -> None:
        self._next.stop()
        strips, self._strips, self._printer = self._strips, None, None
        if strips is not None:
            strips.close()  # type: ignore[attr-defined]
        self._panel.render_busy(0, 0)

    def _note(self, choice: Choice, pages: int) -> None:
        subject, what = self._subject, self._what

        def note(vault: Any) -> None:
            note_printing(vault, subject, what, choice.printer, choice.sides.value, pages * choice.copies)

        self._session.run(note)
