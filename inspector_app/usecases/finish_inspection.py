"""Close the sheet before it is signed, and open it again."""

from inspector_app.domain.ids import InspectionId
from inspector_app.domain.lifecycle import Event
from inspector_app.domain.rating import rating_rule
from inspector_app.errors import InspectionError
from inspector_app.storage import inspections
from inspector_app.storage.ballast import check_room
from inspector_app.storage.vault import Vault
from inspector_app.usecases.draw_record import draw_record
from inspector_app.usecases.guard_text import refuse_text
from inspector_app.usecases.open_inspection import read_inspection
from inspector_app.usecases.read_evidence import photos_on_pages
from inspector_app.usecases.review_inspection import review_inspection
from inspector_app.usecases.sign_record import compose_record
from inspector_app.usecases.world import World


def finish_inspection(vault: Vault, inspection_id: InspectionId, rating_remarks: str) -> None:
    """Confirm the rating with its remarks.

    InspectionError `inspection.open_problems` (data: `count`, and `no` of the first row), `inspection.remarks_missing`
    where the form asks for an improvement request and none is written (DOMAIN I3), `inspection.not_allowed`; InputError
    `input.individual_number` (field `rating_remarks`).
    """
    refuse_text("rating_remarks", rating_remarks)
    review = review_inspection(vault, inspection_id)
    if review.problems:
        raise InspectionError("inspection.open_problems", count=len(review.problems), no=review.problems[0].no)
    if review.rating.key is None:
        raise InspectionError("inspection.rating_withheld", rows=review.rating.open_rows)
    rule = rating_rule(review.opened.form, review.rating.key)
    if rule.request and not rating_remarks.strip():
        raise InspectionError("inspection.remarks_missing")
    check_room(vault.files)
    with vault.atomic():
        inspections.set_rating_remarks(vault, inspection_id, rating_remarks.strip())
        inspections.set_state(vault, inspection_id, Event.FINISH)


def finish_drawable(world: World, vault: Vault, inspection_id: InspectionId, rating_remarks: str) -> None:
    """Confirm the rating of a sheet that can be drawn: nothing is confirmed that could not be signed afterwards.

    Errors as `finish_inspection`; DocumentError `document.missing_glyph` (character, name, where).
    """
    with vault.atomic():
        finish_inspection(vault, inspection_id, rating_remarks)
        record = compose_record(world, vault, read_inspection(vault, inspection_id))
        draw_record(record, photos_on_pages(vault, record))


def reopen_inspection(vault: Vault, inspection_id: InspectionId) -> None:
    """Go back from the confirmed rating to the rows; InspectionError `inspection.not_allowed` once it is signed.

    Remarks that are word for word the form's own request go: they name the rows as they were, and are proposed anew
    for the rows as they will be. What the inspector wrote stays.
    """
    review = review_inspection(vault, inspection_id)
    with vault.atomic():
        inspections.set_state(vault, inspection_id, Event.REOPEN)
        if review.opened.inspection.rating_remarks == review.proposed_remarks.strip():
            inspections.set_rating_remarks(vault, inspection_id, "")
