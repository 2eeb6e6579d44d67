"""Between laptop and agency: enrolment files, the exchange folder, packages and answers."""

from collections.abc import Mapping

EXCHANGE: Mapping[str, tuple[str, str]] = {
    "enrolment.contradictory": (
        "登録ファイルの内容に矛盾があります（{what}）。機構に作り直しを頼んでください。何も変更していません。",
        "The enrolment file contradicts itself ({what}). Ask the agency for a new one; nothing was changed.",
    ),
    "enrolment.missing": (
        "この保管庫は機構に登録されていません。登録申請を機構に渡し、登録ファイルを読み込んでください。",
        "This vault is not enrolled. Hand the enrolment request to the agency and load the file it returns.",
    ),
    "enrolment.no_request": (
        "この保管庫は登録を申請していません。先に登録申請を作り、機構に渡してください。",
        "This vault has not asked to be enrolled. Make a request first and hand it to the agency.",
    ),
    "enrolment.not_valid": (
        "登録ファイルは使えません（{reason}）。機構に作り直しを頼んでください。何も変更していません。",
        "The enrolment file cannot be used ({reason}). Ask the agency for a new one; nothing was changed.",
    ),
    "enrolment.other_agency": (
        "登録ファイルは別の機構のものです（{agency}）。この保管庫には読み込めません。何も変更していません。",
        "The enrolment file is another agency's ({agency}). It cannot be loaded into this vault; nothing was changed.",
    ),
    "enrolment.other_laptop": (
        "登録ファイルは別の端末の申請に対するものです。この端末の申請への登録ファイルを読み込んでください。",
        "The enrolment file answers another laptop's request. Load the one that answers this laptop's.",
    ),
    "enrolment.practice_only": (
        "この保管庫の登録は練習用です。送信するには、機構に登録を申請してください。",
        "This vault is enrolled for practice only. To send, ask the agency to enrol it.",
    ),
    "enrolment.unreadable": (
        "登録ファイルとして読めません（{reason}）。機構から受け取ったファイルを指定してください。",
        "This is no enrolment file ({reason}). Name the file that the agency returned.",
    ),
    "message.not_ours": (
        "この記録への返答ではありません（{part}）。返答のファイルを機構に確かめてください。",
        "This does not answer our record ({part}). Ask the agency about the file.",
    ),
    "package.damaged": (
        "届いたファイルが途中で壊れています。端末からもう一度送信してください。",
        "The file was damaged on its way. Send the record again from the laptop.",
    ),
    "package.not_for_us": (
        "別の機構あてに封をしたファイルです。送り先の機構に渡してください。",
        "The file is sealed for another agency. Hand it to the one it was made for.",
    ),
    "package.too_large": (
        "ファイルが大きすぎます（上限 {limit} バイト）。写真を減らした記録を送ってください。",
        "The file is too large (limit {limit} bytes). Send a record with fewer photos.",
    ),
    "transport.full": (
        "受け渡しのフォルダーに空きがありません（{folder}）。空きを作ってやり直してください。記録は保管庫にあります。",
        "The exchange folder is full ({folder}). Make room and try again; the record is safe.",
    ),
    "transport.missing": (
        "受け渡しのフォルダーがありません（{folder}）。USBメモリや共有フォルダーがつながっているか確かめてください。",
        "There is no such exchange folder ({folder}). Check that the stick or the share is connected.",
    ),
    "transport.no_folder": (
        "受け渡しのフォルダーが決まっていません。画面の「送信」で選んでください。",
        "No exchange folder is set. Choose one in the window under 送信.",
    ),
    "transport.not_readable": (
        "受け渡しのフォルダーのファイルを読めません（{name}、{reason}）。フォルダーの権限を確かめてください。",
        "A file in the exchange folder cannot be read ({name}, {reason}). Check the folder's permissions.",
    ),
    "transport.not_writable": (
        "受け渡しのフォルダーに書き込めません（{name}、{reason}）。フォルダーの権限を確かめてください。",
        "The exchange folder cannot be written ({name}, {reason}). Check the folder's permissions.",
    ),
    "transport.own_folder": (
        "保管庫のフォルダーは受け渡しに使えません（{folder}）。別のフォルダーを選んでください。",
        "The vault's own folder cannot be the exchange folder ({folder}). Choose another one.",
    ),
    "transport.too_large": (
        "大きすぎるファイルがあります（{name}、上限 {limit} バイト）。このプログラムのものではありません。",
        "A file in the exchange folder is too large ({name}, limit {limit} bytes). It is not of this program.",
    ),
}
