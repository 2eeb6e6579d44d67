"""Sentences for errors: what happened, what is safe, what to do next."""

from collections.abc import Callable
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from inspector_app.errors import KnownError
from inspector_app.gui.document_words import DOCUMENT
from inspector_app.gui.evidence_words import EVIDENCE
from inspector_app.gui.reason_words import known_reason, reason_words
from inspector_app.gui.signer_words import SIGNER
from inspector_app.gui.system_words import system_words
from inspector_app.gui.vault_words import VAULT_CARE

translate = QCoreApplication.translate
_Sentences = dict[str, Callable[[], str]]


def error_words(error: KnownError) -> str:
    """Return the sentences for an error; for a code without any, the code itself, so that it can be told."""
    data = dict(error.data)
    if "file" in data:
        data["file"] = _file_words(str(data["file"]))
    if "name" in data and error.code.startswith("input."):
        data["name"] = _file_words(str(data["name"]))
    if "reason" in data:
        data["reason"] = system_words(str(data["reason"]))
    if "minutes" in data:
        data["behind"] = _minutes_words(int(str(data["minutes"])))
    if error.code == "input.corporate_number":
        data["why"] = _number_reason(str(data.get("reason", "")))
    make = _SENTENCES.get(error.code)
    if make is None and known_reason(error.code):
        return translate("Errors", "{reason}。入力済みの内容は保管庫にあります。").format(
            reason=reason_words(error.code, data)
        )
    if make is None:
        words = translate("Errors", "処理できませんでした（{code}）。入力済みの内容は保管庫にあります。")
        return words.format(code=error.code)
    return make().format_map(_Present(data)) + _why(data.get("reasons"))


def known_code(code: str) -> bool:
    """Tell whether there are sentences for a code."""
    return code in _SENTENCES or known_reason(code)


class _Present(dict[str, object]):
    """Lets a sentence name what an error does not carry."""

    def __missing__(self, name: str) -> str:
        return "?"


def _file_words(file: str) -> str:
    from inspector_app.gui.guard.file_names import name_shown  # needed seldom

    return name_shown(PurePath(file).name or file)


def _minutes_words(minutes: int) -> str:
    from datetime import timedelta

    from inspector_app.gui.phrases import span_words

    return span_words(timedelta(minutes=minutes))


def _why(reasons: object) -> str:
    if not isinstance(reasons, tuple | list):
        return ""
    return "".join(f"\n・{reason_words(str(reason), {})}" for reason in reasons)


def _number_reason(reason: str) -> str:
    if reason == "check digit":
        return translate("Errors", "検査用数字が合いません。数字の写し間違いがないか確かめてください。")
    return translate("Errors", "13桁の数字です。個人番号（12桁）は入力できません。")


