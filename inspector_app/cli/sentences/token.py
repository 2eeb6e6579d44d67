"""Why a card or another token cannot sign."""

from collections.abc import Mapping

TOKEN: Mapping[str, tuple[str, str]] = {
    "token.absent": (
        "カード（{label}）が見つかりません。差し込んでから、もう一度試してください。",
        "The card ({label}) is not there, or there are several. Put it in and try again.",
    ),
    "token.failed": (
        "カードが署名できませんでした（{reason}）。差し直して、もう一度試してください。",
        "The card could not sign ({reason}). Put it in again and try once more.",
    ),
    "token.locked": (
        "カードはPINの誤りで閉じられています。発行元に解除を求めてください。",
        "The card is locked after wrong PINs. Ask its issuer to unlock it.",
    ),
    "token.no_library": (
        "カードのライブラリーを開けません: {file}。カードの説明書にあるファイルを指定してください。",
        "The card's library cannot be opened: {file}. Name the file that its manual tells.",
    ),
    "token.no_signer": (
        "カードに、署名の鍵とその証明書がありません。別のカードを使ってください。",
        "There is no key with its certificate on the card. Use another one.",
    ),
    "token.several": (
        "カードに署名の鍵が {count} 個あります。一つだけのカードを使ってください。",
        "There are {count} keys on the card. Use one with a single key.",
    ),
    "token.wrong_pin": (
        "PINが違います。もう一度入力してください。",
        "Wrong PIN. Try again; too many wrong ones lock the card.",
    ),
}
