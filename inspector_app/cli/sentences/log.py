"""Faults that the check of a vault or a backup finds."""

from collections.abc import Mapping

LOG: Mapping[str, tuple[str, str]] = {
    "backup.changed": (
        "バックアップが作られた後に変わっています。別のバックアップを使ってください。",
        "The backup was changed after it was made. Use another one.",
    ),
    "backup.incomplete": (
        "バックアップに足りないものがあります。もう一度作ってください。",
        "Something is missing in the backup. Make it again.",
    ),
    "backup.unreadable": (
        "バックアップを読めません。別のバックアップを使ってください。",
        "The backup cannot be read. Use another one.",
    ),
    "log.answer_differs": (
        "回答が記録簿と違います（{subject}）。",
        "An answer is not what the log says ({subject}).",
    ),
    "log.answer_missing": (
        "記録簿にある回答がありません（{subject}）。",
        "An answer of the log is not there ({subject}).",
    ),
    "log.entry_changed": (
        "記録簿の {number} 番が書き換えられています。",
        "Entry {number} of the log was changed.",
    ),
    "log.entry_erased": (
        "記録簿の {number} 番の内容が、廃棄の記録なしに消されています。",
        "The content of entry {number} of the log was erased, and no destruction was noted.",
    ),
    "log.entry_missing": (
        "記録簿の {number} 番がありません。",
        "Entry {number} of the log is missing.",
    ),
    "log.head_differs": (
        "記録簿の {number} 番が、控えと違います。別の記録簿と入れ替わっています。",
        "Entry {number} of the log is not the one that is known. Another log is in its place.",
    ),
    "log.item_differs": (
        "保管されているものが記録簿と違います（{subject}）。",
        "What is stored is not what the log says ({subject}).",
    ),
    "log.item_missing": (
        "記録簿にあるものが保管庫にありません（{subject}）。",
        "Something that the log tells of is not in the vault ({subject}).",
    ),
    "log.item_unlogged": (
        "記録簿にないものが保管庫にあります（{subject}）。",
        "There is something in the vault that the log does not tell of ({subject}).",
    ),
    "log.state_differs": (
        "検査の状態が記録簿と違います（{subject}）。",
        "The state of an inspection is not what the log says ({subject}).",
    ),
    "record.log_differs": (
        "署名済みの検査記録が示す記録簿と、今の記録簿が違います（{subject}）。署名後に記録簿が書き換えられています。",
        "The log is not the one that a signed record names ({subject}): it was rewritten after signing.",
    ),
}
