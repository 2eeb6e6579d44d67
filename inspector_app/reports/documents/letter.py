"""The parts of an official letter: number and date, addressee, sender with seal, title, 記."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from inspector_app.reports.dates import japanese_date
from inspector_app.reports.documents import looks, phrases
from inspector_app.reports.documents.paper import Document
from inspector_app.reports.documents.wording import Wording
from inspector_app.reports.layout.flow import MILLIMETRE
from inspector_app.reports.layout.page import Rule, TextAt
from inspector_app.reports.layout.structure import Node
from inspector_app.reports.layout.text import Align, Paragraph, Style, measure, text_width

_SENDER_LEAST = 62 * MILLIMETRE
_NAMES_LEAST = 45 * MILLIMETRE
_BETWEEN = 6 * MILLIMETRE
_ADDRESSEE_BY_HAND = 80 * MILLIMETRE
_SENDER_BY_HAND = 75 * MILLIMETRE
_SEAL_ROOM = 5 * MILLIMETRE
_UNDER = 3.0
_HAIRLINE = 0.4
_HAND_LEADING = 26.0
_ANY_WIDTH = 1e6


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs or seals: in which role, and the name; `seal` is the mark behind it, ㊞ or empty."""

    role: str
    name: str
    seal: str = phrases.SEAL


def add_title(document: Document) -> None:
    """Add the title, with （案） behind it on a draft."""
    text = document.wording.text("title") + document.draft_mark
    node = document.section.add(Node("H1"))
    document.flow.space(3 * MILLIMETRE)
    document.flow.paragraphs([node], [Paragraph(text, looks.TITLE, where=text)])
    document.flow.space(4 * MILLIMETRE)


def add_number(document: Document) -> None:
    """Add the document's number, if it has one, at the top right."""
    if document.imprint is not None:
        document.line(document.imprint.number, looks.RIGHT)


def add_number_and_date(document: Document, day: date | None) -> None:
    """Add the document's number, if it has one, and its date at the top right."""
    add_number(document)
    document.line(era_date(day), looks.RIGHT)


def era_date(day: date | None) -> str:
    """Return a date in the Japanese calendar, or the place for one."""
    return phrases.ERA_DATE_TO_FILL_IN if day is None else japanese_date(day)


def western_date(day: date | None) -> str:
    """Return a date in the Western calendar, or the place for one."""
    return phrases.WESTERN_DATE_TO_FILL_IN if day is None else f"{day.year}年{day.month}月{day.day}日"


def beside(texts: Wording, said: str, days: Sequence[date]) -> str:
    """Return what says these days; below it they stand as ISO 8601 where a paper carries English."""
    return f"{said}\n{', '.join(map(date.isoformat, days))}" if texts.english and days else said


def add_addressee(document: Document, lines: Sequence[str]) -> None:
    """Add whom a letter is for, one line each, the last one with its 殿 or 様."""
    document.flow.space(2 * MILLIMETRE)
    for line in lines:
        document.line(line)
    document.flow.space(2 * MILLIMETRE)


def add_addressee_by_hand(document: Document) -> None:
    """Add a line to write whom a letter is for, with 殿 behind it."""
    style = replace(looks.TEXT, leading=_HAND_LEADING, align=Align.RIGHT)
    flow = document.flow
    flow.space(2 * MILLIMETRE)
    node = document.section.add(Node("P"))
    block = measure((Paragraph(phrases.HONORIFIC, style, lasting=True),), _ADDRESSEE_BY_HAND)
    flow.page.texts.append(TextAt(block.lines, flow.paper.left, flow.y, node))
    flow.space(block.height)
    y = flow.y - _UNDER
    flow.page.rules.append(Rule(flow.paper.left, y, flow.paper.left + _ADDRESSEE_BY_HAND, y, _HAIRLINE))
    flow.space(2 * MILLIMETRE)


