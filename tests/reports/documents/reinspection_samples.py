"""再検査結果 to draw."""

from dataclasses import replace
from datetime import date

from inspector_app.domain.ids import RecordId
from inspector_app.domain.improvement import Demand
from inspector_app.domain.inspection import Kind
from inspector_app.domain.reinspection import Recheck, ReinspectionResult
from tests.reports.documents import improvement_samples, samples


def recheck(demand: Demand) -> Recheck:
    """A demand that was met."""
    return Recheck(
        no=demand.no,
        criteria=demand.criteria,
        before=demand.result,
        measure="令和8年12月15日に点検を実施し、記録を提出。",
        after="A. 実施",
        facts="点検表（2026年12月15日付け）を確認。",
    )


def shortest() -> ReinspectionResult:
    """Both closed, nothing written about them."""
    usual = typical()
    return replace(usual, rechecks=tuple(replace(each, measure="", facts="", due=None) for each in usual.rechecks))


def typical() -> ReinspectionResult:
    """One closed, the other asked for again."""
    request = improvement_samples.typical()
    first, second = (recheck(demand) for demand in request.demands)
    again = replace(second, after="B. 一部のみ実施", facts="警告の表示が未対応。", due=date(2027, 2, 12))
    return ReinspectionResult(
        day=date(2027, 1, 13),
        addressee=request.addressee,
        sender=request.sender,
        inspection=replace(request.inspection, kind=Kind.REINSPECTION, dates=(date(2027, 1, 12),)),
        record=RecordId("rec-20270112-0001"),
        request="見本総第26-118号",
        requested_on=request.day,
        rechecks=(first, again),
    )


def longest() -> ReinspectionResult:
    """Thirty-five rows, one of them longer than a page."""
    request = improvement_samples.longest()
    every = tuple(recheck(demand) for demand in request.demands)
    return replace(typical(), rechecks=(replace(every[0], measure=samples.long_text(2000)), *every[1:]))
