"""Who uses this vault: the inspector, the agency, and whether the agency has enrolled them."""

from inspector_app.storage.parties import Profile, load_profile
from inspector_app.storage.vault import Vault

__all__ = ["Profile", "who_am_i"]


def who_am_i(vault: Vault) -> Profile | None:
    """Return the profile, None before practice material or an enrolment was loaded."""
    return load_profile(vault)
