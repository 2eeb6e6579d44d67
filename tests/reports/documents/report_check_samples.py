"""業務報告の確認 to draw."""

from dataclasses import replace
from datetime import date, timedelta

from inspector_app.domain.report_check import (
    POINTS,
    Handling,
    LogReview,
    Period,
    Point,
    ReportCheck,
    Training,
    Verdict,
)
from tests.reports import samples as sheet_samples
from tests.reports.documents import samples

HALF_YEAR = Period(date(2026, 4, 1), date(2026, 9, 30))


def shortest() -> ReportCheck:
    """A report that holds nothing."""
    return ReportCheck(
        contract=sheet_samples.contract(),
        reported_on=date(2026, 10, 15),
        period=HALF_YEAR,
        attachments="",
        checked_on=date(2026, 11, 2),
        checker="髙橋 葛\U000e0100子",
        logs=(),
        trainings=(),
        points=tuple(Point(key, Verdict.LACKING, "報告書に記載がない。") for key in POINTS),
    )


def typical() -> ReportCheck:
    """Three logs, two trainings, one point lacking."""
    return replace(
        shortest(),
        attachments="ログ点検表（4月から9月まで6枚）、教育実施記録（2回分）",
        logs=(
            LogReview(Handling.COLLECTION, HALF_YEAR, 1284, 60, "渡邉\U000e0100 一郎", evidence="点検表1枚目・2枚目"),
            LogReview(
                Handling.STORAGE, HALF_YEAR, 20517, 120, "山﨑 花子", "深夜の参照1件（保守作業と確認）", "点検表3枚目"
            ),
            LogReview(Handling.DISPOSAL, HALF_YEAR, 3, 3, "渡邉\U000e0100 一郎", evidence="廃棄記録簿"),
        ),
        trainings=(
            Training(date(2026, 4, 8), "個人番号の取扱い（新任者を含む全員）", 12, 12, "研修資料第4版"),
            Training(date(2026, 9, 3), "情報漏えい防止と事故時の連絡", 13, 12, "研修資料第5版、理解度確認票"),
        ),
        points=(
            Point("logs", Verdict.MET, "月1回の点検を確認。"),
            Point("all_trained", Verdict.LACKING, "9月の対象者1名が未受講。"),
            *(Point(key, Verdict.MET, "報告書2ページで確認。") for key in POINTS[2:]),
        ),
        gaps="9月の教育を欠席した1名の受講記録",
        due=date(2026, 11, 30),
    )


def longest() -> ReportCheck:
    """Forty logs and forty trainings, gaps longer than a page."""
    logs = tuple(
        LogReview(Handling.OTHER, HALF_YEAR, 1_000_000, 999_999, samples.long_text(20), samples.long_text(80))
        for _ in range(40)
    )
    trainings = tuple(
        Training(date(2026, 4, 1) + timedelta(days=number), samples.long_text(60), 1200, 1199, "資料")
        for number in range(40)
    )
    return replace(typical(), logs=logs, trainings=trainings, gaps=samples.long_text(2000))
