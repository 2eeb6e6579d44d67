"""Sentences for the command line: what happened, and what to do next; Japanese first, then English."""

from collections.abc import Mapping

from inspector_app.cli.reason_words import REASONS
from inspector_app.errors import KnownError

SENTENCES: Mapping[str, tuple[str, str]] = {
    "answers.invalid": (
        "回答のファイルに誤りがあります: {file}。何も作っていません。",
        "The answers file has errors: {file}. Nothing was made.",
    ),
    "document.missing_glyph": (
        "この文字は収録フォントにありません: {character}（{name}、{where}）。別の字体に書き換えてください。",
        "No bundled font has this character: {character} ({name}, {where}). Write it in another form.",
    ),
    "enrolment.missing": (
        "この保管庫は機構に登録されていません。登録申請を機構に渡し、登録ファイルを読み込んでください。",
        "This vault is not enrolled. Hand the enrolment request to the agency and load the file it returns.",
    ),
    "enrolment.other_agency": (
        "登録ファイルは別の機構のものです。この保管庫には読み込めません。何も変更していません。",
        "The enrolment file is another agency's. It cannot be loaded into this vault; nothing was changed.",
    ),
    "file.unusable": ("ファイルを使えません: {file}（{reason}）", "The file cannot be used: {file} ({reason})"),
    "form.invalid": ("様式の定義に誤りがあります: {file}", "The form definition has errors: {file}"),
    "form.unknown": (
        "様式 {form} はありません。`inspector-app form check FILE` で定義を確かめてください。",
        "There is no form {form}. Check a definition with `inspector-app form check FILE`.",
    ),
    "input.not_writable": (
        "書き込めません: {file}（{reason}）。空き容量と権限を確かめてください。元のファイルはそのままです。",
        "Cannot write {file} ({reason}). Check space and permissions; an existing file is unchanged.",
    ),
    "input.passphrase_differs": ("二つのパスフレーズが違います。", "The two passphrases differ."),
    "input.passphrase_missing": (
        "パスフレーズがありません。端末で実行するか --passphrase-fd を使ってください。",
        "No passphrase was given. Run in a terminal or use --passphrase-fd.",
    ),
    "input.passphrase_short": (
        "パスフレーズは {shortest} 文字以上にしてください。",
        "The passphrase needs at least {shortest} characters.",
    ),
    "inspection.open_problems": (
        "未完了の項目が {count} 件あります。最初は No.{no} です。",
        "{count} problems are open; the first is at No. {no}.",
    ),
    "inspection.remarks_missing": (
        "要改善のときは、改善を依頼する旨を最終評価の備考に書いてください。",
        "A rating of 要改善 needs the improvement request in its remarks.",
    ),
    "vault.damaged": (
        "保管庫が壊れています。バックアップから戻してください。ファイルは変更していません。",
        "The vault is damaged. Restore a backup; the file was not changed.",
    ),
    "vault.exists": (
        "すでに保管庫があります。別のフォルダーを指定してください。",
        "There is a vault already. Name another folder.",
    ),
    "vault.full": (
        "ディスクに空きがありません。保存済みの回答は無事です。空きを作ってやり直してください。",
        "The disk is full. Saved answers are safe; make room and try again.",
    ),
    "vault.in_use": (
        "保管庫は別の実地検査ノートが使っています。先に閉じてください。",
        "Another copy of the program is using the vault. Close it first.",
    ),
    "vault.missing": ("保管庫がありません。", "There is no vault."),
    "vault.newer": (
        "保管庫は新しい版の実地検査ノートのものです。新しい版で開いてください。",
        "The vault belongs to a newer version of the program. Open it with that version.",
    ),
    "vault.not_writable": (
        "保管庫のフォルダーに書き込めません。権限を確かめてください。",
        "The vault's folder cannot be written. Check its permissions.",
    ),
    "vault.wrong_passphrase": (
        "パスフレーズが違います。もう一度入力してください。",
        "Wrong passphrase. Try again.",
    ),
}
"""What is said for each code, with the names of the error's data in braces."""


def sentence(error: KnownError) -> str:
    """Return the sentences for an error in both languages; a code without one is shown with its data.

    What else the error lists, the problems of a file or the reasons of a refusal, follows line by line.
    """
    lines = _in_both_languages(SENTENCES, error.code, error.data) or [str(error)]
    return "\n".join([*lines, *problem_lines(error)])


def problem_lines(error: KnownError) -> list[str]:
    """Return one line for each problem that the error lists: file, place, reason."""
    problems = error.data.get("problems")
    if not isinstance(problems, list | tuple):
        return []
    file = error.data.get("file", "")
    return [f"  {file}: {problem}" if file else f"  No.{problem.no}: {problem.kind}" for problem in problems]


def reason_lines(code: str, data: Mapping[str, object]) -> list[str]:
    """Return the sentences for a reason why a record or message is refused."""
    return _in_both_languages(REASONS, code, data) or [f"{code} {dict(data)}"]


def _in_both_languages(sentences: Mapping[str, tuple[str, str]], code: str, data: Mapping[str, object]) -> list[str]:
    known = _Known({name: _plain(value) for name, value in data.items()})
    return [template.format_map(known) for template in sentences.get(code, ())]


def _plain(value: object) -> str:
    return ", ".join(str(entry) for entry in value) if isinstance(value, list | tuple) else str(value)


class _Known(dict[str, str]):
    """Shows a name that the error does not carry as "?" instead of failing while telling of a failure."""

    def __missing__(self, name: str) -> str:
        return "?"
