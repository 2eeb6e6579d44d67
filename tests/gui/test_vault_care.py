"""The vault's page: ways in, backups, the check, and the backup that makes itself."""

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.preferences.view import PreferencesView
from inspector_app.gui.unlock.mending_view import MendingView
from inspector_app.gui.unlock.view import UnlockView
from inspector_app.gui.vault_care.presenter import NAME, VaultPresenter
from inspector_app.gui.vault_care.quiet_work import QuietWork
from inspector_app.gui.vault_care.view import VaultView
from inspector_app.storage.still import hold_still, move_on
from inspector_app.usecases.back_up_vault import back_up_vault, backups_of
from inspector_app.usecases.keyring_way import list_ways
from inspector_app.usecases.pace import Ask, Pace, Stage
from inspector_app.usecases.search_vault import keep_search_ready
from tests.conftest import Home
from tests.gui.person import PASSPHRASE, Person
from tests.gui.steps import load_practice, practice_guide
from tests.session_bus import Desktop, desktop

NEW = "mori to kawa to hoshizora"


def longer(made: list[object], count: int) -> bool:
    return len(made) > count


def go_to_vault(person: Person) -> VaultView:
    """From anywhere to the vault's page, by keyboard from the preferences on."""
    person.program.window.header.wanted.emit("preferences")
    person.see(PreferencesView)
    person.push("保管庫を管理")
    view = person.see(VaultView)
    person.settle()
    return view


@pytest.fixture
def keyring(home: Home, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    """A session whose keyring the login has unlocked."""
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    with desktop(home.runtime) as started:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", started.address)
        started.start_keyring()
        yield started


def test_the_passphrase_is_changed_and_the_old_one_opens_nothing(person: Person) -> None:
    load_practice(person)
    view = go_to_vault(person)
    person.push("変更")
    person.write("not the one of today")
    for text in (NEW, NEW):
        person.press(Qt.Key.Key_Tab)
        person.write(text)
    person.sees_button("変更する")
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: "パスフレーズが違います" in view.panel.problem, "the wrong one is told")
    view.panel.old.clear()
    view.panel.old.setFocus()
    person.write(PASSPHRASE)
    person.push("変更する")
    person.wait(lambda: "変更しました" in view.notice.words, "it is said to be changed")
    assert not view.panel.isVisible()
    assert view.panel.new.texts() == ("", "")
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    locked = person.see(UnlockView)
    person.write(PASSPHRASE)
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: locked.refusal, "the old one is refused")
    person.unlock(NEW)
    person.see(VaultView)


def test_the_keyring_opens_the_vault_from_the_lock_until_it_is_taken_out(keyring: Desktop, person: Person) -> None:
    load_practice(person)
    view = go_to_vault(person)
    person.sees_button("使う")
    person.push("使う")
    person.wait(lambda: "キーリングで開く" in view.notice.words, "the keyring is a way in")
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    locked = person.see(UnlockView)
    person.sees_button("キーリングで開く")
    keyring.lock_keyring()
    person.push("キーリングで開く")
    person.wait(lambda: "ロックされています" in locked.refusal, "the locked keyring is told")
    keyring.start_keyring()
    person.push("キーリングで開く")
    view = person.see(VaultView)
    person.settle()
    person.push("使うのをやめる")
    person.push("やめる（パスフレーズだけ")
    person.wait(lambda: not list_ways(person.world).keyring, "it is out")
    person.wait(lambda: "サインイン" not in view.ways.keyring_words.text(), "it is told to be out")
    person.settle()
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.see(UnlockView)
    person.sees_button("バックアップから戻す")
    with pytest.raises(AssertionError, match="no key leads"):
        person.tab_to("キーリングで開く")
    person.program.window.screen_shown.setFocus()  # type: ignore[union-attr]
    person.unlock()


def test_without_a_keyring_it_is_told_and_cannot_be_asked_for(person: Person) -> None:
    load_practice(person)
    view = go_to_vault(person)
    person.wait(lambda: "キーリング" in view.ways.keyring_words.text(), "the state is told")
    assert "パスフレーズで開けます" in view.ways.keyring_words.text()
    assert "誰にも開けません" in view.ways.officer_words.text()


@pytest.mark.proves(
    "22",
    "USBメモリに作るバックアップは、書いたあとに読み返し、一文字でも変われば分かる",
    "A backup on a stick is read back, and a single change in it is noticed",
)
def test_backups_are_made_here_and_elsewhere_read_again_and_told_when_spoilt(person: Person, tmp_path: Path) -> None:
    load_practice(person)
    view = go_to_vault(person)
    before = len(view.backups.table.rows())
    person.push("今すぐ作る")
    person.wait(lambda: "読み返して確かめました" in view.notice.words, "it is said to be made")
    assert before == 1  # the one made with the vault
    (tmp_path / "stick").mkdir()
    person.push("USBメモリなどに作る")
    person.choose(tmp_path / "stick")
    person.wait(lambda: "stick" in view.notice.words, "it is made there")
    assert list((tmp_path / "stick").rglob("vault.db"))
    person.settle()
    person.push("選んだものを読み返す")
    person.wait(lambda: "端から端まで" in view.notice.words, "it is read from end to end")
    (backup, *_) = backups_of(person.world)
    content = bytearray(backup.files.database.read_bytes())
    content[5000] ^= 1
    backup.files.database.write_bytes(content)
    person.push("選んだものを読み返す")
    person.wait(lambda: "変わっています" in view.notice.words, "the change is told")
    assert "壊れています" in view.backups.table.rows()[0][3]


