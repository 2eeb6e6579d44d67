"""Take in the file with which the agency enrols this laptop."""

from dataclasses import dataclass
from datetime import datetime

from inspector_app.errors import EnrolmentError
from inspector_app.signing.certificates import to_der
from inspector_app.signing.enrolment import Enrolment, read_enrolment
from inspector_app.signing.names import fingerprint, signer_name
from inspector_app.storage.enrolment import ALONE, Grant, complete_enrolment, current_enrolment, open_enrolments
from inspector_app.storage.parties import Profile, load_profile, save_profile
from inspector_app.storage.vault import Vault
from inspector_app.usecases.recover_vault import entrust_officers
from inspector_app.usecases.recovery_officers import Officer, keep_officers
from inspector_app.usecases.world import World


@dataclass(frozen=True, slots=True)
class Offer:
    """What an enrolment file would make of this vault, to be looked at before it is kept.

    `anchors` are the SHA-256 of the certificates that everything else is judged by, hex: the person reads them to the
    agency by telephone, since the file vouches for itself only. `until` is the last moment of the inspector's
    certificate. `officers` could open this vault together; two or none.
    """

    profile: Profile
    issued_at: datetime
    until: datetime
    anchors: tuple[str, ...]
    officers: tuple[Officer, ...]


def read_offer(world: World, vault: Vault, data: bytes) -> Offer:
    """Check the file as `accept_enrolment` does, with its errors, and keep nothing."""
    _, given = _given(world, vault, data)
    return Offer(
        profile=_profile(given),
        issued_at=given.issued_at,
        until=given.certificate.not_valid_after_utc,
        anchors=tuple(fingerprint(anchor) for anchor in given.anchors),
        officers=_officers(given),
    )


def accept_enrolment(world: World, vault: Vault, data: bytes) -> Profile:
    """Check the file and keep what it gives; return who this vault now belongs to.

    EnrolmentError `enrolment.unreadable`, `enrolment.not_valid`; `enrolment.no_request` when this vault has asked for
    nothing, `enrolment.other_laptop` when the file answers another request, `enrolment.other_agency` when the vault
    already belongs to another agency. Nothing changes then.
    """
    number, given = _given(world, vault, data)
    profile = _profile(given)
    with vault.atomic():
        complete_enrolment(vault, number, _grant(given), world.now())
        save_profile(vault, profile)
        entrust_officers(world, vault, given)
        keep_officers(vault, _officers(given))
    return profile


def _given(world: World, vault: Vault, data: bytes) -> tuple[int, Enrolment]:
    """Return the number of the request that a file answers, and what the file says."""
    requests = open_enrolments(vault)
    if not requests:
        raise EnrolmentError("enrolment.no_request")
    failure = EnrolmentError("enrolment.other_laptop")
    for request in requests:
        try:
            given = read_enrolment(data, request.private_key, world.now())
        except EnrolmentError as error:
            failure = error
            continue
        _refuse_other_agency(vault, given)
        return request.number, given
    raise failure


def _profile(given: Enrolment) -> Profile:
    return Profile(given.agency, given.inspector, given.practice)


def _officers(given: Enrolment) -> tuple[Officer, ...]:
    return tuple(Officer(fingerprint(each), signer_name(each).name) for each in given.recovery)


def _refuse_other_agency(vault: Vault, given: Enrolment) -> None:
    held, profile = current_enrolment(vault), load_profile(vault)
    if held is None or held.grant is None or profile is None or held.grant.settings.get(ALONE):
        return
    if set(held.grant.anchors).isdisjoint(to_der(anchor) for anchor in given.anchors):
        raise EnrolmentError("enrolment.other_agency", agency=profile.agency.name)


def _grant(given: Enrolment) -> Grant:
    return Grant(
        certificate=to_der(given.certificate),
        chain=tuple(to_der(each) for each in given.chain),
        anchors=tuple(to_der(each) for each in given.anchors),
        seal_certificate=to_der(given.seal_certificate),
        settings=dict(given.settings),
    )
