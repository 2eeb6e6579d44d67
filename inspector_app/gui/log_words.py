"""Words for the kinds of the log's entries and for what they are about."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.log_extract import About
from inspector_app.gui.phrases import days_words, kind_words
from inspector_app.usecases.log_subjects import Subjects

translate = QCoreApplication.translate


_KINDS: dict[str, Callable[[], str]] = {
    "created": lambda: translate("LogKinds", "保管庫の作成"),
    "migrated": lambda: translate("LogKinds", "保管庫の更新"),
    "unlocked": lambda: translate("LogKinds", "解錠"),
    "unlock_failed": lambda: translate("LogKinds", "解錠の失敗"),
    "locked": lambda: translate("LogKinds", "施錠"),
    "passphrase_changed": lambda: translate("LogKinds", "パスフレーズの変更"),
    "way_added": lambda: translate("LogKinds", "開け方の追加"),
    "way_removed": lambda: translate("LogKinds", "開け方の取消し"),
    "recovered": lambda: translate("LogKinds", "機構による復旧"),
    "profile": lambda: translate("LogKinds", "調査者の登録"),
    "contract": lambda: translate("LogKinds", "契約の登録・変更"),
    "form": lambda: translate("LogKinds", "様式の取込み"),
    "inspection": lambda: translate("LogKinds", "検査の開始"),
    "answer": lambda: translate("LogKinds", "回答"),
    "changed": lambda: translate("LogKinds", "変更"),
    "finished": lambda: translate("LogKinds", "評価の確定"),
    "reopened": lambda: translate("LogKinds", "評価の取消し"),
    "signed": lambda: translate("LogKinds", "署名"),
    "sent": lambda: translate("LogKinds", "送信"),
    "send_failed": lambda: translate("LogKinds", "送信の失敗"),
    "received": lambda: translate("LogKinds", "受領"),
    "refused": lambda: translate("LogKinds", "差戻し"),
    "corrected": lambda: translate("LogKinds", "訂正の開始"),
    "read": lambda: translate("LogKinds", "閲覧"),
    "printed": lambda: translate("LogKinds", "表示・印刷"),
    "exported": lambda: translate("LogKinds", "書き出し"),
    "enrolment_asked": lambda: translate("LogKinds", "登録の申請"),
    "enrolled": lambda: translate("LogKinds", "登録"),
    "setting": lambda: translate("LogKinds", "設定の変更"),
    "backed_up": lambda: translate("LogKinds", "バックアップ"),
    "restored": lambda: translate("LogKinds", "バックアップからの復元"),
    "loss_accepted": lambda: translate("LogKinds", "失われたままの解錠"),
    "destroyed": lambda: translate("LogKinds", "廃棄"),
    "document": lambda: translate("LogKinds", "書類の作成・変更"),
    "issued": lambda: translate("LogKinds", "書類の発行"),
    "discarded": lambda: translate("LogKinds", "書類の下書きの破棄"),
}


def log_kind_words(kind: str) -> str:
    """Return what was done, for a kind of entry; the kind itself for one that is not known."""
    make = _KINDS.get(kind)
    return kind if make is None else make()


def unreadable_words() -> str:
    """Return what is said in place of a kind where an entry cannot be read."""
    return translate("LogKinds", "読み取れません")


def about_words(about: About) -> str:
    """Return what an entry is about: a contractor with a visit and a row, or with a contract; empty for nothing."""
    visit = days_words(about.dates)
    if about.kind is not None:
        visit = f"{kind_words(about.kind)} {visit}"
    parts = [about.contractor, visit or about.number, f"No.{about.row}" if about.row else ""]
    if about.destroyed:
        parts.append(translate("LogKinds", "廃棄済み"))
    return "　".join(part for part in parts if part)


def subject_words(subject: str, subjects: Subjects) -> str:
    """Return what an entry is about: a contractor and a visit, a contract, or nothing."""
    if subject in subjects.inspections:
        inspection = subjects.inspections[subject]
        visit = f"{kind_words(inspection.kind)} {days_words(inspection.dates)}"
        return f"{inspection.contract.contractor.name}　{visit}"
    if subject in subjects.contracts:
        contract = subjects.contracts[subject]
        return f"{contract.contractor.name}　{contract.number}"
    if subject in subjects.destroyed:
        gone = subjects.destroyed[subject]
        words = translate("LogKinds", "廃棄済み：{contractor}　{visited}")
        return words.format(contractor=gone.contractor, visited=days_words(gone.visited))
    return ""