def add_sender(document: Document, lines: Sequence[str], seal: str = "") -> None:
    """Add whom a letter is from, in the right half; `seal` is written behind the last line."""
    written = [line for line in lines if line]
    if seal and written:
        written[-1] = f"{written[-1]}　　{seal}"
    width = max([_SENDER_LEAST, *(_width(line, document.wording.text("title")) + 1 for line in written)])
    indent = max(document.paper.measure / 3, document.paper.measure - width)
    for line in written:
        document.line(line, looks.TEXT, indent)


def add_sender_by_hand(document: Document, labels: Sequence[str], seal: str) -> None:
    """Add lines to be written on, some behind a label, and the place for a seal: ㊞ at the end, others below."""
    flow = document.flow
    x = document.paper.measure - _SENDER_BY_HAND
    style = replace(looks.TEXT, leading=_HAND_LEADING)
    seal_width = text_width(phrases.SEAL, style)
    for place, label in enumerate(labels, start=1):
        beside = seal if seal == phrases.SEAL and place == len(labels) else ""
        seal_at = document.paper.measure - seal_width
        _columns(document, [(label, style, x, _SENDER_BY_HAND), (beside, style, seal_at, seal_width + 1)])
        y = flow.y - _UNDER
        flow.page.rules.append(Rule(flow.paper.left + x, y, flow.paper.left + document.paper.measure, y, _HAIRLINE))
    if seal != phrases.SEAL:
        add_seal(document, seal)


def add_seal(document: Document, seal: str) -> None:
    """Add the mark in whose place a seal is set, with room around it."""
    document.flow.space(_SEAL_ROOM)
    document.line(seal, replace(looks.RIGHT, leading=looks.TEXT.leading))
    document.flow.space(_SEAL_ROOM)


def add_signers(document: Document, signers: Sequence[Signer]) -> None:
    """Add roles, names and seals in three columns at the right; names left out get room for handwriting."""
    roles = max(text_width(signer.role, looks.TEXT) for signer in signers)
    seals = text_width(phrases.SEAL, looks.TEXT) + 2
    names = max(_NAMES_LEAST, *(_width(signer.name, signer.role) + 1 for signer in signers))
    names = min(names, document.paper.measure - roles - seals - 2 * _BETWEEN)
    left = document.paper.measure - roles - names - seals - 2 * _BETWEEN
    for signer in signers:
        style = looks.TEXT if signer.name else replace(looks.TEXT, leading=_HAND_LEADING)
        _columns(
            document,
            [
                (signer.role, style, left, roles + 1),
                (signer.name, style, left + roles + _BETWEEN, names),
                (signer.seal, style, left + roles + names + 2 * _BETWEEN, seals),
            ],
        )


def add_hanging(
    document: Document, label: str, text: str, style: Style = looks.TEXT, indent: float = 0.0, space: str = "　"
) -> None:
    """Add a text behind its label, with its further lines under its first."""
    beside = _width(label, label, style) + text_width(space, style)
    width = document.paper.measure - indent - beside
    _columns(document, [(label, style, indent, beside), (text, style, indent + beside, width)])


def add_notice_heading(document: Document) -> None:
    """Add 「記」."""
    document.flow.space(3 * MILLIMETRE)
    document.line(phrases.NOTICE_BEGINS, looks.CENTRED)
    document.flow.space(3 * MILLIMETRE)


def _width(text: str, where: str, style: Style = looks.TEXT) -> float:
    """Return how wide a line is; DocumentError as from `measure`, which tells of missing glyphs."""
    measure((Paragraph(text, style, where=where),), _ANY_WIDTH)
    return text_width(text, style)


def _columns(document: Document, columns: Sequence[tuple[str, Style, float, float]]) -> None:
    """Add texts side by side, each with its style, its distance from the left margin and its width."""
    flow, node = document.flow, document.section.add(Node("P"))
    blocks = [
        (measure((Paragraph(text, replace(style, align=Align.LEFT), where=text),), width), x)
        for text, style, x, width in columns
    ]
    height = max(block.height for block, _x in blocks)
    flow.keep(height)
    for (block, x), (text, *_rest) in zip(blocks, columns, strict=True):
        if text:
            flow.page.texts.append(TextAt(block.lines, flow.paper.left + x, flow.y, node))
    flow.space(height)
