"""The vault: opening, reading, writing."""

from collections.abc import Mapping

VAULT: Mapping[str, tuple[str, str]] = {
    "vault.damaged": (
        "保管庫が壊れています（{part}）。パスフレーズの誤りではありません。ファイルは変更していません。バックアップから戻してください。",
        "The vault is damaged ({part}); the passphrase is not the cause. The file was not changed. Restore a backup.",
    ),
    "vault.exists": (
        "すでに保管庫があります。別のフォルダーを指定してください。何も変更していません。",
        "There is a vault already. Name another folder; nothing was changed.",
    ),
    "vault.full": (
        "ディスクに空きがありません。保存済みの回答は無事です。空きを作ってやり直してください。",
        "The disk is full. Saved answers are safe; make room and try again.",
    ),
    "vault.in_use": (
        "保管庫は別の実地検査ノートが使っています。先に閉じてください。",
        "Another copy of the program is using the vault. Close it first.",
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
    "vault.no_way": (
        "この保管庫にその開き方はありません（{way}）。パスフレーズで開いてください。",
        "The vault has no such way to be opened ({way}). Open it with its passphrase.",
    ),
    "vault.not_writable": (
        "保管庫のフォルダーに書き込めません（{reason}）。権限と空き容量を確かめてください。",
        "The vault's folder cannot be written ({reason}). Check its permissions and the space on the disk.",
    ),
    "vault.passphrase_empty": (
        "パスフレーズが空です。保管庫のパスフレーズを入力してください。",
        "The passphrase is empty. Enter the vault's passphrase.",
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
