"""Made-up material to learn with, read from `resources/practice/practice.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, cast

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.closing import Asked, Attendant, Closing, Side
from inspector_app.domain.contract import Agency, Contract, Inspector
from inspector_app.domain.due import fiscal_year
from inspector_app.domain.form import FormRef
from inspector_app.domain.ids import (
    AgencyId,
    CheckKey,
    FormId,
    InspectorId,
    MethodKey,
    PromptKey,
    ResultKey,
    RowKey,
    SiteId,
)
from inspector_app.domain.inspection import Kind
from inspector_app.domain.last_visit import LastFinding, LastVisit
from inspector_app.domain.record_json import contract_from_json, inspector_from_json
from inspector_app.domain.self_assessment import Declarant, OwnAnswer, SelfAssessment
from inspector_app.domain.strokes import Strokes
from inspector_app.errors import FormError
from inspector_app.forms.strict_yaml import read_yaml

_Node = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PracticeMaterial:
    """A complete visit to learn with: who, what, where, and an answer for each row of the form.

    `answers` are the inspector's, by row in the order of the sheet, without a time. `last_findings` are of
    `last_visit`, `own_answers` of `assessed_on`. `closing` is the talk at the end, for which `receiver` signs with the
    `hand`.
    """

    agency: Agency
    inspector: Inspector
    contract: Contract
    form_id: FormId
    site_id: SiteId
    kind: Kind
    dates: tuple[date, ...]
    answers: dict[RowKey, Answer]
    last_visit: date
    last_findings: tuple[LastFinding, ...]
    assessed_on: date
    own_answers: dict[RowKey, OwnAnswer]
    closing: Closing
    receiver: Attendant
    hand: Strokes

    def on(self, day: date) -> "PracticeMaterial":
        """Return it for a visit that is made on a day: everything before and after it keeps its distance in days.

        The contract keeps its distance in years, so that it runs on that day and begins and ends with a 年度.
        """
        away, years = day - self.dates[0], fiscal_year(day).year - fiscal_year(self.dates[0]).year
        begins, ends = (_years_on(each, years) for each in (self.contract.begins, self.contract.ends))
        return replace(
            self,
            contract=replace(self.contract, begins=begins, ends=ends),
            dates=tuple(each + away for each in self.dates),
            last_visit=self.last_visit + away,
            assessed_on=self.assessed_on + away,
            closing=replace(self.closing, asked=tuple(_later(each, away) for each in self.closing.asked)),
        )

    def visit_before(self) -> LastVisit:
        """Return the visit before, as it stands beside the rows of the next one."""
        return LastVisit(self.form_id, self.last_visit, self.last_findings)

    def assessment(self, form: FormRef) -> SelfAssessment:
        """Return the contractor's own answers to the form."""
        contractor = self.contract.contractor
        return SelfAssessment(
            form=form,
            declarant=Declarant(contractor.name, "", "", "", self.assessed_on, sealed=None),
            surveyed=contractor.name,
            place=contractor.site(self.site_id).name,
            answers=tuple(self.own_answers.values()),
        )


def read_practice(path: Path) -> PracticeMaterial:
    """Return the practice material in a file.

    FormError `form.unreadable` (file, reason) when the file cannot be read, `practice.invalid` (file, reason) when it
    is not practice material.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FormError("form.unreadable", file=path.name, reason=error.strerror) from error
    reading = read_yaml(data)
    if reading.flaws:
        raise FormError("practice.invalid", file=path.name, reason=str(reading.flaws[0].code))
    try:
        return _material(cast("_Node", reading.value))
    except (KeyError, TypeError, ValueError) as error:
        raise FormError("practice.invalid", file=path.name, reason=repr(error)) from error


def _material(node: _Node) -> PracticeMaterial:
    visit, last, own = node["visit"], node["last_visit"], node["self_assessment"]
    inspector = inspector_from_json(node["inspector"])
    own_answers = (OwnAnswer(RowKey(one["row"]), ResultKey(one["result"]), one["remarks"]) for one in own["answers"])
    answers = (_answer(one, inspector.id) for one in node["answers"])
    return PracticeMaterial(
        agency=Agency(AgencyId(node["agency"]["id"]), node["agency"]["name"]),
        inspector=inspector,
        contract=contract_from_json({**node["contract"], "practice": True}),
        form_id=FormId(visit["form"]),
        site_id=SiteId(visit["site"]),
        kind=Kind(visit["kind"]),
        dates=tuple(date.fromisoformat(day) for day in visit["dates"]),
        answers={answer.row: answer for answer in answers},
        last_visit=date.fromisoformat(last["date"]),
        last_findings=tuple(
            LastFinding(RowKey(one["row"]), ResultKey(one["result"]), one["remarks"], one["promise"])
            for one in last["findings"]
        ),
        assessed_on=date.fromisoformat(own["date"]),
        own_answers={answer.row: answer for answer in own_answers},
        closing=_closing(node["closing"]),
        receiver=Attendant(Side.CONTRACTOR, **node["closing"]["receiver"]),
        hand=tuple(tuple((x, y) for x, y in stroke) for stroke in node["closing"]["hand"]),
    )


def _years_on(day: date, years: int) -> date:
    return day.replace(year=day.year + years)  # a contract begins and ends on no 29 February


def _later(asked: Asked, away: timedelta) -> Asked:
    return asked if asked.due is None else replace(asked, due=asked.due + away)


def _closing(node: _Node) -> Closing:
    return Closing(
        attendance=tuple(Attendant(Side(one["side"]), one["name"], one["position"]) for one in node["attendance"]),
        asked=tuple(Asked(RowKey(one["row"]), one["text"], date.fromisoformat(one["due"])) for one in node["asked"]),
        comment=node["comment"],
    )


def _answer(node: _Node, author: InspectorId) -> Answer:
    return Answer(
        row=RowKey(node["row"]),
        standing=Standing.JUDGED,
        result=ResultKey(node["result"]),
        ticks=frozenset(CheckKey(key) for key in node["ticks"]),
        methods=frozenset(MethodKey(key) for key in node["methods"]),
        remarks=node["remarks"],
        prompts={PromptKey(key): text for key, text in node["prompts"].items()},
        author=author,
    )
