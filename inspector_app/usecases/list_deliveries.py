"""What the agency has not acknowledged yet, and what it has."""

from inspector_app.storage import agenda
from inspector_app.storage.agenda import Unreceived
from inspector_app.storage.enrolment import ALONE, current_enrolment
from inspector_app.storage.outbox import Cause, Delivery, DeliveryState, list_deliveries
from inspector_app.storage.parties import load_profile
from inspector_app.storage.vault import Vault

__all__ = [
    "Cause",
    "Delivery",
    "DeliveryState",
    "Unreceived",
    "list_deliveries",
    "list_unreceived",
    "practice_is_sent",
]


def practice_is_sent(vault: Vault) -> bool:
    """Tell whether an agency's practice desk takes in what is made in practice; nobody else does."""
    profile, held = load_profile(vault), current_enrolment(vault)
    if profile is None or not profile.practice or held is None or held.grant is None:
        return False
    return not held.grant.settings.get(ALONE)


def list_unreceived(vault: Vault) -> tuple[Unreceived, ...]:
    """Return the records that the agency has not acknowledged.

    Those of practice are among them only while an agency's practice desk takes them in.
    """
    return agenda.unreceived(vault, practice=practice_is_sent(vault))
