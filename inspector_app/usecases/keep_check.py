"""Check the vault and keep when that was, so that it can be told when it was checked last."""

from dataclasses import dataclass
from datetime import date

from inspector_app.domain.canonical import Json
from inspector_app.storage.pace import UNHURRIED, Pace
from inspector_app.storage.settings import load_setting, save_setting
from inspector_app.storage.still import Ask, directly
from inspector_app.storage.vault import Vault
from inspector_app.usecases.check_vault import VaultCheck, check_beside
from inspector_app.usecases.world import World

_NAME = "vault_checked"


@dataclass(frozen=True, slots=True)
class LastCheck:
    """When the vault was checked last, and whether everything was as written down."""

    day: date
    ok: bool


def check_and_keep(world: World, vault: Vault) -> VaultCheck:
    """Check the vault as `check_vault` does, and keep day and outcome. VaultError when that cannot be kept."""
    return check_and_keep_beside(world, directly(vault))


def check_and_keep_beside(world: World, ask: Ask, pace: Pace = UNHURRIED) -> VaultCheck:
    """Do the same as `check_beside` does it; errors as there. What was stopped is not kept as a check."""
    checked = check_beside(ask, pace)
    kept: Json = {"day": world.now().date().isoformat(), "ok": checked.ok}
    ask(lambda vault: save_setting(vault, _NAME, kept))
    return checked


def last_check(vault: Vault) -> LastCheck | None:
    """Return the last check, None if there was none."""
    kept = load_setting(vault, _NAME)
    if not isinstance(kept, dict):
        return None
    return LastCheck(date.fromisoformat(str(kept["day"])), kept["ok"] is True)
