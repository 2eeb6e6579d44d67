"""Fill a vault with made-up material to learn with."""

from inspector_app import paths
from inspector_app.domain.contract import Agency, Contract, Inspector
from inspector_app.domain.form_json import form_ref
from inspector_app.forms.practice import PracticeMaterial, read_practice
from inspector_app.storage import beside, enrolment, parties
from inspector_app.storage.enrolment import Grant
from inspector_app.storage.parties import Profile
from inspector_app.storage.vault import Vault
from inspector_app.usecases.guard_text import refuse_in_contract
from inspector_app.usecases.world import World

_DAYS = 366


def practice_material() -> PracticeMaterial:
    """Return the made-up contract, people and answers that come with the program."""
    return read_practice(paths.resource("practice", "practice.yaml"))


def load_practice(world: World, vault: Vault) -> Contract:
    """Take the practice contract into the vault; a vault without a profile gets the practice inspector's and a key.

    What is printed from either says 見本, and nothing signed with that key can be sent. The material is for a visit
    that is made today. Loading twice changes nothing.
    """
    material = practice_material().on(world.now().date())
    refuse_in_contract(material.contract)
    form = form_ref(world.forms.definition(material.form_id))
    with vault.atomic():
        if not _loaded(vault, material.contract):
            parties.save_contract(vault, material.contract)
            beside.save_last_visit(vault, material.contract.id, material.visit_before())
            beside.save_assessment(vault, material.contract.id, None, material.assessment(form), world.now())
        if parties.load_profile(vault) is None:
            parties.save_profile(vault, Profile(material.agency, material.inspector, practice=True))
            _enrol_oneself(world, vault, material.agency, material.inspector)
    return parties.load_contract(vault, material.contract.id)


def _loaded(vault: Vault, contract: Contract) -> bool:
    try:
        parties.load_contract(vault, contract.id)
    except KeyError:
        return False
    return True


def _enrol_oneself(world: World, vault: Vault, agency: Agency, inspector: Inspector) -> None:
    """Certify a key by an authority whose own key is forgotten at once."""
    from inspector_app.signing import certificates, keys

    at = world.now()
    authority = certificates.make_authority(agency, at)
    key, seal = keys.make_signing_key(), keys.make_signing_key()
    certificate = certificates.issue_inspector(authority, keys.load_key(key).public_key(), inspector, at, _DAYS)
    grant = Grant(
        certificate=certificates.to_der(certificate),
        chain=(),
        anchors=(certificates.to_der(authority.certificate),),
        seal_certificate=certificates.to_der(certificates.issue_seal(authority, keys.load_key(seal).public_key(), at)),
        settings={enrolment.ALONE: True},
    )
    number = enrolment.start_enrolment(vault, key, certificates.make_request(key, inspector.name), at)
    enrolment.complete_enrolment(vault, number, grant, at)
