"""Reads a contractor's workbook back, and says everything that is wrong with it at once, cell by cell."""

from collections.abc import Iterable
from datetime import date

from inspector_app.domain.form import Form, Row
from inspector_app.domain.form_json import Definition, form_from_json, form_ref
from inspector_app.domain.ids import ResultKey
from inspector_app.domain.self_assessment import Declarant, OwnAnswer, SelfAssessment
from inspector_app.errors import FormError
from inspector_app.forms import assessment_layout as layout
from inspector_app.forms.problems import SheetCode
from inspector_app.forms.workbook_cells import Workbook, open_workbook, plain
from inspector_app.forms.workbook_safety import workbook_flaws

_LAST_ROWS = {layout.COVER: 40, layout.SHEET: 2_000, layout.PIN: 8}


def read_assessment(data: bytes, name: str, definitions: Iterable[Definition]) -> SelfAssessment:
    """Return what the contractor answered in the bytes of a workbook called `name`.

    FormError `xlsx.invalid` (file, problems: list[Problem], each with its cell as path) with everything that stands
    between the workbook and its meaning: not a workbook, macros, links, formulas, another form, changed texts, rows
    without a result, a 個人番号 (never shown).
    """
    flaws = workbook_flaws(data)
    if flaws:
        raise FormError("xlsx.invalid", file=name, problems=flaws)
    book = open_workbook(data, _LAST_ROWS)
    assessment = None
    if not book.problems:
        definition = _pinned(book, definitions)
        assessment = None if definition is None else _assessment(book, definition)
    if assessment is None or book.problems:
        raise FormError("xlsx.invalid", file=name, problems=book.problems)
    return assessment


def _pinned(book: Workbook, definitions: Iterable[Definition]) -> Definition | None:
    """Return the definition that the hidden sheet names, None with a problem noted when we have no such."""
    schema, *pinned = (str(book.value(layout.PIN, f"B{row}")) for row in range(1, len(layout.PINS) + 1))
    if schema != layout.SCHEMA:
        book.note(layout.PIN, "B1", SheetCode.OTHER_FORM, schema, layout.SCHEMA)
        return None
    for definition in definitions:
        ref = form_ref(definition)
        if [ref.id, ref.version, ref.sha256] == pinned:
            return definition
    book.note(layout.PIN, "B2", SheetCode.OTHER_FORM, " ".join(pinned[:2]))
    return None


def _assessment(book: Workbook, definition: Definition) -> SelfAssessment | None:
    form = form_from_json(definition)
    declarant = _declarant(book)
    header = {
        layout.ASKED[kind]: book.text(layout.SHEET, f"C{row}")
        for row, kind, _ in layout.header_cells(form)
        if kind in layout.ASKED
    }
    answers = [_answer(book, form, at, row) for at, _, _, row in layout.table(form)]
    given = tuple(answer for answer in answers if answer is not None)
    if declarant is None or len(given) < len(answers):
        return None
    return SelfAssessment(form_ref(definition), declarant, header.get("surveyed", ""), header.get("place", ""), given)


def _declarant(book: Workbook) -> Declarant | None:
    texts: dict[str, str] = {}
    day: date | None = None
    for field in layout.DECLARANT:
        before = len(book.problems)
        if field.key == "declared_on":
            day = book.day(layout.COVER, field.cell)
        else:
            texts[field.key] = book.text(layout.COVER, field.cell)
        if field.required and len(book.problems) == before and not str(book.value(layout.COVER, field.cell)).strip():
            book.note(layout.COVER, field.cell, SheetCode.EMPTY_CELL, expected=field.label)
    seals = {"": None, layout.SEALED: True, layout.UNSEALED: False}
    seal = texts.pop("sealed")
    if seal not in seals:
        cell = next(field.cell for field in layout.DECLARANT if field.key == "sealed")
        book.note(layout.COVER, cell, SheetCode.NO_CHOICE, seal, f"{layout.SEALED}、{layout.UNSEALED}")
    if day is None:
        return None
    return Declarant(declared_on=day, sealed=seals.get(seal), **texts)


def _answer(book: Workbook, form: Form, at: int, row: Row) -> OwnAnswer | None:
    """Return the answer in row `at` of the sheet; None with a problem noted when it has none."""
    for column, printed in (
        (layout.NUMBER, str(row.no)),
        (layout.CRITERIA, layout.criteria_text(row)),
        (layout.PRESET, row.preset),
    ):
        stands = plain(str(book.value(layout.SHEET, f"{column}{at}")))
        if stands != plain(printed):
            book.note(layout.SHEET, f"{column}{at}", SheetCode.CHANGED, stands, printed, row.no)
    remarks = book.text(layout.SHEET, f"{layout.OWN}{at}", row.no)
    cell = f"{layout.RESULT}{at}"
    before = len(book.problems)
    written = book.text(layout.SHEET, cell, row.no)
    offered = "、".join(layout.offers(form)[layout.offer_of(form, row)])
    if len(book.problems) > before:
        return None
    if not written:
        book.note(layout.SHEET, cell, SheetCode.EMPTY_CELL, "", offered, row.no)
        return None
    meant = _meant(form, row, written)
    if meant is None:
        book.note(layout.SHEET, cell, SheetCode.NO_CHOICE, written, offered, row.no)
        return None
    return OwnAnswer(row.key, meant[0], remarks)


def _meant(form: Form, row: Row, written: str) -> tuple[ResultKey | None] | None:
    """Return the result that was chosen or typed (None inside for 該当なし), None when it is none of the row's."""
    bare = layout.bare(written)
    for result in form.results:
        if bare in {layout.bare(each) for each in (result.key, result.label.ja, layout.choice(result))}:
            return (result.key,)
    rule = form.not_applicable_rule(row.key)
    if rule is not None and bare in {layout.bare(rule.label.ja), layout.bare(rule.label.ja.split("（")[0])}:
        return (None,)
    return None
