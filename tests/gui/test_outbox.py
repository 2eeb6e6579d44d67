"""送信: a share that hangs, one that is refused, and what practice sends."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from inspector_app.gui.outbox.presenter import OutboxPresenter
from inspector_app.gui.outbox.view import OutboxView
from inspector_app.gui.unlock.view import UnlockView
from inspector_app.storage.enrolment import current_enrolment
from inspector_app.sync.folder import FolderTransport
from inspector_app.usecases.delivery_folder import set_delivery_folder
from tests.gui.person import Person
from tests.gui.steps import load_practice, make_vault


class HangingShare:
    """Lets nobody list the folder until the test says so: no real share hangs at will."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.reached, self.answers = threading.Event(), threading.Event()
        listed = FolderTransport.names

        def names(transport: FolderTransport) -> frozenset[str]:
            self.reached.set()
            assert self.answers.wait(60)
            return listed(transport)

        patch.setattr(FolderTransport, "names", names)


@pytest.fixture
def share(monkeypatch: pytest.MonkeyPatch) -> Iterator[HangingShare]:
    hanging = HangingShare(monkeypatch)
    yield hanging
    hanging.answers.set()


def enrolled_outbox(person: Person, folder: Path) -> OutboxView:
    """Enrol the laptop at a practice desk in a few lines of its vault, choose a folder; ends at the outbox."""
    load_practice(person)
    folder.mkdir()

    def enrol(vault: object) -> None:
        held = current_enrolment(vault)  # type: ignore[arg-type]
        assert held is not None
        assert held.grant is not None
        vault.execute("UPDATE enrolments SET settings = '{}'")  # type: ignore[attr-defined]
        set_delivery_folder(vault, folder)  # type: ignore[arg-type]

    person.run(enrol)
    person.program.window.header.wanted.emit("outbox")
    view = person.see(OutboxView)
    person.settle()
    return view


def test_while_a_share_hangs_the_vault_works_and_can_be_locked(
    person: Person, share: HangingShare, tmp_path: Path
) -> None:
    enrolled_outbox(person, tmp_path / "share")
    person.push("今すぐ送信・受領を確認")
    person.wait(share.reached.is_set, "the share is asked")
    person.sees_button("取りやめる")
    assert person.inspections() == []  # the vault answers
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.see(UnlockView)
    person.unlock()
    person.see(OutboxView)
    share.answers.set()
    person.sees_button("今すぐ送信・受領を確認")


def test_waiting_for_a_share_can_be_given_up(person: Person, share: HangingShare, tmp_path: Path) -> None:
    view = enrolled_outbox(person, tmp_path / "share")
    person.push("今すぐ送信・受領を確認")
    person.wait(share.reached.is_set, "the share is asked")
    person.push("取りやめる")
    assert "取りやめました" in view.notice.words
    focus = QApplication.focusWidget()
    assert focus is not None
    assert "今すぐ送信" in focus.accessibleName()
    share.answers.set()
    person.push("今すぐ送信・受領を確認")
    person.wait(lambda: "新しく送るもの、届いたものはありません" in view.notice.words, "the next run ends")


def test_the_vaults_own_folder_is_refused(person: Person) -> None:
    make_vault(person)
    person.program.window.header.wanted.emit("outbox")
    view = person.see(OutboxView)
    (presenter,) = view.findChildren(OutboxPresenter)
    inside = person.world.data_folder / "backups"
    for folder in (person.world.data_folder, inside):
        presenter.use_folder(folder)
        person.wait(lambda: "保管庫のフォルダは送信先に使えません" in view.notice.words, "it is refused")
    presenter.use_folder(person.world.data_folder.parent)
    person.wait(lambda: not view.notice.words, "another folder is taken")
