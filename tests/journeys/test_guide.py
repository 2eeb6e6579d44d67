"""A whole sheet in the guide: by as few keys as can be, by keyboard in each of the four orders.

In the middle of the keyboard's ways the vault is locked, and the program is killed, closed and started again.
"""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from inspector_app.domain.row_order import Order
from inspector_app.gui.evidence.view import EvidenceView
from inspector_app.gui.guide.contents_model import RowLine
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.review.view import ReviewView
from inspector_app.gui.unlock.view import UnlockView
from inspector_app.usecases.open_inspection import open_inspection
from tests.gui.person import Person
from tests.gui.steps import practice_guide
from tests.journeys.photos import allow_photos, back, paste, photos_by_row

FINDINGS = {
    3: "名簿に1名漏れ",
    11: "端末2台",
    17: "ワイヤーなし",
    22: "封緘なし",
    29: "月次の確認なし",
    33: "OSの期限切れ",
}
CONTROL = Qt.KeyboardModifier.ControlModifier
ORDERS = {
    Order.NUMBER: Qt.Key.Key_1,
    Order.PLACE: Qt.Key.Key_2,
    Order.METHOD: Qt.Key.Key_3,
    Order.PERSON: Qt.Key.Key_4,
}
KEYS = 35


def shown(guide: GuideView) -> int:
    assert guide.row_shown is not None
    return guide.row_shown.no


def order_of(guide: GuideView) -> list[int]:
    lines = (guide.contents.line(guide.contents.index(place)) for place in range(guide.contents.rowCount()))
    return [line.no for line in lines if isinstance(line, RowLine)]


def in_order(guide: GuideView, numbers: list[int]) -> bool:
    return order_of(guide) == numbers


def results(person: Person) -> dict[int, tuple[str | None, str]]:
    (inspection,) = person.inspections()
    opened = person.run(lambda vault: open_inspection(vault, inspection))
    return {row.no: (opened.answers[row.key].result, opened.answers[row.key].remarks) for row in opened.form.rows}


class Counting:
    """Counts the keys that a person presses; a character of a remark is one."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self.pressed = 0

    def press(self, key: Qt.Key) -> None:
        self.pressed += 1
        self._person.press(key)

    def write(self, text: str) -> None:
        self.pressed += len(text)
        self._person.write(text)


def test_a_row_without_remarks_costs_one_key(person: Person) -> None:
    guide = practice_guide(person)
    keys = Counting(person)
    for number in range(1, 36):
        assert shown(guide) == number
        if number in FINDINGS:
            keys.press(Qt.Key.Key_R)
            keys.write(FINDINGS[number])
            keys.press(Qt.Key.Key_Escape)
        keys.press(Qt.Key.Key_B if number in FINDINGS else Qt.Key.Key_A)
    person.saved()
    remarks = sum(len(text) + len("R⎋") for text in FINDINGS.values())
    assert keys.pressed == KEYS + remarks
    assert person.program.window.status.progress_words == "35項目中35項目を判定済み"
    assert {number: text for number, (result, text) in results(person).items() if result == "B"} == FINDINGS


def killed(person: Person, folder: Path, sit_down_at: Callable[[Path], Person]) -> Person:
    """What a kill leaves: the files as they are while the program still has them open, before a program of its own."""
    person.saved()
    person.settle()
    shutil.copytree(person.world.data_folder, folder)
    person.leave()
    again = sit_down_at(folder)
    again.see(UnlockView)
    again.unlock()
    return again


LOCKED, KILLED, LOCKED_AT_PHOTO, RESTARTED = 11, 23, 17, 29
"""Places in an order where the way is cut off: in a remark by a lock and by a kill, at a photo by a lock and an end."""


def restarted(person: Person, application: QApplication) -> Person:
    """Close the program and start it again."""
    folder = person.world.data_folder
    person.leave()
    again = Person(application, folder)
    again.unlock()
    return again


def stands_as_before(person: Person, number: int) -> None:
    """Look whether the keyboard is in the same remark, behind the same text."""
    guide = person.see(GuideView)
    assert shown(guide) == number
    assert guide.page.remarks.field.toPlainText() == f"No.{number}の備考"
    assert guide.page.remarks.field.hasFocus()
    assert guide.page.remarks.field.cursor_place() == len(f"No.{number}の備考")


@pytest.mark.parametrize("order", Order)
def test_a_sheet_with_photos_by_keyboard_in_each_order_through_locks_a_kill_and_a_restart(
    person: Person, application: QApplication, tmp_path: Path, order: Order
) -> None:
    guide = practice_guide(person)
    allow_photos(person)
    person.press(ORDERS[order], CONTROL)
    numbers = order_of(guide)
    guide.row_chosen.emit(f"jica.3-1.r{numbers[0]:02}")
    for place, number in enumerate(numbers):
        assert shown(guide) == number
        person.press(Qt.Key.Key_R)
        person.write(f"No.{number}の備考")
        if place == LOCKED:
            person.press(Qt.Key.Key_L, CONTROL)
            person.see(UnlockView)
            person.unlock()
        if place == KILLED:
            person = killed(person, tmp_path / "killed", lambda folder: Person(application, folder))
        if place in {LOCKED, KILLED}:
            stands_as_before(person, number)
            person.wait(partial(in_order, person.see(GuideView), numbers), "the order is the same")
        person.press(Qt.Key.Key_Escape)
        paste(person, number)
        if place == LOCKED_AT_PHOTO:
            person.press(Qt.Key.Key_L, CONTROL)
            person.see(UnlockView)
            person.unlock()
        if place == RESTARTED:
            person = restarted(person, application)
        if place in {LOCKED_AT_PHOTO, RESTARTED}:
            at_photo = person.see(EvidenceView)
            person.wait(lambda view=at_photo: view.pieces.count() == 1, "the photo is there again")  # type: ignore[misc]
        back(person)
        guide = person.see(GuideView)
        person.press(Qt.Key.Key_A)
    person.press(Qt.Key.Key_N)
    person.see(ReviewView)
    assert results(person) == {number: ("A", f"No.{number}の備考") for number in range(1, 36)}
    assert photos_by_row(person) == {f"jica.3-1.r{number:02}": 1 for number in range(1, 36)}
    person.leave()
