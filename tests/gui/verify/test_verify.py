"""A record checked in the window: what is said, where it can be reached, and that no file brings it down."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from inspector_app.gui.unlock.view import UnlockView
from inspector_app.gui.verify.model import BAD, CARE, GOOD, Verdict, verdict
from inspector_app.gui.verify.presenter import VerifyPresenter
from inspector_app.gui.verify.view import VerifyView
from inspector_app.gui.verify_window import verification_window
from inspector_app.signing.certificates import write_pem
from inspector_app.usecases.verify_file import verify_file
from inspector_app.usecases.world import make_world
from tests.gui.person import Person
from tests.gui.steps import load_practice, make_vault
from tests.signing.material import READ_AT, office


@pytest.fixture
def anchor(tmp_path: Path) -> Path:
    """The agency's trust anchor as it hands it out."""
    path = tmp_path / "trust.pem"
    path.write_bytes(write_pem(office().authority.certificate))
    return path


def judged(file: Path, *, anchored: bool = True) -> Verdict:
    return verdict(verify_file(file, (office().authority.certificate,) if anchored else (), READ_AT))


def test_a_good_record_is_called_so(file: Path) -> None:
    found = judged(file)
    assert (found.tone, found.words) == (GOOD, "この記録は確かです")
    assert {fact.tone for fact in found.facts} == {GOOD}
    assert any("端末の時計" in words for fact in found.facts for words in fact.details)
    assert dict(found.about)["受注者"]


def test_without_an_anchor_it_is_said_what_is_not_known(file: Path) -> None:
    found = judged(file, anchored=False)
    assert found.tone == CARE
    assert "まだ確かめられていません" in found.words
    assert "信頼の起点" in found.meaning
    assert BAD not in {fact.tone for fact in found.facts}


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda pdf: pdf[: len(pdf) // 2] + bytes([pdf[len(pdf) // 2] ^ 1]) + pdf[len(pdf) // 2 + 1 :], "変わって"),
        (lambda pdf: pdf + b"\n%more", "書き加え"),
        (lambda pdf: pdf[:-100], ""),
        (lambda _: b"hello", "PDF"),
        (lambda _: b"", "PDF"),
    ],
    ids=["changed", "added", "cut", "no record", "empty"],
)
def test_a_spoiled_record_is_refused_with_the_reason(spoil: Callable[[bytes], bytes], why: str, file: Path) -> None:
    file.write_bytes(spoil(file.read_bytes()))
    found = judged(file)
    assert (found.tone, found.words) == (BAD, "この記録は信用できません")
    assert why in found.facts[0].answer
    assert found.facts[0].question == "なぜ信用できないか"


def presenter_of(view: VerifyView) -> VerifyPresenter:
    found = view.findChild(VerifyPresenter)
    assert found is not None
    return found


def drop(view: VerifyView, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(
        QPoint(40, 40), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    view.dropEvent(event)
    assert event.isAccepted()


def test_it_is_reached_from_the_unlock_screen_and_leads_back(
    sit_down: Callable[[], Person], file: Path, anchor: Path
) -> None:
    person = sit_down()
    make_vault(person)
    person.leave()
    person = sit_down()
    unlock = person.see(UnlockView)
    person.sees_button("記録を確かめる")
    person.push("記録を確かめる")
    view = person.see(VerifyView)
    drop(view, file)
    person.wait(lambda: view.verdict_words, "there is a verdict")
    assert "まだ確かめられていません" in view.verdict_words
    presenter_of(view).use_anchor(anchor)
    person.wait(lambda: view.verdict_words == "この記録は確かです", "the signer is known")
    person.press(Qt.Key.Key_Escape)
    assert person.see(UnlockView) is unlock


def test_with_an_open_vault_its_own_agency_is_known(person: Person, file: Path) -> None:
    load_practice(person)
    person.push("書類")
    person.sees_button("記録を確かめる")
    person.push("記録を確かめる")
    view = person.see(VerifyView)
    person.settle()
    presenter_of(view).verify(file)
    person.wait(lambda: view.verdict_words, "there is a verdict")
    assert view.verdict_words != "この記録は確かです", "another agency's record is not known here"


def test_a_file_that_is_gone_is_told(person: Person, tmp_path: Path) -> None:
    load_practice(person)
    view = VerifyView()
    presenter = VerifyPresenter(person.world, view)
    presenter.verify(tmp_path / "none.pdf")
    person.wait(lambda: "読めません" in view.notice.words, "it is told")
    presenter.use_anchor(tmp_path / "none.pem")
    assert "読めません" in view.notice.words
    view.deleteLater()


def test_a_file_alone_is_checked_in_a_window_of_its_own(
    application: QApplication, person: Person, file: Path, tmp_path: Path
) -> None:
    view = verification_window(make_world(tmp_path / "nowhere"), application, file)
    person.wait(lambda: view.verdict_words, "there is a verdict")
    assert not (tmp_path / "nowhere").exists()
    view.left.emit()
    assert not view.isVisible()
    view.deleteLater()
