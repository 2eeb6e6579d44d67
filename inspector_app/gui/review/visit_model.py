"""What the review shows of the visit, as values."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.completeness import Progress
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.lifecycle import FROZEN, State
from inspector_app.domain.roster import unlisted
from inspector_app.gui.language import spoken
from inspector_app.gui.phrases import progress_words, state_words
from inspector_app.usecases.read_visit import VisitSheet, VisitState

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SheetScreen:
    """One sheet of the visit; `here` is the one that is open."""

    id: InspectionId
    title: str
    state: str
    here: bool
    open: bool
    """It still has to be signed."""


@dataclass(frozen=True, slots=True)
class VisitScreen:
    """The sheets of the visit, and how far talk, roster and papers are."""

    sheets: tuple[SheetScreen, ...]
    talk: str
    roster: str
    papers: str


def visit_screen(visit: VisitState, here: InspectionId) -> VisitScreen:
    """Return the visit as it is shown beside one of its sheets."""
    return VisitScreen(
        sheets=tuple(_sheet(sheet, here) for sheet in visit.sheets),
        talk=_talk(visit),
        roster=_roster(visit),
        papers=_papers(visit),
    )


def _sheet(sheet: VisitSheet, here: InspectionId) -> SheetScreen:
    inspection, form = sheet.inspection, sheet.form
    state = state_words(inspection.state)
    if inspection.state is State.IN_PROGRESS:
        counted = Progress(sheet.total, sheet.judged, 0, sheet.total - sheet.judged, 0)
        state = f"{state}　{progress_words(counted)}"
    return SheetScreen(
        id=inspection.id,
        title=f"{form.mark}{spoken(form.title)}",
        state=state,
        here=inspection.id == here,
        open=inspection.state not in FROZEN,
    )


def _talk(visit: VisitState) -> str:
    if visit.closing.receipt is not None:
        return translate("Review", "受領の署名があります（{name}）").format(name=visit.closing.receipt.name)
    if visit.closing.empty:
        return translate("Review", "まだ何も書いていません")
    return translate("Review", "受領の署名はまだありません")


def _roster(visit: VisitState) -> str:
    if not visit.roster:
        return translate("Review", "まだ誰も書いていません")
    words = translate("Review", "{count}人・名簿に登録のない人 {strangers}人")
    return words.format(count=len(visit.roster), strangers=len(unlisted(visit.roster)))


def _papers(visit: VisitState) -> str:
    if not visit.papers:
        return translate("Review", "紙から入力した項目はありません")
    rows = {number for paper in visit.papers for number in paper.rows}
    return translate("Review", "紙 {count}枚から {rows}項目を入力").format(count=len(visit.papers), rows=len(rows))
