"""Everything the closing talk needs of one inspection."""

from dataclasses import dataclass
from datetime import date

from inspector_app.domain.closing import Asked, Closing, Unsigned, asked_of, changed_since
from inspector_app.domain.finding import Finding, findings
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.lifecycle import FROZEN
from inspector_app.domain.roster import Roster
from inspector_app.storage import visits
from inspector_app.storage.corrections import corrected_inspection
from inspector_app.storage.vault import Vault
from inspector_app.usecases.open_inspection import OpenInspection, read_inspection

__all__ = ["Asked", "ClosingTalk", "read_closing"]

_NOTHING = Unsigned()


@dataclass(frozen=True, slots=True)
class ClosingTalk:
    """The inspection with its closing talk.

    `asked` has an entry for each finding, in the sheet's order. `changed` are the numbers of the rows whose result is
    another one than the contractor's representative received. `received_before`: they received what this one corrects.
    `unsigned` is a receipt that was begun.
    """

    opened: OpenInspection
    closing: Closing
    roster: Roster
    findings: tuple[Finding, ...]
    asked: tuple[Asked, ...]
    changed: tuple[int, ...]
    received_before: bool = False
    unsigned: Unsigned = _NOTHING

    @property
    def frozen(self) -> bool:
        """Tell whether the record is signed, so that nothing can be added."""
        return self.opened.inspection.state in FROZEN


def read_closing(vault: Vault, inspection_id: InspectionId, today: date) -> ClosingTalk:
    """Read it; periods that nobody wrote down begin on the day of the talk, or `today`. Errors as `read_inspection`."""
    opened = read_inspection(vault, inspection_id)
    closing = visits.load_closing(vault, inspection_id)
    talk = today if closing.held_at is None else closing.held_at.date()
    receipt = closing.receipt
    corrected = corrected_inspection(vault, inspection_id)
    before = Closing() if corrected is None else visits.load_closing(vault, corrected)
    return ClosingTalk(
        opened=opened,
        closing=closing,
        roster=visits.load_roster(vault, inspection_id),
        findings=findings(opened.form, opened.answers),
        asked=asked_of(opened.form, opened.answers, closing, talk),
        changed=() if receipt is None else changed_since(opened.form, opened.answers, receipt),
        received_before=before.receipt is not None,
        unsigned=visits.load_unsigned(vault, inspection_id),
    )
