"""What the visit before found: it stands beside the rows of this one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from inspector_app.domain.canonical import Json
from inspector_app.domain.ids import FormId, ResultKey, RowKey


@dataclass(frozen=True, slots=True)
class LastFinding:
    """A finding of the visit before, and what the contractor promised then; "" where nothing is known of a promise."""

    row: RowKey
    result: ResultKey
    remarks: str
    promise: str


@dataclass(frozen=True, slots=True)
class LastVisit:
    """The visit before with the same form, and all of its findings."""

    form: FormId
    visited_on: date
    findings: tuple[LastFinding, ...]

    def finding(self, row: RowKey) -> LastFinding | None:
        """Return what was found at a row, None where nothing was."""
        return next((finding for finding in self.findings if finding.row == row), None)


def last_visit_to_json(visit: LastVisit) -> Json:
    """Return the visit for the vault."""
    findings: list[Json] = [
        {"row": each.row, "result": each.result, "remarks": each.remarks, "promise": each.promise}
        for each in visit.findings
    ]
    return {"form": visit.form, "visited_on": visit.visited_on.isoformat(), "findings": findings}


def last_visit_from_json(node: Mapping[str, Any]) -> LastVisit:
    """Return the visit that `last_visit_to_json` wrote."""
    return LastVisit(
        form=FormId(node["form"]),
        visited_on=date.fromisoformat(node["visited_on"]),
        findings=tuple(
            LastFinding(RowKey(each["row"]), ResultKey(each["result"]), each["remarks"], each["promise"])
            for each in node["findings"]
        ),
    )
