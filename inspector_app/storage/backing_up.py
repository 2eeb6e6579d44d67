"""Backing up the open vault."""

from pathlib import Path

from inspector_app.domain.canonical import Json
from inspector_app.domain.log import LogKind
from inspector_app.storage.backup import Backup, clear_away, write_backup
from inspector_app.storage.generations import Reason
from inspector_app.storage.pace import UNHURRIED, Pace
from inspector_app.storage.still import Ask, Still, hold_beside, move_on
from inspector_app.storage.vault import Vault


def back_up(vault: Vault, reason: Reason, target: Path | None = None, pace: Pace = UNHURRIED) -> Backup:
    """Make a backup, read it back, note it in the log, and clear away what is no longer kept. Not inside `atomic`.

    It lies beside the vault, or in the folder `target`. Errors as `backup.write_backup`.
    """
    what = (vault.now(), reason)
    backup = write_backup(vault.database.conn, vault.files, vault.id, bytes(vault.key), what, target, pace)
    return _noted(vault, backup, target)


def back_up_beside(ask: Ask, reason: Reason, target: Path | None = None, pace: Pace = UNHURRIED) -> Backup:
    """Do the same on this thread, beside a vault that is open on another one and goes on taking answers.

    The backup is the vault as it was when this began. Where its file cannot be held still, it is made by the vault's
    own thread. Errors as `back_up`; Stopped when the vault is locked, or something in it destroyed, meanwhile.
    """
    still = hold_beside(ask, pace)
    if still is None:
        return ask(lambda vault: back_up(vault, reason, target, pace))
    try:
        backup = _written(still, reason, target, pace)
    finally:
        ask(lambda vault: move_on(vault, still))
    return ask(lambda vault: _noted(vault, backup, target))


def _written(still: Still, reason: Reason, target: Path | None, pace: Pace) -> Backup:
    with still.reading(pace) as connection:
        return write_backup(connection, still.files, still.vault_id, still.key, (still.at, reason), target, pace)


def _noted(vault: Vault, backup: Backup, target: Path | None) -> Backup:
    told: dict[str, Json] = {
        "reason": backup.reason.value,
        "number": backup.head.number,
        "elsewhere": target is not None,
    }
    if target is not None:
        told |= {"place": str(target), "name": backup.path.name, "sealed": list[Json](backup.sealed)}
    vault.log(LogKind.BACKED_UP, data=told)
    if target is None:
        clear_away(vault.files, backup)
    return backup
