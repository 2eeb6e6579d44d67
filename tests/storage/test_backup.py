"""Backups are whole or not there, and are cleared away by a rule."""

import json
import multiprocessing
import os
import shutil
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.log import LogKind
from inspector_app.errors import VaultError
from inspector_app.storage.answers import save_answer
from inspector_app.storage.backing_up import back_up
from inspector_app.storage.backup import check_backup, clear_away, list_backups, read_backup, refresh_envelopes
from inspector_app.storage.folder import Folder
from inspector_app.storage.generations import DAYS, WEEKS, Generation, Reason, kept
from inspector_app.storage.log import LogFilter, read_log
from inspector_app.storage.vault import Vault, create_vault, open_vault
from tests.storage.examples import COST, INSPECTION_ID, NOW, PASSPHRASE, judged, prepare
from tests.vaults.content import fill


def test_a_backup_opens_as_a_vault_and_holds_everything(vault: Vault, folder: Path, tmp_path: Path) -> None:
    fill(vault)
    head = vault.log_head()
    backup = back_up(vault, Reason.ASKED)
    assert (backup.head, backup.vault_id, backup.reason) == (head, vault.id, Reason.ASKED)
    assert check_backup(backup, bytes(vault.key)) == []
    assert list_backups(Folder(folder).backups) == (backup,)
    assert [entry.kind for entry in read_log(vault, LogFilter(kinds=[LogKind.BACKED_UP]))] == ["backed_up"]
    tables = vault.database.table_names()
    counts = {table: vault.database.table(table).count for table in tables if table != "log"}
    vault.close()
    shutil.copytree(backup.path, tmp_path / "copy")
    with pytest.raises(VaultError, match=r"vault\.damaged \(part=mark\)"):
        open_vault(tmp_path / "copy", PASSPHRASE)
    copy = open_vault(tmp_path / "copy", PASSPHRASE, as_found=True)
    assert {table: copy.database.table(table).count for table in counts} == counts
    copy.close()


def test_a_backup_holds_nothing_in_clear_and_is_the_owners_alone(vault: Vault) -> None:
    prepare(vault)
    save_answer(vault, INSPECTION_ID, judged("A", "PLANTED鍵"), NOW)
    backup = back_up(vault, Reason.ASKED)
    content = b"".join(path.read_bytes() for path in backup.path.iterdir())
    assert sorted(path.name for path in backup.path.iterdir()) == ["backup.json", "vault.db", "vault.envelope.json"]
    assert not any("PLANTED鍵".encode(coding) in content for coding in ("utf-8", "utf-16-le", "utf-16-be"))
    assert backup.path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("position", [0, 5000, -1])
def test_a_changed_backup_is_found(vault: Vault, position: int) -> None:
    backup = back_up(vault, Reason.ASKED)
    content = bytearray(backup.files.database.read_bytes())
    content[position] ^= 1
    backup.files.database.write_bytes(content)
    assert [fault.code for fault in check_backup(backup, bytes(vault.key))] == ["backup.changed"]


def test_a_backup_of_a_vault_that_was_changed_past_its_log_is_refused(vault: Vault, folder: Path) -> None:
    fill(vault)
    vault.execute("UPDATE contracts SET title = 'other'")
    with pytest.raises(VaultError, match=r"vault\.backup_failed"):
        back_up(vault, Reason.DAILY)
    assert list(Folder(folder).backups.iterdir()) == []


def test_a_backup_goes_where_it_is_asked_to(vault: Vault, folder: Path, tmp_path: Path) -> None:
    backup = back_up(vault, Reason.ASKED, tmp_path / "stick")
    assert read_backup(tmp_path / "stick" / backup.path.name) == backup
    assert list_backups(Folder(folder).backups) == ()


