"""What the guide shows of one row, as values: made from the form and the answer, drawn by the view."""

from dataclasses import dataclass
from datetime import date

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.completeness import REMOTE, may_be_not_applicable
from inspector_app.domain.form import Check, Circumstance, Form, Item, Row, Section
from inspector_app.domain.ids import RowKey
from inspector_app.domain.suggestion import suggested_result
from inspector_app.gui.guide.contents_model import Line, RowLine, SectionLine
from inspector_app.gui.language import aid, english, spoken
from inspector_app.gui.phrases import result_words, standing_words
from inspector_app.gui.widgets.marks import Mark
from inspector_app.usecases.open_inspection import OpenInspection

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


def mark_of(form: Form, answer: Answer) -> Mark:
    """Return what stands before the row in the contents list."""
    if answer.result is not None:
        return Mark(form.result(answer.result).shape)
    marks = {Standing.WAITING: Mark.WAITING, Standing.NOT_APPLICABLE: Mark.NOT_APPLICABLE}
    return marks.get(answer.standing, Mark.NONE)


def state_words(form: Form, answer: Answer) -> str:
    """Return a row's state in words, for tooltips and screen readers."""
    words = standing_words(answer.standing)
    if answer.result is not None:
        words = result_words(form.result(answer.result))
    return f"{words} ⚑" if answer.flagged else words


def content_lines(opened: OpenInspection) -> list[Line]:
    """Return the contents list: each section with its rows."""
    form, lines = opened.form, list[Line]()
    for section in form.sections:
        answers = [opened.answers.get(row.key, Answer(row.key)) for row in section.rows]
        judged = sum(answer.standing in {Standing.JUDGED, Standing.NOT_APPLICABLE} for answer in answers)
        lines.append(SectionLine(spoken(section.label), judged, len(answers)))
        for row, answer in zip(section.rows, answers, strict=True):
            item = next(item for item in section.items if row in item.rows)
            lines.append(
                RowLine(
                    key=row.key,
                    no=row.no,
                    short=spoken(row.short),
                    full=spoken(item.text),
                    mark=mark_of(form, answer),
                    state=state_words(form, answer),
                    flagged=answer.flagged,
                )
            )
    return lines


class RowScreens:
    """Makes the screens of one form's rows."""

    def __init__(self, form: Form, facts: frozenset[Circumstance], *, editable: bool) -> None:
        self._form = form
        self._editable = editable
        self._walk: dict[RowKey, tuple[Section, Item, Row]] = {entry[2].key: entry for entry in form.walk()}
        self._places = {place.key: spoken(place.label) for place in form.places}
        self._respondents = {person.key: spoken(person.label) for person in form.respondents}
        self._not_applicable = {row.key for row in form.rows if may_be_not_applicable(form, row.key, facts)}
        self._rows = form.rows

    def screen(self, answer: Answer) -> RowScreen:
        """Return the screen of the answer's row."""
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
            not_applicable_offered=row.key in self._not_applicable,
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
            first=row is self._rows[0],
            last=row is self._rows[-1],
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
