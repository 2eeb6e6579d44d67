"""Sentences for what the check of a vault or a backup finds."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from inspector_app.usecases.find_backups import LogFault

translate = QCoreApplication.translate


def fault_words(fault: LogFault) -> str:
    """Return the sentence for a fault; for an unknown code the code itself, so that it can be told."""
    make = _SENTENCES.get(fault.code)
    if make is None:
        return translate("Faults", "点検の符号 {code}").format(code=fault.code)
    return make().format(number=fault.number, subject=fault.subject)


def known_fault(code: str) -> bool:
    """Tell whether there is a sentence for a code."""
    return code in _SENTENCES


_SENTENCES: dict[str, Callable[[], str]] = {
    "vault.pages": lambda: translate("Faults", "保管庫のファイルに壊れたところがあります"),
    "vault.damaged": lambda: translate("Faults", "保管庫のファイルが壊れています"),
    "vault.lost_changes": lambda: translate("Faults", "保管庫の最後の変更が失われています"),
    "record.log_differs": lambda: translate(
        "Faults", "署名済みの記録が示す記録簿と、今の記録簿が違います（{number} 番まで）"
    ),
    "log.entry_changed": lambda: translate("Faults", "記録簿の {number} 番が書き換えられています"),
    "log.entry_missing": lambda: translate("Faults", "記録簿の {number} 番がありません"),
    "log.entry_erased": lambda: translate("Faults", "記録簿の {number} 番の内容が、廃棄の記録なしに消されています"),
    "log.head_differs": lambda: translate("Faults", "記録簿の {number} 番が、控えと違います"),
    "log.answer_differs": lambda: translate("Faults", "回答が記録簿と違います（{subject}）"),
    "log.answer_missing": lambda: translate("Faults", "記録簿にある回答がありません（{subject}）"),
    "log.item_differs": lambda: translate("Faults", "保管しているものが記録簿と違います（{subject}）"),
    "log.item_missing": lambda: translate("Faults", "記録簿にあるものが保管庫にありません（{subject}）"),
    "log.item_unlogged": lambda: translate("Faults", "記録簿にないものが保管庫にあります（{subject}）"),
    "log.state_differs": lambda: translate("Faults", "検査の状態が記録簿と違います（{subject}）"),
    "backup.changed": lambda: translate("Faults", "バックアップが、作ったあとに変わっています（{subject}）"),
    "backup.incomplete": lambda: translate("Faults", "バックアップに足りないファイルがあります（{subject}）"),
    "backup.unreadable": lambda: translate("Faults", "バックアップを読めません（{subject}）"),
}
