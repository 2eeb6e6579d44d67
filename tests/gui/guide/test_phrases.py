"""Phrases of one's own: kept in the vault, written by a key, changed and thrown away."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from inspector_app.domain.number_guard import Meaning
from inspector_app.gui.guide.phrases_card import PhrasesCard
from inspector_app.gui.guide.phrases_presenter import PhrasesPresenter
from inspector_app.usecases.keep_phrases import keep_phrases, load_phrases
from tests.gui.person import Person
from tests.gui.steps import practice_guide

CONTROL = Qt.KeyboardModifier.ControlModifier
LEDGER, SEEN = "台帳を確認した。", "現物を目視した。"
BARE = "123456789018"
"""Made up; the check digit is right."""


def open_card(person: Person, card: PhrasesCard) -> None:
    person.press(Qt.Key.Key_T, CONTROL)
    person.wait(lambda: not card.isHidden(), "the phrases are shown")


def test_a_phrase_is_made_of_the_remarks_and_written_again_in_another_row(person: Person) -> None:
    guide = practice_guide(person)
    card = guide.page.phrases
    person.press(Qt.Key.Key_R)
    person.write(LEDGER)
    open_card(person, card)
    person.press(Qt.Key.Key_Return)  # with nothing there yet, the keyboard is on "add"
    person.wait(lambda: person.run(load_phrases) == (LEDGER,), "it is kept")
    person.press(Qt.Key.Key_Escape)
    assert guide.page.remarks.field.hasFocus()
    person.press(Qt.Key.Key_Escape)
    person.press(Qt.Key.Key_N)
    person.press(Qt.Key.Key_R)
    person.write("前。後。")
    person.press(Qt.Key.Key_Left)
    person.press(Qt.Key.Key_Left)
    open_card(person, card)
    person.press(Qt.Key.Key_1)
    assert guide.page.remarks.field.toPlainText() == f"前。{LEDGER}後。"
    assert guide.page.remarks.field.hasFocus()
    assert card.isHidden()


def test_phrases_are_changed_and_thrown_away(person: Person) -> None:
    guide = practice_guide(person)
    card = guide.page.phrases
    person.run(lambda vault: keep_phrases(vault, (LEDGER, SEEN)))
    open_card(person, card)
    person.push("直す")
    person.press(Qt.Key.Key_A, CONTROL)
    person.write("帳簿を確認した。")
    person.push("この文面にする")
    person.wait(lambda: person.run(load_phrases) == ("帳簿を確認した。", SEEN), "it is changed")
    person.wait(lambda: not card.field.isVisible(), "the card shows the phrases again")
    person.push("直す")
    person.push("削除する")
    person.wait(lambda: person.run(load_phrases) == (SEEN,), "it is gone")


def test_a_phrase_with_a_number_is_refused_in_words(person: Person) -> None:
    guide = practice_guide(person)
    card = guide.page.phrases
    person.run(lambda vault: keep_phrases(vault, (LEDGER,)))
    open_card(person, card)
    person.push("直す")
    person.write("1234 5678 9018")
    guard = guide.findChildren(PhrasesPresenter)[-1].guard
    assert "個人番号" in guard.words
    person.push("この文面にする")
    person.settle()
    assert person.run(load_phrases) == (LEDGER,)


def test_a_doubtful_number_in_a_phrase_is_asked_about(person: Person) -> None:
    guide = practice_guide(person)
    card = guide.page.phrases
    person.run(lambda vault: keep_phrases(vault, (LEDGER,)))
    open_card(person, card)
    person.push("直す")
    card.field.selectAll()
    person.write(f"ref {BARE}")
    guard = guide.findChildren(PhrasesPresenter)[-1].guard
    assert "何ですか" in guard.words
    person.push("この文面にする")
    person.settle()
    assert person.run(load_phrases) == (LEDGER,)
    QTest.mouseClick(guard.card.meanings[Meaning.CONTRACT], Qt.MouseButton.LeftButton)
    assert guard.words == ""
    person.push("この文面にする")
    person.wait(lambda: person.run(load_phrases) == (f"ref {BARE}",), "it is kept after the answer")


def test_remarks_become_a_phrase_once_their_number_was_asked_about(person: Person) -> None:
    guide = practice_guide(person)
    card = guide.page.phrases
    person.press(Qt.Key.Key_R)
    person.write(f"ref {BARE}")
    person.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    person.wait(lambda: not card.isHidden(), "the phrases are shown")
    card.add.click()
    assert "先に" in card.told
    QTest.mouseClick(guide.page.guard.meanings[Meaning.CONTRACT], Qt.MouseButton.LeftButton)
    card.add.click()
    person.wait(lambda: person.run(load_phrases) == (f"ref {BARE}",), "it is kept")
