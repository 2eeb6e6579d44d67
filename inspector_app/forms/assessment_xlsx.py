"""The sheet as a workbook for the contractor: drop-downs, locked cells, the form's identity in a hidden sheet."""

from io import BytesIO
from itertools import groupby
from math import ceil
from operator import itemgetter
from unicodedata import east_asian_width

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from inspector_app.domain.form import Form
from inspector_app.domain.form_json import Definition, form_from_json, form_ref
from inspector_app.forms import assessment_layout as layout

_FACE = "BIZ UDPゴシック"
_PLAIN, _BOLD, _TITLE = Font(_FACE, 10), Font(_FACE, 10, bold=True), Font(_FACE, 14, bold=True)
_LINE = Side("thin", "FF444444")
_BOX = Border(_LINE, _LINE, _LINE, _LINE)
_HEAD, _OPEN = PatternFill("solid", "FFE8ECEF"), PatternFill("solid", "FFFFFBE6")
_TOP = Alignment(vertical="top", wrap_text=True)
_MIDDLE = Alignment("center", "center", wrap_text=True)
_WIDTHS = {"A": 5, "B": 13, "C": 26, "D": 54, "E": 16, "F": 24, "G": 40}
_POINTS, _LEAST, _TALLEST = 13.5, 30, 409
_A4 = 9

_INSTRUCTIONS = (
    "1. 黄色の欄だけに記入してください。ほかの欄は変更できません。",
    "2. この表紙の申告者の欄と、次の「調査シート」のすべての行の「結果」に記入してください。",
    "3. 「結果」は、一覧から選んでください：{choices}。「該当なし」は、選べる行に限ります。",
    "4. 補足がある場合は「申告者の記入欄（備考）」に記入してください。長い文章も記入できます。",
    "5. 個人番号（マイナンバー）は、どの欄にも記入しないでください。記入されたファイルは受け付けられません。",
    "6. 数式、マクロ、外部リンクは使わないでください。行・列・シートの追加、削除はできません。",
    "7. Excel ブック（.xlsx）のまま保存して提出してください。押印を求められた場合は、印刷した表紙に押印してください。",
)


def write_assessment(definition: Definition) -> bytes:
    """Return the workbook (.xlsx) of a form, ready to be filled in by a bidder or contractor."""
    form = form_from_json(definition)
    book = Workbook()
    cover = book.active
    if not isinstance(cover, Worksheet):
        raise TypeError("a new workbook begins with a sheet")
    cover.title = layout.COVER
    sheet, pin = book.create_sheet(layout.SHEET), book.create_sheet(layout.PIN)
    _fill_pin(pin, definition, form)
    _fill_cover(cover, form)
    _fill_sheet(sheet, form)
    for each in (cover, sheet):
        _set_up_print(each)
    book.security = WorkbookProtection(lockStructure=True)
    book.properties.creator = ""
    book.properties.title = form.title.ja
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _fill_pin(pin: Worksheet, definition: Definition, form: Form) -> None:
    """Say which form this is, and hold what the drop-downs offer; nobody sees the sheet."""
    ref = form_ref(definition)
    for row, (name, value) in enumerate(
        zip(layout.PINS, (layout.SCHEMA, ref.id, ref.version, ref.sha256), strict=True), start=1
    ):
        _put(pin, f"A{row}", name)
        _put(pin, f"B{row}", value)
    seals = (layout.SEALS, (layout.SEALED, layout.UNSEALED))
    for column, entries in (seals, *zip(layout.CHOICES, layout.offers(form), strict=False)):
        for row, entry in enumerate(entries, start=1):
            _put(pin, f"{column}{row}", entry)
    pin.sheet_state = "veryHidden"
    _lock(pin)