def test_restoring_leads_over_the_lock_to_the_choice_and_changes_nothing_by_itself(person: Person) -> None:
    load_practice(person)
    go_to_vault(person)
    person.push("バックアップから戻す")
    person.push("ロックして、戻す画面へ")
    mending = person.see(MendingView)
    person.wait(lambda: len(mending.choices) == 2, "the backups are offered")
    person.press(Qt.Key.Key_Escape)
    person.see(UnlockView)
    person.unlock()
    person.see(VaultView)


def test_the_check_says_in_words_that_all_is_well_and_what_is_not(person: Person) -> None:
    practice_guide(person)
    person.press(Qt.Key.Key_A)
    person.saved()
    view = go_to_vault(person)
    assert "まだ点検していません" in view.check.verdict.text()
    person.push("点検する")
    person.wait(lambda: "異常はありません" in view.check.verdict.text(), "all is well")
    person.run(lambda vault: vault.execute("UPDATE answers SET body = replace(body, '\"A\"', '\"C\"')"))
    person.push("点検する")
    person.wait(lambda: "異常が見つかりました" in view.check.verdict.text(), "the swapped answer is found")
    assert "回答が記録簿と違います" in view.check.verdict.text()
    person.push("記録簿")
    person.press(Qt.Key.Key_Escape)
    person.see(VaultView)
    person.wait(lambda: "前回の点検" in view.check.verdict.text(), "the last check is remembered")


def test_the_backup_of_the_day_makes_itself_in_a_quiet_moment(person: Person) -> None:
    load_practice(person)
    for backup in backups_of(person.world):
        (backup.path / "backup.json").unlink()
    session, autosave = person.program.session, person.program.autosave
    assert session is not None
    assert autosave is not None
    made: list[object] = []
    for _ in range(2):
        quiet = QuietWork(session, autosave, person.program, quiet=1)
        quiet.looked.connect(made.append)
        count = len(made)
        person.wait(partial(longer, made, count), "it was looked")
    assert len(backups_of(person.world)) == 1
    assert made[1] is None


def test_a_backup_of_the_day_that_fails_is_told_and_nothing_else_stops(
    person: Person,
) -> None:
    load_practice(person)
    data = person.world.data_folder
    for backup in backups_of(person.world):
        (backup.path / "backup.json").unlink()
    (data / "backups").rename(data / "elsewhere")
    (data / "backups").write_bytes(b"")
    session, autosave = person.program.session, person.program.autosave
    assert session is not None
    assert autosave is not None
    told: list[str] = []
    QuietWork(session, autosave, person.program, quiet=1).told.connect(told.append)
    person.wait(lambda: told, "the failure is told")
    assert "保管庫の内容は無事です" in told[0]


def test_a_backup_in_the_card_fails_in_words(person: Person, tmp_path: Path) -> None:
    load_practice(person)
    view = go_to_vault(person)
    presenter = view.findChild(VaultPresenter)
    assert presenter is not None
    (tmp_path / "no folder").write_bytes(b"")
    presenter.back_up(tmp_path / "no folder")
    person.wait(lambda: view.notice.words, "the refusal is told")
    person.run(back_up_vault)


def test_a_clock_that_ran_backwards_is_told_after_unlocking(person: Person) -> None:
    load_practice(person)
    ahead = "UPDATE log SET at = '2099-01-01T00:00:00+09:00' WHERE no = (SELECT max(no) FROM log)"
    person.run(lambda vault: vault.execute(ahead))
    session, autosave = person.program.session, person.program.autosave
    assert session is not None
    assert autosave is not None
    told: list[str] = []
    QuietWork(session, autosave, person.program, soon=1).told.connect(told.append)
    person.wait(lambda: told, "the clock is told")
    assert "時計" in told[0]


def test_in_a_quiet_moment_the_search_is_made_ready(person: Person) -> None:
    practice_guide(person)
    session, autosave = person.program.session, person.program.autosave
    assert session is not None
    assert autosave is not None
    done: list[bool] = []
    QuietWork(session, autosave, person.program, quiet=1).indexed.connect(lambda: done.append(True))
    person.wait(lambda: done, "everything can be found")
    assert person.run(keep_search_ready)


def test_long_work_that_was_left_is_met_again_and_ended(person: Person) -> None:
    practice_guide(person)
    session = person.program.session
    assert session is not None
    heeded: list[bool] = []

    def work(_ask: Ask, pace: Pace) -> None:
        pace.at(Stage.LOG, 1, 4)
        heeded.append(pace.cancelled.wait(30))
        pace.at(Stage.LOG, 2, 4)

    session.works.begin(NAME, work)
    person.press(Qt.Key.Key_A)
    person.saved()  # nobody waits for it
    view = go_to_vault(person)
    person.wait(lambda: "記録簿の連鎖" in view.progress.words, "it is told how far it is")
    assert view.progress.isVisible()
    with pytest.raises(AssertionError, match="no key leads"):
        person.tab_to("今すぐ作る")
    person.push("取りやめる")
    person.wait(lambda: "取りやめました" in view.notice.words, "it has ended")
    assert heeded == [True]
    assert not view.progress.isVisible()
    person.sees_button("今すぐ作る")


def test_locking_ends_long_work(person: Person) -> None:
    practice_guide(person)
    session = person.program.session
    assert session is not None
    reads, ended = threading.Event(), threading.Event()

    def work(ask: Ask, pace: Pace) -> None:
        still = ask(lambda vault: hold_still(vault, pace.cancelled))
        assert still is not None
        try:
            with still.reading(pace):
                reads.set()
                assert pace.cancelled.wait(30)
        finally:
            ended.set()
        ask(lambda vault: move_on(vault, still))

    session.works.begin(NAME, work)
    person.wait(reads.is_set, "the vault is read")
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.see(UnlockView)
    person.wait(ended.is_set, "it has ended")
    person.unlock()
    person.see(GuideView)
