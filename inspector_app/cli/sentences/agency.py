"""The agency's desk: setting it up, opening it, enrolling."""

from collections.abc import Mapping

AGENCY: Mapping[str, tuple[str, str]] = {
    "desk.damaged": (
        "受付のフォルダーが壊れています（{part}）。バックアップから戻してください。何も変更していません。",
        "The desk's folder is damaged ({part}). Restore a backup; nothing was changed.",
    ),
    "desk.exists": (
        "すでに受付があります: {folder}。別のフォルダーを指定してください。何も変更していません。",
        "There is a desk already: {folder}. Name another folder; nothing was changed.",
    ),
    "desk.in_use": (
        "受付は別のプログラムが使っています: {folder}。終わるのを待ってやり直してください。",
        "Another program is using the desk: {folder}. Wait until it has ended and try again.",
    ),
    "desk.missing": (
        "ここに受付はありません: {folder}。--desk を確かめるか、agency init で作ってください。",
        "There is no desk here: {folder}. Check --desk, or make one with `agency init`.",
    ),
    "desk.newer": (
        "受付は新しい版のプログラムのものです（{part}）。新しい版で開いてください。何も変更していません。",
        "The desk belongs to a newer version of the program ({part}). Use that version; nothing was changed.",
    ),
    "desk.no_inspector": (
        "この受付が登録した調査者ではありません: {inspector_id}。agency status で確かめてください。",
        "This desk never enrolled an inspector {inspector_id}. See `agency status`.",
    ),
    "desk.no_officer": (
        "在任中の復旧担当者にその名前はありません: {name}。名前を確かめてください。",
        "No recovery officer in charge is called {name}. Check the name.",
    ),
    "desk.nothing_to_revoke": (
        "失効していない証明書はありません: {inspector_id}。何も変更していません。",
        "{inspector_id} has no certificate that still counts. Nothing was changed.",
    ),
    "desk.not_an_officer": (
        "この鍵は、この受付が任命した復旧担当者のものではありません。鍵のファイルを確かめてください。",
        "This key is not of a recovery officer of this desk. Check the key file.",
    ),
    "desk.not_writable": (
        "受付のフォルダーに書き込めません: {folder}（{reason}）。権限と空き容量を確かめ、やり直してください。",
        "The desk's folder cannot be written: {folder} ({reason}). Check permissions and space, then run this again.",
    ),
    "desk.officers_enough": (
        "復旧担当者はすでに二人います。先に一人を解任してください。",
        "There are two recovery officers already. Dismiss one first.",
    ),
    "desk.officers_needed": (
        "復旧には、異なる二人の担当者の鍵が必要です。二人そろえてやり直してください。",
        "Recovery needs the keys of two different officers. Bring both together and try again.",
    ),
    "desk.other_inspector": (
        "この保管庫は別の調査者のものです（{inspector_id}）。調査者の番号を確かめてください。何も変更していません。",
        "The vault belongs to another inspector ({inspector_id}). Check the id; nothing was changed.",
    ),
    "desk.passphrase_missing": (
        "受付のパスフレーズが空です。空でないものを決めてください。",
        "The desk's passphrase is empty. Choose one.",
    ),
    "desk.wrong_passphrase": (
        "受付のパスフレーズが違います。もう一度入力してください。",
        "Wrong passphrase for the desk. Try again.",
    ),
    "enrolment.authority_expired": (
        "機構の認証局の証明書が期限切れです（{until} まで）。新しい受付を agency init で作ってください。",
        "The agency's authority has expired (valid until {until}). Make a new desk with `agency init`.",
    ),
    "enrolment.bad_days": (
        "証明書の有効日数は 1 から {most} までです。--days を確かめてください。",
        "A certificate is valid for 1 to {most} days. Check --days.",
    ),
    "enrolment.bad_name": (
        "証明書に入れられません: {field}（1〜{longest} 文字、前後の空白と制御文字は不可、番号は英数字と記号のみ）。",
        "A certificate cannot hold this: {field} (1 to {longest} characters, no spaces around it; an id in ASCII).",
    ),
    "enrolment.bad_request": (
        "登録申請として読めません（{part}）。端末で作った申請のファイルを指定してください。",
        "This is no enrolment request ({part}). Name the request that the laptop made.",
    ),
    "desk.no_record": (
        "受付番号 {number} の記録はありません。agency status で番号を確かめてください。",
        "There is no record with the number {number}. Look it up with agency status.",
    ),
    "desk.no_time_service": (
        "タイムスタンプの発行者が決まっていません。agency time-service で決めてください。",
        "No time-stamp service is chosen. Choose one with agency time-service.",
    ),
}
