"""The two officers who together can open a laptop's vault whose passphrase was forgotten."""

from datetime import datetime

from cryptography import x509

from inspector_app.agency.desk import Desk
from inspector_app.agency.entries import Officer
from inspector_app.errors import DeskError
from inspector_app.signing import certificates, keys
from inspector_app.signing.names import fingerprint

NEEDED = 2


def appoint_officer(desk: Desk, name: str, passphrase: str, at: datetime) -> bytes:
    """Make an officer's key and return it as PEM under the officer's own passphrase; the desk keeps no copy.

    Laptops that are enrolled from now on are entrusted to the two officers of that time. DeskError
    `desk.officers_enough` when there are two already: dismiss one first; `desk.passphrase_missing`; EnrolmentError
    `enrolment.bad_name`.
    """
    if not passphrase:
        raise DeskError("desk.passphrase_missing")
    if len(active_officers(desk, least=0)) >= NEEDED:
        raise DeskError("desk.officers_enough")
    key = keys.make_sealing_key()
    certificate = certificates.issue_officer(desk.authority, key.public_key(), name, at)
    locked = keys.lock_key(key, passphrase)
    desk.registry.add_officer(Officer(fingerprint(certificate), name, certificates.to_der(certificate), at, None))
    return locked


def active_officers(desk: Desk, least: int = NEEDED) -> tuple[x509.Certificate, ...]:
    """Return the certificates of the officers in charge; none while there are fewer than `least` of them."""
    held = [each for each in desk.registry.all_officers() if each.dismissed_at is None]
    if len(held) < least:
        return ()
    return tuple(x509.load_der_x509_certificate(each.certificate) for each in held)
