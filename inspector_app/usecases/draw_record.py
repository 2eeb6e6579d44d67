"""Draw a record again from its own data; how page and data are compared (PRODUCT §5)."""

import json
from datetime import datetime

from inspector_app.domain.record import Record
from inspector_app.domain.record_json import record_from_json
from inspector_app.reports.sheet import render_sheet
from inspector_app.reports.stamp import render_stamp


def draw_record(record: Record) -> bytes:
    """Return the unsigned PDF of a record; DocumentError where it cannot be drawn."""
    return render_sheet(record)


def draw_stamp(record: Record, signed_at: datetime) -> bytes:
    """Return what the visible signature of the lead inspector shows, as one-page PDF; errors as `draw_record`."""
    lead = record.inspection.lead
    return render_stamp(lead.title, lead.name, signed_at)


def draw_from_json(record_json: bytes) -> bytes:
    """Return the unsigned PDF that a record's JSON (valid under its schema) gives; errors as `draw_record`."""
    return draw_record(record_from_json(json.loads(record_json)))
