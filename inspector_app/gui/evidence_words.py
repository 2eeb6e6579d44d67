"""Sentences for what can be wrong with photos, files and notes."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

EVIDENCE: dict[str, Callable[[], str]] = {
    "input.picture_unknown": lambda: translate(
        "Errors", "写真として読めません（{name}）。JPEGかPNGの写真を選んでください。何も追加していません。"
    ),
    "input.picture_heic": lambda: translate(
        "Errors",
        "HEIC形式の写真は読めません（{name}）。"
        "カメラの設定を「互換性優先（JPEG）」にするか、JPEGに変換してから追加してください。",
    ),
    "input.picture_broken": lambda: translate(
        "Errors", "写真が壊れているか、途中で切れています（{name}）。もとの機器から取り込み直してください。"
    ),
    "input.picture_several": lambda: translate(
        "Errors",
        "このファイルには画像が何枚も入っています（{name}）。1枚ずつのファイルにするか、PDFで追加してください。",
    ),
    "input.picture_too_large": lambda: translate(
        "Errors", "写真が大きすぎます（{name}、上限 {limit} {unit}）。小さくしてから追加してください。"
    ),
    "input.number_in_photo": lambda: translate(
        "Errors",
        "写真の中のコード（QRコードなど）に、個人番号とみられる数字があります（{name}）。この写真は保管していません。"
        "番号が写らないように撮り直してください。",
    ),
    "input.file_kind": lambda: translate(
        "Errors", "この種類のファイルは追加できません（{name}）。PDF、テキスト、CSVのいずれかにしてください。"
    ),
    "input.photos_unasked": lambda: translate(
        "Errors",
        "撮影してよいか、まだ確認していません。現場の担当者に尋ね、「撮影の可否」に書いてから追加してください。",
    ),
    "input.photos_forbidden": lambda: translate(
        "Errors", "この場所は撮影できません。見たもの（題名・日付・頁・数）を「見た資料」に書いてください。"
    ),
    "input.too_much_evidence": lambda: translate(
        "Errors", "証跡が多すぎます（上限 {most} 件）。要らないものを外してください。"
    ),
    "document.picture_missing": lambda: translate(
        "Errors", "紙面に載せる写真が見つかりません。検査の内容は保管庫にあります。保管庫を点検してください。"
    ),
}
