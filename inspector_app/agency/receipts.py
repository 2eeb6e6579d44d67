"""The desk's signed answers to a package. They carry numbers, hashes and codes, nothing of the record's content."""

from collections.abc import Sequence
from datetime import datetime

from inspector_app.agency.desk import Desk
from inspector_app.agency.entries import Received
from inspector_app.domain.canonical import Json
from inspector_app.signing.messages import sign_message
from inspector_app.signing.reasons import Reason
from inspector_app.sync.answers import RECEIPT_SCHEMA, REJECTION_SCHEMA

_LONGEST_DETAIL = 500


def write_receipt(desk: Desk, package: str, received: Received) -> bytes:
    """Return the receipt for a record that arrived in the package with this id."""
    payload: dict[str, Json] = {
        "schema": RECEIPT_SCHEMA,
        "agency_id": desk.agency.id,
        "package": package,
        "record_id": received.record_id,
        "record_sha256": received.sha256,
        "number": received.number,
        "received_at": received.received_at.isoformat(),
    }
    return sign_message(payload, desk.signer, received.received_at)


def write_rejection(
    desk: Desk, package: str, record_sha256: str | None, reasons: Sequence[Reason], at: datetime
) -> bytes:
    """Return the rejection of a package; `record_sha256` is None where it could not be opened."""
    payload: dict[str, Json] = {
        "schema": REJECTION_SCHEMA,
        "agency_id": desk.agency.id,
        "package": package,
        "record_sha256": record_sha256,
        "refused_at": at.isoformat(),
        "reasons": reasons_json(reasons),
    }
    return sign_message(payload, desk.signer, at)


def reasons_json(reasons: Sequence[Reason]) -> list[Json]:
    """Return reasons as JSON."""
    return [
        {
            "code": reason.code,
            "data": {
                name: value[:_LONGEST_DETAIL] if isinstance(value, str) else value
                for name, value in reason.data.items()
            },
        }
        for reason in reasons
    ]
