"""外部委託監督の報告 as the chain gets it."""

from dataclasses import replace
from datetime import date

import pytest

from inspector_app.reports.documents.supervision import render_supervision
from tests.reports.documents import samples, supervision_samples
from tests.reports.documents.ringing import ringed
from tests.reports.reading import squeezed, structure


def said(pdf: bytes) -> str:
    return squeezed(structure(pdf).text)


def test_roles_are_called_as_the_report_calls_them() -> None:
    text = said(render_supervision(supervision_samples.typical(), samples.IMPRINT))
    assert "最高情報セキュリティ責任者（CISO）𠮷﨑太郎殿統括情報セキュリティ責任者佐藤次郎殿" in text
    assert "殿情報セキュリティ管理者総務部長髙橋葛\U000e0100子外部委託監督の報告" in text


def test_an_urgent_report_says_so() -> None:
    pdf = render_supervision(supervision_samples.typical(), samples.IMPRINT)
    assert ringed(pdf) == ["緊急"]
    assert "重大な侵害行為が発見されたので" in said(pdf)


def test_a_regular_report_names_its_period() -> None:
    pdf = render_supervision(supervision_samples.shortest(), samples.IMPRINT)
    assert ringed(pdf) == ["定期"]
    assert "令和8年4月1日から令和9年3月31日までの外部委託先の監督の状況" in said(pdf)


def test_contracts_and_requests_are_counted() -> None:
    text = said(render_supervision(supervision_samples.typical(), samples.IMPRINT))
    assert "対象契約3件（うち期間中に検査を実施していないもの1件）" in text
    assert "未完了の改善依頼2件（うち期限を過ぎたもの1件）" in text


def test_each_contract_stands_with_its_state() -> None:
    table = structure(render_supervision(supervision_samples.typical(), samples.IMPRINT)).all("Table")[1]
    rows = [[cell.text for cell in row.children] for row in table.children[-1].children]
    assert rows[0][2:] == ["令和8年11月19日", "2. 要改善", "2／1", "許可のない再委託"]
    assert rows[2][2:] == ["未実施", "－", "0／0", "－"]


def test_nothing_long_is_cut() -> None:
    text = structure(render_supervision(supervision_samples.longest(), samples.IMPRINT)).text
    assert samples.long_text(2000) in text
    assert all(f"R8-{number:04}" in text for number in range(1, 61))


def test_what_cannot_be_is_refused() -> None:
    report = supervision_samples.typical()
    with pytest.raises(ValueError, match="period"):
        replace(report, last=date(2025, 4, 1))
    with pytest.raises(ValueError, match="overdue"):
        replace(report.contracts[0], overdue=3)
