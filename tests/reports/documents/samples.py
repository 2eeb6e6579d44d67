"""What the documents of the tests are about: made-up parties with names that are hard on fonts."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from inspector_app.domain.imprint import Imprint

JAPAN = timezone(timedelta(hours=9))
AGENCY = "独立行政法人見本機構"
CONTRACTOR = "株式会社見本データ処理"
IMPRINT = Imprint(
    number="見本総第26-118号",
    issuer=AGENCY,
    made_at=datetime(2026, 11, 22, 16, 45, 10, tzinfo=JAPAN),
    producer="実地検査ノート 0.1.0",
)
PRACTICE = replace(IMPRINT, practice=True)
DRAFT = replace(IMPRINT, draft=True)
ADDRESSEE = (CONTRACTOR, "代表取締役　𠮷﨑 太郎　殿")
SENDER = (AGENCY, "総務部長　髙橋 葛\U000e0100子")
LONG = "点検の結果、（別紙のとおり）「0.15mm」の不備が2件あった。"


def long_text(length: int) -> str:
    """Return Japanese text of this many characters."""
    return (LONG * (length // len(LONG) + 1))[:length]
