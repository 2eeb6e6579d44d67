"""A correction (訂正): a new record that names the one it takes the place of, by hash, and why; the old one stays."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from inspector_app.domain.canonical import Json
from inspector_app.domain.ids import RecordId

LONGEST_REASON = 2000
"""Characters."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What is corrected and why. `sha256` is of the corrected file, hex; `revision` counts from 2."""

    record_id: RecordId
    sha256: str
    revision: int
    reason: str


def correction_to_json(correction: Correction) -> dict[str, Json]:
    """Return a correction as JSON."""
    return {
        "record_id": correction.record_id,
        "sha256": correction.sha256,
        "revision": correction.revision,
        "reason": correction.reason,
    }


def correction_from_json(node: Mapping[str, Any]) -> Correction:
    """Return the correction that JSON describes."""
    return Correction(RecordId(node["record_id"]), node["sha256"], node["revision"], node["reason"])
