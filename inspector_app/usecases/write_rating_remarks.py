"""Write the remarks of the final rating while they are being thought about."""

from inspector_app.domain.ids import InspectionId
from inspector_app.domain.lifecycle import Event, after
from inspector_app.storage import inspections
from inspector_app.storage.vault import Vault
from inspector_app.usecases.answer_row import Saved
from inspector_app.usecases.guard_text import refuse_text
from inspector_app.usecases.world import World


def write_rating_remarks(world: World, vault: Vault, inspection_id: InspectionId, remarks: str) -> Saved:
    """Keep the remarks; durable when this returns.

    InspectionError `inspection.not_allowed` once the rating is confirmed, which they are a part of; InputError
    `input.individual_number` (field `rating_remarks`).
    """
    refuse_text("rating_remarks", remarks)
    with vault.atomic():
        after(inspections.load_inspection(vault, inspection_id).state, Event.ANSWER)
        inspections.set_rating_remarks(vault, inspection_id, remarks)
    return Saved(0, world.now())