def _fill_cover(cover: Worksheet, form: Form) -> None:
    cover.column_dimensions["A"].width, cover.column_dimensions["B"].width = 22, 100
    _put(cover, "A1", f"{form.mark} {form.title.ja}".strip(), _TITLE)
    _put(cover, "A2", "受注者・応札者の自己申告", _BOLD)
    choices = "、".join(layout.choice(result) for result in form.results)
    for row, line in enumerate(_INSTRUCTIONS, start=4):
        _put(cover, f"A{row}", line.format(choices=choices), align=_TOP)
        cover.merge_cells(f"A{row}:B{row}")
        cover.row_dimensions[row].height = _height(line, 120)
    _put(cover, f"A{layout.DECLARANT[0].row - 1}", "申告者", _BOLD)
    for field in layout.DECLARANT:
        label = f"{field.label}（必須）" if field.required else field.label
        _put(cover, f"A{field.row}", label, _BOLD, fill=_HEAD, box=True)
        _open(cover, field.cell)
        cover.row_dimensions[field.row].height = 24
    by_key = {field.key: field.cell for field in layout.DECLARANT}
    cover[by_key["declared_on"]].number_format = "yyyy-mm-dd"
    day = DataValidation("date", operator="greaterThan", formula1="36526", allow_blank=True)
    _add(cover, day, by_key["declared_on"], "申告日", "日付を記入してください。例：2026-11-22")
    seal = DataValidation("list", f"{layout.PIN}!${layout.SEALS}$1:${layout.SEALS}$2", allow_blank=True)
    _add(cover, seal, by_key["sealed"], "押印", "一覧から選んでください。")
    last = layout.DECLARANT[-1].row + 2
    _put(cover, f"A{last}", "印", align=_MIDDLE, box=True)
    cover.row_dimensions[last].height = 80
    _lock(cover)


def _fill_sheet(sheet: Worksheet, form: Form) -> None:
    for column, width in _WIDTHS.items():
        sheet.column_dimensions[column].width = width
    _put(sheet, "A1", form.mark, _BOLD)
    _put(sheet, "A2", form.title.ja, _TITLE, align=_MIDDLE)
    sheet.merge_cells("A2:G2")
    _put(sheet, "A3", "結果：" + "　".join(layout.choice(result) for result in form.results))
    for row, kind, label in layout.header_cells(form):
        _put(sheet, f"A{row}", label, _BOLD, fill=_HEAD, box=True)
        sheet.merge_cells(f"A{row}:B{row}")
        if kind in layout.ASKED:
            _open(sheet, f"C{row}")
        else:
            _put(sheet, f"C{row}", "（発注者が記入）", align=_TOP, box=True)
        sheet.merge_cells(f"C{row}:G{row}")
        sheet.row_dimensions[row].height = 22
    head, names = layout.headings_row(form), form.columns
    headings = (names.number, names.section, names.item, names.criteria, names.result, names.remarks)
    for column, heading in zip(layout.COLUMNS, (*headings, layout.OWN_HEADING), strict=True):
        _put(sheet, f"{column}{head}", heading, _BOLD, align=_MIDDLE, fill=_HEAD, box=True)
    _fill_table(sheet, form)
    _fill_rating(sheet, form)
    sheet.freeze_panes = f"A{head + 1}"
    sheet.print_title_rows = f"{head}:{head}"
    _lock(sheet)


def _fill_table(sheet: Worksheet, form: Form) -> None:
    rows = list(layout.table(form))
    heights = _heights(form)
    for at, _, _, row in rows:
        _put(sheet, f"{layout.NUMBER}{at}", str(row.no), align=_MIDDLE, box=True)
        _put(sheet, f"{layout.CRITERIA}{at}", layout.criteria_text(row), align=_TOP, box=True)
        _open(sheet, f"{layout.RESULT}{at}", _MIDDLE)
        _put(sheet, f"{layout.PRESET}{at}", row.preset, align=_TOP, box=True)
        _open(sheet, f"{layout.OWN}{at}")
        sheet.row_dimensions[at].height = min(heights[at], _TALLEST)
        offer = layout.offer_of(form, row)
        column, entries = layout.CHOICES[offer], len(layout.offers(form)[offer])
        pick = DataValidation("list", f"{layout.PIN}!${column}$1:${column}${entries}", allow_blank=True)
        _add(sheet, pick, f"{layout.RESULT}{at}", form.columns.result, "一覧から選んでください。")
    _span(sheet, layout.SECTION, [(at, section.key, section.label.ja) for at, section, _, _ in rows])
    _span(sheet, layout.ITEM, [(at, item.key, item.text.ja) for at, _, item, _ in rows])


