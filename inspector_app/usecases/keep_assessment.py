"""Keep the contractor's own answers, so that they stand beside the rows of an inspection."""

from inspector_app.domain.ids import InspectionId
from inspector_app.domain.lifecycle import FROZEN
from inspector_app.domain.self_assessment import SelfAssessment
from inspector_app.errors import FormError, InspectionError
from inspector_app.storage import beside, inspections
from inspector_app.storage.vault import Vault
from inspector_app.usecases.guard_text import refuse_text
from inspector_app.usecases.world import World


def keep_assessment(world: World, vault: Vault, inspection_id: InspectionId, assessment: SelfAssessment) -> None:
    """Store the self-assessment beside an inspection; a later one stands in front of it.

    FormError `assessment.other_form` (form, expected) for another sheet than the inspection's, InputError
    `input.individual_number` (field: the row's key or "declarant"), InspectionError `inspection.frozen` after signing;
    KeyError for no such inspection.
    """
    inspection = inspections.load_inspection(vault, inspection_id)
    if inspection.state in FROZEN:
        raise InspectionError("inspection.frozen", state=inspection.state.value)
    if assessment.form.id != inspection.form.id:
        raise FormError("assessment.other_form", form=assessment.form.id, expected=inspection.form.id)
    refuse_in_assessment(assessment)
    beside.save_assessment(vault, inspection.contract.id, inspection_id, assessment, world.now())


def keep_assessment_file(
    world: World, vault: Vault, inspection_id: InspectionId, data: bytes, name: str
) -> SelfAssessment:
    """Read the workbook that a contractor filled in, called `name`, and store it; errors as those two."""
    from inspector_app.usecases.export_form import read_assessment

    assessment = read_assessment(data, name)
    keep_assessment(world, vault, inspection_id, assessment)
    return assessment


def refuse_in_assessment(assessment: SelfAssessment) -> None:
    """Refuse a self-assessment with a 個人番号 in one of its texts."""
    declarant = assessment.declarant
    texts = (declarant.organisation, declarant.title, declarant.name, declarant.contact)
    for text in (*texts, assessment.surveyed, assessment.place):
        refuse_text("declarant", text)
    for answer in assessment.answers:
        refuse_text(answer.row, answer.remarks)
