"""Whose laptop this is, and by what it knows its agency."""

from dataclasses import dataclass
from datetime import datetime

from cryptography import x509

from inspector_app.domain.canonical import sha256_hex
from inspector_app.storage.enrolment import ALONE, current_enrolment
from inspector_app.storage.parties import Profile, load_profile
from inspector_app.storage.vault import Vault
from inspector_app.usecases.recovery_officers import Officer, recovery_officers
from inspector_app.usecases.world import World


@dataclass(frozen=True, slots=True)
class Standing:
    """Whose this laptop is. `anchors` (SHA-256, hex) and `until` are of the agency's enrolment, if there is one."""

    profile: Profile
    anchors: tuple[str, ...]
    until: datetime | None
    officers: tuple[Officer, ...]


def own_enrolment(world: World, vault: Vault) -> Standing | None:
    """Return whose laptop this is, None while it is nobody's; practice without an agency has no anchors."""
    profile = load_profile(vault)
    if profile is None:
        return None
    held = current_enrolment(vault)
    grant = None if held is None else held.grant
    if grant is None or grant.settings.get(ALONE):
        return Standing(profile, (), None, ())
    until = x509.load_der_x509_certificate(grant.certificate).not_valid_after_utc
    anchors = tuple(sha256_hex(anchor) for anchor in grant.anchors)
    return Standing(profile, anchors, until, recovery_officers(world, vault))
