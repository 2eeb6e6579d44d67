"""Words for the kinds of the log's entries and for what they are about."""

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.log_extract import About
from inspector_app.gui.phrases import days_words, kind_words
from inspector_app.usecases.log_subjects import Subjects

translate = QCoreApplication.translate


def log_kind_words(kind: str) -> str:
    """Return what was done, for a kind of entry; the kind itself for one that is not known."""
    words = {
        "created": translate("LogKinds", "保管庫の作成"),
        "migrated": translate("LogKinds", "保管庫の更新"),
        "unlocked": translate("LogKinds", "解錠"),
        "unlock_failed": translate("LogKinds", "解錠の失敗"),
        "locked": translate("LogKinds", "施錠"),
        "passphrase_changed": translate("LogKinds", "パスフレーズの変更"),
        "way_added": translate("LogKinds", "開け方の追加"),
        "way_removed": translate("LogKinds", "開け方の取消し"),
        "recovered": translate("LogKinds", "機構による復旧"),
        "profile": translate("LogKinds", "調査者の登録"),
        "contract": translate("LogKinds", "契約の登録・変更"),
        "form": translate("LogKinds", "様式の取込み"),
        "inspection": translate("LogKinds", "検査の開始"),
        "answer": translate("LogKinds", "回答"),
        "changed": translate("LogKinds", "変更"),
        "finished": translate("LogKinds", "評価の確定"),
        "reopened": translate("LogKinds", "評価の取消し"),
        "signed": translate("LogKinds", "署名"),
        "sent": translate("LogKinds", "送信"),
        "send_failed": translate("LogKinds", "送信の失敗"),
        "received": translate("LogKinds", "受領"),
        "refused": translate("LogKinds", "差戻し"),
        "corrected": translate("LogKinds", "訂正の開始"),
        "read": translate("LogKinds", "閲覧"),
        "printed": translate("LogKinds", "表示・印刷"),
        "exported": translate("LogKinds", "書き出し"),
        "enrolment_asked": translate("LogKinds", "登録の申請"),
        "enrolled": translate("LogKinds", "登録"),
        "setting": translate("LogKinds", "設定の変更"),
        "backed_up": translate("LogKinds", "バックアップ"),
        "restored": translate("LogKinds", "バックアップからの復元"),
        "loss_accepted": translate("LogKinds", "失われたままの解錠"),
        "destroyed": translate("LogKinds", "廃棄"),
        "document": translate("LogKinds", "書類の作成・変更"),
        "issued": translate("LogKinds", "書類の発行"),
        "discarded": translate("LogKinds", "書類の下書きの破棄"),
    }
    return words.get(kind, kind)


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
