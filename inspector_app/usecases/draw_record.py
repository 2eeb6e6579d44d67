"""Draw a record again from its own data; how page and data are compared (PRODUCT §5)."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Final

from inspector_app.domain.record import FIRST_DRAWING, LATEST_DRAWING, Record
from inspector_app.domain.record_json import record_from_json
from inspector_app.errors import DocumentError
from inspector_app.reports.sheet import NO_PHOTOS, SheetKind, render_sheet
from inspector_app.reports.stamp import render_stamp
from inspector_app.signing.found import FoundSignature
from inspector_app.signing.signatories import title_and_name

DRAWINGS: Final[Mapping[int, Callable[[Record, SheetKind, Mapping[str, bytes]], bytes]]] = {
    FIRST_DRAWING: render_sheet,
    LATEST_DRAWING: render_sheet,
}
"""Every way in which records were ever drawn, by the number that they name; none is ever changed or taken away.

`render_sheet` knows both: the second is careful about where lines end (`Flow.careful`).
"""


def draw_record(record: Record, photos: Mapping[str, bytes] = NO_PHOTOS) -> bytes:
    """Return the unsigned PDF of a record, `photos` the copies on its pages, in the way that the record names.

    DocumentError where it cannot be drawn; `document.unknown_drawing` (drawing) for the way of a later program.
    """
    draw = DRAWINGS.get(record.drawing)
    if draw is None:
        raise DocumentError("document.unknown_drawing", drawing=record.drawing)
    return draw(record, SheetKind.RECORD, photos)


def draw_stamps(record: Record, signatures: Sequence[FoundSignature]) -> dict[str, bytes]:
    """Return what each visible signature has to show, by its field, as one-page PDF; errors as `draw_record`."""
    return {
        found.field: render_stamp(*title_and_name(found, record), found.signed_at)
        for found in signatures
        if found.signed_at is not None
    }


def draw_stamp(title: str, name: str, at: datetime) -> bytes:
    """Return a visible stamp as one-page PDF: title, name, and the time of the signer's device."""
    return render_stamp(title, name, at)


def draw_from_json(record_json: bytes, photos: Mapping[str, bytes] = NO_PHOTOS) -> bytes:
    """Return the unsigned PDF that a record's JSON (valid under its schema) gives; the rest as `draw_record`."""
    return draw_record(record_from_json(json.loads(record_json)), photos)
