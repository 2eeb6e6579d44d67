"""Sentences for what is wrong in a workbook that a contractor filled in, cell by cell."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QCoreApplication

from inspector_app.errors import KnownError

translate = QCoreApplication.translate


def flaw_lines(error: KnownError, most: int) -> tuple[str, ...]:
    """Return a line for each cell of an error `xlsx.invalid`, at most so many; the rest is counted."""
    problems: Any = error.data.get("problems", ())
    found = list(problems) if isinstance(problems, Iterable) else []
    lines = [f"・{problem.path}：{problem_words(problem)}" for problem in found[:most]]
    if len(found) > most:
        lines.append(translate("Workbook", "ほか {count} 件").format(count=len(found) - most))
    return tuple(lines)


def problem_words(problem: Any) -> str:
    """Return what is wrong at one cell: a problem of a workbook has `code`, `found` and `expected`."""
    make = _SENTENCES.get(str(problem.code))
    if make is None:
        return translate("Workbook", "読み取れません（{code}）").format(code=problem.code)
    return make().format(found=problem.found, expected=problem.expected)


_SENTENCES: dict[str, Callable[[], str]] = {
    "changed_text": lambda: translate("Workbook", "様式の文が変更されています"),
    "empty_cell": lambda: translate("Workbook", "記入されていません（{expected}）"),
    "formula": lambda: translate("Workbook", "数式は使えません。文字で記入してもらってください"),
    "links": lambda: translate("Workbook", "ほかのファイルへのリンクがあります"),
    "macros": lambda: translate("Workbook", "マクロか埋め込みのプログラムがあります"),
    "no_choice": lambda: translate("Workbook", "「{found}」は選べません（{expected}）"),
    "no_day": lambda: translate("Workbook", "「{found}」は日付ではありません"),
    "no_sheet": lambda: translate("Workbook", "シートがありません"),
    "no_workbook": lambda: translate("Workbook", "Excelブック（.xlsx）ではないか、壊れています"),
    "old_or_encrypted": lambda: translate("Workbook", "古い形式（.xls）か、パスワード付きです"),
    "other_form": lambda: translate("Workbook", "様式 {found} は、ここにある版と違います"),
    "workbook_too_large": lambda: translate("Workbook", "ファイルが大きすぎます"),
    "individual_number": lambda: translate("Workbook", "個人番号とみられる数字があります"),
}
