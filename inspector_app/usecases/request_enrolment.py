"""Ask the agency to enrol this laptop: a new key, which never leaves the vault, and a request signed with it."""

from inspector_app.errors import InputError
from inspector_app.signing.certificates import make_request
from inspector_app.signing.keys import make_signing_key
from inspector_app.storage.enrolment import start_enrolment
from inspector_app.storage.vault import Vault
from inspector_app.usecases.guard_text import Confirmed, refuse_text
from inspector_app.usecases.world import World


def request_enrolment(world: World, vault: Vault, name: str, confirmed: Confirmed = None) -> bytes:
    """Return the request (PKCS#10, PEM or DER) to hand to the agency; InputError `input.required` without a name.

    InputError `input.individual_number` when the name holds one.
    """
    if not name.strip():
        raise InputError("input.required", field="name")
    refuse_text("name", name, confirmed)
    key = make_signing_key()
    request = make_request(key, name.strip())
    start_enrolment(vault, key, request, world.now())
    return request
