"""What lies in the vaults kept here."""

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.ids import InspectionId, RowKey
from inspector_app.storage.answers import save_answer
from inspector_app.storage.enrolment import Grant, complete_enrolment, start_enrolment
from inspector_app.storage.outbox import Cause, mark_failed, mark_sent
from inspector_app.storage.parties import Profile, save_profile
from inspector_app.storage.place import Place, save_place
from inspector_app.storage.records import save_receipt
from inspector_app.storage.search import catch_up
from inspector_app.storage.settings import save_setting
from inspector_app.storage.vault import Vault
from tests.storage.examples import AGENCY, INSPECTOR, LATER, NOW, PASSPHRASE, ROW, judged, prepare, signed
from tests.vaults.third import fill_third

__all__ = ["DELIVERED", "OPEN", "PASSPHRASE", "fill"]

DELIVERED = InspectionId("n1")
OPEN = InspectionId("n2")


def fill(vault: Vault) -> None:
    """Put something into every table."""
    save_profile(vault, Profile(AGENCY, INSPECTOR, practice=False))
    complete_enrolment(
        vault, start_enrolment(vault, b"key", b"request", NOW), Grant(b"own", (b"ca",), (b"root",), b"seal", {}), LATER
    )
    _, record = signed(vault)
    mark_sent(vault, DELIVERED, "f" * 64, NOW)
    mark_failed(vault, DELIVERED, [Cause("transport.unreachable", {"folder": "U:"})], NOW)
    save_receipt(vault, record.id, b"receipt", LATER)
    prepare(vault, OPEN)
    save_answer(vault, OPEN, judged("B", "鍵のない書庫。" * 400), NOW)
    save_answer(vault, OPEN, judged("C", "鍵のない書庫。" * 400), LATER)
    save_answer(vault, OPEN, Answer(RowKey("small.r02"), Standing.WAITING, waiting_for="規程"), LATER)
    save_place(vault, Place("guide", OPEN, ROW, "remarks", 12))
    save_setting(vault, "language", "ja")
    fill_third(vault, DELIVERED, OPEN)
    catch_up(vault)
