"""Whether this device's clock shows a time that the vault has already passed."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from inspector_app.errors import VaultError
from inspector_app.storage.log import latest_time
from inspector_app.storage.vault import Vault
from inspector_app.usecases.world import World

TOLERANCE = timedelta(minutes=5)
"""Clocks are set right by some seconds now and then; that is nothing to tell."""


@dataclass(frozen=True, slots=True)
class ClockBehind:
    """The clock shows `now`; something was written down at `latest`, which is later."""

    latest: datetime
    now: datetime

    @property
    def minutes(self) -> int:
        """Return how far behind the clock is at least."""
        return int((self.latest - self.now).total_seconds() // 60)

    def notice(self) -> VaultError:
        """Return what there is to tell, as a code with its data, for whoever makes sentences; nothing has failed."""
        return VaultError("vault.clock_behind", minutes=self.minutes)


def clock_behind(world: World, vault: Vault) -> ClockBehind | None:
    """Return how far the clock is behind what the log has seen lately, None when it is right or ahead.

    For the moments after unlocking and before signing: a time that is wrong ends up in the record. VaultError.
    """
    latest, now = latest_time(vault), world.now()
    return ClockBehind(latest, now) if latest is not None and latest - now > TOLERANCE else None
