"""Long work beside the vault: answers go on meanwhile, and what is ended leaves nothing half-done."""

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from inspector_app.domain.ids import RowKey
from inspector_app.errors import VaultError
from inspector_app.storage.answers import load_answers, save_answer
from inspector_app.storage.backing_up import back_up, back_up_beside
from inspector_app.storage.backup import check_backup, check_database, list_backups
from inspector_app.storage.destruction import Grounds, Order, destroy, renew_backups_beside
from inspector_app.storage.generations import Reason
from inspector_app.storage.migrations import LATEST
from inspector_app.storage.pace import Pace, Stage, Stopped, heeded
from inspector_app.storage.restoring import restore
from inspector_app.storage.still import Still, directly, hold_beside, hold_still, move_on
from inspector_app.storage.vault import Vault, create_vault, open_vault
from inspector_app.usecases.check_vault import check_vault, look_over
from tests.storage.examples import COST, INSPECTION_ID, NOW, PASSPHRASE, ROW, judged, prepare

PATIENCE = 30.0


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault = create_vault(tmp_path / "vault", PASSPHRASE, cost=COST)
    vault.now = lambda: NOW
    prepare(vault)
    save_answer(vault, INSPECTION_ID, judged("A", "before"), NOW)
    yield vault
    vault.close()


def ending_at(stage: Stage) -> Pace:
    """Return a pace that is ended as soon as the work comes to that stage."""
    cancelled = threading.Event()

    def told(at: Stage, _done: int, _total: int) -> None:
        if at is stage:
            cancelled.set()

    return Pace(told, cancelled)


def ended() -> Pace:
    pace = Pace()
    pace.cancelled.set()
    return pace


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def begun(work: Callable[[], object]) -> threading.Thread:
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread


def test_answers_go_on_while_the_database_is_read(vault: Vault) -> None:
    still = hold_still(vault, threading.Event())
    assert still is not None
    before = vault.files.database.read_bytes()
    for number in range(60):  # more pages than SQLite would leave in its log by itself
        save_answer(vault, INSPECTION_ID, judged("C", f"after {number}" * 4000), NOW)
    assert not vault.checkpoint()
    assert vault.files.database.read_bytes() == before
    with still.reading(Pace()) as connection:
        assert check_database(connection, vault.id, LATEST, still.head) == []
    move_on(vault, still)
    assert vault.files.database.read_bytes() != before
    assert load_answers(vault, INSPECTION_ID)[ROW].remarks == "after 59" * 4000
    assert vault.log_head().number == still.head.number + 60


def test_a_backup_beside_the_vault_is_the_vault_as_it_was(vault: Vault) -> None:
    head = vault.log_head()

    def ask(work: Callable[[Vault], Any], /) -> Any:
        came = work(vault)
        if isinstance(came, tuple) and isinstance(came[0], Still):
            save_answer(vault, INSPECTION_ID, judged("C", "meanwhile"), NOW)
        return came

    backup = back_up_beside(ask, Reason.ASKED)
    assert backup.head == head
    assert check_backup(backup, bytes(vault.key)) == []
    assert load_answers(vault, INSPECTION_ID)[ROW].remarks == "meanwhile"
    assert not vault.readings


def test_how_much_is_copied_is_told_in_bytes(vault: Vault) -> None:
    told: list[tuple[int, int]] = []
    backup = back_up(vault, Reason.ASKED, pace=Pace(lambda _, *much: told.append(much)))
    ((done, total), *_) = told
    assert (done, total) == (0, backup.files.database.stat().st_size)


def test_a_second_reading_waits_until_the_first_has_left(vault: Vault) -> None:
    still = hold_still(vault, threading.Event())
    assert still is not None
    asked: list[object] = []

    def ask(work: Callable[[Vault], Any], /) -> Any:
        asked.append(work(vault))
        if len(asked) == 1:
            move_on(vault, still)
        return asked[-1]

    backup = back_up_beside(ask, Reason.ASKED)
    assert asked[0] == (None, True)  # not yet: somebody reads
    assert check_backup(backup, bytes(vault.key)) == []
    again = hold_still(vault, threading.Event())
    assert again is not None
    with pytest.raises(Stopped):  # nobody waits for ever
        hold_beside(directly(vault), ended())
    move_on(vault, again)


@pytest.mark.parametrize("stage", [Stage.COPYING, Stage.PAGES, Stage.STRUCTURE, Stage.LOG, Stage.CONTENT])
def test_a_backup_that_is_ended_leaves_nothing(vault: Vault, tmp_path: Path, stage: Stage) -> None:
    (tmp_path / "stick").mkdir()
    with pytest.raises(Stopped):
        back_up_beside(directly(vault), Reason.ASKED, tmp_path / "stick", ending_at(stage))
    with pytest.raises(Stopped):
        back_up(vault, Reason.ASKED, None, ending_at(stage))
    assert files(tmp_path / "stick") == {}
    assert list((tmp_path / "vault" / "backups").iterdir()) == []
    assert not vault.readings
    assert vault.checkpoint()


