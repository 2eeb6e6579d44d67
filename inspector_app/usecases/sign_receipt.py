"""Let the contractor's representative sign on the screen that they received the copy, which is no consent to it."""

from dataclasses import replace

from inspector_app.domain.closing import Receipt, Unsigned, seen_results
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.strokes import Strokes, within_box
from inspector_app.errors import InputError
from inspector_app.storage import visits
from inspector_app.storage.vault import Vault
from inspector_app.usecases.answer_row import Saved
from inspector_app.usecases.guard_text import refuse_text
from inspector_app.usecases.open_inspection import read_inspection
from inspector_app.usecases.world import World
from inspector_app.usecases.write_closing import LONGEST


def sign_receipt(
    world: World, vault: Vault, inspection_id: InspectionId, name: str, position: str, strokes: Strokes
) -> Receipt:
    """Keep the signature with who signed, when, and what the copy said then.

    InputError `input.required` (field "name", "strokes"), `input.too_long`, `input.individual_number`;
    InspectionError `inspection.frozen` once the record is signed. ValueError for points outside the box.
    """
    for field, text in (("name", name), ("position", position)):
        refuse_text(field, text)
        if len(text.strip()) > LONGEST:
            raise InputError("input.too_long", field=field, longest=LONGEST)
    if not name.strip():
        raise InputError("input.required", field="name")
    if not strokes:
        raise InputError("input.required", field="strokes")
    if not within_box(strokes):
        raise ValueError("a point lies outside the box")
    opened = read_inspection(vault, inspection_id)
    receipt = Receipt(
        name=name.strip(),
        position=position.strip(),
        at=world.now(),
        strokes=strokes,
        seen=seen_results(opened.form, opened.answers),
    )
    closing = visits.load_closing(vault, inspection_id)
    held = closing.held_at or receipt.at
    visits.save_closing(vault, inspection_id, replace(closing, held_at=held, receipt=receipt))
    return receipt


def keep_unsigned(world: World, vault: Vault, inspection_id: InspectionId, unsigned: Unsigned) -> Saved:
    """Keep a receipt while it is written, so that a lock loses nothing of it; durable when this returns."""
    visits.save_unsigned(vault, inspection_id, unsigned)
    return Saved(0, world.now())


def withdraw_receipt(vault: Vault, inspection_id: InspectionId) -> None:
    """Take the signature away again, for instance to have it given anew; the log holds who had signed and when.

    InspectionError `inspection.frozen` once the record is signed.
    """
    closing = visits.load_closing(vault, inspection_id)
    if closing.receipt is not None:
        visits.save_closing(vault, inspection_id, replace(closing, receipt=None))
