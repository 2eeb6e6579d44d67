"""What stands between the inspection and its signature, and how it would be rated."""

from dataclasses import dataclass

from inspector_app.domain.completeness import Problem, problems
from inspector_app.domain.finding import Finding, findings
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.rating import Rating, proposed_remarks, rate
from inspector_app.storage.vault import Vault
from inspector_app.usecases.open_inspection import OpenInspection, read_inspection


@dataclass(frozen=True, slots=True)
class Review:
    """The inspection with its problems in the sheet's order, its rating and findings.

    `proposed_remarks` is the text the form asks for beside this rating.
    """

    opened: OpenInspection
    problems: tuple[Problem, ...]
    rating: Rating
    findings: tuple[Finding, ...]
    proposed_remarks: str


def review_inspection(vault: Vault, inspection_id: InspectionId) -> Review:
    """Check the inspection; errors as `read_inspection`."""
    opened = read_inspection(vault, inspection_id)
    rating = rate(opened.form, opened.answers, opened.facts)
    return Review(
        opened=opened,
        problems=problems(opened.form, opened.answers, opened.facts),
        rating=rating,
        findings=findings(opened.form, opened.answers),
        proposed_remarks=proposed_remarks(opened.form, rating),
    )
