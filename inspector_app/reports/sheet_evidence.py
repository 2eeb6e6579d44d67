"""Evidence on paper: what was seen and which files there are, as a list; photos, two on a page side by side.

Every photo stands with its number, its row, its caption and the hash of its original, which travels beside the record.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from inspector_app.domain.evidence import Evidence, Picture, Treatment
from inspector_app.domain.ids import RowKey
from inspector_app.domain.record import Record
from inspector_app.domain.site_rules import SiteRules
from inspector_app.errors import DocumentError
from inspector_app.reports import styles, words
from inspector_app.reports.dates import japanese_date
from inspector_app.reports.layout.flow import MILLIMETRE, Flow
from inspector_app.reports.layout.page import PictureAt, Rect, TextAt
from inspector_app.reports.layout.structure import Node
from inspector_app.reports.layout.table import Cell, Row, Table
from inspector_app.reports.layout.text import Block, Paragraph, measure

Photos = Mapping[str, bytes]
"""The copies that stand on pages, by their SHA-256."""

_GAP = 4 * MILLIMETRE
_BETWEEN = 8 * MILLIMETRE
_WIDTHS = (20, 16, 118, 34, 38, 26)
_DONE = {
    Treatment.TURNED: words.TURNED,
    Treatment.CROPPED: words.CROPPED,
    Treatment.MARKED: words.MARKED,
    Treatment.MASKED: words.MASKED,
}


def add_evidence(flow: Flow, section: Node, record: Record, photos: Photos) -> None:
    """Add all evidence of a record. DocumentError `document.picture_missing` (sha256) for a copy that is not there."""
    if not record.evidence:
        return
    numbers = {row.key: row.no for row in record.form.rows}
    others = [piece for piece in record.evidence if piece.picture is None]
    if others:
        _add_list(flow, section, record, others, numbers)
    taken = [(piece, piece.picture) for piece in record.evidence if piece.picture is not None]
    for place in range(0, len(taken), 2):
        flow.keep(flow.paper.room)
        if place == 0:
            flow.paragraphs([section.add(Node("H2"))], [Paragraph(words.EVIDENCE_PHOTOS, styles.SECTION, lasting=True)])
            _add_rules(flow, section, record.site_rules)
        pair = [
            _Photo(place + beside + 1, numbers[piece.row], piece, picture, _found(photos, picture))
            for beside, (piece, picture) in enumerate(taken[place : place + 2])
        ]
        _add_pair(flow, section, pair)


@dataclass(frozen=True, slots=True)
class _Photo:
    number: int
    row: int
    evidence: Evidence
    picture: Picture
    jpeg: bytes

    @property
    def alt(self) -> str:
        return words.PHOTO_TEXT.format(number=self.number, row=self.row, caption=self.evidence.caption)

    def below(self) -> Iterator[Paragraph]:
        """Yield what stands under the photo."""
        where = words.PHOTO.format(number=self.number)
        if self.evidence.caption.strip():
            yield Paragraph(self.evidence.caption, styles.BODY, where=where)
        done = "、".join(_DONE[treatment] for treatment in self.evidence.treatments)
        if done:
            yield Paragraph(words.TREATED.format(done=done), styles.TAG, where=where)
        original = self.evidence.original
        if original is not None:
            size = words.ORIGINAL_SIZE.format(size=f"{original.size:,}")
            yield Paragraph(f"{words.ORIGINAL_HASH}（{size}）\n{_halves(original.sha256)}", styles.TAG, where=where)


def _found(photos: Photos, picture: Picture) -> bytes:
    try:
        return photos[picture.sha256]
    except KeyError:
        raise DocumentError("document.picture_missing", sha256=picture.sha256) from None


def _add_pair(flow: Flow, section: Node, pair: Sequence[_Photo]) -> None:
    width = (flow.paper.measure - _BETWEEN) / 2
    below = [measure(tuple(photo.below()), width) for photo in pair]
    head = styles.HEADING.leading + 2
    room = flow.room - head - 4 - max(block.height for block in below)
    for place, (photo, block) in enumerate(zip(pair, below, strict=True)):
        x = flow.paper.left + place * (width + _BETWEEN)
        scale = min(width / photo.picture.width, room / photo.picture.height)
        rect = Rect(x, flow.y + head, scale * photo.picture.width, scale * photo.picture.height)
        label = f"{words.PHOTO.format(number=photo.number)}　No.{photo.row}"
        _put(flow, section, measure((Paragraph(label, styles.MARK),), width), (x, flow.y))
        figure = section.add(Node("Figure", alt=photo.alt))
        flow.page.pictures.append(PictureAt(figure, rect, photo.jpeg, photo.picture.width, photo.picture.height))
        _put(flow, section, block, (x, rect.bottom + 4))
    flow.take(flow.room)


def _put(flow: Flow, section: Node, block: Block, at: tuple[float, float]) -> None:
    """Put paragraphs at a place of the page."""
    for index in sorted({line.paragraph for line in block.lines}):
        lines = [line for line in block.lines if line.paragraph == index]
        flow.page.texts.append(TextAt(lines, *at, section.add(Node("P"))))


def _add_rules(flow: Flow, section: Node, rules: SiteRules | None) -> None:
    """Say what the site allows, and who said so."""
    if rules is None:
        return
    text = words.SITE_RULES.format(
        cameras=words.PERMISSIONS[rules.cameras.value], devices=words.PERMISSIONS[rules.devices.value]
    )
    day = "" if rules.stated_on is None else japanese_date(rules.stated_on)
    stated = "、".join(filter(None, (rules.stated_by.strip(), day)))
    text += f"（{stated}）" if stated else ""
    text += f"　{rules.note.strip()}" if rules.note.strip() else ""
    flow.paragraphs([section.add(Node("P"))], [Paragraph(text, styles.BODY, where=words.EVIDENCE)])
    flow.space(2)


def _add_list(
    flow: Flow, section: Node, record: Record, pieces: Sequence[Evidence], numbers: Mapping[RowKey, int]
) -> None:
    """Add what was seen and which files there are."""
    names = (
        words.EVIDENCE_NUMBER,
        words.EVIDENCE_ROW,
        words.EVIDENCE_WHAT,
        words.EVIDENCE_DATED,
        words.EVIDENCE_PAGE,
        words.EVIDENCE_COUNT,
    )
    head = Row(tuple(_heading(column, name) for column, name in enumerate(names)))
    rows = [
        Row(
            tuple(_cell(column, text, names[column], flow) for column, text in enumerate(_line(number, piece, numbers)))
        )
        for number, piece in enumerate(pieces, start=1)
    ]
    widths = tuple(width / sum(_WIDTHS) * flow.paper.measure for width in _WIDTHS)
    table = flow.measured(Table(widths, (head,), tuple(rows), words.EVIDENCE_SUMMARY))
    flow.keep(styles.SECTION.leading + min(table.height, 26 * MILLIMETRE))
    flow.paragraphs([section.add(Node("H2"))], [Paragraph(words.EVIDENCE_LIST, styles.SECTION, lasting=True)])
    if not any(piece.picture for piece in record.evidence):
        _add_rules(flow, section, record.site_rules)
    section.add(table.node)
    flow.table(table)
    flow.space(_GAP)


def _line(number: int, piece: Evidence, numbers: Mapping[RowKey, int]) -> tuple[str, ...]:
    own = words.DOCUMENT.format(number=number), f"No.{numbers[piece.row]}"
    seen, original = piece.seen, piece.original
    if seen is not None:
        dated = "" if seen.dated is None else japanese_date(seen.dated)
        count = "" if seen.count is None else f"{seen.count:,}"
        return (*own, "\n".join(filter(None, (seen.title, piece.caption))), dated, seen.page, count)
    lines = [piece.caption]
    if original is not None:
        size = words.ORIGINAL_SIZE.format(size=f"{original.size:,}")
        lines = [original.name, piece.caption, f"{words.ORIGINAL_HASH}（{size}）", _halves(original.sha256)]
    return (*own, "\n".join(filter(None, lines)), "", "", "")


def _halves(sha256: str) -> str:
    """Return a hash in two lines of equal length."""
    return f"{sha256[:32]}\n{sha256[32:]}"


def _heading(column: int, text: str) -> Cell:
    content = (Paragraph(text, styles.HEADING, lasting=True, where=text),)
    return Cell(column, content, scope="Column", middle=True, ground=styles.GROUND)


def _cell(column: int, text: str, where: str, flow: Flow) -> Cell:
    left = column == 2 and (text.strip() or not flow.careful)
    style = styles.BODY if left else styles.CENTRED
    return Cell(column, (Paragraph(text.strip() or words.UNUSED, style, where=where),), middle=True)
