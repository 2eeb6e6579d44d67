"""講評シート to draw."""

from dataclasses import replace
from datetime import date

from inspector_app.domain.closing import Attendant, Closing, Receipt, Side, seen_results
from inspector_app.domain.closing_sheet import ClosingSheet, closing_sheet
from inspector_app.domain.record import Record
from inspector_app.domain.strokes import drawn
from tests.reports import samples as sheet_samples
from tests.reports.documents import samples

HAND = drawn([[(0.1, 0.6), (0.2, 0.2), (0.3, 0.7), (0.45, 0.3)], [(0.5, 0.5), (0.9, 0.45)], [(0.7, 0.2)]])
PEOPLE = (
    Attendant(Side.AGENCY, "髙橋 葛\U000e0100子", "総務部総務課 主任調査役"),
    Attendant(Side.CONTRACTOR, "見本 太郎", "株式会社見本データ処理 事務センター長"),
    Attendant(Side.OTHER, "例示 次郎", "株式会社例示スタッフ"),
)


def talk(record: Record) -> Closing:
    """The talk about a record, with the contractor's hand."""
    answers = {answer.row: answer for answer in record.answers}
    receipt = Receipt("見本 太郎", "事務センター長", sheet_samples.MADE_AT, HAND, seen_results(record.form, answers))
    return Closing(sheet_samples.MADE_AT, PEOPLE, (), "12月15日までに点検記録を整えます。", receipt)


def sheet_of(record: Record, closing: Closing) -> ClosingSheet:
    answers = {answer.row: answer for answer in record.answers}
    return closing_sheet(record.inspection, record.form, answers, closing, date(2026, 11, 22))


def shortest() -> ClosingSheet:
    """Nothing written down, nobody has signed, no finding."""
    return replace(sheet_of(sheet_samples.record(sheet_samples.four_points()), Closing()), points=())


def typical() -> ClosingSheet:
    """Findings, documents awaited, a comment, a hand."""
    record = sheet_samples.unassessed()
    return sheet_of(record, talk(record))


def longest() -> ClosingSheet:
    """A comment over more than a page."""
    usual = typical()
    return replace(usual, closing=replace(usual.closing, comment=samples.long_text(4000)))