_VAULT: _Sentences = {
    "vault.wrong_passphrase": lambda: translate(
        "Errors", "パスフレーズが違います。大文字・小文字と、日本語入力の状態を確かめて、もう一度入力してください。"
    ),
    "vault.passphrase_empty": lambda: translate("Errors", "パスフレーズを入力してください。"),
    "vault.damaged": lambda: translate(
        "Errors",
        "保管庫のファイルが壊れています。パスフレーズの誤りではありません。まだ何も変更していません。"
        "バックアップから戻せます。",
    ),
    "vault.newer": lambda: translate(
        "Errors",
        "この保管庫は、より新しい版のプログラムで作られています。内容は無事です。プログラムを更新してから開いてください。",
    ),
    "vault.missing": lambda: translate(
        "Errors", "保管庫が見つかりません。フォルダが移動されていないか確かめてください。"
    ),
    "vault.exists": lambda: translate("Errors", "保管庫はすでにあります。プログラムを開き直してください。"),
    "vault.in_use": lambda: translate(
        "Errors", "保管庫は別のプログラムが使用中です。開いている画面を閉じてから、もう一度開いてください。"
    ),
    "vault.wait": lambda: translate(
        "Errors", "誤りが続いたため、あと{seconds}秒待ってから、もう一度入力してください。"
    ),
    "vault.lost_changes": lambda: translate(
        "Errors",
        "保管庫の最後の {lost} 件の変更が失われています。フォルダが古い写しと入れ替わっていないか確かめてください。"
        "まだ何も変更していません。バックアップから戻せます。",
    ),
    "vault.little_room": lambda: translate(
        "Errors",
        "ディスクの空きが足りません。不要なファイルを消してから、もう一度行ってください。入力済みの内容は無事です。",
    ),
    "vault.full": lambda: translate(
        "Errors",
        "ディスクの空きがないため保存できません。入力した内容は画面に残っています。"
        "不要なファイルを消すと、自動でもう一度保存します。",
    ),
    "vault.not_writable": lambda: translate(
        "Errors",
        "保管庫に書き込めません。入力した内容は画面に残っています。"
        "フォルダの権限とディスクを確かめてください。自動でもう一度保存します。",
    ),
}
_INPUT: _Sentences = {
    "input.passphrase_short": lambda: translate("Errors", "パスフレーズは{shortest}文字以上にしてください。"),
    "input.passphrase_weak": lambda: translate(
        "Errors", "推測されやすいパスフレーズです。言葉を足すか、別の言葉にしてください。"
    ),
    "input.individual_number": lambda: translate(
        "Errors",
        "個人番号（マイナンバー）とみられる数字があるため、この項目を保存していません。"
        "検査で個人番号を書き留めることはできません。数字を消してください。",
    ),
    "input.required": lambda: translate("Errors", "この欄は必須です。"),
    "input.too_long": lambda: translate("Errors", "長すぎます。{longest}文字以内にしてください。"),
    "input.site_missing": lambda: translate("Errors", "実施場所を1か所以上入力してください。"),
    "input.period_reversed": lambda: translate("Errors", "終了日が開始日より前です。"),
    "input.corporate_number": lambda: translate("Errors", "法人番号が正しくありません。{why}"),
    "input.profile_missing": lambda: translate(
        "Errors", "調査者が登録されていません。設定から、登録ファイルまたは練習用の材料を読み込んでください。"
    ),
    "input.address": lambda: translate("Errors", "http:// か https:// で始まるアドレスを入力してください。"),
    "input.date_missing": lambda: translate("Errors", "調査実施日を入力してください。"),
    "input.not_writable": lambda: translate(
        "Errors", "ファイルに書き込めません（{reason}）。別の場所を選んでください。保管庫の内容は無事です。"
    ),
    "input.not_readable": lambda: translate(
        "Errors", "ファイルを読めません（{file}：{reason}）。ファイルを確かめてください。"
    ),
    "input.not_certificates": lambda: translate(
        "Errors",
        "証明書（PEM、DER）ではないか、途中で切れています（{file}）。機構から受け取ったファイルを選んでください。",
    ),
    "input.not_revocation_list": lambda: translate(
        "Errors",
        "失効リスト（CRL）ではないか、途中で切れています（{file}）。機構から受け取ったファイルを選んでください。",
    ),
    "input.too_many": lambda: translate("Errors", "これ以上は入れられません（{most}件まで）。"),
    "input.no_scan": lambda: translate(
        "Errors", "原紙の写しにできない種類のファイルです（{file}）。PDF、JPEG、PNG、TIFFのいずれかにしてください。"
    ),
    "input.other_paper": lambda: translate(
        "Errors", "この写しは別の検査（検査番号 {number}）の用紙です（{file}）。入れていません。"
    ),
    "input.unsettled": lambda: translate(
        "Errors", "入力の相違が{count}件残っています（最初は No.{no}）。原紙を見て、どちらかに決めてください。"
    ),
    "input.too_large": lambda: translate(
        "Errors", "ファイルが大きすぎます（{file}）。別のファイルではないか確かめてください。"
    ),
}
_PROGRAM: _Sentences = {
    "program.fault": lambda: translate(
        "Errors",
        "予期しない不具合で、処理が途中で止まりました。画面の入力は残っていて、もう一度保存します。",
    ),
}
_INSPECTION: _Sentences = {
    "inspection.not_allowed": lambda: translate("Errors", "この検査の状態では、その操作はできません。"),
    "inspection.frozen": lambda: translate("Errors", "署名した検査は変更できません。"),
    "inspection.corrected_already": lambda: translate(
        "Errors", "この記録の訂正はすでに始まっています。その訂正を続けてください。"
    ),
    "inspection.open_problems": lambda: translate("Errors", "まだ確定できません。残り{count}件、最初は No.{no} です。"),
    "inspection.rating_withheld": lambda: translate("Errors", "判定していない項目があるため、最終評価を出せません。"),
    "inspection.remarks_missing": lambda: translate(
        "Errors", "要改善のときは、改善を依頼する旨を最終評価の備考に記載してください。"
    ),
    "inspection.not_signed": lambda: translate("Errors", "まだ署名されていません。"),
    "document.missing_glyph": lambda: translate(
        "Errors",
        "「{character}」（{name}）を印刷できる文字が書体にありません（{where}）。"
        "別の字に書き換えてください。検査の内容は保管庫にあります。",
    ),
    "document.cell_too_tall": lambda: translate(
        "Errors", "一つの欄の内容が紙面に収まりません（{where}）。検査の内容は保管庫にあります。"
    ),
    "signature.read_back": lambda: translate(
        "Errors", "署名した記録を読み返したところ一致しませんでした。記録は保存していません。もう一度署名してください。"
    ),
    "signature.key_unusable": lambda: translate(
        "Errors", "署名の鍵を使えません。設定から登録を申請し直してください。検査の内容は保管庫にあります。"
    ),
    "form.invalid": lambda: translate("Errors", "様式の定義に誤りがあります（{file}）。"),
    "form.unreadable": lambda: translate("Errors", "様式の定義を読めません（{file}）。"),
    "form.twice": lambda: translate("Errors", "同じ様式の同じ版が二つあります（{file}、{other}）。"),
    "xlsx.invalid": lambda: translate(
        "Errors",
        "{file} を取り込めません。下のセルを直してもらってから、もう一度選んでください。何も取り込んでいません。",
    ),
    "assessment.other_form": lambda: translate(
        "Errors", "この検査の様式（{expected}）ではなく、{form} の自己申告です。何も取り込んでいません。"
    ),
    "form.unknown": lambda: translate("Errors", "様式 {form} が見つかりません。"),
    "practice.invalid": lambda: translate("Errors", "練習用の材料を読めません。プログラムを入れ直してください。"),
}
_ENROLMENT: _Sentences = {
    "enrolment.missing": lambda: translate(
        "Errors",
        "この端末はまだ機構に登録されていないため、署名も送信もできません。"
        "設定から登録を申請し、登録ファイルを読み込んでください。",
    ),
    "enrolment.practice_only": lambda: translate(
        "Errors", "練習用の記録は機構に送れません。機構の登録ファイルを読み込むと、送れるようになります。"
    ),
    "enrolment.no_request": lambda: translate(
        "Errors", "この端末からはまだ登録を申請していません。先に申請ファイルを保存し、機構に渡してください。"
    ),
    "enrolment.other_laptop": lambda: translate(
        "Errors", "この登録ファイルは、この端末の申請に対するものではありません。申請した端末で読み込んでください。"
    ),
    "enrolment.other_agency": lambda: translate(
        "Errors", "この登録ファイルは別の機構のものです。この保管庫は {agency} のもので、何も変更していません。"
    ),
    "enrolment.unreadable": lambda: translate(
        "Errors", "登録ファイルではないか、壊れています。機構からもう一度受け取ってください。"
    ),
    "enrolment.not_valid": lambda: translate(
        "Errors", "登録ファイルの証明書が有効ではありません。端末の時計を確かめ、機構に連絡してください。"
    ),
    "enrolment.contradictory": lambda: translate(
        "Errors", "登録ファイルの内容が互いに合いません。機構からもう一度受け取ってください。"
    ),
    "enrolment.bad_name": lambda: translate("Errors", "この氏名は証明書に書けません。氏名を確かめてください。"),
}
_SENTENCES: _Sentences = {
    **_VAULT,
    **VAULT_CARE,
    **SIGNER,
    **DOCUMENT,
    **EVIDENCE,
    **_INPUT,
    **_INSPECTION,
    **_ENROLMENT,
    **_PROGRAM,
}
