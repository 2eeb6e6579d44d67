"""Deliver what waits, and take in what the agency has answered."""

from pathlib import Path
from threading import Event

from inspector_app.errors import EnrolmentError, TransportError
from inspector_app.storage.enrolment import ALONE, current_enrolment
from inspector_app.storage.pace import Stopped
from inspector_app.storage.still import Ask, directly
from inspector_app.storage.vault import Vault
from inspector_app.sync.folder import FolderTransport
from inspector_app.sync.loop import SyncReport, Told, sync_apart
from inspector_app.usecases.delivery_folder import delivery_folder
from inspector_app.usecases.world import World

__all__ = ["Ask", "Stopped", "SyncReport", "Told", "sync_beside", "sync_now"]


def sync_now(world: World, vault: Vault) -> SyncReport:
    """Send and receive through the chosen folder; what fails for one record is kept beside it and the rest goes on.

    TransportError `transport.no_folder` (none chosen), `transport.missing` (the stick is not there);
    EnrolmentError `enrolment.missing`, `enrolment.practice_only` while only this laptop's own practice key signs.
    """
    return sync_beside(world, directly(vault), _tell_nobody, Event())


def sync_beside(world: World, ask: Ask, told: Told, cancelled: Event) -> SyncReport:
    """Do the same beside a vault that is open on another thread, which `ask` leads to; errors as `sync_now`.

    Stopped when the vault was locked meanwhile, or `cancelled` was set.
    """
    folder = ask(_folder)
    return sync_apart(ask, FolderTransport(folder), world.now(), told, cancelled)


def _folder(vault: Vault) -> Path:
    """Return where to send, if anything can be sent at all."""
    folder = delivery_folder(vault)
    if folder is None:
        raise TransportError("transport.no_folder")
    held = current_enrolment(vault)
    if held is None or held.grant is None:
        raise EnrolmentError("enrolment.missing")
    if held.grant.settings.get(ALONE):
        raise EnrolmentError("enrolment.practice_only")
    return folder


def _tell_nobody(step: str, number: int, count: int) -> None:
    """Tell nobody."""
