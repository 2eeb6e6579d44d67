"""The agency's file is looked at, and read to the agency, before anything of it is kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from inspector_app.agency.desk import Desk, init_desk
from inspector_app.agency.enrolment import enrol
from inspector_app.agency.officers import appoint_officer
from inspector_app.agency.recovery import OfficerKey, recover
from inspector_app.domain.number_guard import Meaning
from inspector_app.gui.enrolment.presenter import EnrolmentPresenter
from inspector_app.gui.enrolment.view import EnrolmentView
from inspector_app.gui.unlock.recovery_presenter import RecoveryPresenter
from inspector_app.gui.unlock.recovery_view import RecoveryView
from inspector_app.gui.unlock.view import UnlockView
from inspector_app.signing.names import fingerprint
from inspector_app.usecases.request_enrolment import request_enrolment
from inspector_app.usecases.who_am_i import who_am_i
from inspector_app.usecases.world import device_time
from tests.gui.person import Person
from tests.gui.steps import make_vault
from tests.gui.test_vault_care import go_to_vault
from tests.signing.material import AGENCY, LEAD

SECRETS = ("ichibanme no kagi", "nibanme no kagi")
NEW = "atarashii aikotoba no uta"


@pytest.fixture
def keys() -> list[OfficerKey]:
    """The keys of the two officers, once the desk has appointed them."""
    return []


@pytest.fixture
def desk(tmp_path: Path, keys: list[OfficerKey]) -> Iterator[Desk]:
    """A desk with two officers."""
    with init_desk(tmp_path / "desk", AGENCY, "tsukue no kagi wa futatsu", device_time()) as made:
        for name, secret in zip(("復旧 一郎", "復旧 二子"), SECRETS, strict=True):
            keys.append(OfficerKey(appoint_officer(made, name, secret, device_time()), secret))
        yield made


def offered(person: Person, desk: Desk, tmp_path: Path) -> EnrolmentView:
    """Ask for enrolment and look at the agency's answer."""
    view = make_vault(person)
    request = person.run(lambda vault: request_enrolment(person.world, vault, LEAD.name))
    (tmp_path / "laptop.enrolment").write_bytes(enrol(desk, request, LEAD, device_time()))
    presenter = view.findChild(EnrolmentPresenter)
    assert presenter is not None
    presenter.load_file(tmp_path / "laptop.enrolment")
    person.wait(view.offer.isVisible, "the file is shown")
    return view


def squeezed(words: str) -> str:
    return "".join(words.split())


def test_nothing_is_kept_before_the_fingerprint_was_compared(person: Person, desk: Desk, tmp_path: Path) -> None:
    view = offered(person, desk, tmp_path)
    said = " ".join(words.text() for words in view.offer.findChildren(type(view.offer.add_text(""))))
    for part in (AGENCY.name, AGENCY.id, LEAD.name, LEAD.id, "復旧 一郎", "復旧 二子", "正式な記録"):
        assert part in said
    assert squeezed(view.offer.fingerprint) == fingerprint(desk.anchors[0])
    assert max(len(group) for group in view.offer.fingerprint.split()) == 4
    assert person.run(who_am_i) is None
    person.push("登録しない")
    person.wait(lambda: "登録していません" in view.notice.words, "it is refused")
    assert not view.offer.isVisible()
    assert person.run(who_am_i) is None


def test_a_number_in_the_name_is_asked_about(person: Person, tmp_path: Path) -> None:
    view = make_vault(person)
    presenter = view.findChild(EnrolmentPresenter)
    assert presenter is not None
    view.name.setFocus()
    person.write("Mihon 123456789018")
    assert "何ですか" in presenter.guard.words
    assert presenter.guard.holds_in(view.name)
    QTest.mouseClick(presenter.guard.card.meanings[Meaning.OTHER], Qt.MouseButton.LeftButton)
    presenter.save_request(tmp_path / "laptop.p10")
    person.wait(lambda: "保存しました" in view.notice.words, "the request is saved")
    person.write(" 1234 5678 9018")
    assert "個人番号" in presenter.guard.words
    presenter.save_request(tmp_path / "again.p10")
    person.wait(lambda: "個人番号" in view.notice.words, "it is refused")
    assert not (tmp_path / "again.p10").exists()


def test_the_fingerprint_stays_to_be_seen_and_the_officers_are_named(
    person: Person, desk: Desk, tmp_path: Path
) -> None:
    view = offered(person, desk, tmp_path)
    with pytest.raises(AssertionError, match="no key leads"):
        person.tab_to("登録する")
    view.offer.setFocus()
    person.press(Qt.Key.Key_Space)
    person.push("登録する")
    person.wait(lambda: "登録しました" in view.notice.words, "it is kept")
    person.wait(lambda: squeezed(view.own_fingerprint) == fingerprint(desk.anchors[0]), "the fingerprint stays")
    assert "復旧 一郎、復旧 二子 の二人" in view.standing
    vault = go_to_vault(person)
    person.wait(lambda: "復旧 二子" in vault.ways.officer_words.text(), "the officers are named among the ways in")


def test_a_forgotten_passphrase_is_recovered_with_the_two_officers(
    person: Person, desk: Desk, keys: list[OfficerKey], tmp_path: Path
) -> None:
    view = offered(person, desk, tmp_path)
    person.press(Qt.Key.Key_Space)
    person.push("登録する")
    person.wait(lambda: "登録しました" in view.notice.words, "it is kept")
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.see(UnlockView)
    person.sees_button("パスフレーズを忘れた")
    person.push("パスフレーズを忘れた")
    recovery = person.see(RecoveryView)
    person.push("依頼ファイルを保存")
    person.choose(tmp_path / "request.json")
    person.wait(lambda: "保存しました" in recovery.notice.words, "the request is saved")
    request = (tmp_path / "request.json").read_bytes()
    desk.close()
    handed = recover(desk.folder, request, LEAD.id, (keys[0], keys[1]), device_time())
    (tmp_path / "answer.bin").write_bytes(handed.file)
    presenter = recovery.findChild(RecoveryPresenter)
    assert presenter is not None
    presenter.use_file(tmp_path / "answer.bin")
    person.write("AAAA-BBBB")
    person.press(Qt.Key.Key_Tab)
    person.write(NEW)
    person.press(Qt.Key.Key_Tab)
    person.write(NEW)
    person.sees_button("新しいパスフレーズで開く")
    person.push("新しいパスフレーズで開く")
    person.wait(lambda: "符号が合いません" in recovery.notice.words, "the wrong code is told")
    recovery.code.setText(handed.code)
    person.push("新しいパスフレーズで開く")
    person.wait(lambda: not person.program.window.locked, "the vault is open")
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.see(UnlockView)
    person.unlock(NEW)
