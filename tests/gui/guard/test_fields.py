"""The guard's question at the fields of any screen: below the field, with the other words kept."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from inspector_app.domain.number_guard import Level, Meaning
from inspector_app.gui.guard.fields import FieldGuard
from inspector_app.gui.guard.places import Place
from inspector_app.gui.guard.texts import GuardedTexts, typing_number
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.text_field import TextField
from inspector_app.usecases.guard_text import Confirmation

GROUPED, BARE, CORPORATE = "1234 5678 9018", "123456789018", "6999900012345"
"""Made up; the check digits are right."""


class Screen(QWidget):
    """Two fields in a panel, as screens have them."""

    def __init__(self) -> None:
        super().__init__()
        self.name, self.comment = LineField(), TextField()
        self.card = Card("カード")
        self.card.body.addWidget(self.name)
        self.card.body.addWidget(self.comment)
        column = QVBoxLayout(self)
        column.addWidget(self.card)
        self.lines = [Place("name", "氏名", self.name), Place("comment", "意見", self.comment)]
        self.guard = FieldGuard(self, lambda: self.lines)
        self.heard: list[str] = []
        self.guard.changed.connect(lambda: self.heard.append("changed"))
        for field in (self.name, self.comment):
            field.written.connect(lambda _: self.guard.look())
            field.left.connect(self.guard.settle)


@pytest.fixture
def screen(application: QApplication) -> Screen:
    del application
    made = Screen()
    made.resize(600, 400)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    made.guard.begin()
    made.name.setFocus()
    return made


def place_in(card: Card, widget: QObject) -> int:
    items = [card.body.itemAt(place) for place in range(card.body.count())]
    return next(place for place, item in enumerate(items) if item is not None and item.widget() is widget)


def test_it_asks_right_below_the_field_and_keeps_the_other_words(screen: Screen) -> None:
    QTest.keyClicks(screen.name, f"no {BARE} x")
    guard = screen.guard
    assert "氏名" in guard.words
    assert place_in(screen.card, guard.card) == place_in(screen.card, screen.name) + 1
    assert guard.kept(screen.name) == "no  x"
    assert guard.holds
    assert screen.name.property("wrong")
    QTest.keyClick(screen.name, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is guard.card.meanings[Meaning.CONTRACT]
    QTest.keyClick(guard.card.meanings[Meaning.CONTRACT], Qt.Key.Key_Space)
    assert (guard.holds, guard.words) == (False, "")
    assert guard.kept(screen.name) == f"no {BARE} x"
    assert screen.heard == ["changed"]
    assert screen.name.hasFocus()
    assert not screen.name.property("wrong")
    assert guard.confirmed == {Confirmation("name", Meaning.CONTRACT), Confirmation("comment", Meaning.OTHER, 0)}
    QTest.keyClick(screen.name, Qt.Key.Key_Tab)
    assert screen.comment.hasFocus()


def test_what_is_certain_can_only_be_struck_out(screen: Screen) -> None:
    screen.comment.setFocus()
    QTest.keyClicks(screen.comment, f"before {GROUPED} after")
    card = screen.guard.card
    assert "個人番号" in screen.guard.words
    assert card.meanings[Meaning.CONTRACT].isHidden()
    assert place_in(screen.card, card) == place_in(screen.card, screen.comment) + 1
    QTest.mouseClick(card.strike, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert screen.comment.toPlainText() == "before  after" == screen.guard.kept(screen.comment)
    assert screen.comment.hasFocus()
    screen.comment.undo()
    assert "9018" not in screen.comment.toPlainText()


def test_a_number_that_is_still_being_typed_is_kept_when_it_is_whole(screen: Screen) -> None:
    QTest.keyClicks(screen.name, "tel ")
    QTest.keyClicks(screen.name, BARE[:11])
    assert screen.guard.kept(screen.name) == f"tel {BARE[:6]}"  # so many digits betray nothing
    screen.comment.setFocus()
    assert screen.guard.kept(screen.name) == f"tel {BARE[:11]}"
    assert screen.heard == ["changed"]


def test_what_the_vault_holds_is_not_asked_about_again_and_one_more_number_is(screen: Screen) -> None:
    screen.name.render_text(f"A{BARE}")
    screen.guard.begin()
    assert not screen.guard.holds
    QTest.keyClicks(screen.name, "!")
    assert not screen.guard.holds
    QTest.keyClicks(screen.name, f" {BARE}")
    assert screen.guard.holds


def test_a_line_that_goes_takes_its_question_with_it(screen: Screen) -> None:
    screen.name.setFocus()
    QTest.keyClicks(screen.name, BARE)
    screen.comment.setFocus()
    QTest.keyClicks(screen.comment, GROUPED)
    assert "意見" in screen.guard.words  # the one that is being written in
    del screen.lines[1]
    screen.comment.deleteLater()
    QApplication.sendPostedEvents(screen.comment, QEvent.Type.DeferredDelete.value)
    screen.guard.look()
    assert "氏名" in screen.guard.words


def test_what_is_held_does_not_outlive_its_screen(screen: Screen) -> None:
    texts = screen.guard._texts
    QTest.keyClicks(screen.name, GROUPED)
    assert texts.held
    screen.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not texts.held
    assert texts.kept("anything") == ""
    assert GROUPED not in str(vars(texts))


def test_texts_without_a_screen() -> None:
    texts = GuardedTexts()
    texts.write("a", f"法人番号 {CORPORATE}")
    assert (texts.kept("a"), texts.held) == (f"法人番号 {CORPORATE}", {})
    texts.write("a", BARE)
    assert texts.held["a"].finding.level is Level.ASK
    assert texts.strike("a") == texts.kept("a") == ""
    texts.mean("a", Meaning.TELEPHONE)
    assert texts.kept("a") == ""
    assert typing_number("１２３４５６７", 7)
    assert not typing_number("1234567 ようす", 12)


def test_a_contract_number_is_none_where_the_field_says_so() -> None:
    texts = GuardedTexts()
    texts.write("number", BARE, None, "契約番号 ")
    assert not texts.held
    texts.write("title", BARE)
    assert set(texts.held) == {"title"}
