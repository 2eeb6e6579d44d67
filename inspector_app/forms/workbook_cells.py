"""The cells of a workbook from outside: texts and days, never anything that computes, never a 個人番号."""

import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from inspector_app.domain.number_guard import Level, inspect_text
from inspector_app.forms.problems import Problem, SheetCode, shown

_COLUMNS = 7
_LINE_BREAK = re.compile(r"(?:_x000D_|\r)\n?")
_FORMULA = "f"


class Formula:
    """Stands where a cell would compute something."""

    def __str__(self) -> str:
        return ""


@dataclass(slots=True)
class Workbook:
    """What stands in the cells of the sheets, by sheet and address, and the problems noted so far."""

    sheets: Mapping[str, Mapping[str, object]]
    problems: list[Problem] = field(default_factory=list)

    def note(  # everything a person needs to find and mend it
        self, sheet: str, cell: str, code: SheetCode, found: str = "", expected: str = "", row: int | None = None
    ) -> None:
        """Note a problem at a cell, or at the whole sheet; what may be a 個人番号 is not shown."""
        place = f"{sheet}!{cell}" if cell else sheet
        safe = "" if inspect_text(found) else shown(found)
        self.problems.append(Problem(place, None, code, safe, shown(expected), row))

    def value(self, sheet: str, cell: str) -> object:
        """Return what stands in a cell, "" when nothing does."""
        return self.sheets[sheet].get(cell, "")

    def text(self, sheet: str, cell: str, row: int | None = None) -> str:
        """Return the text of a cell as it was typed; "" with a problem noted for a formula or a 個人番号."""
        value = self.value(sheet, cell)
        if isinstance(value, Formula):
            self.note(sheet, cell, SheetCode.FORMULA, row=row)
            return ""
        text = plain(_written(value))
        finding = inspect_text(text)
        if finding is not None and finding.level is Level.BLOCK:
            self.note(sheet, cell, SheetCode.INDIVIDUAL_NUMBER, row=row)
            return ""
        if any(ord(character) < 0x20 and character not in "\t\n" for character in text):
            self.note(sheet, cell, SheetCode.CHARACTER, row=row)
            return ""
        return text

    def day(self, sheet: str, cell: str) -> date | None:
        """Return the day in a cell, a date or text like 2026-11-22; None with a problem noted for anything else."""
        value = self.value(sheet, cell)
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        text = self.text(sheet, cell)
        if not text:
            return None
        try:
            return date.fromisoformat(text.replace("/", "-"))
        except ValueError:
            self.note(sheet, cell, SheetCode.NO_DAY, text)
            return None


def open_workbook(data: bytes, last_rows: Mapping[str, int]) -> Workbook:
    """Return the cells of these sheets as far as their last row; problems are noted where there are no such sheets.

    The bytes have passed `workbook_safety`; still, whatever is broken inside must not go further than here.
    """
    book = Workbook({name: {} for name in last_rows})
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about parts of Excel's that have no meaning here
            source = load_workbook(BytesIO(data), read_only=True, keep_links=False)
            for name in last_rows:
                if name not in source.sheetnames:
                    book.note(name, "", SheetCode.NO_SHEET)
            if not book.problems:
                book.sheets = {name: _cells(source[name], last) for name, last in last_rows.items()}
    except Exception:  # noqa: BLE001 (a hostile file makes the library raise anything; all of it means the same)
        book.note("", "", SheetCode.NO_WORKBOOK)
    return book


def plain(text: str) -> str:
    """Return the text with one kind of line break (Excel writes _x000D_ for some) and no space around."""
    return _LINE_BREAK.sub("\n", text).strip()


def _cells(sheet: Any, last: int) -> dict[str, object]:
    """Return what stands in a sheet (one without cells has no `iter_rows`)."""
    found: dict[str, object] = {}
    for row in sheet.iter_rows(min_row=1, max_row=last, min_col=1, max_col=_COLUMNS):
        for cell in row:
            if cell.value is not None:
                found[cell.coordinate] = Formula() if cell.data_type == _FORMULA else cell.value
    return found


def _written(value: object) -> str:
    """Return a value as a person would have typed it: 5 for 5.0."""
    if isinstance(value, datetime):
        return value.isoformat(sep=" ") if value.time() != datetime.min.time() else value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
