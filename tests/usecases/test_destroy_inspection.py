"""Destroying an inspection: nothing of it is left in the vault, its log or its backups; a record of it stays."""

import hashlib
import io
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from inspector_app.domain.ids import InspectionId
from inspector_app.errors import InputError, InspectionError, VaultError
from inspector_app.forms.practice import PracticeMaterial
from inspector_app.storage.folder import Folder
from inspector_app.storage.inspections import list_inspections
from inspector_app.storage.place import Place, load_place, save_place
from inspector_app.storage.records import latest_record, save_receipt
from inspector_app.storage.still import directly
from inspector_app.storage.vault import Vault
from inspector_app.usecases.answer_row import answer_row
from inspector_app.usecases.back_up_vault import back_up_vault, backups_of
from inspector_app.usecases.check_vault import check_vault
from inspector_app.usecases.destroy_inspection import (
    RETENTION,
    destroy_inspection,
    destroyed_inspections,
    finish_destruction,
    kept_until,
)
from inspector_app.usecases.finish_inspection import finish_inspection
from inspector_app.usecases.open_inspection import open_inspection
from inspector_app.usecases.print_destruction import print_destruction
from inspector_app.usecases.restore_vault import restore_vault
from inspector_app.usecases.review_inspection import review_inspection
from inspector_app.usecases.sign_record import sign_record
from inspector_app.usecases.start_inspection import start_inspection
from inspector_app.usecases.unlock_vault import lock_vault, unlock_vault
from inspector_app.usecases.world import World
from tests.usecases.conftest import PASSPHRASE, Clock

MARKER = "目印の備考その七百二十九"
PAGE, RESERVED, IV = 4096, 80, 16  # SQLCipher 4: IV and HMAC-SHA512 at the end of each page


def pages(file: Path, key: bytes) -> Iterator[bytes]:
    """Decrypt every page of a database, those that nothing refers to as well."""
    data = file.read_bytes()
    for start in range(0, len(data), PAGE):
        page = data[start : start + PAGE]
        body = page[16:-RESERVED] if start == 0 else page[:-RESERVED]
        decryptor = Cipher(algorithms.AES(key), modes.CBC(page[-RESERVED : -RESERVED + IV])).decryptor()
        yield decryptor.update(body) + decryptor.finalize()


def holders(vault: Vault) -> list[str]:
    """Return the databases in whose pages the marker stands."""
    vault.checkpoint()
    key, wanted = bytes(vault.key), MARKER.encode()
    files = sorted(vault.files.path.rglob("vault.db"))
    return [file.parent.name for file in files if any(wanted in page for page in pages(file, key))]


@pytest.fixture
def marked(world: World, vault: Vault, answered: InspectionId) -> InspectionId:
    """An inspection with all of its answers, one of which carries the marker."""
    answer = next(iter(open_inspection(vault, answered).answers.values()))
    answer_row(world, vault, answered, replace(answer, remarks=MARKER))
    return answered


@pytest.fixture
def received(world: World, vault: Vault, marked: InspectionId) -> InspectionId:
    """The same, signed, delivered and acknowledged."""
    finish_inspection(vault, marked, review_inspection(vault, marked).proposed_remarks)
    sign_record(world, vault, marked)
    record = latest_record(vault, marked)
    assert record is not None
    save_receipt(vault, record.id, b"receipt", world.now())
    return marked


@pytest.mark.proves(
    "24",
    "廃棄した検査の内容は、保管庫のどのページにも、この端末のどのバックアップにも残らない",
    "Of a destroyed inspection nothing is left in any page of the vault, nor in this device's backups",
)
def test_nothing_of_it_is_left_in_any_page(world: World, vault: Vault, received: InspectionId) -> None:
    back_up_vault(vault)
    assert len(holders(vault)) >= 2  # the vault and a backup: the search finds what is there
    destroyed = destroy_inspection(world, vault, received, "契約が取り消された")
    assert not destroyed.backups_left
    assert holders(vault) == []
    assert len(backups_of(world)) == 1
    assert not Folder(world.data_folder).write_ahead_log.read_bytes()


