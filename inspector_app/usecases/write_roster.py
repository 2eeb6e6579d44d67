"""Write down who was found working at the site, who employs them, and whether the roster has them."""

from inspector_app.domain.ids import InspectionId
from inspector_app.domain.roster import Listed, Present, Roster
from inspector_app.errors import InputError
from inspector_app.storage import visits
from inspector_app.storage.vault import Vault
from inspector_app.usecases.answer_row import Saved
from inspector_app.usecases.guard_text import Confirmed, refuse_text
from inspector_app.usecases.world import World
from inspector_app.usecases.write_closing import LONGEST

__all__ = ["Listed", "Present", "Roster", "write_roster"]


def write_roster(
    world: World, vault: Vault, inspection_id: InspectionId, roster: Roster, confirmed: Confirmed = None
) -> Saved:
    """Keep the roster in the order given, lines without a word left out; durable when this returns.

    InputError `input.individual_number`, `input.too_long` (field "roster"); InspectionError `inspection.frozen`.
    """
    for person in roster:
        for text in (person.name, person.employer, person.remarks):
            refuse_text("roster", text, confirmed)
            if len(text) > LONGEST:
                raise InputError("input.too_long", field="roster", longest=LONGEST)
    written = tuple(each for each in roster if (each.name + each.employer + each.remarks).strip())
    if written != visits.load_roster(vault, inspection_id):
        visits.save_roster(vault, inspection_id, written)
    return Saved(0, world.now())