def _heights(form: Form) -> dict[int, float]:
    """Return the points of each row: enough for its own cells, and for the item and the section that span it."""
    rows = list(layout.table(form))
    heights = {
        at: max(_height(layout.criteria_text(row), _WIDTHS["D"]), _height(row.preset, _WIDTHS["F"]), _LEAST)
        for at, _, _, row in rows
    }
    spans = [(at, item.key, item.text.ja, _WIDTHS["C"]) for at, _, item, _ in rows]
    spans += [(at, section.key, section.label.ja, _WIDTHS["B"]) for at, section, _, _ in rows]
    for _, group in groupby(spans, key=itemgetter(1)):
        spanned = list(group)
        lacking = _height(spanned[0][2], spanned[0][3]) - sum(heights[at] for at, *_ in spanned)
        heights[spanned[-1][0]] += max(lacking, 0)
    return heights


def _span(sheet: Worksheet, column: str, cells: list[tuple[int, str, str]]) -> None:
    """Write each text once, in a cell as tall as the rows (row, key, text) that share its key."""
    for _, group in groupby(cells, key=itemgetter(1)):
        spanned = list(group)
        (first, _, text), (last, _, _) = spanned[0], spanned[-1]
        _put(sheet, f"{column}{first}", text, align=_TOP, box=True)
        if last > first:
            sheet.merge_cells(f"{column}{first}:{column}{last}")


def _fill_rating(sheet: Worksheet, form: Form) -> None:
    """Print the final rating as the form has it; the agency fills it in."""
    at = layout.headings_row(form) + len(form.rows) + 2
    _put(sheet, f"A{at}", f"{form.rating_title}（発注者が記入）", _BOLD)
    for row, rule in enumerate(form.ratings, start=at + 1):
        _put(sheet, f"A{row}", f"{rule.no}. {rule.label.ja}{rule.text}{rule.consequence}", align=_TOP)
        sheet.merge_cells(f"A{row}:G{row}")


def _put(  # one cell with everything about it
    sheet: Worksheet,
    place: str,
    text: str,
    font: Font = _PLAIN,
    *,
    align: Alignment | None = None,
    fill: PatternFill | None = None,
    box: bool = False,
) -> None:
    cell = sheet[place]
    cell.value, cell.font = text or None, font
    if text:
        cell.data_type = "s"  # a text that begins with "=" is a text
    if align is not None:
        cell.alignment = align
    if fill is not None:
        cell.fill = fill
    if box:
        cell.border = _BOX


def _open(sheet: Worksheet, place: str, align: Alignment = _TOP) -> None:
    cell = sheet[place]
    cell.font, cell.fill, cell.border, cell.alignment = _PLAIN, _OPEN, _BOX, align
    cell.number_format, cell.protection = "@", Protection(locked=False)


def _add(sheet: Worksheet, rule: DataValidation, place: str, title: str, message: str) -> None:
    rule.showErrorMessage, rule.errorTitle, rule.error = True, title, message
    rule.showInputMessage, rule.promptTitle, rule.prompt = True, title, message
    sheet.add_data_validation(rule)
    rule.add(place)


def _lock(sheet: Worksheet) -> None:
    """Lock what is not to be filled in; heights of rows may be changed, so that long remarks can be seen."""
    sheet.protection.sheet = True
    sheet.protection.formatRows = False
    sheet.protection.formatColumns = False


def _set_up_print(sheet: Worksheet) -> None:
    """A4 landscape, as wide as the page, margin for binding on the left, page n／m."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left, sheet.page_margins.right = 25 / 25.4, 15 / 25.4
    sheet.page_margins.top, sheet.page_margins.bottom = 20 / 25.4, 18 / 25.4
    footer = sheet.oddFooter
    if footer is not None and footer.center is not None:
        footer.center.text = "&P／&N"
    sheet.sheet_view.showGridLines = False


def _height(text: str, width: int) -> float:
    """Return the points that a text needs in a column of this width."""
    lines = sum(max(1, ceil(_columns(line) / (width - 1))) for line in text.split("\n"))
    return lines * _POINTS + 6


def _columns(line: str) -> int:
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in line)
