"""事故報告 to draw."""

from dataclasses import replace
from datetime import date, datetime

from inspector_app.domain.incident import NINE, Ground, Harm, IncidentReport, Stage, clocks
from inspector_app.domain.rest_days import RestDays, each_year
from tests.reports import samples as sheet_samples
from tests.reports.documents import samples

KNOWN = datetime(2026, 11, 20, 17, 5, tzinfo=samples.JAPAN)
REST = RestDays(
    frozenset({5, 6}),
    each_year(("12-29", "12-30", "12-31", "01-01", "01-02", "01-03")),
    frozenset({date(2026, 11, 3), date(2026, 11, 23), date(2027, 1, 11)}),
)


def shortest() -> IncidentReport:
    """A first report when hardly anything is known."""
    grounds: frozenset[Ground] = frozenset()
    return IncidentReport(
        stage=Stage.PRELIMINARY,
        day=date(2026, 11, 20),
        recipients=("個人情報保護委員会　御中",),
        sender=samples.SENDER,
        contract=sheet_samples.contract(),
        harms=frozenset({Harm.LOSS}),
        suspected=True,
        grounds=grounds,
        happened="",
        known_at=KNOWN,
        finder="",
        course="",
        texts={"outline": "個人番号届出書1箱の所在が確認できない。"},
        clocks=clocks(KNOWN.date(), grounds, REST),
    )


def typical() -> IncidentReport:
    """A final report of a theft of data."""
    grounds = frozenset({Ground.SYSTEM, Ground.IMPROPER})
    return replace(
        shortest(),
        stage=Stage.FINAL,
        day=date(2026, 12, 21),
        recipients=("個人情報保護委員会　御中", "外務省大臣官房　御中"),
        harms=frozenset({Harm.LEAK, Harm.DAMAGE}),
        suspected=False,
        grounds=grounds,
        happened="令和8年11月18日から11月20日までの間",
        finder="受注者の情報システム課 渡邉\U000e0100 一郎",
        course="11月20日 受注者が発見、機構に連絡。同日 サーバを切離し。11月24日 速報。",
        texts={
            "outline": "外部からの不正アクセスによりファイルサーバのデータが暗号化され、一部が持ち出された。",
            "items": "氏名、住所、個人番号",
            "persons": "84名",
            "cause": "VPN装置の脆弱性を放置していたこと。",
            "secondary": "現在のところ確認されていない。",
            "response": "12月1日に本人84名へ書面で通知。",
            "publication": "12月2日に機構のウェブサイトで公表（受注者名を含む。）。",
            "prevention": "VPN装置の更新、脆弱性情報の確認手順の整備、監視の外部委託。",
        },
        clocks=clocks(KNOWN.date(), grounds, REST),
    )


def longest() -> IncidentReport:
    """Each item longer than half a page, the course longer than one."""
    texts = {name: samples.long_text(1200) for name in NINE}
    return replace(
        typical(), texts=texts, course=samples.long_text(2500), harms=frozenset(Harm), grounds=frozenset(Ground)
    )
