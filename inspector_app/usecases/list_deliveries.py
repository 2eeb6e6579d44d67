"""What the agency has not acknowledged yet, and what it has."""

from inspector_app.storage.enrolment import current_enrolment
from inspector_app.storage.outbox import Cause, Delivery, DeliveryState, list_deliveries
from inspector_app.storage.parties import load_profile
from inspector_app.storage.vault import Vault
from inspector_app.usecases.load_practice import ALONE

__all__ = ["Cause", "Delivery", "DeliveryState", "list_deliveries", "practice_is_sent"]


def practice_is_sent(vault: Vault) -> bool:
    """Tell whether an agency's practice desk takes in what is made in practice; nobody else does."""
    profile, held = load_profile(vault), current_enrolment(vault)
    if profile is None or not profile.practice or held is None or held.grant is None:
        return False
    return not held.grant.settings.get(ALONE)
