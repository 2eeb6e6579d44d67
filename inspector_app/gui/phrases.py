"""Words of the field for what the domain knows by keys: states, standings, kinds, problems."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from inspector_app.domain.answer import Standing
from inspector_app.domain.completeness import ProblemKind, Progress
from inspector_app.domain.contract import ContractKind
from inspector_app.domain.form import Result
from inspector_app.domain.inspection import Kind
from inspector_app.domain.lifecycle import State
from inspector_app.gui.days import era_year
from inspector_app.gui.language import english, spoken

translate = QCoreApplication.translate

_MONTH, _YEAR = 30.44, 365.25
"""Days."""


def result_words(result: Result) -> str:
    """Return a result as it stands on the form: 「A. 実施」."""
    return f"{result.key}. {spoken(result.label)}"


def standing_words(standing: Standing) -> str:
    """Return where a row stands."""
    words = {
        Standing.UNASSESSED: translate("Words", "未判定"),
        Standing.JUDGED: translate("Words", "判定済み"),
        Standing.WAITING: translate("Words", "資料待ち"),
        Standing.NOT_APPLICABLE: translate("Words", "該当なし"),
    }
    return words[standing]


def state_words(state: State) -> str:
    """Return where an inspection stands."""
    words = {
        State.PREPARED: translate("Words", "準備済み"),
        State.IN_PROGRESS: translate("Words", "検査中"),
        State.FINISHED: translate("Words", "確定済み・署名待ち"),
        State.SIGNED: translate("Words", "署名済み・送信待ち"),
        State.SENT: translate("Words", "送信済み・受領待ち"),
        State.RECEIVED: translate("Words", "受領済み"),
        State.REFUSED: translate("Words", "差戻し"),
    }
    return words[state]


def kind_words(kind: Kind) -> str:
    """Return the kind of an inspection."""
    words = {
        Kind.PRE_CONTRACT: translate("Words", "契約前調査"),
        Kind.ON_SITE: translate("Words", "実地検査"),
        Kind.DOCUMENTS: translate("Words", "書面による検査"),
        Kind.TELEPHONE: translate("Words", "電話ヒアリング"),
        Kind.REINSPECTION: translate("Words", "再検査"),
    }
    return words[kind]


def contract_kind_words(kind: ContractKind) -> str:
    """Return what an agreement is."""
    words = {
        ContractKind.COMMISSION: translate("Words", "委託契約"),
        ContractKind.AGREEMENT: translate("Words", "協定"),
        ContractKind.JOINT: translate("Words", "共同"),
        ContractKind.ASP: translate("Words", "ASP"),
    }
    return words[kind]


def problem_words(kind: ProblemKind) -> str:
    """Return what is to be mended at a row."""
    words = {
        ProblemKind.UNASSESSED: translate("Words", "結果が未記入です"),
        ProblemKind.WAITING: translate("Words", "資料待ちのままです"),
        ProblemKind.NOT_APPLICABLE_NOT_ALLOWED: translate("Words", "該当なしにできるのは、再委託のない契約だけです"),
        ProblemKind.REMARKS_MISSING: translate("Words", "備考が未記入です（一部のみ実施・未実施には備考が要ります）"),
        ProblemKind.METHOD_REASON_MISSING: translate("Words", "遠隔で確認した理由が未記入です"),
    }
    return words[kind]


def progress_words(progress: Progress) -> str:
    """Return how far an inspection is: 35項目中27項目を判定済み・資料待ち 1・旗 2."""
    parts = [
        translate("Words", "{total}項目中{judged}項目を判定済み").format(total=progress.total, judged=progress.judged)
    ]
    if progress.waiting:
        parts.append(translate("Words", "資料待ち {count}").format(count=progress.waiting))
    if progress.flagged:
        parts.append(translate("Words", "旗 {count}").format(count=progress.flagged))
    return "・".join(parts) if not english() else ", ".join(parts)


def time_words(at: datetime) -> str:
    """Return a time of a day: 11月24日 10:42."""
    local = QDateTime.fromSecsSinceEpoch(round(at.timestamp()))
    return QLocale().toString(local, "d MMM HH:mm" if english() else "M月d日 HH:mm")


def moment_words(at: datetime) -> str:
    """Return a moment with its year: 2026年11月24日 10:42, or 24 Nov 2026 10:42."""
    local = QDateTime.fromSecsSinceEpoch(round(at.timestamp()))
    return QLocale().toString(local, "d MMM yyyy HH:mm" if english() else "yyyy年M月d日 HH:mm")


def day_words(day: date) -> str:
    """Return a day: 2026年11月24日（火）, or 24 Nov 2026 (Tue)."""
    shape = "d MMM yyyy (ddd)" if english() else "yyyy年M月d日（ddd）"
    return QLocale().toString(QDate(day.year, day.month, day.day), shape)


def days_words(days: tuple[date, ...]) -> str:
    """Return the days of a visit."""
    return (", " if english() else "、").join(day_words(day) for day in days)


def long_day_words(day: date) -> str:
    """Return a day as a heading says it: 令和8年11月24日（火）, or Tuesday, 24 November 2026."""
    if english():
        return QLocale().toString(QDate(day.year, day.month, day.day), "dddd, d MMMM yyyy")
    era, year = era_year(day)
    weekday = QLocale().toString(QDate(day.year, day.month, day.day), "ddd")
    return f"{era}{'元' if year == 1 else year}年{day.month}月{day.day}日（{weekday}）"


def short_day_words(day: date, today: date) -> str:
    """Return a day near today: 11月24日, with the year where it is another."""
    shape = (
        ("d MMM" if english() else "M月d日")
        if day.year == today.year
        else "d MMM yyyy"
        if english()
        else "yyyy年M月d日"
    )
    return QLocale().toString(QDate(day.year, day.month, day.day), shape)


def fiscal_year_words(year: int) -> str:
    """Return a 年度 by the year it begins in: 令和8年度, or FY 2026."""
    era, number = era_year(date(year, 5, 1))
    return f"FY {year}" if english() else f"{era}{'元' if number == 1 else number}年度"


def both_days_words(days: tuple[date, ...]) -> str:
    """Return days in both calendars: 令和8年11月24日（火）・2026-11-24."""
    dot = ", " if english() else "・"
    return ("; " if english() else "、").join(f"{long_day_words(day)}{dot}{day.isoformat()}" for day in days)


def span_words(passed: timedelta) -> str:
    """Return a span of time as one would say it: 5分, 3時間, 12日, 約5か月, 約2年."""
    minutes, days = int(passed.total_seconds() // 60), passed.days
    if minutes < 60:
        return translate("Words", "{count}分").format(count=minutes)
    if minutes < 120:
        return translate("Words", "1時間")
    if days < 2:
        return translate("Words", "{count}時間").format(count=minutes // 60)
    if days < 2 * _MONTH:
        return translate("Words", "{count}日").format(count=days)
    if days < 2 * _YEAR:
        return translate("Words", "約{count}か月").format(count=round(days / _MONTH))
    return translate("Words", "約{count}年").format(count=round(days / _YEAR))
