"""記録簿の写し in three lengths."""

from datetime import date, datetime

from inspector_app.domain.canonical import Json
from inspector_app.domain.inspection import Kind
from inspector_app.domain.log import Entry, LogHead
from inspector_app.domain.log_extract import About, Line, LogExtract, points_of
from tests.reports.documents import samples

HEAD = LogHead(1284, "3f9a" * 16)
VISIT = About("見本ビジネスサポート株式会社", "26-0042", Kind.ON_SITE, (date(2026, 11, 20),))


def _entry(number: int, kind: str, data: dict[str, Json] | None, subject: str = "I-1") -> Entry:
    at = datetime.fromisoformat(f"2026-11-20T{9 + number // 60:02}:{number % 60:02}:07+09:00")
    return Entry(number, at, kind, subject, data, f"{number:064x}")


def shortest() -> LogExtract:
    return LogExtract((), LogHead(1, "0" * 64), 0, "髙橋 みのり")


def typical() -> LogExtract:
    row = About(VISIT.contractor, VISIT.number, VISIT.kind, VISIT.dates, "17")
    answer = _entry(4, "answer", {"row": "jica.3-1.r17"})
    changed: dict[str, tuple[Json, Json]] = {
        "standing": ("unassessed", "judged"),
        "result": (None, "B"),
        "remarks": ("", "端末12台のうち2台にワイヤーなし。𠮷田氏が立会い。"),
    }
    entries = (
        _line(_entry(1, "unlocked", {"way": "passphrase"}, "")),
        _line(_entry(2, "unlock_failed", {"count": 3}, "")),
        _line(_entry(3, "read", {}), VISIT),
        Line(answer, row, points_of(answer, changed)),
        _line(_entry(5, "setting", {"name": "window_idle_minutes", "old": 5, "new": 10}, "")),
        _line(_entry(6, "signed", {"state": "signed"}), VISIT),
        _line(_entry(7, "answer", None), About("別の株式会社", "25-0001", destroyed=True)),
    )
    return LogExtract(
        entries,
        HEAD,
        0,
        "髙橋 みのり",
        since=datetime.fromisoformat("2026-11-20T00:00:00+09:00"),
        kinds=("answer", "unlocked"),
        text="ワイヤー",
    )


def longest() -> LogExtract:
    entry = _entry(9, "changed", {"field": "rating_remarks", "old": "", "new": samples.long_text(2000)})
    lines = [Line(_entry(number % 500, "locked", {}, ""), About(), ()) for number in range(120)]
    return LogExtract((Line(entry, VISIT, points_of(entry)), *lines), HEAD, 2, "髙橋 みのり")


def _line(entry: Entry, about: About | None = None) -> Line:
    return Line(entry, about or About(), points_of(entry))