def test_sqlite_itself_is_ended_in_the_midst_of_a_statement(vault: Vault) -> None:
    cancelled = threading.Event()
    endless = "WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more) SELECT count(*) FROM more"
    with pytest.raises(Stopped), heeded(vault.database.conn, Pace(cancelled=cancelled), cancelled.set):
        vault.database.conn.execute(endless).fetchall()
    assert vault.row("SELECT count(*) FROM vault") == (1,)


@pytest.mark.parametrize("closing", [True, False], ids=["locked", "something is destroyed"])
def test_who_reads_is_ended_before_the_file_is_written(vault: Vault, closing: bool) -> None:
    cancelled, reads, left = threading.Event(), threading.Event(), threading.Event()
    still = hold_still(vault, cancelled)
    assert still is not None

    def read() -> None:
        pace = Pace(cancelled=cancelled)
        try:
            with still.reading(pace) as connection:
                connection.execute("SELECT count(*) FROM log").fetchone()
                reads.set()
                assert cancelled.wait(PATIENCE)
                pace.at(Stage.LOG)
        except Stopped:
            left.set()

    thread = begun(read)
    assert reads.wait(PATIENCE)
    if closing:
        vault.close()
    else:
        destroy(vault, INSPECTION_ID, Order("1", "検査員", Grounds.ORDER, "契約の取消し", NOW))
    thread.join(PATIENCE)
    assert left.is_set()
    assert still.key == bytes(len(still.key))


@pytest.mark.parametrize("stage", [Stage.COPYING, Stage.PAGES, Stage.STRUCTURE, Stage.LOG, Stage.CONTENT, Stage.SAVING])
def test_restoring_that_is_ended_changes_nothing(vault: Vault, tmp_path: Path, stage: Stage) -> None:
    back_up(vault, Reason.ASKED)
    save_answer(vault, INSPECTION_ID, judged("C", "after"), NOW)
    vault.close()
    content = bytearray(vault.files.database.read_bytes())
    content[20] ^= 1
    vault.files.database.write_bytes(content)
    vault.files.ballast.unlink()  # its space is given up before anything is built
    before = files(tmp_path / "vault")
    with pytest.raises(Stopped):
        restore(tmp_path / "vault", PASSPHRASE, NOW, pace=ending_at(stage))
    assert files(tmp_path / "vault") == before
    restore(tmp_path / "vault", PASSPHRASE, NOW)
    opened = open_vault(tmp_path / "vault", PASSPHRASE)
    assert load_answers(opened, INSPECTION_ID)[ROW].remarks == "before"
    opened.close()


def test_renewing_backups_that_is_ended_goes_on_the_next_time(vault: Vault) -> None:
    for day in range(3):
        vault.now = lambda day=day: NOW + timedelta(days=day)  # type: ignore[misc]
        back_up(vault, Reason.DAILY)
    destroy(vault, INSPECTION_ID, Order("1", "検査員", Grounds.ORDER, "契約の取消し", vault.now()))
    for stage in (Stage.LOG, Stage.OVERWRITING):
        with pytest.raises(Stopped):
            renew_backups_beside(directly(vault), ending_at(stage))
    assert len(list_backups(vault.files.backups)) == 2  # one of two older ones, and the new one
    assert renew_backups_beside(directly(vault)) == 0
    assert [backup.reason for backup in list_backups(vault.files.backups)] == [Reason.DESTRUCTION]


def test_an_old_page_of_an_index_is_found_by_the_look_at_the_structure(vault: Vault, tmp_path: Path) -> None:
    ((root,),) = vault.rows("SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_answers_1'")
    vault.checkpoint()
    old = vault.files.database.read_bytes()
    for number in range(1, 6):
        save_answer(vault, INSPECTION_ID, judged("A", "x", RowKey(f"small.r{number:02}")), NOW)
    vault.close()
    new, place = vault.files.database.read_bytes(), slice((root - 1) * 4096, root * 4096)
    vault.files.database.write_bytes(new[: place.start] + old[place] + new[place.stop :])
    opened = open_vault(tmp_path / "vault", PASSPHRASE)
    assert len(load_answers(opened, INSPECTION_ID)) == 1  # it hides the other four, and nothing fails
    assert [fault.code for fault in look_over(directly(opened))] == ["vault.pages"]
    with pytest.raises(VaultError, match=r"vault\.backup_failed"):
        back_up_beside(directly(opened), Reason.DAILY)
    assert [fault.code for fault in check_vault(opened).faults] == ["vault.pages"]
    opened.close()
    restore(tmp_path / "vault", PASSPHRASE, NOW)
    mended = open_vault(tmp_path / "vault", PASSPHRASE)
    assert len(load_answers(mended, INSPECTION_ID)) == 5
    assert look_over(directly(mended)) == ()
    mended.close()
