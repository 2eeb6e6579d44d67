"""What the agency has acknowledged lies in a backup elsewhere under its own key, which does not go along."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from inspector_app.domain.ids import DocumentId
from inspector_app.domain.log import LogKind
from inspector_app.errors import VaultError
from inspector_app.storage.answers import load_answers
from inspector_app.storage.backing_up import back_up
from inspector_app.storage.backup import Backup, check_backup, check_database
from inspector_app.storage.destruction import Grounds, Order, destroy, renew_backups
from inspector_app.storage.documents import add_document
from inspector_app.storage.engine import keyed_database, read_only_database
from inspector_app.storage.erasing import take_out
from inspector_app.storage.generations import Reason
from inspector_app.storage.inspection_keys import keys_in
from inspector_app.storage.inspections import list_inspections
from inspector_app.storage.log import LogFilter, read_log
from inspector_app.storage.log_check import check_log
from inspector_app.storage.migrations import LATEST
from inspector_app.storage.pace import UNHURRIED, Pace, Stage, Stopped
from inspector_app.storage.restoring import restore
from inspector_app.storage.sealing import opens_with, sealed_in
from inspector_app.storage.search import catch_up, find
from inspector_app.storage.vault import Vault, open_vault
from tests.storage.examples import CONTRACT, INSPECTOR, LATER, PASSPHRASE
from tests.vaults import third
from tests.vaults.content import DELIVERED, OPEN, fill

ORDER = Order(INSPECTOR.id, INSPECTOR.name, Grounds.ORDER, "返却", LATER)
IN_THE_RECORD = b"%PDF-1.7 signed"


@pytest.fixture
def stick(vault: Vault, tmp_path: Path) -> Backup:
    """A backup elsewhere, of a vault in which everything has something."""
    fill(vault)
    return back_up(vault, Reason.ASKED, tmp_path / "stick")


def content(vault: Vault) -> dict[str, list[tuple[object, ...]]]:
    """Return every row, but for what a backup writes into the log, and for the index of the search."""
    tables = [name for name in vault.database.table_names() if not name.startswith("search_")]
    rows = {table: vault.rows(f'SELECT rowid, * FROM "{table}" ORDER BY rowid') for table in tables}
    for table in ("inspection_keys", "outbox"):  # written anew, in another order
        rows[table] = sorted(row[1:] for row in rows[table])
    rows["log"] = [row for row in rows["log"] if row[3] not in {LogKind.BACKED_UP, LogKind.RESTORED}]
    return rows


def whole(folder: Path) -> Vault:
    vault = open_vault(folder, PASSPHRASE)
    assert check_database(vault.database.conn, vault.id, LATEST, vault.log_head()) == []
    return vault


def values(backup: Backup, key: bytes) -> Iterator[object]:
    """Return everything that stands in any column of a backup."""
    database = read_only_database(backup.files.database, key)
    for table in database.table_names():
        if not table.startswith("search_words"):
            yield from (value for row in database.execute(f'SELECT * FROM "{table}"') for value in row)
    database.close()


def test_it_holds_what_is_open_and_of_what_was_acknowledged_neither_content_nor_key(
    vault: Vault, stick: Backup
) -> None:
    key = bytes(vault.key)
    assert stick.sealed == (DELIVERED,)
    assert check_backup(stick, key) == []
    found = [value for value in values(stick, key) if isinstance(value, bytes)]
    keys = keys_in(vault.database.execute)
    assert not any(IN_THE_RECORD in value or keys[DELIVERED] == value for value in found)
    assert keys[OPEN] in found
    assert any("鍵のない書庫" in value for value in values(stick, key) if isinstance(value, str))
    (entry,) = read_log(vault, LogFilter(kinds=[LogKind.BACKED_UP]))
    assert (entry.data or {})["sealed"] == ["n1"]


def test_beside_the_vault_nothing_is_sealed(vault: Vault) -> None:
    fill(vault)
    assert any(
        isinstance(value, bytes) and IN_THE_RECORD in value
        for value in values(back_up(vault, Reason.DAILY), bytes(vault.key))
    )


def test_what_belongs_to_a_draft_stays_open(vault: Vault, tmp_path: Path) -> None:
    fill(vault)
    vault.execute("UPDATE inspections SET state = 'received' WHERE id = ?", (OPEN,))
    vault.execute(
        "INSERT INTO outbox (inspection_id, record_id, attempts, causes, replied_at) VALUES (?, 'r2', 1, '[]', ?)"
        " ON CONFLICT (inspection_id) DO UPDATE SET replied_at = excluded.replied_at",
        (OPEN, LATER.isoformat()),
    )
    vault.log(LogKind.RECEIVED, OPEN, {"state": "received"})
    sealed = back_up(vault, Reason.ASKED, tmp_path / "before").sealed
    add_document(vault, replace(third.MINUTES, id=DocumentId("d2"), inspection_id=OPEN))
    assert (sealed, back_up(vault, Reason.ASKED, tmp_path / "stick").sealed) == ((DELIVERED, OPEN), (DELIVERED,))


@pytest.mark.parametrize("kept", ["vault", "backup"])
def test_where_the_keys_are_it_brings_everything_back(vault: Vault, folder: Path, stick: Backup, kept: str) -> None:
    back_up(vault, Reason.DAILY)
    before = content(vault)
    vault.close()
    if kept == "backup":
        (folder / "vault.db").write_bytes(b"")
    else:
        shutil.rmtree(folder / "backups")

    restored = restore(folder, PASSPHRASE, LATER, stick)

    assert restored.sealed == ()
    again = whole(folder)
    assert content(again) == before
    assert catch_up(again)
    assert {place.subject for place in find(again, ("r1",), 10)} == {DELIVERED}
    again.close()


def test_on_another_laptop_it_brings_what_is_open_and_names_the_rest(
    vault: Vault, folder: Path, stick: Backup, tmp_path: Path
) -> None:
    answers = load_answers(vault, OPEN)
    vault.close()
    shutil.rmtree(folder)

    restored = restore(folder, PASSPHRASE, LATER, stick)

    (sealed,) = restored.sealed
    assert (sealed.inspection_id, sealed.contract_number, sealed.received_at) == (DELIVERED, CONTRACT.number, LATER)
    assert restored.gone == ()
    again = whole(folder)
    assert {summary.id for summary in list_inspections(again)} == {OPEN, third.BESIDE}
    assert load_answers(again, OPEN) == answers
    assert not any(name.startswith("sealed") for name in again.database.table_names())
    (entry,) = read_log(again, LogFilter(kinds=[LogKind.RESTORED]))
    assert (entry.data or {})["sealed"] == ["n1"]
    assert back_up(again, Reason.ASKED, tmp_path / "next").sealed == ()
    again.close()
    whole(folder).close()


def test_once_destroyed_no_backup_brings_it_back(vault: Vault, folder: Path, stick: Backup) -> None:
    destroy(vault, DELIVERED, ORDER)
    assert renew_backups(vault) == 0
    vault.close()
    (folder / "vault.db").write_bytes(b"")

    restored = restore(folder, PASSPHRASE, LATER, stick)

    assert [each.inspection_id for each in restored.sealed] == [DELIVERED]
    again = whole(folder)
    assert DELIVERED not in {summary.id for summary in list_inspections(again)}
    assert keys_in(again.database.execute).keys() == {OPEN, third.BESIDE}
    again.close()


def test_what_another_key_seals_stays_sealed(vault: Vault, folder: Path, stick: Backup) -> None:
    vault.execute("UPDATE inspection_keys SET key = ?", (bytes(32),))
    vault.close()
    assert [each.inspection_id for each in restore(folder, PASSPHRASE, LATER, stick).sealed] == [DELIVERED]
    whole(folder).close()


@pytest.mark.parametrize(
    "harm",
    ["DELETE FROM sealed_pieces", "UPDATE sealed_pieces SET no = no + 1", "UPDATE sealed_pieces SET data = nonce"],
)
def test_what_would_not_open_any_more_is_noticed(vault: Vault, stick: Backup, harm: str) -> None:
    database = keyed_database(stick.files.database, bytes(vault.key), create=False)
    execute, keys = database.conn.execute, keys_in(vault.database.execute)
    assert opens_with(execute, vault.id, keys, UNHURRIED)
    execute(harm)
    assert not opens_with(execute, vault.id, keys, UNHURRIED)
    database.close()


def test_a_backup_that_its_keys_would_not_open_is_not_made(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(vault)
    monkeypatch.setattr("inspector_app.storage.copying.keys_in", lambda _: {DELIVERED: bytes(32)})
    with pytest.raises(VaultError, match=r"vault\.backup_failed .*backup\.incomplete"):
        back_up(vault, Reason.ASKED, tmp_path / "stick")
    assert list((tmp_path / "stick").iterdir()) == []


def test_in_a_vault_nothing_is_excused_by_calling_it_sealed(vault: Vault, stick: Backup) -> None:
    database = keyed_database(stick.files.database, bytes(vault.key), create=False)
    sealed = database.conn.execute("SELECT * FROM sealed_inspections").fetchall()
    database.close()
    vault.execute("CREATE TABLE sealed_inspections (inspection_id, contract_id, replied_at, pieces, items)")
    vault.execute("INSERT INTO sealed_inspections VALUES (?, ?, ?, ?, ?)", sealed[0])
    with vault.atomic() as execute:
        take_out(execute, DELIVERED)
    assert sealed_in(vault.database.execute).keys() == {DELIVERED}
    assert {fault.code for fault in check_log(vault.database.execute, vault.id)} >= {"log.entry_erased"}
    vault.execute("DROP TABLE sealed_inspections")


def test_ended_while_it_seals_nothing_is_left(vault: Vault, tmp_path: Path) -> None:
    fill(vault)
    cancelled = Event()

    def end(stage: Stage, _: int, __: int) -> None:
        if stage is Stage.SEALING:
            cancelled.set()

    with pytest.raises(Stopped):
        back_up(vault, Reason.ASKED, tmp_path / "stick", Pace(end, cancelled))
    assert list((tmp_path / "stick").iterdir()) == []
