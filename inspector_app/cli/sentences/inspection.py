"""The inspection and its documents: steps that are not possible now."""

from collections.abc import Mapping

INSPECTION: Mapping[str, tuple[str, str]] = {
    "document.cell_too_tall": (
        "表の {row} 行目が1ページに入りません。その行の文を短くしてください。",
        "Row {row} of the table does not fit on a page. Shorten its text.",
    ),
    "document.missing_glyph": (
        "この文字は収録フォントにありません: {character}（{name}、{where}）。別の字体に書き換えてください。",
        "No bundled font has this character: {character} ({name}, {where}). Write it in another form.",
    ),
    "document.unknown_drawing": (
        "新しい版のプログラムで描かれた記録です（描き方 {drawing}）。新しい版で開いてください。",
        "A newer program drew this record (drawing {drawing}). Open it with a newer version.",
    ),
    "inspection.changed_meanwhile": (
        "署名している間に回答が変わりました。もう一度署名してください。",
        "An answer changed while the record was signed. Sign again.",
    ),
    "inspection.corrected_already": (
        "この記録の訂正はすでに始まっています。その訂正を続けるか、訂正した記録を訂正してください。",
        "A correction of this record has been begun. Go on with it, or correct the corrected record.",
    ),
    "inspection.frozen": (
        "署名した検査は変更できません。",
        "A signed inspection cannot be changed.",
    ),
    "inspection.kept": (
        "この検査は保存期間の内です（{until} まで）。いま廃棄するには理由を書いてください。何も消していません。",
        "The inspection is still to be kept (until {until}). To destroy it now, give a reason; nothing was removed.",
    ),
    "inspection.not_allowed": (
        "この検査はいま{state}です。その操作はできません（{event}）。",
        "The inspection is {state}; this step is not possible now ({event}).",
    ),
    "inspection.not_of_form": (
        "様式にない項目です（{row}）。何も保存していません。様式の項目を確かめてください。",
        "The form has no such row or value ({row}). Nothing was stored; check the form.",
    ),
    "inspection.not_signed": ("まだ署名されていません。先に署名してください。", "It is not signed yet. Sign it first."),
    "inspection.open_problems": (
        "未完了の項目が {count} 件あります。最初は No.{no} です。判定と備考を埋めてください。",
        "{count} problems are open; the first is at No. {no}. Complete the rows.",
    ),
    "inspection.other_inspector": (
        "回答のファイルの主任の調査者（{lead}）か機構が、保管庫のものと違います。本人の保管庫で署名してください。",
        "The answers name another lead inspector ({lead}) or agency than the vault. Sign in that inspector's vault.",
    ),
    "inspection.rating_withheld": (
        "判定していない項目があるため、最終評価を出せません（{rows}）。",
        "Rows without a judgement withhold the rating ({rows}).",
    ),
    "inspection.remarks_missing": (
        "要改善のときは、改善を依頼する旨を最終評価の備考に書いてください。",
        "A rating of 要改善 needs the improvement request in its remarks.",
    ),
    "inspection.undelivered": (
        "署名した記録がまだ受領されていません（{state}）。受領を確かめてから廃棄してください。何も消していません。",
        "The signed record is not acknowledged yet ({state}). Await its receipt first; nothing was removed.",
    ),
}
