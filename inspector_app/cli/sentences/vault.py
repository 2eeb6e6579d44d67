"""The vault: opening, reading, writing."""

from collections.abc import Mapping

VAULT: Mapping[str, tuple[str, str]] = {
    "vault.backup_damaged": (
        "このバックアップは壊れています（{faults}）。別のバックアップを選んでください。何も変更していません。",
        "This backup is damaged ({faults}). Choose another one; nothing was changed.",
    ),
    "vault.backup_failed": (
        "バックアップが保管庫と一致しませんでした（{faults}）。保管庫を確かめてください。",
        "The backup did not match the vault ({faults}). Have the vault checked.",
    ),
    "vault.clock_behind": (
        "この端末の時計が、最後の記録より {minutes} 分以上遅れています。時計を合わせてください。",
        "This device's clock is at least {minutes} minutes behind the last entry. Set the clock.",
    ),
    "vault.damaged": (
        "保管庫が壊れています（{part}）。パスフレーズの誤りではありません。ファイルを残したまま、バックアップから戻してください。",
        "The vault is damaged ({part}); the passphrase is not the cause. Keep the file, and restore a backup.",
    ),
    "backup.target_gone": (
        "バックアップ先のフォルダーに書けません: {file}。媒体を外していないか確かめてください。保管庫は無事です。",
        "The backup cannot be written to {file}. Check that the medium is still there; the vault is safe.",
    ),
    "backup.target_full": (
        "バックアップ先の空きが足りません: {file}。空きを作るか、別のフォルダーを指定してください。保管庫は無事です。",
        "There is too little room for the backup in {file}. Make room or name another folder; the vault is safe.",
    ),
    "vault.exists": (
        "すでに保管庫があります。別のフォルダーを指定してください。何も変更していません。",
        "There is a vault already. Name another folder; nothing was changed.",
    ),
    "vault.full": (
        "ディスクに空きがありません。保存済みの回答は無事です。空きを作ってやり直してください。",
        "The disk is full. Saved answers are safe; make room and try again.",
    ),
    "vault.gone": (
        "保管庫のファイルがなくなりました。外した媒体やフォルダーを元に戻してください。最後の変更は保存していません。",
        "The vault's file is gone. Put the medium or the folder back; the last change was not stored.",
    ),
    "vault.in_use": (
        "保管庫は別の実地検査ノートが使っています。先に閉じてください。",
        "Another copy of the program is using the vault. Close it first.",
    ),
    "vault.little_room": (
        "ディスクの空きが足りません（空き {free} バイト、必要 {needed} バイト）。空きを作ってやり直してください。",
        "There is too little room on the disk ({free} bytes free, {needed} needed). Make room and try again.",
    ),
    "vault.lost_changes": (
        "保管庫の最後の変更が失われています（{last} 件中 {lost} 件）。古い写しと入れ替わっていないか確かめてください。",
        "The vault's last changes are missing ({lost} of {last}). Check whether an older copy took its place.",
    ),
    "vault.missing": (
        "保管庫がありません。--data で保管庫のフォルダーを指定するか、画面を開いて作ってください。",
        "There is no vault. Name its folder with --data, or open the window and make one.",
    ),
    "vault.newer": (
        "保管庫は新しい版の実地検査ノートのものです。新しい版で開いてください。何も変更していません。",
        "The vault belongs to a newer version of the program. Open it with that version; nothing was changed.",
    ),
    "vault.no_backup": (
        "戻せるバックアップがありません。バックアップの場所を確かめてください。何も変更していません。",
        "There is no backup to restore. Check where the backups are; nothing was changed.",
    ),
    "vault.no_way": (
        "この保管庫にその開き方はありません（{way}）。パスフレーズで開いてください。",
        "The vault has no such way to be opened ({way}). Open it with its passphrase.",
    ),
    "vault.not_writable": (
        "保管庫のフォルダーに書き込めません（{reason}）。権限と空き容量を確かめてください。",
        "The vault's folder cannot be written ({reason}). Check its permissions and the space on the disk.",
    ),
    "vault.other": (
        "別の保管庫のものです。この保管庫のファイルを指定してください。",
        "It is another vault's. Name a file of this vault.",
    ),
    "vault.other_vault": (
        "別の保管庫のものです。この保管庫のファイルを指定してください。何も変更していません。",
        "It belongs to another vault. Name a file of this one; nothing was changed.",
    ),
    "vault.pages": (
        "壊れたページがあります。バックアップから戻してください。",
        "There are damaged pages. Restore a backup.",
    ),
    "vault.passphrase_empty": (
        "パスフレーズが空です。保管庫のパスフレーズを入力してください。",
        "The passphrase is empty. Enter the vault's passphrase.",
    ),
    "vault.recovery_code": (
        "復旧の符号が合わないか、ファイルが変わっています。符号を確かめてもう一度入力してください。",
        "The recovery code does not open the file. Check the code and enter it again.",
    ),
    "vault.recovery_unreadable": (
        "復旧のファイルとして読めません。機構から受け取ったファイルを指定してください。",
        "This is no recovery file. Name the file that the agency returned.",
    ),
    "vault.wait": (
        "誤りが続いたため、あと {seconds} 秒待ってからもう一度入力してください。",
        "There were several wrong tries. Wait {seconds} seconds and try again.",
    ),
    "vault.way_unusable": (
        "その開き方は保管庫に合いません（{way}）。パスフレーズで開いてください。",
        "This does not open the vault ({way}). Open it with its passphrase.",
    ),
    "vault.wrong_passphrase": (
        "パスフレーズが違います。大文字・小文字と日本語入力の状態を確かめて、もう一度入力してください。",
        "Wrong passphrase. Check capitals and the input method, and try again.",
    ),
}
