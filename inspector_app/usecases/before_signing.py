"""What there is to know before signing: how long the certificate holds, whether the clock is right, whose time."""

from dataclasses import dataclass

from cryptography import x509

from inspector_app.storage.enrolment import current_enrolment
from inspector_app.storage.vault import Vault
from inspector_app.usecases.check_clock import ClockBehind, clock_behind
from inspector_app.usecases.signing_time import service_url
from inspector_app.usecases.world import World

WARN_DAYS = (60, 30)
"""So many days before its end one is warned of a certificate, and once more, urgently."""


@dataclass(frozen=True, slots=True)
class BeforeSigning:
    """`days` is for how long the certificate holds, negative after its end, None without one.

    `clock` says how far the device's clock is behind, None when it is not. `time_url` is the time-stamp service that
    will be asked; without one the time is the device's alone.
    """

    days: int | None
    clock: ClockBehind | None
    time_url: str

    @property
    def ending(self) -> bool:
        """Tell whether the certificate ends soon enough to be warned of it."""
        return self.days is not None and self.days <= WARN_DAYS[0]

    @property
    def urgent(self) -> bool:
        """Tell whether there is hardly time left to renew it."""
        return self.days is not None and self.days <= WARN_DAYS[1]


def before_signing(world: World, vault: Vault) -> BeforeSigning:
    """Look at what the next signature will be made with; nothing is asked on the network. VaultError."""
    held = current_enrolment(vault)
    days = None
    if held is not None and held.grant is not None:
        certificate = x509.load_der_x509_certificate(held.grant.certificate)
        days = (certificate.not_valid_after_utc - world.now()).days
    return BeforeSigning(days, clock_behind(world, vault), service_url(vault))
