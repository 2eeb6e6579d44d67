"""現場確認用紙: what is looked at on the way through the rooms, to be circled by hand where no device may enter."""

from collections.abc import Sequence

from inspector_app.domain.bilingual import with_english
from inspector_app.domain.form import Form, Row
from inspector_app.domain.form_json import Definition, form_from_json
from inspector_app.domain.ids import RowKey
from inspector_app.domain.imprint import Imprint
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.paper_code import PaperCode, short_number
from inspector_app.reports.codes import add_codes
from inspector_app.reports.dates import japanese_dates
from inspector_app.reports.documents import grid, letter, looks
from inspector_app.reports.documents.improvement import site_text
from inspector_app.reports.documents.paper import Document
from inspector_app.reports.documents.wording import Wording, wording, wording_with_english
from inspector_app.reports.layout import table
from inspector_app.reports.layout.flow import MILLIMETRE
from inspector_app.reports.layout.table import Cell
from inspector_app.reports.layout.text import Align, Paragraph, Style, measure

_SMALL = Style("mincho", 8, 10, careful=True)
_SUBJECT = Style("gothic", 9, 11.5)
_RESULT = Style("bold", 13, 18, Align.CENTRE)
_WIDTHS, _ENGLISH_WIDTHS = (14, 11, 82, 26, 32), (26, 11, 73, 25, 30)
_PAIR_WIDTHS, _ENGLISH_PAIR_WIDTHS = (22, 61, 22, 60), (34, 49, 34, 48)
_PAIR = 9 * MILLIMETRE
_LEAST = 9 * MILLIMETRE
_PAD_Y = 2.5


def render_walk(inspection: Inspection, definition: Definition, imprint: Imprint, *, english: bool = False) -> bytes:
    """Return the sheet of one visit, with a code on each page that names inspection, form and page.

    `english` adds in English what the rows are about.
    """
    form = form_from_json(definition)
    if english:
        return _render(with_english(form), inspection, imprint, wording_with_english("walk"))
    return _render(form, inspection, imprint, wording("walk"))


def render_blank_walk(definition: Definition) -> bytes:
    """Return the sheet of no visit in particular."""
    return _render(form_from_json(definition), None, None, wording("walk"))


def walked_rows(form: Form) -> tuple[Row, ...]:
    """Return the rows that are looked at on the way, ordered by place as the form lists its places."""
    chosen = wording("walk").choices("rows").get(form.id)
    rows = [form.row(RowKey(key)) for key in chosen] if chosen is not None else list(form.rows)
    places = [place.key for place in form.places]
    return tuple(sorted(rows, key=lambda row: places.index(row.place)))


def _render(form: Form, inspection: Inspection | None, imprint: Imprint | None, wordings: Wording) -> bytes:
    document = Document(wordings, imprint)
    text = document.wording.text
    document.line(text("title"), looks.TITLE, kind="H1")
    _pairs(document, _head(document.wording, inspection), text("head_summary"))
    grid.gap(document, 2)
    scale = "、".join(f"{result.key}. {result.label.ja}" for result in form.results).replace("\n", " ")
    number = [] if inspection is None else [text("inspection", id=short_number(inspection.id))]
    said, warning = text("scale", scale=scale), text("warning").replace("\n", " ")
    for notes in ([said, *number], [warning]) if wordings.english else ([said, warning, *number],):
        document.line("　　".join(notes), looks.note(wordings))
    grid.gap(document, 1)
    _rows(document, form, _ENGLISH_WIDTHS if wordings.english else _WIDTHS)
    grid.gap(document, 3)
    _pairs(document, [(text("writer"), ""), (text("typist"), "")], text("provenance_summary"))
    code = PaperCode(None if inspection is None else inspection.id, form.id, form.version, 1)
    add_codes(document.flow.pages, document.paper, document.section, code)
    return document.finish(" ".join(filter(None, (form.mark, form.title.ja.replace("\n", " ")))))


def _pairs(document: Document, pairs: Sequence[tuple[str, str]], summary: str) -> None:
    """Add labels with values or room for them, two beside each other."""
    rows = []
    for left, right in zip(pairs[::2], pairs[1::2], strict=True):
        cells = []
        for column, (label, value) in ((0, left), (2, right)):
            content = (Paragraph(value, _SMALL, where=label),) if value else ()
            cells += [grid.label(label, column), Cell(column + 1, content, middle=True)]
        rows.append(table.Row(tuple(cells), _PAIR))
    millimetres = _ENGLISH_PAIR_WIDTHS if document.wording.english else _PAIR_WIDTHS
    widths = tuple(width * MILLIMETRE for width in millimetres)
    grid.add_table(document, widths, (), rows, summary)


def _head(texts: Wording, inspection: Inspection | None) -> list[tuple[str, str]]:
    names = ("contract", "contractor", "site", "dates")
    if inspection is None:
        return [(texts.text(name), "") for name in names]
    contract = inspection.contract
    values = (
        f"{contract.number}「{contract.title}」",
        contract.contractor.name,
        site_text(inspection),
        letter.beside(texts, japanese_dates(inspection.dates), inspection.dates),
    )
    return [(texts.text(name), value) for name, value in zip(names, values, strict=True)]


def _rows(document: Document, form: Form, millimetres: Sequence[int]) -> None:
    text = document.wording.text
    rows = walked_rows(form)
    labels = {place.key: place.label.ja for place in form.places}
    choice = "　".join(str(result.key) for result in form.results)
    body: list[table.Row] = []
    for index, row in enumerate(rows):
        cells: list[Cell] = []
        if index == 0 or rows[index - 1].place != row.place:
            here = sum(other.place == row.place for other in rows)
            cells.append(grid.label(labels[row.place], 0, here))
        cells.append(Cell(1, (Paragraph(str(row.no), looks.CELL_CENTRED, lasting=True),), middle=True))
        cells.append(Cell(2, _subject(text("box"), row, millimetres[2]), middle=True))
        cells.append(Cell(3, (Paragraph(choice, _RESULT, lasting=True),), middle=True))
        cells.append(Cell(4, ()))
        body.append(table.Row(tuple(cells), _LEAST))
    names = ("place", "number", "subject", "result", "remarks")
    head = table.Row(tuple(grid.heading(column, text(name)) for column, name in enumerate(names)))
    widths = tuple(width * MILLIMETRE for width in millimetres)
    grid.add_table(document, widths, (head,), body, text("rows_summary"), pad_y=_PAD_Y)


def _subject(box: str, row: Row, width: int) -> tuple[Paragraph, ...]:
    """Return what a row is about, with its sub-checks to tick."""
    checks = ""
    for check in row.checks:
        text = f"{box}{check.text.ja}"
        beside = f"{checks}　{text}" if checks else text
        checks = f"{checks}\n{text}" if _leaves_box_behind(box, beside, width) else beside
    subject = Paragraph(row.short.ja, _SUBJECT, lasting=True, where=f"No.{row.no}")
    return (subject, Paragraph(checks, _SMALL, lasting=True, where=f"No.{row.no}"))


def _leaves_box_behind(box: str, text: str, width: int) -> bool:
    """Return whether a line would end with a box that belongs to the next line's text."""
    lines = measure((Paragraph(text, _SMALL, lasting=True),), width * MILLIMETRE - 2 * grid.PAD_X).lines
    return any(run[-1].text == box for line in lines for _x, run in line.runs[-1:] if run)
