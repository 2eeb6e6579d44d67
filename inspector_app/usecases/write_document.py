"""Write into a draft of an official document, or throw the draft away."""

from inspector_app.domain.canonical import Json
from inspector_app.domain.entry import LONGEST_TEXT, MOST_ROWS, texts_of
from inspector_app.domain.ids import DocumentId
from inspector_app.errors import InputError
from inspector_app.forms.entry_reader import entry_form
from inspector_app.storage import documents
from inspector_app.storage.vault import Vault
from inspector_app.usecases.answer_row import Saved
from inspector_app.usecases.guard_text import Confirmed, refuse_text
from inspector_app.usecases.world import World

REASON = "correction_reason"
"""The name under which the reason of a correction is written."""


def write_document(
    world: World, vault: Vault, document_id: DocumentId, key: str, value: Json, confirmed: Confirmed = None
) -> Saved:
    """Keep the value of one field; when this returns it is durable.

    InputError `input.individual_number` (`field` is the path of the text) and `input.too_long`: nothing is kept then.
    DocumentError `document.issued`; KeyError for a field or a draft that there is not.
    """
    refuse_value(key, value, confirmed)
    at = world.now()
    if key == REASON:
        return Saved(documents.save_reason(vault, document_id, str(value), at), at)
    entry_form(documents.load_document(vault, document_id).kind).field(key)
    return Saved(documents.save_value(vault, document_id, key, value, at), at)


def refuse_value(key: str, value: Json, confirmed: Confirmed = None) -> None:
    """Refuse a value that may not be kept; errors as `write_document`."""
    if isinstance(value, list) and len(value) > MOST_ROWS:
        raise InputError("input.too_long", field=key, longest=MOST_ROWS)
    for path, text in texts_of({key: value}):
        if len(text) > LONGEST_TEXT:
            raise InputError("input.too_long", field=path, longest=LONGEST_TEXT)
        refuse_text(path, text, confirmed)


def discard_document(world: World, vault: Vault, document_id: DocumentId) -> None:
    """Throw a draft away; DocumentError `document.issued`."""
    documents.discard_document(vault, document_id, world.now())
