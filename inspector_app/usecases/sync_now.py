"""Deliver what waits, and take in what the agency has answered."""

from inspector_app.errors import EnrolmentError, TransportError
from inspector_app.storage.enrolment import current_enrolment
from inspector_app.storage.vault import Vault
from inspector_app.sync.folder import FolderTransport
from inspector_app.sync.loop import SyncReport, sync_once
from inspector_app.usecases.delivery_folder import delivery_folder
from inspector_app.usecases.load_practice import ALONE
from inspector_app.usecases.world import World

__all__ = ["SyncReport", "sync_now"]


def sync_now(world: World, vault: Vault) -> SyncReport:
    """Send and receive through the chosen folder; what fails for one record is kept beside it and the rest goes on.

    TransportError `transport.no_folder` (none chosen), `transport.missing` (the stick is not there);
    EnrolmentError `enrolment.missing`, `enrolment.practice_only` while only this laptop's own practice key signs.
    """
    folder = delivery_folder(vault)
    if folder is None:
        raise TransportError("transport.no_folder")
    held = current_enrolment(vault)
    if held is None or held.grant is None:
        raise EnrolmentError("enrolment.missing")
    if held.grant.settings.get(ALONE):
        raise EnrolmentError("enrolment.practice_only")
    return sync_once(vault, FolderTransport(folder), world.now())