def test_a_stick_forgets_when_it_is_used_again(
    world: World, vault: Vault, marked: InspectionId, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "other.txt").write_text("somebody's")
    old = back_up_vault(vault, stick)
    key = bytes(vault.key)
    assert any(MARKER.encode() in page for page in pages(old.files.database, key))
    destroyed = destroy_inspection(world, vault, marked, "契約が取り消された").destruction
    assert old.path.exists()
    assert [(each.place, each.name) for each in destroyed.outside] == [(str(stick), old.path.name)]
    assert [each.outside for each in destroyed_inspections(vault)] == [destroyed.outside]
    new = back_up_vault(vault, stick)
    assert [each.outside for each in destroyed_inspections(vault)] == [()]
    assert sorted(path.name for path in stick.iterdir()) == sorted([new.path.name, "other.txt"])
    assert not any(MARKER.encode() in page for page in pages(new.files.database, key))


@pytest.mark.proves(
    "24",
    "機構が受領した検査は、USBメモリなどのバックアップでは検査ごとの鍵で封印され、廃棄でその鍵が消えると、どこにあっても読めない",
    "On sticks, what the agency has received is sealed under its own key; once that is destroyed, no copy opens it",
)
def test_a_backup_elsewhere_loses_it_with_its_key(
    world: World, vault: Vault, received: InspectionId, tmp_path: Path
) -> None:
    backup, key = back_up_vault(vault, tmp_path / "stick"), bytes(vault.key)
    assert backup.sealed == (received,)
    assert not any(MARKER.encode() in page for page in pages(backup.files.database, key))
    copy = shutil.copytree(backup.path, tmp_path / "somewhere")
    destroyed = destroy_inspection(world, vault, received, "契約が取り消された").destruction
    assert (destroyed.copies, destroyed.outside) == (0, ())
    lock_vault(vault)
    (world.data_folder / "vault.db").write_bytes(b"")
    assert [each.inspection_id for each in restore_vault(world, PASSPHRASE, copy).sealed] == [received]
    again = unlock_vault(world, PASSPHRASE)
    assert check_vault(again).faults == ()
    assert holders(again) == []
    lock_vault(again)


def test_a_backup_elsewhere_that_never_held_it_is_not_named(
    world: World, vault: Vault, received: InspectionId, material: PracticeMaterial, tmp_path: Path
) -> None:
    before = back_up_vault(vault, tmp_path / "before")
    place = (material.contract.id, material.site_id, material.form_id, material.kind, material.dates)
    later = start_inspection(world, vault, *place)
    held = back_up_vault(vault, tmp_path / "held")
    destroyed = destroy_inspection(world, vault, later, "契約が取り消された").destruction
    back_up_vault(vault, tmp_path / "after")
    (gone,) = destroyed_inspections(vault)
    assert [each.name for each in gone.outside] == [held.path.name]
    assert before.path.exists()
    assert destroyed.copies == 1
    assert received in {each.id for each in list_inspections(vault)}


def test_the_vault_is_whole_afterwards_and_works_on(world: World, vault: Vault, received: InspectionId) -> None:
    save_place(vault, Place("guide", received))
    destroy_inspection(world, vault, received, "契約が取り消された")
    assert check_vault(vault).faults == ()
    assert load_place(vault) is None
    with pytest.raises(KeyError):
        open_inspection(vault, received)
    lock_vault(vault)
    again = unlock_vault(world, PASSPHRASE)
    assert check_vault(again).faults == ()
    assert received not in {each.id for each in list_inspections(again)}
    lock_vault(again)


@pytest.mark.proves(
    "25",
    "廃棄したあとに、誰が何をなぜ廃棄し、機構がどれを受領していたかの記録が残る",
    "What stays tells who destroyed what and why, and which receipt the agency had given",
)
def test_what_stays_says_who_what_why_and_which_receipt(world: World, vault: Vault, received: InspectionId) -> None:
    record = latest_record(vault, received)
    assert record is not None
    destroyed = destroy_inspection(world, vault, received, "契約が取り消された").destruction
    assert destroyed_inspections(vault) == (destroyed,)
    assert destroyed.order.reason == "契約が取り消された"
    assert destroyed.record_sha256 == record.sha256
    assert destroyed.receipt_sha256 == hashlib.sha256(b"receipt").hexdigest()
    assert destroyed.answers == 35
    assert (destroyed.exports, destroyed.copies) == (0, 0)


