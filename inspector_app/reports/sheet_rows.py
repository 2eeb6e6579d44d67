"""The rows of a sheet: the form's own wording, and beside it what the inspector found."""

from collections.abc import Mapping

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.form import Form, Row
from inspector_app.domain.ids import RowKey
from inspector_app.reports import styles, words
from inspector_app.reports.dates import japanese_date
from inspector_app.reports.layout import table
from inspector_app.reports.layout.flow import MILLIMETRE
from inspector_app.reports.layout.table import Cell
from inspector_app.reports.layout.text import Paragraph

NUMBER, SECTION, ITEM, CRITERIA, RESULT, REMARKS = range(6)
_BULLET = "・"
_HAND_HEIGHT = 9 * MILLIMETRE
_GAP = 6.0
_SMALL_GAP = 2.0


def head_row(form: Form) -> table.Row:
    """Return the headings of the table."""
    columns = form.columns
    names = (columns.number, columns.section, columns.item, columns.criteria, columns.result, columns.remarks)
    headings = [(Paragraph(name, styles.HEADING, lasting=True),) for name in names]
    return table.Row(
        tuple(
            Cell(place, heading, scope="Column", middle=True, ground=styles.GROUND)
            for place, heading in enumerate(headings)
        )
    )


def body_rows(form: Form, answers: Mapping[RowKey, Answer] | None, *, final: bool) -> list[table.Row]:
    """Return one row for each of the form's. Without answers the cells are left for filling in by hand.

    `final` closes what is not used with 「－」.
    """
    rows: list[table.Row] = []
    for section in form.sections:
        for item in section.items:
            for row in item.rows:
                cells: list[Cell] = [_number(row)]
                if row is section.rows[0]:
                    cells.append(_merged(SECTION, section.label.ja, len(section.rows)))
                if row is item.rows[0]:
                    cells.append(_merged(ITEM, item.text.ja, len(item.rows)))
                cells.append(_criteria(row))
                cells += _findings(form, row, answers, final=final)
                rows.append(table.Row(tuple(cells), _HAND_HEIGHT if answers is None else 0))
    return rows


def result_text(form: Form, row: RowKey, answer: Answer) -> str:
    """Return what stands in the result cell: 「A. 実施」, the words of 該当なし, or why there is no result."""
    if answer.standing is Standing.NOT_APPLICABLE:
        rule = form.not_applicable_rule(row)
        return rule.label.ja.replace("（", "\n（") if rule is not None else words.NOT_ASSESSED
    if answer.result is not None:
        result = form.result(answer.result)
        return f"{result.key}. {result.label.ja}"
    return words.WAITING if answer.standing is Standing.WAITING else words.NOT_ASSESSED


def unused(where: str) -> tuple[Paragraph, ...]:
    """Return the content that closes a cell of a finished form."""
    return (Paragraph(words.UNUSED, styles.CENTRED, lasting=True, where=where),)


def _number(row: Row) -> Cell:
    return Cell(NUMBER, (Paragraph(str(row.no), styles.CENTRED, lasting=True),), middle=True)


def _merged(column: int, text: str, rows: int) -> Cell:
    paragraph = Paragraph(text, styles.BODY, balanced=column == SECTION, lasting=True, where=text)
    return Cell(column, (paragraph,), rows=rows, scope="Row", middle=True)


def _criteria(row: Row) -> Cell:
    where = f"No.{row.no}"
    texts = [row.lead.ja] if row.lead is not None else []
    texts += [(_BULLET if criterion.bullet else "") + criterion.text.ja for criterion in row.criteria]
    return Cell(CRITERIA, tuple(Paragraph(text, styles.BODY, lasting=True, where=where) for text in texts), middle=True)


def _findings(form: Form, row: Row, answers: Mapping[RowKey, Answer] | None, *, final: bool) -> list[Cell]:
    where = f"No.{row.no} {form.columns.remarks}"
    preset = (Paragraph(row.preset, styles.PRESET, lasting=True, where=where),) if row.preset else ()
    if answers is None:
        return [Cell(RESULT, ()), Cell(REMARKS, preset)]
    answer = answers.get(row.key, Answer(row.key))
    result = Paragraph(result_text(form, row.key, answer), styles.CENTRED, where=f"No.{row.no}")
    own = _own_remarks(form, row, answer, where, separate=bool(preset))
    content = preset + own
    closed = final and not content
    return [
        Cell(RESULT, (result,), middle=True),
        Cell(REMARKS, unused(where) if closed else content, middle=closed),
    ]


def _own_remarks(form: Form, row: Row, answer: Answer, where: str, *, separate: bool) -> tuple[Paragraph, ...]:
    """Return what the inspector entered: methods, answers heard, remarks; set off from the form's own text."""
    entries: list[tuple[str, str]] = []
    methods = _methods(form, answer)
    if methods:
        entries.append((f"{words.METHODS}：{methods}", ""))
    heard = _heard(row, answer)
    if heard:
        entries.append((f"{words.HEARD}：", "\n".join(heard)))
    if answer.standing is Standing.WAITING:
        entries.append((f"{words.WAITING}：", _waiting(answer)))
    if answer.remarks.strip():
        entries.append((f"{words.NOTED}：" if heard else "", answer.remarks.strip("\r\n")))
    paragraphs: list[Paragraph] = []
    for place, (label, text) in enumerate(entries):
        rule = separate and place == 0
        styled = [(label, styles.TAG)] if label else []
        styled += [(text, styles.BODY)] if text else []
        for part, (words_of_part, style) in enumerate(styled):
            before = 0.0 if part else _GAP if rule else _SMALL_GAP
            paragraphs.append(Paragraph(words_of_part, style, before, rule=rule and not part, where=where))
    return tuple(paragraphs)


def _heard(row: Row, answer: Answer) -> list[str]:
    """Return the answers heard, numbered; each with its question where the form does not print that itself."""
    lines: list[str] = []
    for place, prompt in enumerate(row.prompts, start=1):
        text = answer.prompts.get(prompt.key, "").strip()
        if text:
            question = "" if prompt.text.ja in row.preset else f"{prompt.text.ja}："
            lines.append(f"{place}. {question}{text}")
    return lines


def _methods(form: Form, answer: Answer) -> str:
    labels = [method.label.ja for method in form.methods if method.key in answer.methods]
    reason = answer.method_reason.strip()
    return "、".join(labels) + (f"（{words.REASON}：{reason}）" if labels and reason else "")


def _waiting(answer: Answer) -> str:
    due = f"（{words.DUE} {japanese_date(answer.waiting_until)}）" if answer.waiting_until is not None else ""
    return answer.waiting_for.strip() + due
