"""What the first screen shows, as values."""

from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.completeness import Progress
from inspector_app.domain.incident import Stage
from inspector_app.gui.header import GUIDE
from inspector_app.gui.language import english, spoken
from inspector_app.gui.phrases import (
    day_words,
    fiscal_year_words,
    kind_words,
    long_day_words,
    progress_words,
    short_day_words,
    state_words,
    time_words,
)
from inspector_app.gui.stops import DESTRUCTION, DOCUMENTS, ENROLMENT, START, VAULT
from inspector_app.usecases.list_today import Due, Duty, OpenWork, Today, VisitDue, YearStanding

translate = QCoreApplication.translate
_NEAR = 7
"""Days within which something due stands out."""


@dataclass(frozen=True, slots=True)
class Lead:
    """Where a line leads: to a screen of the open program, or to one of an inspection."""

    screen: str
    inspection: str = ""
    subject: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DueLine:
    """One thing due. `when` says how soon, in words; `tone` is the role of its colour."""

    when: str
    day: str
    tone: str
    title: str
    why: str
    action: str
    lead: Lead


@dataclass(frozen=True, slots=True)
class WorkLine:
    """One inspection that is open; `judged` is a share of its rows; `beside`: another sheet leads its visit."""

    title: str
    details: str
    judged: float
    action: str
    practice: bool
    beside: bool
    lead: Lead


@dataclass(frozen=True, slots=True)
class YearScreen:
    """How the 年度 stands: shares of its contracts with their words."""

    title: str
    contracts: str
    shares: tuple[tuple[float, str], ...]
    met: str
    improve: str
    missing: str


@dataclass(frozen=True, slots=True)
class TodayScreen:
    """Everything on the screen."""

    heading: str
    summary: str
    empty: bool
    work: tuple[WorkLine, ...]
    dues: tuple[DueLine, ...]
    visits: tuple[DueLine, ...]
    visits_aside: str
    waiting: int
    sent: str
    year: YearScreen
    laptop: tuple[str, ...]


def today_screen(today: Today, idle_minutes: int) -> TodayScreen:
    """Return the screen of a day."""
    overdue = sum(due.days_left(today.day) < 0 for due in today.dues)
    near = len(today.dues) - overdue
    parts = [
        translate("Today", "期限の過ぎたもの {count}件").format(count=overdue) if overdue else "",
        translate("Today", "期限の近いもの {count}件").format(count=near) if near else "",
        translate("Today", "書きかけ {count}件").format(count=len(today.work)),
    ]
    year = today.standing.year
    ends = translate("Today", "期限 {day}").format(day=day_words(year.ends))
    return TodayScreen(
        heading=long_day_words(today.day),
        summary=_joined(*parts),
        empty=not today.any_contract and not today.work,
        work=tuple(_work(work, today) for work in today.work),
        dues=tuple(_due(due, today.day) for due in today.dues),
        visits=tuple(_visit(visit, today.day) for visit in today.visits),
        visits_aside=ends,
        waiting=len(today.unreceived),
        sent=_sent(today),
        year=_year(today.standing),
        laptop=_laptop(today, idle_minutes),
    )


def _work(work: OpenWork, today: Today) -> WorkLine:
    open_rows = work.rows - work.judged - work.waiting
    parts = [
        f"{work.contract_title}（{work.contract_number}）",
        progress_words(Progress(work.rows, work.judged, work.waiting, open_rows, work.flagged)),
        state_words(work.state),
    ]
    if work.changed_at is not None:
        parts.append(translate("Today", "最後の入力 {time}").format(time=time_words(work.changed_at)))
    sheet = spoken(today.beside[work.id]) if work.id in today.beside else kind_words(work.kind)
    days = " ".join(short_day_words(each, today.day) for each in work.days[:1])
    return WorkLine(
        title=f"{work.contractor} {work.site} — {sheet} {days}",
        details=_joined(*parts),
        judged=work.judged / work.rows if work.rows else 0.0,
        action=translate("Today", "続ける") if work.changed_at else translate("Today", "始める"),
        practice=work.practice and not today.practice,
        beside=work.id in today.beside,
        lead=Lead("", work.id),
    )


def _due(due: Due, today: date) -> DueLine:
    left = due.days_left(today)
    rows = "／".join(f"No.{number}" for number in due.numbers)
    what = rows if due.duty in {Duty.IMPROVEMENT, Duty.REQUEST} else "" if due.duty is Duty.INCIDENT else due.title
    what = f"{rows} {due.title}".strip() if due.duty is Duty.DOCUMENTS else what
    return DueLine(
        when=_when(left),
        day=short_day_words(due.day, today),
        tone="unmet" if left < 0 else "partly" if left <= _NEAR else "text",
        title=f"{_duty_words(due)}　{due.about}{_more(due.more)}".strip(),
        why=_joined(what, spoken(due.source)),
        action=_action(due.duty),
        lead=_lead(due),
    )


