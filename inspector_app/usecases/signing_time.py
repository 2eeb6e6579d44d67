"""Where the time of a signature comes from beside the device: the agency's time-stamp service, if it has one."""

from cryptography import x509

from inspector_app.errors import SignatureError
from inspector_app.signing.certificates import read_pem
from inspector_app.signing.time_service import TimeService
from inspector_app.storage.enrolment import current_enrolment, list_enrolments
from inspector_app.storage.settings import load_setting
from inspector_app.storage.vault import Vault

URL = "timestamps.url"
"""The setting, of the inspector or of the agency, that holds the service's address; empty for none."""
TRUST = "timestamps.trust"
"""The agency's setting with the authorities behind its service, PEM."""


def service_url(vault: Vault) -> str:
    """Return the address of the service: the inspector's own choice, else the agency's; empty for none."""
    own = load_setting(vault, URL)
    if isinstance(own, str):
        return own
    held = current_enrolment(vault)
    given = None if held is None or held.grant is None else held.grant.settings.get(URL)
    return given if isinstance(given, str) else ""


def time_service(vault: Vault) -> TimeService | None:
    """Return the service to ask, None where none was chosen; SignatureError `time.no_answer` for a bad address."""
    url = service_url(vault)
    return TimeService(url) if url else None


def own_time_anchors(vault: Vault) -> tuple[x509.Certificate, ...]:
    """Return the authorities of time-stamps that any agency of this vault trusts; those that cannot be read are not."""
    found: list[x509.Certificate] = []
    for enrolment in list_enrolments(vault):
        given = None if enrolment.grant is None else enrolment.grant.settings.get(TRUST)
        if isinstance(given, str):
            try:
                found += read_pem(given.encode())
            except SignatureError:
                continue
    return tuple(dict.fromkeys(found))
