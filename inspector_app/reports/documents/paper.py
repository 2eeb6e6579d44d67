"""A4 from its first line to PDF bytes, with what surrounds every page."""

import re
from dataclasses import replace
from datetime import UTC, datetime, time
from itertools import groupby

from inspector_app.domain.imprint import Imprint
from inspector_app.reports import words
from inspector_app.reports.documents import looks, phrases
from inspector_app.reports.documents.wording import Wording
from inspector_app.reports.layout.flow import MILLIMETRE, Flow, Paper, a4
from inspector_app.reports.layout.page import Page, TextAt
from inspector_app.reports.layout.structure import Node
from inspector_app.reports.layout.text import Paragraph, Style, measure
from inspector_app.reports.pdf.archive import About
from inspector_app.reports.pdf.document import write_document
from inspector_app.reports.surroundings import Surroundings, surround

_ENGLISH = re.compile("[ -~]*[A-Za-z]{2}[ -~]*")
"""A line without a letter of Japanese, but with a word."""


class Document:
    """One document while it is written. Without an imprint it is blank, for filling in by hand.

    `closed` papers are finished: what is empty on them is closed with 「－」. Below the last line of a page there is
    room for one more, kept for 「以上」, so that it never stands on a page of its own.
    """

    def __init__(self, wording: Wording, imprint: Imprint | None, *, landscape: bool = False) -> None:
        self.wording = wording
        self.imprint = imprint
        paper = a4(landscape=landscape)
        self.flow = Flow(replace(paper, bottom=paper.bottom + looks.TEXT.leading), looks.BREAKS, careful=True)
        self.section = self.flow.document.add(Node("Sect"))
        self._last_heading: tuple[Page, TextAt, float] | None = None
        self._annex: tuple[Page, TextAt] | None = None
        if imprint is not None:
            self.line(imprint.corrects, looks.NOTE)

    @property
    def blank(self) -> bool:
        """Return whether this is for filling in by hand."""
        return self.imprint is None

    @property
    def closed(self) -> bool:
        """Return whether empty places are closed."""
        return self.imprint is not None and not self.imprint.draft

    @property
    def paper(self) -> Paper:
        """Return the paper."""
        return self.flow.paper

    @property
    def draft_mark(self) -> str:
        """Return what the title of an unsettled paper carries behind it."""
        return phrases.DRAFT_MARK if self.imprint is not None and self.imprint.draft else ""

    def paragraphs(self, text: str, style: Style, where: str) -> tuple[Paragraph, ...]:
        """Return a text as paragraphs; lines of English are set in letters of different widths, easier to read."""
        if not self.wording.english:
            return (Paragraph(text, style, where=where),)
        parts = [(latin, "\n".join(lines)) for latin, lines in groupby(text.split("\n"), key=_is_english)]
        latin_style = replace(style, typeface=looks.LATIN)
        return tuple(Paragraph(part, latin_style if latin else style, where=where) for latin, part in parts)

    def line(self, text: str, style: Style = looks.TEXT, indent: float = 0.0, kind: str = "P") -> None:
        """Add a paragraph of its own; nothing for no text."""
        if text:
            paragraphs = self.paragraphs(text, style, self.wording.text("title"))
            nodes = [self.section.add(Node(kind)) for _ in paragraphs]
            self.flow.paragraphs(nodes, paragraphs, indent)

    def heading(self, text: str) -> None:
        """Add the heading of a part, with a little space below it."""
        node = self.section.add(Node("H2"))
        self.flow.paragraphs([node], [Paragraph(text, looks.HEADING, lasting=True, where=text)])
        self.flow.space(MILLIMETRE)
        self._last_heading = self.flow.page, self.flow.page.texts[-1], self.flow.y

    def take_heading_along(self) -> None:
        """Begin a new page; the heading that the old one would end with comes along."""
        if self._last_heading is None or self._last_heading[0] is not self.flow.page:
            return
        page, written, y = self._last_heading
        if y != self.flow.y or len(written.lines) != 1 or page.texts == [written]:
            return
        page.texts.remove(written)
        self.new_page()
        (line,) = written.lines
        self.flow.page.texts.append(replace(written, y=self.flow.y - line.top))
        self.flow.take(line.style.leading)
        self.flow.space(MILLIMETRE)

    def last_line(self, text: str) -> None:
        """Add 「以上」 at the right, on the page that is being filled."""
        node = self.section.add(Node("P"))
        block = measure((Paragraph(text, looks.RIGHT, lasting=True),), self.paper.measure)
        y = min(self.flow.y, self.paper.height - self.paper.bottom)
        self.flow.page.texts.append(TextAt(block.lines, self.paper.left, y, node))
        self.flow.space(block.height)

    def new_page(self) -> None:
        """Begin a new page unless the current one is empty."""
        self.flow.keep(self.paper.room + 1)

    def begin_annex(self) -> None:
        """Begin a new page with 「別紙」 at its head, which then stands at the head of every further page."""
        self.new_page()
        self.line(phrases.ANNEX, looks.RIGHT)
        self._annex = self.flow.page, self.flow.page.texts[-1]
        self.flow.begin_below(looks.RIGHT.leading)

    def finish(self, title: str = "", edition: str = "") -> bytes:
        """Return the document; `title` is added to its own for readers and archives, `edition` stands in the foot."""
        wording, imprint = self.wording, self.imprint
        number = f"{phrases.DOCUMENT_NUMBER} {imprint.number}" if imprint is not None and imprint.number else ""
        notices = _notices(imprint)
        edition = edition or f"{wording.text('name')}　{words.EDITION} {wording.version}"
        self._repeat_annex()
        self.flow.finish(surround(self.paper, Surroundings(number, edition, notices)))
        name = " ".join(filter(None, (wording.text("name") + self.draft_mark, title)))
        if imprint is None:
            about = About(name, wording.source, "", datetime.combine(wording.valid_from, time(), UTC))
        else:
            about = About(name, imprint.issuer, imprint.producer, imprint.made_at)
        return write_document(self.flow.pages, self.flow.document, about, [])

    def _repeat_annex(self) -> None:
        if self._annex is None:
            return
        page, written = self._annex
        for further in self.flow.pages[self.flow.pages.index(page) + 1 :]:
            further.texts.insert(0, replace(written, node=None))


def _is_english(line: str) -> bool:
    return _ENGLISH.fullmatch(line) is not None


def _notices(imprint: Imprint | None) -> list[str]:
    """Return what is stamped on every page."""
    practice = [words.SAMPLE] if imprint is not None and imprint.practice else []
    return practice + ([phrases.DRAFT] if imprint is not None and imprint.draft else [])
