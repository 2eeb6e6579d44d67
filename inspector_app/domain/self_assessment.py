"""The contractor's own answers to the sheet (自己申告): a layer of its own, beside the inspector's (PRODUCT §1)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from inspector_app.domain.canonical import Json
from inspector_app.domain.form import FormRef
from inspector_app.domain.ids import FormId, ResultKey, RowKey


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """What the contractor says about one row: a result of the scale, or 該当なし (`result` None), and remarks."""

    row: RowKey
    result: ResultKey | None
    remarks: str


@dataclass(frozen=True, slots=True)
class Declarant:
    """Who declares. `sealed` tells whether the paper carries a seal (押印) or does without, None where nobody says."""

    organisation: str
    title: str
    name: str
    contact: str
    declared_on: date
    sealed: bool | None


@dataclass(frozen=True, slots=True)
class SelfAssessment:
    """A complete self-assessment: one answer for each row of the form, in the sheet's order.

    `surveyed` and `place` are 調査対象 and 調査実施場所 as the contractor wrote them, "" where the form has none.
    """

    form: FormRef
    declarant: Declarant
    surveyed: str
    place: str
    answers: tuple[OwnAnswer, ...]

    def answer(self, row: RowKey) -> OwnAnswer | None:
        """Return what the contractor says about a row, None where nothing is said."""
        return next((answer for answer in self.answers if answer.row == row), None)


def assessment_to_json(assessment: SelfAssessment) -> Json:
    """Return the self-assessment for programs."""
    declarant = assessment.declarant
    return {
        "schema": "inspector-app/self-assessment/1",
        "form": {"id": assessment.form.id, "version": assessment.form.version, "sha256": assessment.form.sha256},
        "declarant": {
            "organisation": declarant.organisation,
            "title": declarant.title,
            "name": declarant.name,
            "contact": declarant.contact,
            "declared_on": declarant.declared_on.isoformat(),
            "sealed": declarant.sealed,
        },
        "surveyed": assessment.surveyed,
        "place": assessment.place,
        "answers": [
            {
                "row": answer.row,
                "result": answer.result,
                "not_applicable": answer.result is None,
                "remarks": answer.remarks,
            }
            for answer in assessment.answers
        ],
    }


def assessment_from_json(node: Mapping[str, Any]) -> SelfAssessment:
    """Return the self-assessment that `assessment_to_json` wrote."""
    form, declarant = node["form"], node["declarant"]
    return SelfAssessment(
        form=FormRef(FormId(form["id"]), form["version"], form["sha256"]),
        declarant=Declarant(
            organisation=declarant["organisation"],
            title=declarant["title"],
            name=declarant["name"],
            contact=declarant["contact"],
            declared_on=date.fromisoformat(declarant["declared_on"]),
            sealed=declarant["sealed"],
        ),
        surveyed=node["surveyed"],
        place=node["place"],
        answers=tuple(
            OwnAnswer(
                RowKey(each["row"]), None if each["result"] is None else ResultKey(each["result"]), each["remarks"]
            )
            for each in node["answers"]
        ),
    )
