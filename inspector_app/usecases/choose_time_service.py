"""Choose whose time-stamps one's signatures get: the agency's service, or another one."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from inspector_app.errors import InputError
from inspector_app.storage.enrolment import current_enrolment
from inspector_app.storage.vault import Vault
from inspector_app.usecases.keep_setting import load_setting, save_setting
from inspector_app.usecases.signing_time import URL


@dataclass(frozen=True, slots=True)
class TimeChoice:
    """`own` is the inspector's choice, `given` what the agency named at the enrolment; "" for none."""

    own: str
    given: str


def time_choice(vault: Vault) -> TimeChoice:
    """Return what is chosen."""
    own = load_setting(vault, URL)
    held = current_enrolment(vault)
    given = None if held is None or held.grant is None else held.grant.settings.get(URL)
    return TimeChoice(own if isinstance(own, str) else "", given if isinstance(given, str) else "")


def choose_time_service(vault: Vault, address: str) -> TimeChoice:
    """Keep an address, or go back to the agency's with ""; InputError `input.address` for what is none."""
    address = address.strip()
    if address:
        _check(address)
    if (address or None) != load_setting(vault, URL):
        save_setting(vault, URL, address or None)
    return time_choice(vault)


def _check(address: str) -> None:
    try:
        parts = urlsplit(address)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is none, brackets that do not close
        sound = False
    if not sound or any(character.isspace() for character in address) or len(address) > 2000:
        raise InputError("input.address", field="address")