def _more(count: int) -> str:
    return translate("Today", " ほか{count}契約").format(count=count) if count else ""


def _visit(visit: VisitDue, today: date) -> DueLine:
    due, before = visit.due, visit.before
    line = _due(due, today)
    if before is None or not before.days:
        last = translate("Today", "前回の記録はこの端末にありません")
    else:
        found = translate("Today", "指摘 {count}件").format(count=len(before.found))
        last = translate("Today", "前回 {day}").format(day=day_words(before.days[-1]))
        last = _joined(last, found if before.found else translate("Today", "問題なし"), kind_words(before.kind))
    why = _joined(last, spoken(due.source))
    return DueLine(line.when, line.day, line.tone, f"{due.about} — {due.title}", why, line.action, line.lead)


def _joined(*parts: str) -> str:
    return ("; " if english() else "・").join(part for part in parts if part)


def _when(left: int) -> str:
    if left < 0:
        return translate("Today", "{days}日超過").format(days=-left)
    return translate("Today", "今日まで") if left == 0 else translate("Today", "あと{days}日").format(days=left)


def _duty_words(due: Due) -> str:
    if due.duty is Duty.INCIDENT:
        first = due.title == Stage.PRELIMINARY
        return translate("Today", "事故報告 速報") if first else translate("Today", "事故報告 確報")
    words = {
        Duty.VISIT: translate("Today", "今年度の定期検査"),
        Duty.IMPROVEMENT: translate("Today", "改善の報告と再検査"),
        Duty.REQUEST: translate("Today", "改善依頼の期限"),
        Duty.MINUTES: translate("Today", "打合簿（この端末にまだありません）"),
        Duty.DISPOSAL: translate("Today", "廃棄・削除証明書（この端末にまだありません）"),
        Duty.DOCUMENTS: translate("Today", "資料の提出"),
        Duty.CERTIFICATE: translate("Today", "署名の証明書の更新"),
        Duty.RETENTION: translate("Today", "控えの廃棄"),
        Duty.BACKUP: translate("Today", "バックアップ"),
    }
    return words[due.duty]


def _action(duty: Duty) -> str:
    return translate("Today", "準備する") if duty is Duty.VISIT else translate("Today", "開く")


def _lead(due: Due) -> Lead:
    if due.duty is Duty.VISIT:
        return Lead(START, subject={"contract": due.contract or ""})
    if due.duty is Duty.CERTIFICATE:
        return Lead(ENROLMENT)
    if due.duty is Duty.RETENTION:
        return Lead(DESTRUCTION, subject={"inspection": due.inspection or ""})
    if due.document is not None or due.duty in {Duty.MINUTES, Duty.DISPOSAL}:
        return Lead(DOCUMENTS, subject={"contract": due.contract or ""})
    if due.inspection is not None:
        return Lead(GUIDE, due.inspection, {"row": due.row} if due.row else {})
    return Lead(VAULT)


def _sent(today: Today) -> str:
    refused = sum(each.refused for each in today.unreceived)
    if refused:
        return translate("Today", "差戻し {count}件。理由は「送信」にあります").format(count=refused)
    times = [each.sent_at for each in today.unreceived if each.sent_at is not None]
    if times:
        words = translate("Today", "送信済み {time}・受領証はまだ届いていません")
        return words.format(time=time_words(max(times)))
    if today.unreceived:
        return translate("Today", "署名済み・まだ送信していません")
    return translate("Today", "送るもの、受領待ちのものはありません")


def _year(standing: YearStanding) -> YearScreen:
    whole = max(1, standing.contracts)
    return YearScreen(
        title=translate("Today", "{year}の実施状況").format(year=fiscal_year_words(standing.year.year)),
        contracts=translate("Today", "{count}契約").format(count=standing.contracts),
        shares=((standing.met / whole, "met"), (standing.improve / whole, "partly")),
        met=translate("Today", "問題なし {count}").format(count=standing.met),
        improve=translate("Today", "要改善 {count}").format(count=standing.improve),
        missing=translate("Today", "未実施 {count}").format(count=standing.missing),
    )


def _laptop(today: Today, idle_minutes: int) -> tuple[str, ...]:
    if today.backed_up is None:
        backup = translate("Today", "バックアップはまだありません")
    else:
        backup = translate("Today", "最新のバックアップ {time}").format(time=time_words(today.backed_up))
    return (backup, translate("Today", "操作がないと{minutes}分でロックします").format(minutes=idle_minutes))
