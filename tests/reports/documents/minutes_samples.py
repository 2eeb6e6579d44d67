"""打合簿 to draw."""

from dataclasses import replace
from datetime import date

from inspector_app.domain.contract import ContractKind
from inspector_app.domain.minutes import Appointment, Clause, Minutes, Post, Role, Subject

PERSONAL_MANAGER = Post(Subject.PERSONAL, Role.MANAGER)
PERSONAL_STAFF = Post(Subject.PERSONAL, Role.STAFF)
SPECIFIC_MANAGER = Post(Subject.SPECIFIC, Role.MANAGER)
SPECIFIC_STAFF = Post(Subject.SPECIFIC, Role.STAFF)


def shortest() -> Minutes:
    """Nobody is named yet."""
    return Minutes(
        day=date(2019, 5, 1),
        supervisor="国際 太郎",
        chief="協力 一郎",
        contract_title="見本に係る業務",
        contract_kind=ContractKind.COMMISSION,
        clauses={Subject.PERSONAL: Clause("第21条", "第一項（3）"), Subject.SPECIFIC: Clause("第22条", "第1項（3）")},
        appointments=(),
    )


def typical() -> Minutes:
    """Two managers who are one person, two persons in charge."""
    return replace(
        shortest(),
        day=date(2026, 11, 22),
        supervisor="髙橋 葛\U000e0100子",
        chief="𠮷﨑 太郎",
        contract_title="個人番号の収集・保管業務（令和8年度）に係る業務",
        clauses={Subject.PERSONAL: Clause("第23条", "第1項（3）"), Subject.SPECIFIC: Clause("第23条の2", "第1項（3）")},
        appointments=(
            Appointment(PERSONAL_MANAGER, "渡邉\U000e0100 一郎", "総務部長", begins=date(2026, 4, 1)),
            Appointment(PERSONAL_STAFF, "山﨑 花子", "総務課主任"),
            Appointment(PERSONAL_STAFF, "佐藤 次郎", "総務課", date(2026, 4, 1), date(2026, 9, 30)),
            Appointment(SPECIFIC_MANAGER, "渡邉\U000e0100 一郎", "総務部長", holds_also=PERSONAL_MANAGER),
            Appointment(SPECIFIC_STAFF, "𠮷田 三郎", "情報システム課", ends=date(2027, 3, 31)),
        ),
    )


def longest() -> Minutes:
    """More persons in charge than a page holds, and a title over two lines."""
    staff = tuple(
        Appointment(SPECIFIC_STAFF, f"担当 {number}郎", "首都圏事務処理センター第二業務課", date(2026, 4, 1))
        for number in range(1, 81)
    )
    title = (
        "研修員受入事業における個人番号関係事務（収集・保管・利用・廃棄を含む。）及びこれに附帯する調書作成に係る業務"
    )
    return replace(typical(), contract_title=title, appointments=(*typical().appointments, *staff))
