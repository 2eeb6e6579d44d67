"""Sentences for errors about keys in files and on cards, further signatures, and time-stamps."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

SIGNER: dict[str, Callable[[], str]] = {
    "signature.wrong_passphrase": lambda: translate(
        "Errors", "鍵のファイルのパスフレーズが違うか、ファイルが壊れています。もう一度入力してください。"
    ),
    "signature.key_weak": lambda: translate(
        "Errors", "この鍵では署名できません（{kind}）。RSA 2048ビット以上か、P-256・P-384の鍵を使ってください。"
    ),
    "signature.field_missing": lambda: translate("Errors", "この鍵の人の署名欄がないか、すでに署名しています。"),
    "signature.certificate_not_valid": lambda: translate(
        "Errors", "鍵の証明書がいま有効ではありません。端末の時計を確かめるか、証明書を更新してください。"
    ),
    "signature.not_signable": lambda: translate("Errors", "紙面に署名できませんでした。何も保存していません。"),
    "token.absent": lambda: translate(
        "Errors", "カードが見つからないか、2枚以上あります。差し直すか、名前を入れてください。"
    ),
    "token.failed": lambda: translate("Errors", "カードが署名できませんでした。差し直して、もう一度試してください。"),
    "token.locked": lambda: translate("Errors", "カードはPINの誤りで閉じられています。発行元に解除を求めてください。"),
    "token.no_library": lambda: translate(
        "Errors", "カードのライブラリーを開けません。カードの説明書にあるファイルを選んでください。"
    ),
    "token.no_signer": lambda: translate("Errors", "カードに、署名の鍵とその証明書がありません。"),
    "token.several": lambda: translate(
        "Errors", "カードに署名の鍵が{count}個あります。一つだけのカードを使ってください。"
    ),
    "token.wrong_pin": lambda: translate("Errors", "PINが違います。間違いが続くと、カードは閉じられます。"),
    "document.unknown_drawing": lambda: translate(
        "Errors", "この記録の紙面は、より新しい版のプログラムで描かれています。プログラムを更新してから開いてください。"
    ),
    "time.no_answer": lambda: translate(
        "Errors", "タイムスタンプの応答がなかったため、署名の日時はこの端末の時計によるものです。"
    ),
}
