"""Sentences for errors about ways into the vault, backups and destruction."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

VAULT_CARE: dict[str, Callable[[], str]] = {
    "vault.no_way": lambda: translate(
        "Errors", "この保管庫は、その開き方には対応していません。パスフレーズで開いてください。"
    ),
    "vault.way_unusable": lambda: translate(
        "Errors",
        "キーリングにある鍵では、この保管庫は開きません。パスフレーズで開き、設定の「保管庫」でキーリングを入れ直してください。",
    ),
    "vault.recovery_unreadable": lambda: translate(
        "Errors", "復旧ファイルではないか、壊れています。機構から受け取ったファイルを選んでください。"
    ),
    "vault.recovery_code": lambda: translate(
        "Errors", "復旧の符号が合いません。機構から聞いた符号を、もう一度確かめて入力してください。"
    ),
    "vault.other_vault": lambda: translate(
        "Errors", "別の保管庫のものです。何も変更していません。この保管庫のものを選んでください。"
    ),
    "vault.no_backup": lambda: translate(
        "Errors",
        "ここには、戻せるバックアップがありません。何も変更していません。"
        "USBメモリなど別の場所にあれば、そのフォルダを選んでください。",
    ),
    "vault.backup_damaged": lambda: translate(
        "Errors", "このバックアップは壊れています。何も変更していません。別のバックアップを選んでください。"
    ),
    "vault.backup_failed": lambda: translate(
        "Errors",
        "バックアップを読み返したところ、保管庫と一致しませんでした。このバックアップは使えないため、残していません。"
        "保管庫を点検してください。",
    ),
    "inspection.kept": lambda: translate(
        "Errors", "保存期間が終わっていないため、理由がないと廃棄できません。廃棄する理由を書いてください。"
    ),
    "inspection.undelivered": lambda: translate(
        "Errors",
        "署名した記録を機構がまだ受領していないため、廃棄できません。何も消していません。送信し、受領証が届いてから廃棄してください。",
    ),
    "keychain.missing": lambda: translate("Errors", "この端末ではキーリングが動いていません。パスフレーズで開けます。"),
    "keychain.locked": lambda: translate(
        "Errors", "キーリングがロックされています。キーリングを開くか、パスフレーズで開いてください。"
    ),
    "keychain.hanging": lambda: translate("Errors", "キーリングから返事がありません。パスフレーズで開けます。"),
    "keychain.unsuitable": lambda: translate(
        "Errors", "この端末のキーリングは、鍵を預けられるものではありません。パスフレーズで開けます。"
    ),
    "keychain.refused": lambda: translate("Errors", "キーリングに断られました。パスフレーズで開けます。"),
    "keychain.not_kept": lambda: translate(
        "Errors", "キーリングが鍵を覚えていません。パスフレーズで開けます。ほかの開き方は変わっていません。"
    ),
    "keychain.nothing_kept": lambda: translate(
        "Errors",
        "キーリングにこの保管庫の鍵がありません。パスフレーズで開き、設定の「保管庫」でキーリングを入れ直してください。",
    ),
}
