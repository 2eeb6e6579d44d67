"""The final rating at the end of a sheet: its row in the table, and the form's rules with the one that holds marked."""

from inspector_app.domain.form import Form, RatingRule
from inspector_app.domain.rating import Rating, rating_rule
from inspector_app.reports import styles, words
from inspector_app.reports.layout import table
from inspector_app.reports.layout.flow import MILLIMETRE, Flow
from inspector_app.reports.layout.page import Rect, Ring
from inspector_app.reports.layout.structure import Node
from inspector_app.reports.layout.table import Cell
from inspector_app.reports.layout.text import Paragraph, text_width
from inspector_app.reports.sheet_rows import NUMBER, REMARKS, RESULT, unused

_BETWEEN = 3.0
_INDENT = 8 * MILLIMETRE
_RING = 14.0
_RING_WEIGHT = 0.9
_HAND_HEIGHT = 16 * MILLIMETRE


def rating_row(form: Form, rating: Rating | None, remarks: str, *, final: bool) -> table.Row:
    """Return the last row of the table; without a rating it is left for filling in by hand."""
    title = Cell(
        NUMBER,
        (Paragraph(form.rating_title, styles.HEADING, lasting=True),),
        columns=RESULT - NUMBER,
        scope="Row",
        middle=True,
        ground=styles.GROUND,
    )
    if rating is None:
        return table.Row((title, Cell(RESULT, ()), Cell(REMARKS, ())), _HAND_HEIGHT)
    if rating.key is None:
        verdict = words.WITHHELD
    else:
        rule = rating_rule(form, rating.key)
        verdict = f"{rule.no}. {rule.label.ja}"
    content = _explained(form, rating, remarks)
    closed = final and not content
    return table.Row(
        (
            title,
            Cell(RESULT, (Paragraph(verdict, styles.CENTRED),), middle=True),
            Cell(REMARKS, unused(form.rating_title) if closed else content, middle=closed),
        )
    )


def _explained(form: Form, rating: Rating, remarks: str) -> tuple[Paragraph, ...]:
    lines: list[Paragraph] = []
    groups = [(words.OPEN_ROWS, rating.open_rows), (words.FINDING_ROWS, rating.finding_rows)]
    groups += _not_applicable(form, rating)
    for label, numbers in groups:
        if numbers:
            text = f"{label}：" + "、".join(f"No.{number}" for number in numbers)
            lines.append(Paragraph(text, styles.TAG, before=2))
    if remarks.strip():
        where = f"{form.rating_title} {form.columns.remarks}"
        lines.append(Paragraph(remarks.strip("\r\n"), styles.BODY, before=2, where=where))
    return tuple(lines)


def _not_applicable(form: Form, rating: Rating) -> list[tuple[str, tuple[int, ...]]]:
    """Return the rows that were 該当なし under each of the form's rules, which is disclosed beside the rating."""
    numbers = {row.key: row.no for row in form.rows if row.no in rating.not_applicable_rows}
    return [
        (rule.label.ja, tuple(sorted(numbers[key] for key in rule.rows if key in numbers)))
        for rule in form.not_applicable
    ]


def add_rules(flow: Flow, section: Node, form: Form, rating: Rating | None) -> None:
    """Add the form's rules of rating, kept together, with a ring around the number of the rule that holds."""
    flow.keep(rules_height(form))
    flow.paragraphs([section.add(Node("H2"))], [Paragraph(f"{form.rating_title}：", styles.SECTION, lasting=True)])
    for rule in form.ratings:
        if rating is not None and rating.key == rule.key:
            flow.page.rings.append(_ring(flow, rule))
        texts = [text for text in (f"{rule.no}. {rule.label.ja}", rule.text, rule.consequence) if text]
        paragraphs = [Paragraph(text, styles.BODY, lasting=True, where=form.rating_title) for text in texts]
        flow.paragraphs([section.add(Node("P")) for _ in paragraphs], paragraphs, _INDENT)
        flow.space(_BETWEEN)


def rules_height(form: Form) -> float:
    """Return how much of a page the rules and their heading take; each of their texts fits a line."""
    lines = sum(1 + bool(rule.text) + bool(rule.consequence) for rule in form.ratings)
    return styles.SECTION.leading + lines * styles.BODY.leading + len(form.ratings) * _BETWEEN


def _ring(flow: Flow, rule: RatingRule) -> Ring:
    width = text_width(str(rule.no), styles.BODY)
    x = flow.paper.left + _INDENT + width / 2
    y = flow.y + styles.BODY.leading / 2
    return Ring(Rect(x - _RING / 2, y - _RING / 2, _RING, _RING), _RING_WEIGHT)
