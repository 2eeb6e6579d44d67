"""Everything the guide needs of one inspection."""

from dataclasses import dataclass

from inspector_app.domain.completeness import Progress, progress
from inspector_app.domain.form import Circumstance, Form
from inspector_app.domain.form_json import Definition, form_from_json
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.inspection import Answers, Inspection, circumstances
from inspector_app.storage import answers, forms, inspections
from inspector_app.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class OpenInspection:
    """An inspection with the form it is pinned to and its answers; `facts` are what the form's rules depend on."""

    inspection: Inspection
    definition: Definition
    form: Form
    answers: Answers
    facts: frozenset[Circumstance]

    @property
    def progress(self) -> Progress:
        """Return how many rows stand where."""
        return progress(self.form, self.answers)


def open_inspection(vault: Vault, inspection_id: InspectionId) -> OpenInspection:
    """Read the inspection; InspectionError `inspection.unknown`, VaultError `vault.damaged`."""
    inspection = inspections.load_inspection(vault, inspection_id)
    definition = forms.pinned_form(vault, inspection.form)
    return OpenInspection(
        inspection=inspection,
        definition=definition,
        form=form_from_json(definition),
        answers=answers.load_answers(vault, inspection_id),
        facts=circumstances(inspection.contract),
    )
