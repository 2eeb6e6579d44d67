"""What stands beside the rows of an inspection: the contractor's own answers, and what the visit before found."""

from dataclasses import dataclass

from inspector_app.domain.finding import findings
from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.last_visit import LastFinding, LastVisit
from inspector_app.domain.self_assessment import SelfAssessment
from inspector_app.storage import answers, beside, forms
from inspector_app.storage.beside import VisitBefore
from inspector_app.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Beside:
    """Nothing is known of what is None."""

    assessment: SelfAssessment | None = None
    last_visit: LastVisit | None = None


NOTHING = Beside()


def look_beside(vault: Vault, inspection: Inspection) -> Beside:
    """Return both; the visit before is the latest one on the same form, in this vault or given with the contract."""
    contract, form = inspection.contract.id, inspection.form.id
    given = beside.load_last_visit(vault, contract, form)
    if given is not None and given.visited_on >= inspection.dates[0]:
        given = None
    own = beside.visit_before(vault, inspection)
    if given is not None and (own is None or own.visited_on < given.visited_on):
        visit: LastVisit | None = given
    else:
        visit = None if own is None else _visit(vault, own)
    return Beside(beside.load_assessment(vault, contract, inspection.id, form), visit)


def _visit(vault: Vault, before: VisitBefore) -> LastVisit:
    form = form_from_json(forms.pinned_form(vault, before.form))
    found = findings(form, answers.load_answers(vault, before.id))
    return LastVisit(
        form=form.id,
        visited_on=before.visited_on,
        findings=tuple(LastFinding(each.row, each.result, each.remarks, "") for each in found),
    )
