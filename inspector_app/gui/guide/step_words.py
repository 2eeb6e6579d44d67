"""What a change of a row was, in words: for what was undone, and for the row's history."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.canonical import Json
from inspector_app.domain.form import Form, Row
from inspector_app.domain.record_json import answer_to_json
from inspector_app.gui.guide.answer_book import Step
from inspector_app.gui.language import english, spoken
from inspector_app.gui.phrases import result_words, standing_words
from inspector_app.usecases.row_history import Change

translate = QCoreApplication.translate
_LONGEST = 60
_Fields = dict[str, tuple[Json, Json]]


def step_words(form: Form, step: Step, *, undone: bool) -> str:
    """Return in one line what was taken back or done again."""
    row = form.row(step.row)
    fields = _differences(step.before, step.after)
    what = _join(name for name, _, _ in _changes(form, row, fields))
    if undone:
        words = translate("Steps", "No.{no} の{what}を元に戻しました（Ctrl+Y でやり直し）")
    else:
        words = translate("Steps", "No.{no} の{what}をやり直しました")
    return words.format(no=row.no, what=what)


def change_words(form: Form, change: Change) -> str:
    """Return what a change made of what, one line for each thing: 結果：未判定 → B. 一部のみ実施."""
    colon = ": " if english() else "："
    lines = (f"{name}{colon}{old} → {new}" for name, old, new in _changes(form, form.row(change.row), change.fields))
    return "\n".join(lines) or translate("Steps", "記入者のみ変わりました")


def _differences(before: Answer, after: Answer) -> _Fields:
    old, new = answer_to_json(before), answer_to_json(after)
    return {name: (old[name], value) for name, value in new.items() if old[name] != value}


def _changes(form: Form, row: Row, fields: _Fields) -> Iterator[tuple[str, str, str]]:
    """Yield name, old and new of everything that a person would call a change."""
    if "standing" in fields or "result" in fields:
        old, new = (_result(form, fields, place) for place in (0, 1))
        yield translate("Steps", "結果"), old, new
    if "flagged" in fields:
        yield translate("Steps", "旗"), _flag(fields["flagged"][0]), _flag(fields["flagged"][1])
    checks: dict[str, str] = {check.key: spoken(check.text) for check in row.checks}
    methods: dict[str, str] = {one.key: spoken(one.label) for one in form.methods}
    for name, label, options in (
        ("ticks", translate("Steps", "判断基準の印"), checks),
        ("methods", translate("Steps", "確認方法"), methods),
    ):
        if name in fields:
            old, new = (_listed(fields[name][place], options) for place in (0, 1))
            yield label, old, new
    texts = {
        "remarks": translate("Steps", "備考"),
        "method_reason": translate("Steps", "遠隔の理由"),
        "waiting_for": translate("Steps", "待っている資料"),
        "waiting_until": translate("Steps", "期限"),
    }
    for name, label in texts.items():
        if name in fields:
            yield label, _short(fields[name][0]), _short(fields[name][1])
    if "prompts" in fields:
        yield from _prompts(row, *fields["prompts"])


def _prompts(row: Row, old: Json, new: Json) -> Iterator[tuple[str, str, str]]:
    before, after = (each if isinstance(each, dict) else {} for each in (old, new))
    for place, prompt in enumerate(row.prompts, start=1):
        was, became = before.get(prompt.key, ""), after.get(prompt.key, "")
        if was != became:
            name = translate("Steps", "聞き取り {place}").format(place=place)
            yield name, _short(was), _short(became)


def _result(form: Form, fields: _Fields, place: int) -> str:
    """Return a result in words; where only one of result and standing changed, that one tells."""
    key = fields["result"][place] if "result" in fields else None
    result = next((one for one in form.results if one.key == key), None)
    if result is not None:
        return result_words(result)
    standing = fields["standing"][place] if "standing" in fields else Standing.UNASSESSED
    return standing_words(Standing(str(standing)))


def _flag(value: Json) -> str:
    return translate("Steps", "あり") if value else translate("Steps", "なし")


def _listed(value: Json, options: dict[str, str]) -> str:
    keys = value if isinstance(value, list) else []
    return _join(_short(options.get(str(key), str(key)), 24) for key in keys) or translate("Steps", "なし")


def _short(value: Json, longest: int = _LONGEST) -> str:
    text = " ".join(str(value or "").split())
    if not text:
        return translate("Steps", "（空）")
    return text if len(text) <= longest else f"{text[:longest]}…"


def _join(words: Iterator[str]) -> str:
    return (", " if english() else "・").join(words)
