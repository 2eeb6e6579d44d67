"""Fill an empty vault with made-up material to learn with."""

from inspector_app import paths
from inspector_app.domain.contract import Contract
from inspector_app.forms.practice import PracticeMaterial, read_practice
from inspector_app.storage import parties
from inspector_app.storage.parties import Profile
from inspector_app.storage.vault import Vault


def practice_material() -> PracticeMaterial:
    """Return the made-up contract, people and answers that come with the program."""
    return read_practice(paths.resource("practice", "practice.yaml"))


def load_practice(vault: Vault) -> Contract:
    """Take the practice contract into the vault; a vault without a profile gets the practice inspector's.

    What is printed from either says 見本. Loading twice changes nothing.
    """
    material = practice_material()
    with vault.atomic():
        parties.save_contract(vault, material.contract)
        if parties.load_profile(vault) is None:
            parties.save_profile(vault, Profile(material.agency, material.inspector, practice=True))
    return material.contract
