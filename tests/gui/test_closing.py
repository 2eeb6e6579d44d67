"""The end of a visit as people live it: the rating explained, the talk, the hand of the contractor, who was there."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from inspector_app.domain.closing import Side
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.roster import Listed
from inspector_app.gui.closing.view import ClosingView
from inspector_app.gui.documents.view import DocumentView
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.review.view import ReviewView
from inspector_app.gui.roster.person_line import PresentLine
from inspector_app.gui.roster.view import RosterView
from inspector_app.gui.unlock.view import UnlockView
from inspector_app.gui.widgets.pen_pad import PenPad
from inspector_app.storage import visits
from inspector_app.usecases.answer_row import answer_row
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
    person.wait(lambda: view.asked.asked, "the findings are shown")
    return view


def draw(pad: PenPad, *points: tuple[int, int]) -> None:
    """Draw a stroke with the mouse."""
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(*points[0]))
    for point in points[1:]:
        QTest.mouseMove(pad, QPoint(*point))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(*points[-1]))


def test_the_rating_is_explained_row_by_row_and_each_row_leads_there(person: Person) -> None:
    answered(person)
    review = person.see(ReviewView)
    links = [made for made in review.findChildren(QPushButton) if made.isVisible()]
    words = [made.text() for made in links]
    reasons = [text for text in words if text.startswith("No.") and text.endswith((" — B", " — C"))]
    assert [text.split()[0] for text in reasons] == ["No.11", "No.17", "No.22", "No.29", "No.35"]
    next(made for made in links if made.text() == reasons[1]).click()
    guide = person.see(GuideView)
    person.wait(guide.isVisible, "the guide is shown")


def test_an_open_row_is_told_as_the_reason_for_withholding(person: Person) -> None:
    practice_guide(person)
    person.program.window.header.wanted.emit("review")
    review = person.see(ReviewView)
    person.wait(lambda: len(words_of(review, " — 未判定")) == 35, "each open row is a reason")
    assert words_of(review, " — B") == []


def words_of(review: ReviewView, ending: str) -> list[str]:
    """Return what the links say that end so."""
    return [made.text() for made in review.findChildren(QPushButton) if made.text().endswith(ending)]


def test_the_four_points_stand_beside_the_sheet_and_are_a_key_away(person: Person) -> None:
    inspection = answered(person)
    sheets = person.run(lambda vault: visit_sheets(vault, inspection))
    assert [sheet.form.id for sheet in sheets] == ["jica.3-1", "four-points"]
    person.push("重点四項目確認票")
    person.see(GuideView)
    person.wait(lambda: place_of(person) == sheets[1].inspection.id, "the other sheet is open")


def place_of(person: Person) -> InspectionId | None:
    place = person.run(load_place)
    return None if place is None else place.inspection_id


def test_the_talk_is_kept_as_it_is_written_and_survives_a_lock(person: Person) -> None:
    inspection = answered(person)
    view = closing(person)
    assert [each.due for each in view.asked.asked if each.due is None] == []
    view.comment.setFocus()
    person.write("十二月までに直します。")
    line = view.people.fields[-2:]
    line[0].setFocus()
    person.write("見本 太郎")
    line[1].setFocus()
    person.write("センター長")
    person.saved()
    kept = person.run(lambda vault: visits.load_closing(vault, inspection))
    assert kept.comment == "十二月までに直します。"
    assert [(each.side, each.name) for each in kept.attendance][-1] == (Side.CONTRACTOR, "見本 太郎")
    assert len(kept.asked) == 5

    view.comment.setFocus()
    person.compose("必ず")
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.see(UnlockView)
    person.unlock()
    again = person.see(ClosingView)
    person.wait(again.comment.toPlainText, "the comment is there")
    assert "必ず" in again.comment.toPlainText()


def test_the_contractor_signs_with_the_mouse_and_takes_it_back(person: Person) -> None:
    inspection = answered(person)
    view = closing(person)
    card = view.receipt
    assert not card.strokes
    card.name.setFocus()
    person.write("見本 太郎")
    draw(card.pad, (40, 60), (80, 20), (120, 70))
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


def test_a_signature_needs_a_name(person: Person) -> None:
    answered(person)
    card = closing(person).receipt
    draw(card.pad, (40, 60), (80, 20))
    person.push("受領の署名を入れる")
    person.wait(lambda: card.name.accessibleDescription() == "この欄は必須です。", "the field says so")


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


def test_a_number_is_refused_where_it_is_written_and_kept_nowhere(person: Person) -> None:
    inspection = answered(person)
    view = closing(person)
    view.comment.setFocus()
    person.write(NUMBER)
    person.wait(lambda: "個人番号" in view.notice.words, "the screen says so")
    person.settle()
    assert person.run(lambda vault: visits.load_closing(vault, inspection)).empty
    autosave = person.program.autosave
    assert autosave is not None
    assert autosave.unsaved(inspection) == {}


def test_the_papers_of_the_talk_are_shown(person: Person) -> None:
    answered(person)
    closing(person)
    for paper in ("講評シート", "現場控え"):
        person.push(paper)
        shown = person.see(DocumentView)
        person.wait(lambda shown=shown: shown.page_count, "pages are shown")  # type: ignore[misc]
        person.press(Qt.Key.Key_Escape)
        person.see(ClosingView)


def test_who_is_there_goes_to_the_sheet_on_the_four_points(person: Person) -> None:
    inspection = answered(person)
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
    four = person.run(lambda vault: visit_sheets(vault, inspection))[1].inspection.id
    (kept,) = person.run(lambda vault: visits.load_roster(vault, four))
    assert (kept.name, kept.employer, kept.listed) == ("例示 次郎", "例示スタッフ", Listed.NO)


def test_a_second_inspector_is_named_once(person: Person) -> None:
    inspection = answered(person)
    view = closing(person)
    person.push("二人目の調査者を加える")
    for field, text in zip(view.inspectors.fields, ("情報室", "調査役", "𠮷﨑 太郎"), strict=True):
        field.setFocus()
        person.write(text)
    person.saved()
    people = person.run(lambda vault: visit_sheets(vault, inspection))[0].inspection.inspectors
    assert [person.name for person in people][1:] == ["𠮷﨑 太郎"]
