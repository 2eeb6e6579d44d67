"""Take in the file with which the agency enrols this laptop."""

from inspector_app.errors import EnrolmentError
from inspector_app.signing.certificates import to_der
from inspector_app.signing.enrolment import Enrolment, read_enrolment
from inspector_app.storage.enrolment import Grant, complete_enrolment, current_enrolment, open_enrolments
from inspector_app.storage.parties import Profile, load_profile, save_profile
from inspector_app.storage.vault import Vault
from inspector_app.usecases.load_practice import ALONE
from inspector_app.usecases.recover_vault import entrust_officers
from inspector_app.usecases.world import World


def accept_enrolment(world: World, vault: Vault, data: bytes) -> Profile:
    """Check the file and keep what it gives; return who this vault now belongs to.

    EnrolmentError `enrolment.unreadable`, `enrolment.not_valid`; `enrolment.no_request` when this vault has asked for
    nothing, `enrolment.other_laptop` when the file answers another request, `enrolment.other_agency` when the vault
    already belongs to another agency. Nothing changes then.
    """
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
        profile = Profile(given.agency, given.inspector, given.practice)
        with vault.atomic():
            complete_enrolment(vault, request.number, _grant(given), world.now())
            save_profile(vault, profile)
            entrust_officers(world, vault, given)
        return profile
    raise failure


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
