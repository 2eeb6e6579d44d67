"""What the keying of a paper shows, as values."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.form import Form, Row
from inspector_app.domain.ids import RowKey
from inspector_app.domain.paper_entry import NOT_APPLICABLE, WAITING, Difference, PaperEntry, Stage
from inspector_app.gui.language import english, spoken
from inspector_app.gui.phrases import result_words
from inspector_app.usecases.key_paper import KeyedPaper

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class LineScreen:
    """One row in the list: the texts of its columns, and the role of its colour."""

    row: RowKey
    texts: tuple[str, ...]
    role: str


@dataclass(frozen=True, slots=True)
class PaperScreen:
    """Everything on the screen. `columns` are headings with widths; `hint` says what to do in this step."""

    stage: Stage
    step: str
    hint: str
    columns: tuple[tuple[str, int], ...]
    lines: tuple[LineScreen, ...]
    keyed: str


def mark_words(form: Form, mark: str) -> str:
    """Return a mark as it is read."""
    if mark in {WAITING, NOT_APPLICABLE}:
        return translate("Paper", "資料待ち") if mark == WAITING else translate("Paper", "該当なし")
    return next((result_words(result) for result in form.results if result.key == mark), "")


def paper_screen(form: Form, rows: tuple[Row, ...], entry: PaperEntry, found: tuple[Difference, ...]) -> PaperScreen:
    """Return one step of the keying: the first pass, the second without the first, the rows that differ."""
    if entry.stage is Stage.COMPARE:
        return _compared(form, entry, found)
    first = entry.stage is Stage.FIRST
    marks = entry.first if first else entry.second
    places = {place.key: spoken(place.label) for place in form.places}
    columns = [
        ("No.", 64),
        (translate("Paper", "項目"), 0),
        (translate("Paper", "場所"), 210),
        (translate("Paper", "結果"), 190),
    ]
    if first:
        columns.append((translate("Paper", "備考"), 380))
    lines = []
    for row in rows:
        texts = [str(row.no), spoken(row.short), places[row.place], mark_words(form, marks.get(row.key, ""))]
        lines.append(LineScreen(row.key, (*texts, entry.remarks.get(row.key, "")) if first else tuple(texts), "text"))
    return PaperScreen(
        stage=entry.stage,
        step=translate("Paper", "1回目の入力") if first else translate("Paper", "2回目の入力"),
        hint=_hint(first=first),
        columns=tuple(columns),
        lines=tuple(lines),
        keyed=_keyed(rows, marks),
    )


def taken_words(papers: tuple[KeyedPaper, ...]) -> str:
    """Return which papers were taken over already."""
    between = ", " if english() else "、"
    lines = [
        translate("Paper", "取込み済み：{writer}　{written}　{rows}").format(
            writer=paper.writer, written=paper.written_at, rows=between.join(f"No.{number}" for number in paper.rows)
        )
        for paper in papers
    ]
    return "\n".join(lines)


def _hint(*, first: bool) -> str:
    if first:
        return translate("Paper", "紙の○を A・B・C の字で入力します。D 資料待ち、N 該当なし、Del 取消し、R 備考。")
    return translate("Paper", "1回目を見ずに、もう一度同じ紙を入力します。相違は次の画面で確かめます。")


def _keyed(rows: tuple[Row, ...], marks: Mapping[RowKey, str]) -> str:
    count = sum(bool(marks.get(row.key)) for row in rows)
    return translate("Paper", "{total}項目中{count}項目を入力").format(total=len(rows), count=count)


def _compared(form: Form, entry: PaperEntry, found: tuple[Difference, ...]) -> PaperScreen:
    nothing = translate("Paper", "－")
    lines = []
    for each in found:
        given = [mark_words(form, mark) or nothing for mark in (each.first, each.second, each.answered)]
        chosen = entry.chosen.get(each.row, "")
        decided = mark_words(form, chosen) or translate("Paper", "要判断")
        texts = (str(each.no), spoken(form.row(each.row).short), *given, decided)
        lines.append(LineScreen(each.row, texts, "text" if chosen else "unmet"))
    hint = (
        translate("Paper", "相違のある項目です。紙をもう一度見て、正しい結果を A・B・C などの字で決めてください。")
        if found
        else translate("Paper", "2回の入力は一致しています。検査に取り込めます。")
    )
    left = sum(each.row not in entry.chosen for each in found)
    return PaperScreen(
        stage=Stage.COMPARE,
        step=translate("Paper", "照合"),
        hint=hint,
        columns=(
            ("No.", 64),
            (translate("Paper", "項目"), 0),
            (translate("Paper", "1回目"), 205),
            (translate("Paper", "2回目"), 205),
            (translate("Paper", "端末の判定"), 205),
            (translate("Paper", "紙の結果"), 205),
        ),
        lines=tuple(lines),
        keyed=translate("Paper", "相違 {count}件・未決 {left}件").format(count=len(found), left=left),
    )
