"""What a quiet moment after unlocking is for: the backup of the day, and a look at what reading does not notice."""

from dataclasses import dataclass

from inspector_app.storage.pace import UNHURRIED, Pace
from inspector_app.storage.still import Ask
from inspector_app.usecases.back_up_vault import Backup, back_up_if_due
from inspector_app.usecases.check_vault import LogFault, look_over
from inspector_app.usecases.world import World

__all__ = ["Kept", "LogFault", "keep_safe"]


@dataclass(frozen=True, slots=True)
class Kept:
    """The backup that was made, None if none was due; and what was found in the vault, nothing as a rule."""

    backup: Backup | None
    faults: tuple[LogFault, ...]


def keep_safe(world: World, ask: Ask, pace: Pace = UNHURRIED) -> Kept:
    """Make the backup of the day, which reads everything; where there is one, look over the vault.

    Errors as `back_up_if_due`.
    """
    backup = back_up_if_due(world, ask, pace)
    return Kept(backup, () if backup is not None else look_over(ask, pace))
