"""Photos, files and notes of what was seen."""

from collections.abc import Mapping

EVIDENCE: Mapping[str, tuple[str, str]] = {
    "document.picture_missing": (
        "紙面に載せる写真がありません（{sha256}）。記録が壊れています。調査者に原本を求めてください。",
        "A photo of the pages is missing ({sha256}). Ask the inspector for the original record.",
    ),
    "input.file_kind": (
        "この種類のファイルは追加できません: {name}。PDF、テキスト、CSV のいずれかにしてください。",
        "Files of this kind are not kept: {name}. Use PDF, text or CSV.",
    ),
    "input.number_in_photo": (
        "写真の中のコードに個人番号とみられる数字があります: {name}。番号が写らないように撮り直してください。",
        "A code on the photo holds what may be an Individual Number: {name}. Take it again without the code.",
    ),
    "input.photos_forbidden": (
        "この場所は撮影できません。見たものを書いてください。",
        "The site forbids photos. Write down what was seen.",
    ),
    "input.photos_unasked": (
        "撮影してよいか、まだ確認していません。現場の担当者に尋ねてください。",
        "Nobody was asked whether photos are allowed. Ask at the site.",
    ),
    "input.picture_broken": (
        "写真が壊れています: {name}（{reason}）。もとの機器から取り込み直してください。",
        "The picture is damaged: {name} ({reason}). Copy it from its device again.",
    ),
    "input.picture_heic": (
        "HEIC 形式の写真は読めません: {name}。JPEG に変換してください。",
        "HEIC pictures are not read: {name}. Convert it to JPEG.",
    ),
    "input.picture_several": (
        "画像が何枚も入っています: {name}。1枚ずつのファイルにしてください。",
        "There are several pictures in {name}. Make one file of each.",
    ),
    "input.picture_too_large": (
        "写真が大きすぎます: {name}（上限 {limit} {unit}）。小さくしてください。",
        "The picture is too large: {name} (at most {limit} {unit}). Make it smaller.",
    ),
    "input.picture_unknown": (
        "写真として読めません: {name}。JPEG か PNG を指定してください。",
        "This is no picture: {name}. Name a JPEG or PNG file.",
    ),
    "input.too_much_evidence": (
        "証跡が多すぎます（上限 {most} 件）。",
        "There is too much evidence ({most} pieces at most).",
    ),
    "record.original_damaged": (
        "記録に添えられた原本がハッシュと一致しません（{sha256}）。もう一度送ってください。",
        "An original beside the record is not what its hash says ({sha256}). Send it again.",
    ),
    "record.originals_missing": (
        "記録に添える原本が {count} 個まだ届いていません。届くまで受け付けを待ちます。",
        "{count} originals of the record have not arrived yet; it waits for them.",
    ),
}
