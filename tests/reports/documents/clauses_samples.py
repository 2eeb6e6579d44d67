"""契約条項確認票 to draw."""

from dataclasses import replace
from datetime import date

from inspector_app.domain.clauses import TWELVE, ClauseCheck, ClausePoint, Presence
from tests.reports import samples as sheet_samples
from tests.reports.documents import samples


def shortest() -> ClauseCheck:
    """Nothing looked at yet."""
    return ClauseCheck(
        contract=sheet_samples.contract(),
        checked_on=date(2026, 4, 1),
        checker="髙橋 葛\U000e0100子",
        body="機構",
        points=(),
    )


def typical() -> ClauseCheck:
    """Ten clauses there, one missing, one not needed."""
    points = [ClausePoint(no, Presence.PRESENT, f"第{20 + no}条") for no in range(1, TWELVE + 1)]
    points[1] = ClausePoint(2, Presence.PRESENT, "第22条、別紙2", "作業場所は機構の執務室に限る。")
    points[2] = ClausePoint(3, Presence.NOT_NEEDED, "", "情報システムの提供を伴わないため。")
    points[10] = ClausePoint(11, Presence.ABSENT, "", "変更契約で追加する。")
    points[11] = ClausePoint(12, Presence.PRESENT, "第32条", "違約金は契約金額の10％。")
    return replace(shortest(), points=tuple(points), remarks="第11項目は令和8年12月の変更契約で追加する予定。")


def longest() -> ClauseCheck:
    """Long remarks everywhere."""
    points = tuple(
        ClausePoint(no, Presence.NOT_NEEDED, samples.long_text(40), samples.long_text(400))
        for no in range(1, TWELVE + 1)
    )
    return replace(typical(), points=points, remarks=samples.long_text(2000))
