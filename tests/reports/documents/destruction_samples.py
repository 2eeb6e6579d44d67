"""廃棄・削除証明書 to draw."""

from dataclasses import replace
from datetime import date, timedelta

from inspector_app.domain.destruction import CertificateCopy, DestructionCertificate, Disposal, Treatment
from tests.reports.documents import samples

SHREDDED = Disposal(Treatment.DISCARDED, "溶解処理（復元不可能）", date(2026, 11, 20), "個人番号届出書（紙）", "3箱")
ERASED = Disposal(
    Treatment.DELETED, "データ消去ソフトによる3回上書き消去", date(2026, 11, 21), "特定個人情報ファイル", "1式"
)
BROKEN = Disposal(Treatment.DISCARDED, "物理破壊（穿孔）", date(2026, 11, 21), "バックアップ用外付けHDD", "2台")


def shortest() -> DestructionCertificate:
    """One thing destroyed, nothing to remark."""
    return DestructionCertificate(
        addressee=("独立行政法人国際協力機構", "契約担当役理事"),
        company=samples.CONTRACTOR,
        representative="代表取締役　𠮷﨑 太郎",
        disposals=(Disposal(Treatment.DELETED, "データ消去ソフトによる上書き消去", date(2026, 11, 20)),),
        certified_on=date(2026, 11, 22),
    )


def typical() -> DestructionCertificate:
    """Papers, files and media, and a certificate of the party that melted the papers."""
    copies = (CertificateCopy("株式会社見本溶解 髙橋工場", date(2026, 11, 20)),)
    return replace(shortest(), disposals=(SHREDDED, ERASED, BROKEN), copies=copies)


def longest() -> DestructionCertificate:
    """Sixty media on sixty days, and remarks longer than a page."""
    disposals = tuple(
        replace(
            BROKEN, media=f"媒体{number}号（{samples.long_text(40)}）", day=date(2026, 9, 1) + timedelta(days=number)
        )
        for number in range(1, 61)
    )
    return replace(typical(), disposals=disposals, remarks=samples.long_text(2500))
