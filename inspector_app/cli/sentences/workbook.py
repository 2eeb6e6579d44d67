"""What is wrong at one cell of a contractor's workbook, or with the whole file."""

from collections.abc import Mapping

WORKBOOK: Mapping[str, tuple[str, str]] = {
    "changed_text": (
        "様式の文が変更されています。配布されたファイルに記入し直してください",
        "the form's own text was changed; fill in the file as it was handed out",
    ),
    "empty_cell": ("記入されていません: {expected}", "nothing is filled in: {expected}"),
    "formula": ("数式は使えません。文字で記入してください", "formulas are not read; type the text"),
    "links": (
        "ほかのファイルへのリンクがあります。取り除いて保存し直してください",
        "there are links to other files; remove them and save again",
    ),
    "macros": (
        "マクロか埋め込みのプログラムがあります。マクロなしの .xlsx で保存し直してください",
        "there are macros or embedded programs; save as .xlsx without them",
    ),
    "no_choice": ("{found} は選べません。選べるもの: {expected}", "{found} is not offered; offered are: {expected}"),
    "no_day": ("{found} は日付ではありません。例: 2026-11-22", "{found} is no day; write it like 2026-11-22"),
    "no_sheet": (
        "シートがありません。配布されたファイルに記入してください",
        "the sheet is missing; fill in the file that was handed out",
    ),
    "no_workbook": (
        "Excel ブック（.xlsx）ではないか、壊れています",
        "not an Excel workbook .xlsx, or damaged",
    ),
    "old_or_encrypted": (
        "古い形式（.xls）か、パスワード付きです。パスワードなしの .xlsx で保存し直してください",
        "an old .xls, or protected by a password; save as .xlsx without one",
    ),
    "other_form": (
        "様式 {found} は、ここにある版と違います。配布元の様式ファイルを指定してください",
        "form {found} is not the one here; name the definition it was made from",
    ),
    "workbook_too_large": (
        "ファイルが大きすぎます（{found}、{expected}）",
        "the file is too large ({found}, {expected})",
    ),
}
