"""Everything the guide needs of one inspection."""

from dataclasses import dataclass, replace

from inspector_app.domain.completeness import Progress, progress
from inspector_app.domain.form import Circumstance, Form
from inspector_app.domain.form_json import Definition, form_from_json
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.inspection import Answers, Inspection, circumstances
from inspector_app.domain.log import LogKind
from inspector_app.storage import answers, forms, inspections
from inspector_app.storage.log import read_log
from inspector_app.storage.vault import Vault
from inspector_app.usecases.look_beside import NOTHING, Beside, look_beside


@dataclass(frozen=True, slots=True)
class OpenInspection:
    """An inspection with the form it is pinned to and its answers; `facts` are what the form's rules depend on.

    `beside` is looked up for somebody who is going to look at the rows.
    """

    inspection: Inspection
    definition: Definition
    form: Form
    answers: Answers
    facts: frozenset[Circumstance]
    beside: Beside = NOTHING

    @property
    def progress(self) -> Progress:
        """Return how many rows stand where."""
        return progress(self.form, self.answers)


def open_inspection(vault: Vault, inspection_id: InspectionId) -> OpenInspection:
    """Read the inspection for somebody to look at, which the log notes; errors as `read_inspection`."""
    opened = read_inspection(vault, inspection_id)
    note_reading(vault, inspection_id)
    return replace(opened, beside=look_beside(vault, opened.inspection))


def note_reading(vault: Vault, inspection_id: InspectionId) -> None:
    """Note that somebody looked at an inspection; once while they do nothing else."""
    latest = read_log(vault, limit=1)
    if not latest or (latest[0].kind, latest[0].subject) != (LogKind.READ, inspection_id):
        vault.log(LogKind.READ, inspection_id)


def read_inspection(vault: Vault, inspection_id: InspectionId) -> OpenInspection:
    """Read the inspection as a step of something else. KeyError if there is none, VaultError `vault.damaged`."""
    inspection = inspections.load_inspection(vault, inspection_id)
    definition = forms.pinned_form(vault, inspection.form)
    return OpenInspection(
        inspection=inspection,
        definition=definition,
        form=form_from_json(definition),
        answers=answers.load_answers(vault, inspection_id),
        facts=circumstances(inspection.contract),
    )
