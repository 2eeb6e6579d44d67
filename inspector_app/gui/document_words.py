"""Sentences about official documents: what keeps one from being issued."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

DOCUMENT: dict[str, Callable[[], str]] = {
    "document.not_signed": lambda: translate(
        "Errors", "この書類は署名した検査記録から作ります。先に検査を確定し、署名してください。"
    ),
    "document.not_issued": lambda: translate("Errors", "この書類はまだ発行していません。先に発行してください。"),
    "document.issued": lambda: translate(
        "Errors", "発行した書類は変更できません。直すときは、訂正版を作ってください。"
    ),
    "document.incomplete": lambda: translate("Errors", "まだ発行できません。入力が必要なところが{count}か所あります。"),
    "document.number_taken": lambda: translate(
        "Errors", "この文書番号は、発行した別の書類で使われています。番号を確かめてください。"
    ),
    "document.reason_missing": lambda: translate("Errors", "訂正の理由を入力してください。紙面に印刷します。"),
    "document.corrected": lambda: translate(
        "Errors", "この書類の訂正版はすでにあります。直すときは、その訂正版を直してください。"
    ),
    "document.no_assessment": lambda: translate("Errors", "受注者の自己申告はまだ読み込んでいません。"),
    "document.unknown": lambda: translate("Errors", "この書類はありません（{form}）。"),
    "document.changed_meanwhile": lambda: translate(
        "Errors", "発行している間に内容が変わりました。もう一度発行してください。"
    ),
}
"""What can go wrong with a document, by the code of its error."""