def test_a_backup_to_a_place_that_cannot_be_written_is_told_so(vault: Vault, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(VaultError, match=r"^vault\.not_writable"):
        back_up(vault, Reason.ASKED, tmp_path / "file" / "stick")


def test_an_old_passphrase_opens_no_backup_any_more(vault: Vault, folder: Path) -> None:
    backup = back_up(vault, Reason.ASKED)
    envelope = folder / "vault.envelope.json"
    other = create_vault(folder.parent / "other", "another passphrase", cost=COST)
    other.close()
    node = json.loads(envelope.read_bytes())
    backup.files.envelope.write_bytes(b"old")
    refresh_envelopes(Folder(folder))
    assert backup.files.envelope.read_bytes() == envelope.read_bytes()
    assert node["vault_id"] == vault.id


def test_what_is_unfinished_is_no_backup_and_is_cleared_away(vault: Vault, folder: Path) -> None:
    backup = back_up(vault, Reason.ASKED)
    part = backup.path.with_name("20200101T000000-daily.part")
    shutil.copytree(backup.path, part)
    assert list_backups(Folder(folder).backups) == (backup,)
    clear_away(Folder(folder), backup)
    assert not part.exists()


def _back_up_on(folder: Path) -> None:
    vault = open_vault(folder, PASSPHRASE)
    while True:
        back_up(vault, Reason.DAILY)


@pytest.mark.slow
def test_killed_in_the_middle_it_leaves_nothing_that_looks_like_a_backup(vault: Vault, folder: Path) -> None:
    fill(vault)
    key = bytes(vault.key)
    vault.close()
    unfinished, tries = 0, 0
    while tries < 12 or (not unfinished and tries < 60):  # on a busy machine the kill may come too late each time
        delay, tries = tries % 12, tries + 1
        process = multiprocessing.get_context("spawn").Process(target=_back_up_on, args=(folder,))
        process.start()
        while process.is_alive() and not list(Folder(folder).backups.glob("*.part")):
            process.join(0.002)
        process.join(delay / 100)
        process.kill()
        process.join()
        backups = list_backups(Folder(folder).backups)
        unfinished += any(path.suffix == ".part" for path in Folder(folder).backups.glob("*"))
        assert [check_backup(backup, key) for backup in backups] == [[] for _ in backups]
    open_vault(folder, PASSPHRASE).close()
    assert unfinished > 0


def _after(days: int) -> datetime:
    return NOW + timedelta(days=days)


def test_a_backup_made_with_a_clock_set_back_is_not_cleared_away_at_once(vault: Vault, folder: Path) -> None:
    for days in range(1, 45, 4):
        vault.now = partial(_after, days)
        back_up(vault, Reason.DAILY)
    vault.now = partial(_after, -400)
    made = back_up(vault, Reason.DESTRUCTION)
    assert made in list_backups(Folder(folder).backups)


def test_of_two_backups_in_one_second_the_later_one_stays(vault: Vault, folder: Path) -> None:
    vault.now = partial(_after, 0)
    made = [back_up(vault, Reason.DAILY) for _ in range(4)]
    assert list_backups(Folder(folder).backups) == (made[-1],)


moments = st.integers(0, 400 * 24).map(lambda hours: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hours))
generations = st.lists(st.tuples(moments, st.sampled_from(Reason))).map(
    lambda pairs: [Generation(f"g{index}", at, reason) for index, (at, reason) in enumerate(pairs)]
)


@given(generations)
def test_the_rule_keeps_the_newest_and_never_many(found: list[Generation]) -> None:
    names = kept(found)
    assert len(names) <= DAYS + WEEKS + 6
    if found:
        newest = max(each.made_at for each in found)
        assert names & {each.name for each in found if each.made_at == newest}
    assert kept([each for each in found if each.name in names]) == names


def test_the_rule_keeps_seven_days_four_weeks_and_what_was_before_a_risk() -> None:
    days = [datetime(2026, 11, 22, 9, tzinfo=UTC) - timedelta(days=back) for back in range(60)]
    found = [Generation(f"{back}", day, Reason.DAILY) for back, day in enumerate(days)]
    signing = Generation("signing", days[50], Reason.SIGNING)
    assert kept([*found, signing]) == {*(str(back) for back in range(7)), "7", "14", "21", "signing"}


def test_what_was_torn_off_long_ago_is_removed_and_nothing_else(vault: Vault, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    for name in ("20260101T000000-asked.part", "20260101T000000-daily-2.part", "holiday.part", "20260101T000000-asked"):
        (stick / name).mkdir(parents=True)
        (stick / name / "vault.db").write_bytes(b"")
    of_today = stick / "20260101T000001-asked.part"
    of_today.mkdir()
    for folder in set(stick.iterdir()) - {of_today}:
        os.utime(folder, (0, 0))
    made = back_up(vault, Reason.ASKED, stick)
    left = {path.name for path in stick.iterdir()}
    assert left == {"holiday.part", "20260101T000000-asked", of_today.name, made.path.name}
