"""Write down the closing talk: who attended, what is asked for, what the contractor says to it."""

from collections.abc import Iterator
from dataclasses import replace

from inspector_app.domain.closing import Asked, Attendant, Closing, Receipt, Side
from inspector_app.domain.ids import InspectionId
from inspector_app.errors import InputError
from inspector_app.storage import visits
from inspector_app.storage.vault import Vault
from inspector_app.usecases.answer_row import Saved
from inspector_app.usecases.guard_text import Confirmed, refuse_text
from inspector_app.usecases.world import World

__all__ = ["Asked", "Attendant", "Closing", "Receipt", "Side", "write_closing"]

LONGEST = 1000
"""Characters of a line in a record (`record-1.schema.json`)."""


def write_closing(
    world: World, vault: Vault, inspection_id: InspectionId, closing: Closing, confirmed: Confirmed = None
) -> Saved:
    """Keep the closing talk; durable when this returns. The receipt stays what it is: `sign_receipt` makes it.

    The talk is held when the first thing is written down about it. InputError `input.individual_number` (field:
    "comment", "asked", "attendance"), `input.too_long`; InspectionError `inspection.frozen` once it is signed.
    """
    for field, text in _texts(closing):
        refuse_text(field, text, confirmed)
        if field == "attendance" and len(text) > LONGEST:
            raise InputError("input.too_long", field=field, longest=LONGEST)
    kept = visits.load_closing(vault, inspection_id)
    people = tuple(each for each in closing.attendance if each.name.strip() or each.position.strip())
    written = replace(closing, attendance=people, receipt=kept.receipt, held_at=closing.held_at or kept.held_at)
    if written.held_at is None and not written.empty:
        written = replace(written, held_at=world.now())
    if written != kept:
        visits.save_closing(vault, inspection_id, written)
    return Saved(0, world.now())


def _texts(closing: Closing) -> Iterator[tuple[str, str]]:
    yield "comment", closing.comment
    for asked in closing.asked:
        yield "asked", asked.text
    for person in closing.attendance:
        yield "attendance", person.name
        yield "attendance", person.position
