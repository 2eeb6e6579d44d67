"""What the owner of a site allows in it: cameras and devices (PRODUCT §1, DOMAIN 6)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from inspector_app.domain.canonical import Json


class Permission(StrEnum):
    """UNASKED until somebody at the site was asked; nothing is photographed before that."""

    UNASKED = "unasked"
    ALLOWED = "allowed"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class SiteRules:
    """The rules of a site: who stated them (`stated_by`), on which day, and what else was said (`note`)."""

    cameras: Permission = Permission.UNASKED
    devices: Permission = Permission.UNASKED
    stated_by: str = ""
    stated_on: date | None = None
    note: str = ""


UNASKED = SiteRules()


def site_rules_to_json(rules: SiteRules) -> dict[str, Json]:
    """Return the rules as JSON."""
    return {
        "cameras": rules.cameras.value,
        "devices": rules.devices.value,
        "stated_by": rules.stated_by,
        "stated_on": None if rules.stated_on is None else rules.stated_on.isoformat(),
        "note": rules.note,
    }


def site_rules_from_json(node: Any) -> SiteRules:
    """Return the rules that JSON describes."""
    on = node["stated_on"]
    return SiteRules(
        Permission(node["cameras"]),
        Permission(node["devices"]),
        node["stated_by"],
        None if on is None else date.fromisoformat(on),
        node["note"],
    )