@pytest.mark.proves(
    "25", "その記録を、機構の廃棄・削除証明書（別添4）に印刷できる", "That record prints on the agency's own form"
)
def test_it_prints_on_the_agencys_form(world: World, vault: Vault, received: InspectionId) -> None:
    destroyed = destroy_inspection(world, vault, received, "契約が取り消された").destruction
    with pikepdf.open(io.BytesIO(print_destruction(world, vault, received))) as document:
        assert len(document.pages) >= 1
        assert "廃棄・削除証明書" in str(document.docinfo.get("/Title", "")) or destroyed.practice
    with pytest.raises(KeyError):
        print_destruction(world, vault, InspectionId("none"))


@pytest.mark.proves(
    "26",
    "保存期間が終わるまでは、理由を書かずには廃棄できない",
    "Before the retention time is over, nothing is destroyed without a reason",
)
def test_without_a_reason_the_retention_time_has_to_be_over(
    world: World, vault: Vault, received: InspectionId, clock: Clock
) -> None:
    until = kept_until(vault, received)
    assert until is not None
    with pytest.raises(InspectionError, match=rf"^inspection\.kept \(until={until.date()}\)$"):
        destroy_inspection(world, vault, received)
    clock.at += timedelta(days=RETENTION)
    assert destroy_inspection(world, vault, received).destruction.order.grounds == "retention"


def test_a_draft_is_destroyed_at_an_order_only(world: World, vault: Vault, marked: InspectionId) -> None:
    with pytest.raises(InspectionError, match=r"^inspection\.kept \(until=None\)$"):
        destroy_inspection(world, vault, marked, "  ")
    assert destroy_inspection(world, vault, marked, "誤って作成した").destruction.record_sha256 is None
    assert holders(vault) == []
    assert check_vault(vault).faults == ()


@pytest.mark.proves(
    "26",
    "署名した記録は、機構が受領するまで廃棄できない",
    "A signed record cannot be destroyed before the agency has received it",
)
def test_a_record_on_its_way_is_kept(world: World, vault: Vault, marked: InspectionId) -> None:
    finish_inspection(vault, marked, review_inspection(vault, marked).proposed_remarks)
    sign_record(world, vault, marked)
    vault.execute("UPDATE inspections SET practice = 0")
    with pytest.raises(InspectionError, match=r"^inspection\.undelivered \(state=signed\)$"):
        destroy_inspection(world, vault, marked, "もう要らない")
    assert latest_record(vault, marked) is not None


def test_signed_practice_which_is_never_sent_may_go(world: World, vault: Vault, marked: InspectionId) -> None:
    finish_inspection(vault, marked, review_inspection(vault, marked).proposed_remarks)
    sign_record(world, vault, marked)
    assert destroy_inspection(world, vault, marked, "練習が済んだ").destruction.practice
    assert latest_record(vault, marked) is None
    assert check_vault(vault).faults == ()


def test_a_reason_with_an_individual_number_is_refused(world: World, vault: Vault, marked: InspectionId) -> None:
    with pytest.raises(InputError, match=r"individual_number"):
        destroy_inspection(world, vault, marked, "個人番号 123456789018 を書いた")
    assert open_inspection(vault, marked).answers


def test_backups_that_could_not_be_renewed_are_told_and_renewed_later(
    world: World, vault: Vault, received: InspectionId, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up_vault(vault)

    def full(*_: object, **__: object) -> None:
        raise VaultError("vault.full")

    from inspector_app.storage import destruction as storage

    monkeypatch.setattr(storage, "back_up_beside", full)  # a disk that is full at this moment and not before
    destroyed = destroy_inspection(world, vault, received, "契約が取り消された")
    assert destroyed.backups_left
    assert destroyed.failure is not None
    assert holders(vault) != []
    monkeypatch.undo()
    assert finish_destruction(directly(vault)) == 0
    assert holders(vault) == []


def test_damaged_files_kept_aside_go_if_they_are_older(
    world: World, vault: Vault, received: InspectionId, clock: Clock
) -> None:
    files = Folder(world.data_folder)
    older, unreadable = files.aside(clock.at - timedelta(days=1)), files.backups / "20260101T000000-daily"
    for folder in (older, unreadable):
        folder.mkdir(parents=True)
        shutil.copy(files.database, folder / "vault.db")
    destroy_inspection(world, vault, received, "契約が取り消された")
    assert not older.exists()
    assert not unreadable.exists()
    newer = files.aside(clock.at + timedelta(days=1))
    newer.mkdir()
    assert finish_destruction(directly(vault)) == 0
    assert newer.exists()
