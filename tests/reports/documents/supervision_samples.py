"""外部委託監督の報告 to draw."""

from dataclasses import replace
from datetime import date

from inspector_app.domain.supervision import ContractState, Occasion, Officer, SupervisionReport
from tests.reports import samples as sheet_samples
from tests.reports.documents import samples


def state(number: int, title: str) -> ContractState:
    """A contract in good order."""
    contract = replace(sheet_samples.contract(), number=f"R8-{number:04}", title=title)
    return ContractState(contract, date(2026, 11, 19), "1. 問題なし", 0, 0)


def shortest() -> SupervisionReport:
    """A regular report in which there is nothing to tell."""
    return SupervisionReport(
        occasion=Occasion.REGULAR,
        day=date(2027, 4, 12),
        first=date(2026, 4, 1),
        last=date(2027, 3, 31),
        recipients=(Officer("統括情報セキュリティ責任者", "佐藤 次郎"),),
        sender=Officer("情報セキュリティ管理者　総務部長", "髙橋 葛\U000e0100子"),
        contracts=(),
    )


def typical() -> SupervisionReport:
    """An urgent report about one of three contracts."""
    usual = state(123, "個人番号関係事務に係る収集・保管業務（令和8年度）")
    return replace(
        shortest(),
        occasion=Occasion.URGENT,
        day=date(2026, 11, 24),
        recipients=(
            Officer("最高情報セキュリティ責任者（CISO）", "𠮷﨑 太郎"),
            Officer("統括情報セキュリティ責任者", "佐藤 次郎"),
        ),
        contracts=(
            replace(usual, rating="2. 要改善", open_requests=2, overdue=1, breaches="許可のない再委託"),
            state(124, "研修員支払調書作成業務"),
            replace(state(130, "健康診断業務"), inspected_on=None, rating=""),
        ),
        grave="R8-0123の受注者が、許可のない再委託先にデータの入力を行わせていた。",
        measures="当該再委託先でのデータの取扱いを停止させ、書面による報告を求めた。",
        plans="令和8年11月30日に再検査を実施する。",
    )


def longest() -> SupervisionReport:
    """Sixty contracts, and more than a page to tell."""
    contracts = tuple(state(number, samples.long_text(50)) for number in range(1, 61))
    return replace(typical(), contracts=contracts, measures=samples.long_text(2000))
