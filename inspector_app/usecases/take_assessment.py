"""Take in what a contractor answered before any visit, and print it as the contractor's own layer."""

from inspector_app import __version__
from inspector_app.domain.ids import ContractId, FormId, InspectionId
from inspector_app.domain.imprint import Imprint
from inspector_app.domain.log import LogKind
from inspector_app.domain.self_assessment import SelfAssessment
from inspector_app.errors import DocumentError
from inspector_app.storage import beside, parties
from inspector_app.storage.vault import Vault
from inspector_app.usecases.export_form import read_assessment
from inspector_app.usecases.keep_assessment import refuse_in_assessment
from inspector_app.usecases.world import World

_NO_VISIT = InspectionId("")


def take_assessment(world: World, vault: Vault, contract_id: ContractId, data: bytes, name: str) -> SelfAssessment:
    """Read the workbook called `name` and keep it for a contract: it stands beside the rows of each of its visits.

    FormError `xlsx.invalid` (file, problems) with every problem and its cell; InputError `input.individual_number`.
    """
    assessment = read_assessment(data, name)
    refuse_in_assessment(assessment)
    beside.save_assessment(vault, contract_id, None, assessment, world.now())
    return assessment


def has_assessment(vault: Vault, contract_id: ContractId, form: FormId) -> bool:
    """Tell whether a contractor's own answers were taken in for a contract."""
    return beside.load_assessment(vault, contract_id, _NO_VISIT, form) is not None


def print_assessment(world: World, vault: Vault, contract_id: ContractId, form: FormId) -> bytes:
    """Return the contractor's own answers on the official sheet, as PDF.

    DocumentError `document.no_assessment` before there are any; FormError `form.unknown` for a version not at hand.
    """
    from inspector_app.reports.documents.self_assessment import render_self_assessment

    assessment = beside.load_assessment(vault, contract_id, _NO_VISIT, form)
    if assessment is None:
        raise DocumentError("document.no_assessment")
    contract = parties.load_contract(vault, contract_id)
    imprint = Imprint(
        number="",
        issuer=assessment.declarant.organisation,
        made_at=world.now(),
        producer=f"inspector-app {__version__}",
        practice=contract.practice,
    )
    definition = world.forms.definition(form, assessment.form.version)
    drawn = render_self_assessment(assessment, definition, imprint)
    vault.log(LogKind.PRINTED, contract_id, {"what": "assessment"})
    return drawn
