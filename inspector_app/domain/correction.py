"""A correction (訂正): a new record that names the one it takes the place of, by hash, and why; the old one stays."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from inspector_app.domain.canonical import Json
from inspector_app.domain.ids import InspectionId, RecordId

LONGEST_REASON = 2000
"""Characters."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What is corrected and why. `sha256` is of the corrected file, hex; `revision` counts from 2."""

    record_id: RecordId
    sha256: str
    revision: int
    reason: str


class Standing(StrEnum):
    """CURRENT is the edition that is valid today, REPLACED one that was; OPEN one that never was or is not yet."""

    CURRENT = "current"
    REPLACED = "replaced"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Edition:
    """Where a record stands among its editions, counted from 1, of which there are `of`."""

    revision: int
    of: int
    standing: Standing


def editions(
    corrects: Mapping[InspectionId, InspectionId], valid: Collection[InspectionId]
) -> dict[InspectionId, Edition]:
    """Return the edition of everything that corrects something or is corrected.

    `corrects` has what each correction takes the place of, `valid` all that is signed and was not refused. The latest
    valid one counts; a correction that is only begun replaces nothing.
    """
    later = {old: new for new, old in corrects.items()}
    found: dict[InspectionId, Edition] = {}
    for first in set(corrects.values()) - set(corrects):
        chain = [first]
        while chain[-1] in later and len(chain) <= len(corrects):
            chain.append(later[chain[-1]])
        current = max((place for place, each in enumerate(chain) if each in valid), default=-1)
        for place, each in enumerate(chain):
            later_ones = Standing.CURRENT if place == current else Standing.OPEN
            found[each] = Edition(place + 1, len(chain), Standing.REPLACED if place < current else later_ones)
    return found


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
