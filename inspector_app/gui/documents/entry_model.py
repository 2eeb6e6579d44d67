"""What a document's entry screen says in words: whose it is, what is missing, when things are due."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.canonical import Json
from inspector_app.domain.entry import EntryForm, EntryProblem, texts_of
from inspector_app.domain.number_guard import Finding, Level
from inspector_app.gui.guard.card import HeldScreen
from inspector_app.gui.language import spoken
from inspector_app.gui.phrases import day_words
from inspector_app.usecases.open_document import OpenDocument
from inspector_app.usecases.write_document import REASON

translate = QCoreApplication.translate


def about_words(opened: OpenDocument) -> str:
    """Return what the document is about."""
    contract = opened.basis.contract
    if contract is None:
        return opened.basis.agency.name
    return translate("Documents", "{contractor}「{title}」").format(
        contractor=contract.contractor.name, title=contract.title
    )


def problem_lines(form: EntryForm, problems: Sequence[EntryProblem]) -> list[tuple[str, str]]:
    """Return (path, words) of each problem, the words being the field's name."""
    return [(problem.path, _place_words(form, problem.path)) for problem in problems]


def clock_words(opened: OpenDocument, values: Mapping[str, Json]) -> str:
    """Return when the two reports of an incident are due, empty for other documents."""
    due = opened.clocks(values)
    if due is None:
        return ""
    lines = [
        translate("Documents", "速報：速やかに（{first} から {last} まで）").format(
            first=day_words(due.preliminary_from), last=day_words(due.preliminary_to)
        )
        if due.preliminary_from != due.preliminary_to
        else translate("Documents", "速報：速やかに（{last} まで）").format(last=day_words(due.preliminary_to)),
        translate("Documents", "確報：{last} まで").format(last=day_words(due.final)),
    ]
    if not opened.holidays_known(due):
        lines.append(translate("Documents", "この先の祝日はまだ収録されていません。暦で確かめてください。"))
    return "\n".join(lines)


def correction_words(opened: OpenDocument) -> str:
    """Return which issued document this one takes the place of, empty for none."""
    before = opened.corrects
    if before is None or before.issue is None:
        return ""
    number = before.issue.number or spoken(opened.form.name)
    return translate("Documents", "{day} 発行の {number} に代わるものです。もとの書類は残ります。").format(
        day=day_words(before.issue.day), number=number
    )


def held_screen(form: EntryForm, values: Mapping[str, Json], held: Mapping[str, Finding]) -> HeldScreen | None:
    """Return what is asked about the first text that is held, None where none is."""
    for path, found in held.items():
        text = dict(texts_of(values)).get(path, "")
        return HeldScreen(path, _place_words(form, path), found.level, found.kind, text)
    return None


def held_words(found: Finding) -> str:
    """Return what is said at a field whose text is not kept."""
    if found.level is Level.ASK:
        return translate("Documents", "この数字が何かを、右で答えてください。答えるまで、数字を除いて保存しています。")
    return translate(
        "Documents", "書き留められない番号とみられる数字があります。数字を除いて保存しています。消してください。"
    )


def _place_words(form: EntryForm, path: str) -> str:
    key, _dot, rest = path.partition(".")
    if key == REASON:
        return translate("Documents", "訂正の理由")
    field = form.field(key)
    if not rest:
        return spoken(field.label)
    place, _dot, column = rest.partition(".")
    name = next((spoken(each.label) for each in field.columns if each.key == column), "")
    return f"{spoken(field.label)} {int(place) + 1} › {name}"
