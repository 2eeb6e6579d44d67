"""Sentences for errors about ways into the vault, backups and destruction."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

VAULT_CARE: dict[str, Callable[[], str]] = {
    "vault.gone": lambda: translate(
        "Errors",
        "保管庫のファイルがなくなりました。メモリを抜いたか、フォルダを動かしたためです。入力した内容は画面に残っています。"
        "元に戻すと、自動でもう一度保存します。",
    ),
    "backup.target_gone": lambda: translate(
        "Errors",
        "バックアップ先のフォルダ（{file}）に書けません。USBメモリを抜いていないか、権限を確かめて、もう一度作ってください。"
        "保管庫は無事です。",
    ),
    "backup.target_full": lambda: translate(
        "Errors",
        "バックアップ先（{file}）の空きが足りません。空きを作るか、別のフォルダを選んでください。保管庫は無事です。",
    ),
    "vault.clock_behind": lambda: translate(
        "Errors",
        "この端末の時計が、最後の記録より{behind}遅れています。"
        "署名の日時が誤ります。設定で時計を合わせてから続けてください。",
    ),
    "inspection.not_of_form": lambda: translate(
        "Errors",
        "この様式にない項目のため、保存していません。プログラムを開き直し、同じことが起きたら知らせてください。",
    ),
    "input.not_text": lambda: translate(
        "Errors", "保存できない文字（文字の断片）が含まれています。その文字を消して、入力し直してください。"
    ),
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
    "input.log_too_long": lambda: translate(
        "Errors", "{most}件を超えるため、印刷できません。期間やしたことで絞り込むか、CSVに書き出してください。"
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
