"""Stretches of way that many tests begin with, walked by keyboard."""

from PySide6.QtCore import Qt

from inspector_app.gui.contract.start_view import StartView
from inspector_app.gui.contract.view import ContractsView
from inspector_app.gui.enrolment.view import EnrolmentView
from inspector_app.gui.first_start.view import FirstStartView
from inspector_app.gui.guide.view import GuideView
from tests.gui.person import PASSPHRASE, Person


def make_vault(person: Person) -> EnrolmentView:
    """Choose the passphrase twice; ends at the first steps."""
    person.see(FirstStartView)
    person.write(PASSPHRASE)
    person.press(Qt.Key.Key_Tab)
    person.write(PASSPHRASE)
    person.sees_button("保管庫を作る")
    person.press(Qt.Key.Key_Return)
    return person.see(EnrolmentView)


def load_practice(person: Person) -> ContractsView:
    """Make a vault and load practice material; ends at the contracts."""
    make_vault(person)
    person.push("練習用の材料を読み込む")
    contracts = person.see(ContractsView)
    person.sees_button("検査を始める")
    return contracts


def start_inspection(person: Person) -> GuideView:
    """Start an inspection of the first contract with what is proposed; ends at its first row."""
    person.push("検査を始める")
    person.see(StartView)
    person.sees_button("始める")
    person.push("始める")
    return person.see(GuideView)


def practice_guide(person: Person) -> GuideView:
    """From the first start to the first row of the practice contract."""
    load_practice(person)
    return start_inspection(person)
