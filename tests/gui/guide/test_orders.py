"""Four orders of the same rows, what is still open, and what is found: the row stays the same through all of it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector_app.domain.evidence import Seen
from inspector_app.domain.ids import RowKey
from inspector_app.domain.open_row import Share
from inspector_app.domain.row_order import Order
from inspector_app.gui.guide.contents_model import HitLine, RowLine, SectionLine
from inspector_app.gui.guide.view import GuideView
from inspector_app.usecases.attach_evidence import note_seen
from tests.gui.person import Person
from tests.gui.steps import practice_guide

CONTROL = Qt.KeyboardModifier.ControlModifier
ORDER_KEYS = {
    Order.NUMBER: Qt.Key.Key_1,
    Order.PLACE: Qt.Key.Key_2,
    Order.METHOD: Qt.Key.Key_3,
    Order.PERSON: Qt.Key.Key_4,
}


def shown(guide: GuideView) -> int:
    assert guide.row_shown is not None
    return guide.row_shown.no


def numbers(guide: GuideView) -> list[int]:
    lines = (guide.contents.line(guide.contents.index(place)) for place in range(guide.contents.rowCount()))
    return [line.no for line in lines if isinstance(line, RowLine)]


def headings(guide: GuideView) -> list[SectionLine]:
    lines = (guide.contents.line(guide.contents.index(place)) for place in range(guide.contents.rowCount()))
    return [line for line in lines if isinstance(line, SectionLine)]


def hits(guide: GuideView) -> list[HitLine]:
    lines = (guide.contents.line(guide.contents.index(place)) for place in range(guide.contents.rowCount()))
    return [line for line in lines if isinstance(line, HitLine)]


def chosen(guide: GuideView) -> int:
    line = guide.contents.line(guide.list.currentIndex())
    assert isinstance(line, RowLine)
    return line.no


def test_the_cursor_stays_on_its_row_through_all_orders(person: Person) -> None:
    guide = practice_guide(person)
    guide.row_chosen.emit("jica.3-1.r17")
    for order, key in ORDER_KEYS.items():
        person.press(key, CONTROL)
        assert shown(guide) == chosen(guide) == 17
        assert sorted(numbers(guide)) == list(range(1, 36))
        assert guide.panel.orders.buttons[order].isChecked()
    person.press(ORDER_KEYS[Order.PLACE], CONTROL)
    assert [line.label for line in headings(guide)][:3] == ["受付", "管理区域", "取扱区域"]
    person.press(Qt.Key.Key_N)
    assert shown(guide) == 19, "the next row in the storage"
    person.press(Qt.Key.Key_A)
    storage = next(line for line in headings(guide) if line.label == "保管庫")
    assert (storage.judged, storage.total) == (1, 4)


def test_an_order_can_be_changed_while_somebody_writes(person: Person) -> None:
    guide = practice_guide(person)
    person.press(Qt.Key.Key_R)
    person.compose("書きかけ")
    person.press(Qt.Key.Key_2, CONTROL)
    assert guide.page.remarks.field.toPlainText() == "書きかけ"
    assert guide.page.remarks.field.hasFocus()


def test_only_the_rows_that_are_open_are_gone_through(person: Person) -> None:
    guide = practice_guide(person)
    person.press(Qt.Key.Key_A)
    person.press(Qt.Key.Key_D)
    person.write("ledger")
    person.press(Qt.Key.Key_Tab)
    person.write("2030-12-01")
    person.press(Qt.Key.Key_Escape)
    person.press(Qt.Key.Key_N)
    person.press(Qt.Key.Key_F)
    shares = guide.panel.shares
    assert [shares[share].text() for share in (Share.UNASSESSED, Share.WAITING, Share.LATER)] == [
        "未判定 33",
        "待 1",
        "⚑ 1",
    ]
    QTest.mouseClick(shares[Share.WAITING], Qt.MouseButton.LeftButton)
    assert numbers(guide) == [2]
    assert shown(guide) == 2
    line = guide.contents.line(guide.contents.index(1))
    assert isinstance(line, RowLine)
    assert line.note == "12/1まで"
    QTest.mouseClick(shares[Share.LATER], Qt.MouseButton.LeftButton)
    assert numbers(guide) == [3]
    QTest.mouseClick(shares[Share.LATER], Qt.MouseButton.LeftButton)
    assert numbers(guide) == list(range(1, 36))


def test_o_goes_to_the_next_open_row_and_round(person: Person) -> None:
    guide = practice_guide(person)
    for _ in range(3):
        person.press(Qt.Key.Key_A)
    guide.row_chosen.emit("jica.3-1.r35")
    person.press(Qt.Key.Key_O)
    assert shown(guide) == 4


def test_search_finds_what_is_asked_and_what_was_written_and_enter_goes_there(person: Person) -> None:
    guide = practice_guide(person)
    guide.row_chosen.emit("jica.3-1.r20")
    person.press(Qt.Key.Key_R)
    person.write("貸出簿に記入漏れ")
    person.press(Qt.Key.Key_F, CONTROL)
    assert QApplication.focusWidget() is guide.panel.search
    person.write("貸出簿")
    person.wait(lambda: hits(guide), "something is found")
    (found,) = [hit for hit in hits(guide) if hit.no == 20]
    assert (found.where, found.excerpt[found.start : found.end]) == ("備考", "貸出簿")
    guide.row_chosen.emit("jica.3-1.r01")
    person.press(Qt.Key.Key_Return)
    assert shown(guide) == 20
    assert guide.page.remarks.field.hasFocus()
    assert numbers(guide) == list(range(1, 36)), "the rows are back"
    assert guide.panel.search.text() == ""


def test_search_is_walked_through_with_the_arrows_and_left_with_esc(person: Person) -> None:
    guide = practice_guide(person)
    person.press(Qt.Key.Key_F, CONTROL)
    person.write("暗号")
    person.wait(lambda: len(hits(guide)) > 1, "more than one is found")
    second = hits(guide)[1]
    person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Return)
    assert shown(guide) == second.no
    person.press(Qt.Key.Key_F, CONTROL)
    person.write("ありえない語")
    person.wait(lambda: not hits(guide) and not numbers(guide), "nothing is found")
    person.press(Qt.Key.Key_Escape)
    assert shown(guide) == second.no
    assert numbers(guide) == list(range(1, 36))
    assert guide.list.hasFocus()


def test_search_finds_what_was_written_about_evidence(person: Person) -> None:
    guide = practice_guide(person)
    (inspection,) = person.inspections()
    seen = Seen("鍵の貸出簿", page="12頁")
    row = RowKey("jica.3-1.r17")
    person.run(lambda vault: note_seen(person.world, vault, inspection, row, seen))
    person.press(Qt.Key.Key_F, CONTROL)
    person.settle()
    person.write("貸出簿")
    person.wait(lambda: hits(guide), "something is found")
    assert [(hit.no, hit.where) for hit in hits(guide)] == [(17, "証跡")]
