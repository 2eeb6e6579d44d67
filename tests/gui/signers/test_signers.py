"""Signing with a key that somebody brings, and beginning a correction, as people do it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from inspector_app.domain.ids import InspectionId
from inspector_app.domain.lifecycle import State
from inspector_app.domain.number_guard import Meaning
from inspector_app.errors import SignatureError
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.review.view import ReviewView
from inspector_app.gui.signers.presenter import SignersPresenter, refusal_words
from inspector_app.gui.signers.view import SignersView
from inspector_app.signing import keys
from inspector_app.signing.certificates import issue_inspector, make_authority
from inspector_app.signing.pkcs12 import write_pkcs12
from inspector_app.signing.signer import Signer
from inspector_app.storage.inspections import load_inspection
from inspector_app.usecases.correct_record import chain_of
from inspector_app.usecases.finish_inspection import finish_inspection
from inspector_app.usecases.remember_key import recall_key
from inspector_app.usecases.review_inspection import review_inspection
from inspector_app.usecases.sign_record import sign_record
from tests.gui.person import Person
from tests.gui.test_closing import answered
from tests.signing.material import AGENCY, COLLEAGUE

SECRET = "kagi no aikotoba"


@pytest.fixture
def signed(person: Person) -> InspectionId:
    """A signed inspection; ends at its signers."""
    inspection = answered(person)
    world = person.world

    def sign(vault: object) -> None:
        finish_inspection(vault, inspection, review_inspection(vault, inspection).proposed_remarks)  # type: ignore[arg-type]
        sign_record(world, vault, inspection)  # type: ignore[arg-type]

    person.run(sign)
    person.program.window.header.wanted.emit("guide")
    person.see(GuideView)
    person.program.window.header.wanted.emit("review")
    person.see(ReviewView)
    person.push("署名と訂正")
    view = person.see(SignersView)
    person.wait(lambda: len(view.table.rows()) == 2, "the places are shown")
    return inspection


def test_a_stranger_with_a_key_file_is_told_why_nothing_was_signed(
    person: Person, signed: InspectionId, tmp_path: Path
) -> None:
    private_key = keys.make_signing_key()
    at = person.world.now()
    certified = keys.load_key(private_key).public_key()
    certificate = issue_inspector(make_authority(AGENCY, at), certified, COLLEAGUE, at, 100)
    file = tmp_path / "key.p12"
    file.write_bytes(write_pkcs12(Signer(private_key, certificate), SECRET, "鍵"))
    view = person.see(SignersView)
    assert not view.key.sign.isEnabled()
    view.key.render_file(file)
    QTest.keyClicks(view.key.passphrase.field, "wrong")
    view.key.sign.click()
    person.wait(lambda: "パスフレーズが違う" in view.notice.words, "the wrong passphrase is told")
    assert view.key.secret == ""
    QTest.keyClicks(view.key.passphrase.field, SECRET)
    view.key.sign.click()
    person.wait(lambda: "署名していません" in view.notice.words, "the refusal is told")
    assert "機構の発行したものではありません" in view.notice.words
    assert person.run(lambda vault: load_inspection(vault, signed).state) is State.SIGNED
    person.program.window.header.wanted.emit("review")
    person.see(ReviewView)
    person.push("署名と訂正")
    again = person.see(SignersView)
    person.wait(lambda: again.key.path == file, "the file is offered again")
    assert again.key.secret == ""
    file.unlink()
    assert person.run(recall_key).file is None
    assert not person.run(lambda vault: vault.rows("SELECT name FROM settings WHERE value LIKE ?", (f"%{SECRET}%",)))


def test_a_correction_needs_its_reason_and_opens_the_new_edition(person: Person, signed: InspectionId) -> None:
    view = person.see(SignersView)
    view.correction.confirm.confirmed.emit()
    person.wait(lambda: "必須" in view.notice.words, "the missing reason is told")
    QTest.keyClicks(view.correction.reason, "No.3 no kakunin houhou no ayamari")
    person.push("訂正を始める")
    person.push("新しい版を作る")
    person.see(GuideView)
    chain = person.run(lambda vault: chain_of(vault, signed))
    (new,) = chain.corrected_by
    assert person.run(lambda vault: load_inspection(vault, new).state) is State.IN_PROGRESS
    assert person.run(lambda vault: chain_of(vault, new)).revision == 2


def test_a_doubtful_number_in_the_reason_is_asked_about(person: Person, signed: InspectionId) -> None:
    view = person.see(SignersView)
    presenter = view.findChild(SignersPresenter)
    assert presenter is not None
    QTest.keyClicks(view.correction.reason, "keiyaku 123456789018 no ayamari")
    assert "何ですか" in presenter.guard.words
    person.push("訂正を始める")
    person.push("新しい版を作る")
    person.settle()
    assert person.run(lambda vault: chain_of(vault, signed)).corrected_by == ()
    QTest.mouseClick(presenter.guard.card.meanings[Meaning.CONTRACT], Qt.MouseButton.LeftButton)
    person.push("訂正を始める")
    person.push("新しい版を作る")
    person.see(GuideView)
    (new,) = person.run(lambda vault: chain_of(vault, signed)).corrected_by
    assert "123456789018" in person.run(lambda vault: chain_of(vault, new)).reason


def test_what_a_signature_would_have_lacked_is_said_in_words() -> None:
    error = SignatureError("signature.read_back", reasons=("signature.not_lead", "signature.untrusted"))
    assert refusal_words(error).count("\n") == 2
    assert refusal_words(SignatureError("token.wrong_pin")).startswith("PIN")
