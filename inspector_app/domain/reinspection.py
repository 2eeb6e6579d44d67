"""再検査: whether what was asked to be mended was mended (DOMAIN I5)."""

from dataclasses import dataclass
from datetime import date

from inspector_app.domain.ids import RecordId
from inspector_app.domain.inspection import Inspection


@dataclass(frozen=True, slots=True)
class Recheck:
    """One row looked at again: the result before, what the contractor says it did, the result now.

    `due` is set where the row is not closed, for what is asked again.
    """

    no: int | None
    criteria: str
    before: str
    measure: str
    after: str
    facts: str
    due: date | None = None

    @property
    def closed(self) -> bool:
        """Return whether nothing remains to be mended."""
        return self.due is None


@dataclass(frozen=True, slots=True)
class ReinspectionResult:
    """The letter that tells the result. `inspection` is the re-inspection, `request` the number of the request."""

    day: date | None
    addressee: tuple[str, ...]
    sender: tuple[str, ...]
    inspection: Inspection
    record: RecordId
    request: str
    requested_on: date | None
    rechecks: tuple[Recheck, ...]

    @property
    def closed(self) -> bool:
        """Return whether the request is closed."""
        return all(recheck.closed for recheck in self.rechecks)
