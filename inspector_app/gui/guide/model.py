"""What the guide shows of one row, as values: made from the form and the answer, drawn by the view."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.completeness import REMOTE, may_be_not_applicable
from inspector_app.domain.form import Check, Form, Item, Row, Section
from inspector_app.domain.ids import RowKey
from inspector_app.domain.lifecycle import Event, State, allows
from inspector_app.domain.suggestion import suggested_result
from inspector_app.gui.guard.card import HeldScreen
from inspector_app.gui.guide.beside_model import BesideScreen, BesideScreens
from inspector_app.gui.guide.fields import PROMPT, REASON, REMARKS, WAITING_FOR
from inspector_app.gui.language import aid, english, spoken
from inspector_app.gui.phrases import result_words, standing_words
from inspector_app.gui.widgets.marks import Mark
from inspector_app.usecases.open_inspection import OpenInspection

translate = QCoreApplication.translate
WAITING, NOT_APPLICABLE = "waiting", "not_applicable"
"""Targets that are no result of the scale."""


@dataclass(frozen=True, slots=True)
class TargetScreen:
    """One answer that can be given. `target` is a result's key, or one of the two words above."""

    target: str
    mark: Mark
    shortcut: str
    label: str
    name: str


@dataclass(frozen=True, slots=True)
class ChoiceScreen:
    """One method: its key, its words, whether this row's criterion names it, whether it was used."""

    key: str
    label: str
    suggested: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class TickScreen:
    """One sub-check."""

    key: str
    text: str
    ticked: bool


@dataclass(frozen=True, slots=True)
class PromptScreen:
    """One thing to ask, and what was answered."""

    key: str
    text: str
    answer: str


@dataclass(frozen=True, slots=True)
class RowScreen:
    """Everything on screen of one row."""

    key: RowKey
    no: int
    section: str
    question: str
    question_aid: str
    criteria: str
    ticks: tuple[TickScreen, ...]
    target: str
    not_applicable_offered: bool
    methods: tuple[ChoiceScreen, ...]
    remote: bool
    method_reason: str
    prompts: tuple[PromptScreen, ...]
    preset: str
    remarks: str
    waiting_for: str
    waiting_until: date | None
    flagged: bool
    guidance: str
    place: str
    respondent: str
    suggestion: str
    before: str
    last_visit: BesideScreen | None
    own_answer: BesideScreen | None
    held: HeldScreen | None
    first: bool
    last: bool
    editable: bool


@dataclass(frozen=True, slots=True)
class FormScreen:
    """What all rows of a form have in common: the answers to give, the methods, and how many pieces a row needs."""

    targets: tuple[TargetScreen, ...]
    methods: tuple[tuple[str, str], ...]
    most_checks: int
    most_prompts: int


def form_screen(form: Form) -> FormScreen:
    """Return what the guide is laid out for."""
    return FormScreen(
        targets=target_screens(form),
        methods=tuple((method.key, spoken(method.label)) for method in form.methods),
        most_checks=max(len(row.checks) for row in form.rows),
        most_prompts=max(len(row.prompts) for row in form.rows),
    )


def target_screens(form: Form) -> tuple[TargetScreen, ...]:
    """Return the answers of a form's scale, then waiting, then 該当なし; with the keys that give them."""
    screens: list[TargetScreen] = []
    for place, result in enumerate(form.results):
        shortcut = chr(ord("A") + place)
        name = result_words(result)
        screens.append(TargetScreen(result.key, Mark(result.shape), shortcut, spoken(result.label), name))
    letters = {screen.shortcut for screen in screens}
    waiting = "D" if "D" not in letters else "W"
    words = standing_words(Standing.WAITING)
    screens.append(TargetScreen(WAITING, Mark.WAITING, waiting, words, words))
    if form.not_applicable:
        label = standing_words(Standing.NOT_APPLICABLE)
        full = spoken(form.not_applicable[0].label)
        screens.append(TargetScreen(NOT_APPLICABLE, Mark.NOT_APPLICABLE, "G", label, full))
    return tuple(screens)


def target_of(answer: Answer) -> str:
    """Return which target an answer has chosen; empty for none."""
    if answer.standing is Standing.WAITING:
        return WAITING
    if answer.standing is Standing.NOT_APPLICABLE:
        return NOT_APPLICABLE
    return answer.result or ""


