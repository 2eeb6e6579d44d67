"""Sentences for errors: what happened, what is safe, what to do next."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from inspector_app.errors import KnownError

translate = QCoreApplication.translate


def error_words(error: KnownError) -> str:
    """Return the sentences for an error; for a code without any, the code itself, so that it can be told."""
    make = _SENTENCES.get(error.code)
    if make is None:
        return translate("Errors", "処理できませんでした（{code}）。入力済みの内容は保管庫にあります。").format(
            code=error.code
        )
    return make(error.data)


_Data = Mapping[str, object]


def _vault_sentences() -> dict[str, Callable[[_Data], str]]:
    return {
        "vault.wrong_passphrase": lambda _: translate(
            "Errors", "パスフレーズが違います。大文字・小文字と、日本語入力の状態を確かめて、もう一度入力してください。"
        ),
        "vault.damaged": lambda _: translate(
            "Errors",
            "保管庫のファイルが壊れています。パスフレーズの誤りではありません。"
            "上書きを避けるため、この保管庫には書き込みません。フォルダをそのまま残し、機構の担当者に連絡してください。",
        ),
        "vault.newer": lambda _: translate(
            "Errors",
            "この保管庫は、より新しい版のプログラムで作られています。内容は無事です。プログラムを更新してから開いてください。",
        ),
        "vault.missing": lambda _: translate(
            "Errors", "保管庫が見つかりません。フォルダが移動されていないか確かめてください。"
        ),
        "vault.exists": lambda _: translate("Errors", "保管庫はすでにあります。プログラムを開き直してください。"),
        "vault.in_use": lambda _: translate(
            "Errors", "保管庫は別のプログラムが使用中です。開いている画面を閉じてから、もう一度開いてください。"
        ),
        "vault.full": lambda _: translate(
            "Errors",
            "ディスクの空きがないため保存できません。入力した内容は画面に残っています。"
            "不要なファイルを消すと、自動でもう一度保存します。",
        ),
        "vault.not_writable": lambda _: translate(
            "Errors",
            "保管庫に書き込めません。入力した内容は画面に残っています。"
            "フォルダの権限とディスクを確かめてください。自動でもう一度保存します。",
        ),
    }


def _input_sentences() -> dict[str, Callable[[_Data], str]]:
    return {
        "input.passphrase_short": lambda data: translate(
            "Errors", "パスフレーズは{shortest}文字以上にしてください。"
        ).format(shortest=data["shortest"]),
        "input.required": lambda _: translate("Errors", "この欄は必須です。"),
        "input.site_missing": lambda _: translate("Errors", "実施場所を1か所以上入力してください。"),
        "input.period_reversed": lambda _: translate("Errors", "終了日が開始日より前です。"),
        "input.corporate_number": lambda data: translate("Errors", "法人番号が正しくありません。{reason}").format(
            reason=_number_reason(str(data.get("reason", "")))
        ),
        "input.profile_missing": lambda _: translate(
            "Errors", "調査者が登録されていません。設定から、登録ファイルまたは練習用の材料を読み込んでください。"
        ),
        "input.date_missing": lambda _: translate("Errors", "調査実施日を入力してください。"),
        "input.not_writable": lambda data: translate(
            "Errors", "ファイルに書き込めません（{reason}）。別の場所を選んでください。"
        ).format(reason=data.get("reason", "")),
        "input.unreadable": lambda data: translate(
            "Errors", "ファイルを読めません（{reason}）。ファイルを確かめてください。"
        ).format(reason=data.get("reason", "")),
    }


def _number_reason(reason: str) -> str:
    if reason == "check digit":
        return translate("Errors", "検査用数字が合いません。数字の写し間違いがないか確かめてください。")
    return translate("Errors", "13桁の数字です。個人番号（12桁）は入力できません。")


def _inspection_sentences() -> dict[str, Callable[[_Data], str]]:
    return {
        "inspection.not_allowed": lambda _: translate("Errors", "この検査の状態では、その操作はできません。"),
        "inspection.frozen": lambda _: translate("Errors", "署名した検査は変更できません。"),
        "inspection.open_problems": lambda data: translate(
            "Errors", "まだ確定できません。残り{count}件、最初は No.{no} です。"
        ).format(count=data["count"], no=data["no"]),
        "inspection.rating_withheld": lambda _: translate(
            "Errors", "判定していない項目があるため、最終評価を出せません。"
        ),
        "inspection.remarks_missing": lambda _: translate(
            "Errors", "要改善のときは、改善を依頼する旨を最終評価の備考に記載してください。"
        ),
        "inspection.not_signed": lambda _: translate("Errors", "まだ署名されていません。"),
        "inspection.unknown": lambda _: translate("Errors", "この検査は保管庫にありません。"),
        "document.missing_glyph": lambda data: translate(
            "Errors",
            "「{character}」（{name}）を印刷できる文字が書体にありません（{where}）。"
            "別の字に書き換えてください。検査の内容は保管庫にあります。",
        ).format(character=data.get("character", ""), name=data.get("name", ""), where=data.get("where", "")),
        "signature.read_back": lambda _: translate(
            "Errors",
            "署名した記録を読み返したところ一致しませんでした。記録は保存していません。もう一度署名してください。",
        ),
        "form.invalid": lambda data: translate("Errors", "様式の定義に誤りがあります（{file}）。").format(
            file=data.get("file", "")
        ),
        "form.unknown": lambda data: translate("Errors", "様式 {form} が見つかりません。").format(
            form=data.get("form", "")
        ),
    }


def _exchange_sentences() -> dict[str, Callable[[_Data], str]]:
    return {
        "enrolment.missing": lambda _: translate(
            "Errors",
            "この端末はまだ機構に登録されていないため、署名できません。設定から登録を申請し、登録ファイルを読み込んでください。",
        ),
        "enrolment.not_requested": lambda _: translate(
            "Errors", "この登録ファイルは、この端末の申請に対するものではありません。この端末で申請し直してください。"
        ),
        "transport.missing": lambda _: translate(
            "Errors", "送信先のフォルダが決まっていません。送信画面で選んでください。記録は保管庫にあります。"
        ),
        "transport.unreachable": lambda _: translate(
            "Errors",
            "送信先のフォルダを開けません。USBメモリや共有フォルダがつながっているか確かめてください。記録は保管庫にあります。",
        ),
    }


_SENTENCES: dict[str, Callable[[_Data], str]] = {
    **_vault_sentences(),
    **_input_sentences(),
    **_inspection_sentences(),
    **_exchange_sentences(),
}
