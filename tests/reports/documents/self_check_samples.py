"""プログラム自身の点検表 in three lengths."""

from inspector_app.domain.form import Text
from inspector_app.domain.self_check import Measure, Proof, SelfCheck
from tests.reports.documents import samples

TEST = "tests/storage/test_leaks.py::test_nothing_leaks"


def shortest() -> SelfCheck:
    return SelfCheck("0.1.0", ())


def typical() -> SelfCheck:
    proofs = tuple(Proof(Text(f"書いた言葉はどのファイルにも現れない（{number}）", ""), TEST) for number in (1, 2))
    first = Measure(
        "20", Text("データの暗号化・パスワード保護", ""), Text("暗号化した一つのファイルに入れる。", ""), proofs
    )
    second = Measure("32", Text("離席時の対応手段のヒアリング", ""), Text("操作がないと閉じる。", ""), proofs[:1])
    return SelfCheck("0.1.0", (first, second), "髙橋 みのり")


def longest() -> SelfCheck:
    text = Text(samples.long_text(2000), "")
    proofs = tuple(Proof(Text(f"長い根拠{number}", ""), TEST) for number in range(40))
    return SelfCheck("0.1.0", (Measure("20", text, text, proofs),), "髙橋 みのり")
