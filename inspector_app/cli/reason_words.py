"""Why a record or a message is refused, in sentences; Japanese first, then English. Codes: `signing.reasons`."""

from collections.abc import Mapping

REASONS: Mapping[str, tuple[str, str]] = {
    "record.too_large": (
        "ファイルが大きすぎます（{size} バイト、上限 {limit}）。",
        "The file is too large ({size} bytes, limit {limit}).",
    ),
    "record.not_pdf": ("PDF ではありません。", "This is not a PDF."),
    "record.cut": (
        "ファイルの終わりが欠けています。もう一度受け取ってください。",
        "The end of the file is missing. Ask for it again.",
    ),
    "record.added_after": (
        "署名の後にデータが付け加えられています。",
        "Something was added after the signature.",
    ),
    "record.unreadable": (
        "ファイルの構造が壊れているか、この形式の検査記録ではありません（{reason}）。",
        "The file is damaged inside, or not one of our records ({reason}).",
    ),
    "signature.missing": ("署名がありません。", "There is no signature."),
    "signature.damaged": ("署名の部分が壊れています（{part}）。", "The signature itself is damaged ({part})."),
    "signature.broken": (
        "署名した後に内容が変わっています。",
        "The content was changed after signing.",
    ),
    "signature.untrusted": (
        "署名者の証明書は、指定された機構が発行したものではありません（発行者 {issuer}）。--trust に機構の証明書を指定してください。",
        "The trusted agency did not issue the signer's certificate (issuer {issuer}). Name the agency's with --trust.",
    ),
    "signature.expired": (
        "署名者の証明書は期限切れです（{until} まで）。",
        "The signer's certificate has expired (valid until {until}).",
    ),
    "signature.not_yet_valid": (
        "署名者の証明書はまだ有効になっていません（{since} から）。端末の時計を確かめてください。",
        "The signer's certificate is not valid yet (from {since}). Check the clock.",
    ),
    "signature.wrong_role": (
        "この証明書は検査記録に署名するためのものではありません。",
        "This certificate is not for signing records.",
    ),
    "signature.future": (
        "署名日時（{signed_at}）が未来です。どちらかの時計が違っています。",
        "The signing time {signed_at} lies in the future; one of the clocks is wrong.",
    ),
    "signature.not_lead": (
        "署名したのは記録にある主任の調査者ではありません（署名者 {signer}、記録 {lead}）。",
        "The signer ({signer}) is not the lead inspector named inside ({lead}).",
    ),
    "signature.other_agency": (
        "署名者は別の機構に属しています（署名者 {signer}、記録 {record}）。",
        "The signer belongs to another agency ({signer}) than the record ({record}).",
    ),
    "signature.name_differs": (
        "署名者の氏名が記録にある調査者と違います。",
        "The signer's name differs from the inspector's in the record.",
    ),
    "signature.not_certifying": (
        "署名が文書全体を保護する種類のものではありません。",
        "The signature does not protect the whole document.",
    ),
    "signature.several": ("署名が二つ以上あります。", "There is more than one signature."),
    "record.no_data": ("検査データが入っていません。", "The record carries no data."),
    "record.data_twice": ("検査データが二つ以上入っています。", "The record carries its data more than once."),
    "record.data_invalid": (
        "検査データが公開スキーマに合いません（{path}: {problem}）。",
        "The data does not satisfy the published schema ({path}: {problem}).",
    ),
    "record.inconsistent": ("検査データに矛盾があります（{what}）。", "The data contradicts itself ({what})."),
    "record.pages_differ": (
        "紙面が検査データと一致しません（{page} ページ、{part}）。",
        "The pages do not show what the data say (page {page}, {part}).",
    ),
    "record.not_drawable": (
        "検査データから紙面を描けませんでした（{cause}）。",
        "The pages could not be drawn from the data ({cause}).",
    ),
}
