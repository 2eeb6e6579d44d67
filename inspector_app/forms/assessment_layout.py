"""Where everything stands in the contractor's workbook; what is written there is read back by the same plan."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from inspector_app.domain.form import Form, HeaderKind, Item, Result, Row, Section

SCHEMA = "inspector-app/self-assessment/1"
COVER, SHEET, PIN = "表紙", "調査シート", "_form"

COLUMNS = "ABCDEFG"
NUMBER, SECTION, ITEM, CRITERIA, RESULT, PRESET, OWN = tuple(COLUMNS)
OWN_HEADING = "申告者の記入欄（備考）"

PINS = ("schema", "id", "version", "sha256")
"""What stands in column B of the hidden sheet, row by row."""
SEALS, CHOICES = "D", "EFGHIJKLMNOPQRSTUVWXYZ"
"""Columns of the hidden sheet with the entries of the drop-downs: those of 押印; the results alone, and the results
with the words of each 該当なし rule."""

SEALED, UNSEALED = "押印する", "押印を省略する"
_DECLARANT_BEGINS = 14


@dataclass(frozen=True, slots=True)
class Field:
    """A cell of the cover to be filled in, in column B beside its label in column A."""

    key: str
    label: str
    required: bool
    row: int

    @property
    def cell(self) -> str:
        """Return the cell's address."""
        return f"B{self.row}"


DECLARANT = tuple(
    Field(key, label, required, _DECLARANT_BEGINS + index)
    for index, (key, label, required) in enumerate(
        (
            ("organisation", "商号又は名称", True),
            ("title", "部署・役職", False),
            ("name", "氏名", True),
            ("contact", "連絡先", False),
            ("declared_on", "申告日", True),
            ("sealed", "押印", False),
        )
    )
)

_HEADER_BEGINS = 5
ASKED = {HeaderKind.CONTRACTOR: "surveyed", HeaderKind.SITE: "place"}
"""The header cells that the contractor fills in; the agency fills in the others."""


def header_cells(form: Form) -> Iterator[tuple[int, HeaderKind, str]]:
    """Yield row, kind and label of each header cell; labels stand in column A, what is filled in in column C."""
    for index, field in enumerate(form.header):
        yield _HEADER_BEGINS + index, field.kind, field.label.ja


def headings_row(form: Form) -> int:
    """Return the row of the table's headings."""
    return _HEADER_BEGINS + len(form.header) + 1


def table(form: Form) -> Iterator[tuple[int, Section, Item, Row]]:
    """Yield each row of the form with the row of the sheet that it stands in."""
    for index, (section, item, row) in enumerate(form.walk(), start=headings_row(form) + 1):
        yield index, section, item, row


def criteria_text(row: Row) -> str:
    """Return 判断基準 as printed: the lead, then each criterion, with 「・」 where the form has it."""
    lines = [] if row.lead is None else [row.lead.ja]
    lines += [("・" if criterion.bullet else "") + criterion.text.ja for criterion in row.criteria]
    return "\n".join(lines)


def choice(result: Result) -> str:
    """Return how a result is offered: "A. 実施"."""
    return f"{result.key}. {result.label.ja}"


def bare(text: str) -> str:
    """Return what counts of a choice that was typed: full or half width, signs and spaces do not."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in plain if character.isalnum())


def offers(form: Form) -> tuple[tuple[str, ...], ...]:
    """Return the entries of each drop-down for results: without 該当なし, then with the words of each of its rules."""
    results = tuple(choice(result) for result in form.results)
    return results, *((*results, rule.label.ja) for rule in form.not_applicable)


def offer_of(form: Form, row: Row) -> int:
    """Return which of the `offers` a row has."""
    rule = form.not_applicable_rule(row.key)
    return 0 if rule is None else 1 + form.not_applicable.index(rule)
