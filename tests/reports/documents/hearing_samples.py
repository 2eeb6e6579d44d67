"""電話ヒアリング記録 to draw."""

from dataclasses import replace
from datetime import date, datetime

from inspector_app.domain.hearing import Exchange, Hearing, Means, Person
from tests.reports import samples as sheet_samples
from tests.reports.documents import samples


def shortest() -> Hearing:
    """A mail with one question that is not answered yet."""
    return Hearing(
        begun=datetime(2026, 11, 22, 9, 5, tzinfo=samples.JAPAN),
        ended=None,
        means=Means.MAIL,
        contract=sheet_samples.contract(),
        reason="",
        agency=(Person("髙橋 葛\U000e0100子", ""),),
        contractor=(Person("𠮷﨑 太郎", ""),),
        exchanges=(Exchange((), "点検記録の有無", ""),),
    )


def typical() -> Hearing:
    """A conversation of three questions."""
    return replace(
        shortest(),
        ended=datetime(2026, 11, 22, 9, 40, tzinfo=samples.JAPAN),
        means=Means.TELEPHONE,
        reason="自己申告の内容の確認（様式3-1 No.6、No.27、No.28）",
        agency=(Person("髙橋 葛\U000e0100子", "総務部総務課　主任調査役"), Person("佐藤 次郎", "総務部総務課")),
        contractor=(Person("渡邉\U000e0100 一郎", "総務部長（管理責任者）"), Person("山﨑 花子", "情報システム課")),
        exchanges=(
            Exchange(
                (6,),
                "令和7年度下期の点検記録がない理由と今後の予定",
                "担当者の交代で未実施。12月15日に実施し記録を提出する。",
                "点検記録の写しの提出を受けて確認",
                date(2026, 12, 18),
            ),
            Exchange((27, 28), "アカウント数及びログの保存期間", "12アカウントを12名で利用。ログは5年間保存。"),
            Exchange((), "私用パソコンの持込み", "禁止。入口で申告させている。"),
        ),
        remarks="次回は実地で確認する。",
    )


def longest() -> Hearing:
    """Fifty questions, one answer longer than a page."""
    usual = typical().exchanges[0]
    every = tuple(replace(usual, rows=(1 + number % 35,)) for number in range(50))
    first = replace(usual, answer=samples.long_text(2000))
    return replace(typical(), exchanges=(first, *every), remarks=samples.long_text(2000))
