"""Evidence in the vault: whole or not at all, in the log, found out when changed, gone when it has to be."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.evidence import Evidence, EvidenceKind, Original, Picture, Seen, Treatment
from inspector_app.domain.ids import EvidenceId, InspectionId, RowKey, SiteId
from inspector_app.domain.lifecycle import Event
from inspector_app.domain.markup import PLAIN, Arrow, Box, Label, Markup
from inspector_app.domain.site_rules import UNASKED, Permission, SiteRules
from inspector_app.errors import InspectionError, VaultError
from inspector_app.storage.answers import save_answer
from inspector_app.storage.backing_up import back_up
from inspector_app.storage.backup import list_backups
from inspector_app.storage.destruction import Grounds, Order, destroy, renew_backups
from inspector_app.storage.evidence import (
    Part,
    add_evidence,
    change_evidence,
    load_evidence,
    load_file,
    load_piece,
    load_small,
    remove_evidence,
)
from inspector_app.storage.generations import Reason
from inspector_app.storage.inspections import set_state
from inspector_app.storage.log_check import check_log
from inspector_app.storage.parties import save_contract
from inspector_app.storage.site_rules import load_site_rules, save_site_rules
from inspector_app.storage.vault import Vault, open_vault
from tests.storage.examples import CONTRACT, LATER, NOW, PASSPHRASE, judged, prepare

NUMBER = InspectionId("n1")
_PAGE, _RESERVED = 4096, 80  # SQLCipher 4: IV and HMAC-SHA512 at the end of each page
FILES = {Part.ORIGINAL: b"original" * 40000, Part.PICTURE: b"picture" * 9000, Part.SMALL: b"small"}


def photo(number: int = 1, files: dict[Part, bytes] | None = None) -> Evidence:
    kept = files or FILES
    original, picture = kept[Part.ORIGINAL], kept[Part.PICTURE]
    return Evidence(
        EvidenceId(f"e{number}"),
        RowKey("small.r02"),
        EvidenceKind.PHOTO,
        NOW,
        "書庫の扉",
        original=Original(sha256_hex(original), len(original), "image/jpeg", "扉.jpg"),
        picture=Picture(sha256_hex(picture), len(picture), 1280, 960),
    )


def faults(vault: Vault) -> list[str]:
    return [fault.code for fault in check_log(vault.database.conn.execute, vault.id, vault.log_head())]


def on_disk(folder: Path, needle: bytes) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and needle in path.read_bytes()]


@pytest.fixture
def prepared(vault: Vault) -> Vault:
    prepare(vault)
    return vault


def test_evidence_is_there_again_after_the_vault_was_closed(folder: Path, prepared: Vault) -> None:
    note = Evidence(
        EvidenceId("e2"), RowKey("small.r01"), EvidenceKind.SEEN, NOW, seen=Seen("入退室記録", NOW.date(), "3–5", 2)
    )
    add_evidence(prepared, NUMBER, photo(), FILES)
    add_evidence(prepared, NUMBER, note, {})
    prepared.close()
    again = open_vault(folder, PASSPHRASE)
    try:
        assert [stored.evidence for stored in load_evidence(again, NUMBER)] == [photo(), note]
        assert {part: load_file(again, photo().id, part) for part in Part} == FILES
        assert load_small(again, [photo().id, note.id]) == {photo().id: b"small"}
        assert faults(again) == []
        assert on_disk(folder, FILES[Part.ORIGINAL][:64]) == []
    finally:
        again.close()


def test_what_changes_is_stored_and_logged(prepared: Vault) -> None:
    add_evidence(prepared, NUMBER, photo(), FILES)
    markup = Markup(90, Box(0, 0, 10, 10), (Arrow(1, 2, 3, 4),), (Label(5, 6, "錠"),))
    became = replace(photo(), caption="扉の錠", treatments=(Treatment.TURNED,))
    change_evidence(prepared, NUMBER, became, markup, {Part.SMALL: b"other"})
    stored = load_piece(prepared, NUMBER, photo().id)
    assert (stored.evidence, stored.markup) == (became, markup)
    assert load_file(prepared, photo().id, Part.SMALL) == b"other"
    assert load_file(prepared, photo().id, Part.ORIGINAL) == FILES[Part.ORIGINAL]
    assert faults(prepared) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("UPDATE evidence SET body = replace(body, '扉', '窓')", "log.item_differs"),
        ("UPDATE evidence_files SET sha256 = 'x' WHERE part = 'small'", "log.item_differs"),
        ("DELETE FROM evidence_files", "log.item_differs"),
        ("UPDATE evidence_files SET data = x'00' WHERE part = 'original'", "log.item_differs"),
        ("INSERT INTO site_rules (site_id, body) VALUES ('s1', '{}')", "log.item_unlogged"),
    ],
)
def test_what_is_changed_past_the_log_is_found(prepared: Vault, change: str, code: str) -> None:
    add_evidence(prepared, NUMBER, photo(), FILES)
    prepared.execute(change)
    assert set(faults(prepared)) == {code}


def test_an_exchanged_file_is_noticed_when_it_is_read(prepared: Vault) -> None:
    add_evidence(prepared, NUMBER, photo(), FILES)
    prepared.execute("UPDATE evidence_files SET data = x'00' WHERE part = 'original'")
    with pytest.raises(VaultError) as caught:
        load_file(prepared, photo().id, Part.ORIGINAL)
    assert caught.value.code == "vault.damaged"


def test_nothing_is_added_to_what_is_finished_or_not_there(prepared: Vault) -> None:
    with pytest.raises(KeyError):
        add_evidence(prepared, InspectionId("unknown"), photo(), FILES)
    add_evidence(prepared, NUMBER, photo(), FILES)
    save_answer(prepared, NUMBER, judged("small.r01"), LATER)
    set_state(prepared, NUMBER, Event.FINISH)
    with pytest.raises(InspectionError):
        add_evidence(prepared, NUMBER, photo(2), FILES)
    with pytest.raises(InspectionError):
        change_evidence(prepared, NUMBER, photo(), PLAIN)
    with pytest.raises(InspectionError):
        remove_evidence(prepared, NUMBER, photo().id)
    assert [stored.evidence for stored in load_evidence(prepared, NUMBER)] == [photo()]


def test_on_a_full_disk_nothing_half_is_left(prepared: Vault) -> None:
    (pages,) = prepared.row("PRAGMA page_count") or (0,)
    prepared.row(f"PRAGMA max_page_count = {pages + 20}")
    head = prepared.log_head()
    with pytest.raises(VaultError) as caught:
        add_evidence(prepared, NUMBER, photo(), FILES)
    assert caught.value.code == "vault.full"
    assert load_evidence(prepared, NUMBER) == ()
    assert prepared.row("SELECT count(*) FROM evidence_files") == (0,)
    assert prepared.log_head() == head
    prepared.row("PRAGMA max_page_count = 1000000")
    add_evidence(prepared, NUMBER, photo(), FILES)
    assert faults(prepared) == []


def test_a_replaced_original_is_gone_from_pages_and_backups(prepared: Vault) -> None:
    add_evidence(prepared, NUMBER, photo(), FILES)
    prepared.now = lambda: NOW
    back_up(prepared, Reason.SIGNING)
    prepared.now = lambda: NOW + timedelta(minutes=5)
    before = {backup.path for backup in list_backups(prepared.files.backups)}
    masked = FILES | {Part.ORIGINAL: b"masked" * 1000}
    change_evidence(prepared, NUMBER, photo(1, masked), PLAIN, masked)
    assert load_file(prepared, photo().id, Part.ORIGINAL) == masked[Part.ORIGINAL]
    assert renew_backups(prepared) == 0
    after = {backup.path for backup in list_backups(prepared.files.backups)}
    assert after
    assert not before & after
    assert _in_clear(prepared, FILES[Part.ORIGINAL][:64]) == 0
    assert _in_clear(prepared, masked[Part.ORIGINAL][:64]) > 0


def test_what_is_removed_is_gone_and_the_rest_stays(prepared: Vault) -> None:
    add_evidence(prepared, NUMBER, photo(), FILES)
    add_evidence(prepared, NUMBER, photo(2), FILES | {Part.ORIGINAL: b"other" * 9000})
    remove_evidence(prepared, NUMBER, photo().id)
    assert [stored.evidence.id for stored in load_evidence(prepared, NUMBER)] == ["e2"]
    assert _in_clear(prepared, FILES[Part.ORIGINAL][:64]) == 0
    assert faults(prepared) == []
    with pytest.raises(KeyError):
        load_file(prepared, photo().id, Part.SMALL)


def test_destroying_an_inspection_destroys_its_evidence(prepared: Vault) -> None:
    add_evidence(prepared, NUMBER, photo(), FILES)
    destroy(prepared, NUMBER, Order("i1", "調査者", Grounds.ORDER, "練習", LATER))
    assert prepared.row("SELECT count(*) FROM evidence") == (0,)
    assert _in_clear(prepared, FILES[Part.ORIGINAL][:64]) == 0
    assert faults(prepared) == []


def test_the_rules_of_a_site_outlive_a_change_of_its_contract(prepared: Vault) -> None:
    site = SiteId("s1")
    assert load_site_rules(prepared, site) == UNASKED
    rules = SiteRules(Permission.ALLOWED, Permission.FORBIDDEN, "業務主任者", NOW.date(), "サーバー室は不可")
    save_site_rules(prepared, site, rules)
    save_contract(prepared, replace(CONTRACT, title="別の件名"))
    assert load_site_rules(prepared, site) == rules
    assert faults(prepared) == []


def _in_clear(vault: Vault, needle: bytes) -> int:
    """Count pages of the database, freed ones too, that hold these bytes once they are decrypted."""
    data, key = vault.files.database.read_bytes(), bytes(vault.key)
    return sum(needle in _decrypted(data[start : start + _PAGE], key, start) for start in range(0, len(data), _PAGE))


def _decrypted(page: bytes, key: bytes, start: int) -> bytes:
    body = page[16:-_RESERVED] if start == 0 else page[:-_RESERVED]
    decryptor = Cipher(algorithms.AES(key), modes.CBC(page[-_RESERVED:][:16])).decryptor()
    return decryptor.update(body) + decryptor.finalize()
