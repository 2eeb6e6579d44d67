"""The end of a visit as people live it: the rating explained, the talk, the hand of the contractor, who was there."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from inspector_app.domain.closing import Side, Unsigned
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.roster import Listed
from inspector_app.gui.autosave import SaveState
from inspector_app.gui.closing.view import ClosingView
from inspector_app.gui.documents.view import DocumentView
from inspector_app.gui.guard.card import GuardCard
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.review.view import ReviewView
from inspector_app.gui.roster.person_line import PresentLine
from inspector_app.gui.roster.view import RosterView
from inspector_app.gui.unlock.view import UnlockView
from inspector_app.gui.widgets.pen_pad import PenPad
from inspector_app.storage import visits
from inspector_app.usecases.answer_row import answer_row
from inspector_app.usecases.check_vault import check_vault
from inspector_app.usecases.load_practice import practice_material
from inspector_app.usecases.read_visit import visit_sheets
from inspector_app.usecases.remember_place import load_place
from tests.gui.person import Person
from tests.gui.steps import practice_guide

NUMBER = "個人番号 1234-5678-9018"


def answered(person: Person) -> InspectionId:
    """Start the practice inspection and answer all of it; ends at the review."""
    practice_guide(person)
    (inspection,) = person.inspections()
    answers = practice_material().answers.values()
    person.run(lambda vault: [answer_row(person.world, vault, inspection, answer) for answer in answers])
    person.program.window.header.wanted.emit("review")
    review = person.see(ReviewView)
    person.wait(review.remarks.toPlainText, "the remarks are proposed")
    return inspection


def closing(person: Person) -> ClosingView:
    person.push("講評・受領")
    view = person.see(ClosingView)
    person.wait(view.asked.asked, "the findings are shown")
    return view


def guard_words(view: QWidget) -> str:
    """Return what the guard says on a screen."""
    (card,) = view.findChildren(GuardCard)
    return card.words


def draw(pad: PenPad, *points: tuple[int, int]) -> None:
    """Draw a stroke with the mouse."""
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(*points[0]))
    for point in points[1:]:
        QTest.mouseMove(pad, QPoint(*point))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(*points[-1]))


def test_the_review_explains_itself_and_shows_the_visit(person: Person) -> None:
    inspection = answered(person)
    review = person.see(ReviewView)
    assert [text.split()[0] for text in words_of(review, " — B")] == ["No.11", "No.17", "No.22", "No.35"]
    assert [text.split()[0] for text in words_of(review, " — C")] == ["No.29"]
    next(made for made in review.findChildren(QPushButton) if made.text().startswith("No.17")).click()
    person.see(GuideView)
    person.program.window.header.wanted.emit("review")
    person.see(ReviewView)
    person.settle()
    person.push("在席者の確認")
    view = person.see(RosterView)
    person.wait(lambda: view.findChildren(PresentLine), "a line is there")
    (line,) = view.findChildren(PresentLine)
    line.name.setFocus()
    person.write("例示 次郎")
    line.employer.setFocus()
    person.write("例示スタッフ")
    line.listed.setFocus()
    person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Down)
    person.saved()
    main, four = person.run(lambda vault: visit_sheets(vault, inspection))
    assert (main.form.id, four.form.id) == ("jica.3-1", "four-points")
    (kept,) = person.run(lambda vault: visits.load_roster(vault, four.inspection.id))
    assert (kept.name, kept.employer, kept.listed) == ("例示 次郎", "例示スタッフ", Listed.NO)
    person.press(Qt.Key.Key_Escape)
    person.see(ReviewView)
    person.settle()
    person.push("重点四項目確認票")
    person.see(GuideView)
    person.wait(lambda: place_of(person) == four.inspection.id, "the other sheet is open")
    person.program.window.header.wanted.emit("review")
    review = person.see(ReviewView)
    person.wait(lambda: len(words_of(review, " — 未判定")) == 9, "each open row is told as a reason to withhold")


def words_of(review: ReviewView, ending: str) -> list[str]:
    """Return what the links say that end so."""
    return [made.text() for made in review.findChildren(QPushButton) if made.text().endswith(ending)]


def place_of(person: Person) -> InspectionId | None:
    place = person.run(load_place)
    return None if place is None else place.inspection_id


def test_the_talk_is_kept_as_it_is_written_and_survives_a_lock(person: Person) -> None:
    inspection = answered(person)
    view = closing(person)
    view.comment.setFocus()
    person.write(NUMBER)
    person.wait(lambda: "個人番号" in guard_words(view), "the number is refused where it stands")
    person.settle()
    autosave = person.program.autosave
    assert autosave is not None
    assert autosave.state is SaveState.FAILED
    person.wait(lambda: autosave.unsaved(inspection) == {}, "the other words are stored")
    assert person.run(lambda vault: visits.load_closing(vault, inspection)).comment.strip() == "個人番号"
    view.comment.selectAll()
    person.write("十二月までに直します。")
    name, position = view.people.fields[-2:]
    name.setFocus()
    person.write("見本 太郎")
    position.setFocus()
    person.write("センター長")
    person.push("二人目の調査者を加える")
    for field, text in zip(view.inspectors.fields, ("情報室", "調査役", "𠮷﨑 太郎", "A-0007"), strict=True):
        field.setFocus()
        person.write(text)
    person.saved()
    kept = person.run(lambda vault: visits.load_closing(vault, inspection))
    assert kept.comment == "十二月までに直します。"
    assert [(each.side, each.name) for each in kept.attendance][-1] == (Side.CONTRACTOR, "見本 太郎")
    assert len([each for each in kept.asked if each.due is not None]) == 5
    people = person.run(lambda vault: visit_sheets(vault, inspection))[0].inspection.inspectors
    assert [(person.name, person.id) for person in people][1:] == [("𠮷﨑 太郎", "A-0007")]

    view.comment.setFocus()
    person.compose("必ず")
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.see(UnlockView)
    person.unlock()
    again = person.see(ClosingView)
    person.wait(again.comment.toPlainText, "the comment is there")
    assert "必ず" in again.comment.toPlainText()


def test_a_hand_that_was_not_confirmed_survives_a_lock_and_is_no_receipt(person: Person) -> None:
    inspection = answered(person)
    view = closing(person)
    view.receipt.name.setFocus()
    person.write("見本 太郎")
    draw(view.receipt.pad, (40, 60), (80, 20), (120, 70))
    strokes = view.receipt.strokes
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.see(UnlockView)
    person.unlock()
    again = person.see(ClosingView)
    person.wait(lambda: again.receipt.strokes, "the hand is there")
    assert (again.receipt.strokes, again.receipt.name.text()) == (strokes, "見本 太郎")
    kept = person.run(lambda vault: visits.load_closing(vault, inspection))
    assert kept.empty
    assert not person.run(lambda vault: vault.rows("SELECT no FROM log WHERE data LIKE '%[[[%'"))
    again.comment.setFocus()
    person.write("ok")  # what else is written leaves it alone
    person.saved()
    assert person.run(lambda vault: visits.load_unsigned(vault, inspection)) == Unsigned("見本 太郎", "", strokes)
    person.push("受領の署名を入れる")
    person.wait(lambda: not again.receipt.name.isVisible(), "the signature is kept")
    assert person.run(lambda vault: visits.load_unsigned(vault, inspection)) == Unsigned()
    given = person.run(lambda vault: visits.load_closing(vault, inspection)).receipt
    assert given is not None
    assert given.strokes == strokes
    assert person.run(check_vault).ok


def test_the_contractor_signs_with_the_mouse_and_takes_it_back(person: Person) -> None:
    inspection = answered(person)
    view = closing(person)
    card = view.receipt
    assert not card.strokes
    draw(card.pad, (40, 60), (80, 20), (120, 70))
    person.push("受領の署名を入れる")
    person.wait(lambda: card.name.accessibleDescription() == "この欄は必須です。", "it needs a name")
    card.name.setFocus()
    person.write("見本 太郎")
    draw(card.pad, (150, 40))
    assert [len(stroke) for stroke in card.strokes] == [3, 1]
    card.pad.setFocus()
    person.press(Qt.Key.Key_Delete)
    assert len(card.strokes) == 1
    person.push("受領の署名を入れる")
    person.wait(lambda: not card.name.isVisible(), "the signature is kept")
    kept = person.run(lambda vault: visits.load_closing(vault, inspection)).receipt
    assert kept is not None
    assert (kept.name, len(kept.strokes), len(kept.seen)) == ("見本 太郎", 1, 35)
    draw(card.pad, (10, 10), (60, 60))
    assert card.strokes == kept.strokes
    person.push("署名を取り消す")
    person.wait(card.name.isVisible, "a new one can be given")
    assert person.run(lambda vault: visits.load_closing(vault, inspection)).receipt is None
    for paper in ("講評シート", "現場控え"):
        person.push(paper)
        shown = person.see(DocumentView)
        person.wait(lambda shown=shown: shown.page_count, "pages are shown")  # type: ignore[misc]
        person.press(Qt.Key.Key_Escape)
        person.see(ClosingView)


def test_a_finger_draws_as_well(application: QApplication) -> None:
    del application
    pad = PenPad("ここに")
    pad.resize(300, 100)
    pad.show()
    device = QTest.createTouchDevice()
    assert isinstance(device, QPointingDevice)
    touch = QTest.touchEvent(pad, device)
    touch.press(1, QPoint(30, 50), pad)
    touch.commit()
    touch.move(1, QPoint(150, 20), pad)
    touch.commit()
    touch.release(1, QPoint(150, 20), pad)
    touch.commit()
    ((begin, *_, end),) = pad.strokes
    assert QPointF(*begin) == QPointF(300, 500)
    assert QPointF(*end) == QPointF(1500, 200)
    pad.close()
