"""Sentences for why a record was not sent, was sent back, or does not verify (codes of signing and sync)."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def reason_words(code: str, data: Mapping[str, object]) -> str:
    """Return the sentence for a reason; for an unknown code the code itself, so that it can be told to the agency."""
    make = _SENTENCES.get(code)
    if make is None:
        return translate("Reasons", "理由コード {code}").format(code=code)
    return make().format_map(_Present(data))


def known_reason(code: str) -> bool:
    """Tell whether there is a sentence for a reason."""
    return code in _SENTENCES


class _Present(dict[str, object]):
    """Lets a sentence name what a reason does not carry."""

    def __missing__(self, name: str) -> str:
        return "?"


_SENTENCES: dict[str, Callable[[], str]] = {
    "record.too_large": lambda: translate("Reasons", "ファイルが大きすぎます"),
    "record.not_pdf": lambda: translate("Reasons", "PDFではありません"),
    "record.cut": lambda: translate("Reasons", "ファイルが途中で切れています"),
    "record.added_after": lambda: translate("Reasons", "署名のあとに書き加えられています"),
    "record.original_damaged": lambda: translate("Reasons", "添えられた原本がハッシュと一致しません"),
    "record.originals_missing": lambda: translate("Reasons", "添える原本がまだ届いていません（{count}個）"),
    "record.unreadable": lambda: translate("Reasons", "記録を読み取れません"),
    "record.no_data": lambda: translate("Reasons", "記録の中に検査のデータがありません"),
    "record.data_twice": lambda: translate("Reasons", "記録の中に検査のデータが二つ以上あります"),
    "record.data_invalid": lambda: translate("Reasons", "検査のデータが決められた形ではありません（{path}）"),
    "record.inconsistent": lambda: translate("Reasons", "検査のデータが互いに合いません（{what}）"),
    "record.pages_differ": lambda: translate("Reasons", "紙面と中のデータが一致しません（{page}ページ）"),
    "record.not_drawable": lambda: translate("Reasons", "記録の紙面を描き直せません"),
    "record.data_differs": lambda: translate("Reasons", "署名したデータが保管庫の内容と違います"),
    "record.form_unknown": lambda: translate("Reasons", "機構が知らない様式です"),
    "record.stamp_differs": lambda: translate("Reasons", "署名欄の表示が署名と一致しません"),
    "record.id_taken": lambda: translate("Reasons", "同じ番号の別の記録がすでに登録されています"),
    "signature.missing": lambda: translate("Reasons", "署名がありません"),
    "signature.damaged": lambda: translate("Reasons", "署名が壊れています"),
    "signature.broken": lambda: translate("Reasons", "署名したあとに内容が変わっています"),
    "signature.untrusted": lambda: translate("Reasons", "署名者の証明書が、機構の発行したものではありません"),
    "signature.expired": lambda: translate("Reasons", "署名者の証明書の期限が切れています（{until}まで）"),
    "signature.not_yet_valid": lambda: translate("Reasons", "署名者の証明書がまだ有効ではありません（{since}から）"),
    "signature.wrong_role": lambda: translate("Reasons", "調査者の証明書ではありません"),
    "signature.future": lambda: translate("Reasons", "署名日時が未来です。端末の時計を確かめてください"),
    "signature.not_lead": lambda: translate("Reasons", "署名者が、記録にある主たる調査者ではありません"),
    "signature.other_agency": lambda: translate("Reasons", "署名者が別の機構に属しています"),
    "signature.name_differs": lambda: translate("Reasons", "署名者の氏名が記録の調査者と違います"),
    "signature.not_certifying": lambda: translate("Reasons", "文書を保護する署名ではありません"),
    "signature.not_enrolled": lambda: translate("Reasons", "署名者は機構に登録されていません"),
    "signature.revoked": lambda: translate("Reasons", "署名者の登録は取り消されています"),
    "signature.certificate_not_valid": lambda: translate("Reasons", "署名者の証明書が有効ではありません"),
    "signature.field_missing": lambda: translate("Reasons", "署名欄がありません"),
    "signature.not_signable": lambda: translate("Reasons", "署名できる形の文書ではありません"),
    "signature.several": lambda: translate("Reasons", "署名が二つ以上あります"),
    "signature.weak": lambda: translate("Reasons", "署名に安全でない方式が使われています（{algorithm}）"),
    "signature.out_of_order": lambda: translate("Reasons", "署名の順序が決まりと違います"),
    "signature.not_named": lambda: translate("Reasons", "記録に名前のない欄に署名があります"),
    "signature.not_named_there": lambda: translate("Reasons", "署名者が、その欄の調査者ではありません"),
    "signature.not_supervisor": lambda: translate("Reasons", "検査した調査者が監督職員の欄に署名しています"),
    "record.corrects_another": lambda: translate("Reasons", "訂正前の記録が、機構の受け付けた記録と違います"),
    "record.not_an_update": lambda: translate("Reasons", "後から加えられた改訂に、署名以外の変更があります"),
    "time.damaged": lambda: translate("Reasons", "タイムスタンプが壊れています"),
    "time.untrusted": lambda: translate("Reasons", "タイムスタンプの発行者が信頼されていません（{issuer}）"),
    "time.expired": lambda: translate("Reasons", "タイムスタンプの証明書の期限が切れています（{until}まで）"),
    "transport.own_folder": lambda: translate(
        "Reasons", "保管庫のフォルダは送信先に使えません。別のフォルダを選んでください"
    ),
    "transport.no_folder": lambda: translate("Reasons", "送信先のフォルダが決まっていません"),
    "transport.missing": lambda: translate(
        "Reasons", "送信先のフォルダがありません。USBメモリや共有フォルダがつながっているか確かめてください"
    ),
    "transport.full": lambda: translate("Reasons", "送信先に空きがありません"),
    "transport.not_readable": lambda: translate("Reasons", "送信先のフォルダを読めません"),
    "transport.not_writable": lambda: translate("Reasons", "送信先のフォルダに書き込めません"),
    "transport.too_large": lambda: translate("Reasons", "送信先のファイルが大きすぎます"),
    "package.damaged": lambda: translate("Reasons", "届いたファイルが壊れていました。次の送信で送り直します"),
    "package.too_large": lambda: translate("Reasons", "届いたファイルが大きすぎます"),
    "package.not_for_us": lambda: translate("Reasons", "別の機構あてに封をしたファイルでした"),
    "message.not_ours": lambda: translate("Reasons", "返ってきたファイルは、この記録への答えではありません"),
    "inspection.changed_meanwhile": lambda: translate("Reasons", "署名している間に内容が変わりました"),
}