def frozen_words(state: State) -> tuple[str, str]:
    """Return why nothing can be changed and the way back, "" where there is none; both empty while all can be."""
    if allows(state, Event.ANSWER):
        return "", ""
    if state is State.FINISHED:
        words = translate("GuidePresenter", "最終評価を確定しました。直すときは、確定を取り消してください。")
        return words, translate("GuidePresenter", "確定を取り消す")
    return translate("GuidePresenter", "署名した検査です。変更できません。"), ""


class RowScreens:
    """Makes the screens of one form's rows."""

    def __init__(self, opened: OpenInspection, *, editable: bool) -> None:
        form, facts = opened.form, opened.facts
        self._form = form
        self._editable = editable
        self.beside = BesideScreens(form, opened.beside)
        self._walk: dict[RowKey, tuple[Section, Item, Row]] = {entry[2].key: entry for entry in form.walk()}
        self._places = {place.key: spoken(place.label) for place in form.places}
        self._respondents = {person.key: spoken(person.label) for person in form.respondents}
        self._not_applicable = {row.key for row in form.rows if may_be_not_applicable(form, row.key, facts)}

    def may_be_not_applicable(self, row: RowKey) -> bool:
        """Tell whether 該当なし is offered for a row."""
        return row in self._not_applicable

    def name(self, answer: Answer, field: str) -> str:
        """Return what a field of a row is called on screen."""
        names = {
            REMARKS: translate("Words", "備考"),
            REASON: translate("Words", "遠隔で確認した理由"),
            WAITING_FOR: translate("Words", "待っている資料"),
        }
        prompts = {f"{PROMPT}{prompt.key}": spoken(prompt.text) for prompt in self._walk[answer.row][2].prompts}
        return (names | prompts).get(field, field)

    def screen(self, answer: Answer, held: HeldScreen | None, *, first: bool, last: bool) -> RowScreen:
        """Return the screen of the answer's row; `answer` has the texts as they are on screen, also those not kept."""
        section, item, row = self._walk[answer.row]
        return RowScreen(
            key=row.key,
            no=row.no,
            section=spoken(section.label),
            question=item.text.ja,
            question_aid=aid(item.text),
            criteria=_criteria(row),
            ticks=tuple(TickScreen(check.key, text, check.key in answer.ticks) for check, text in _ticks(row)),
            target=target_of(answer),
            not_applicable_offered=self.may_be_not_applicable(row.key),
            methods=self._methods(row, answer),
            remote=REMOTE in answer.methods,
            method_reason=answer.method_reason,
            prompts=tuple(
                PromptScreen(prompt.key, spoken(prompt.text), answer.prompts.get(prompt.key, ""))
                for prompt in row.prompts
            ),
            preset="" if row.prompts else row.preset_meaning,
            remarks=answer.remarks,
            waiting_for=answer.waiting_for,
            waiting_until=answer.waiting_until,
            flagged=answer.flagged,
            guidance=spoken(row.guidance),
            place=self._places[row.place],
            respondent=self._respondents[row.respondent],
            suggestion=self._suggestion(row, answer),
            before=self.beside.before(answer),
            last_visit=self.beside.last_visit(row.key),
            own_answer=self.beside.own_answer(row.key),
            held=held,
            first=first,
            last=last,
            editable=self._editable,
        )

    def _methods(self, row: Row, answer: Answer) -> tuple[ChoiceScreen, ...]:
        return tuple(
            ChoiceScreen(method.key, spoken(method.label), method.key in row.methods, method.key in answer.methods)
            for method in self._form.methods
        )

    def _suggestion(self, row: Row, answer: Answer) -> str:
        result = suggested_result(self._form, row, answer.ticks) if answer.ticks else None
        if result is None or result == answer.result:
            return ""
        return spoken(self._form.result(result).label)


def _ticks(row: Row) -> list[tuple[Check, str]]:
    """Return the sub-checks with their words: the official criterion in full where there is one for each."""
    if len(row.checks) == len(row.criteria):
        pairs = zip(row.checks, row.criteria, strict=True)
        return [(check, spoken(criterion.text)) for check, criterion in pairs]
    return [(check, spoken(check.text)) for check in row.checks]


def _criteria(row: Row) -> str:
    """Return what stands above the sub-checks: the lead, and the criteria that are not ticked word for word."""
    lines = [] if row.lead is None else [spoken(row.lead)]
    if len(row.checks) != len(row.criteria):
        separator = "" if english() else "・"
        lines += [
            f"{separator}{spoken(criterion.text)}" if criterion.bullet else spoken(criterion.text)
            for criterion in row.criteria
        ]
    return "\n".join(lines)
