"""The signature fields of a record: their names, in the order of signing, and the size of the visible signature."""

from inspector_app.reports.layout.flow import MILLIMETRE

SUPERVISOR = "Supervisor"
STAMP_WIDTH = 82 * MILLIMETRE
STAMP_HEIGHT = 24 * MILLIMETRE


def inspector_field(place: int) -> str:
    """Return the field of the inspector at this place among the record's inspectors, 0 for the one who leads."""
    return f"Inspector{place + 1}"
