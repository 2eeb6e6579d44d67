"""A visit by mouse alone, from the contract to 受領済み: every row, its photo and its remark by click and drop.

What a mouse cannot do was done before: the passphrase is typed, the laptop enrolled, a folder chosen.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from inspector_app.agency.desk import Desk, init_desk
from inspector_app.agency.enrolment import enrol
from inspector_app.agency.intake import Outcome, take_in
from inspector_app.domain.contract import ContractKind
from inspector_app.domain.row_order import Order
from inspector_app.domain.site_rules import Permission, SiteRules
from inspector_app.gui.contract.start_view import StartView
from inspector_app.gui.contract.view import ContractsView
from inspector_app.gui.guide.contents_model import RowLine
from inspector_app.gui.guide.model import NOT_APPLICABLE
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.outbox.view import OutboxView
from inspector_app.gui.review.view import ReviewView
from inspector_app.usecases.accept_enrolment import accept_enrolment
from inspector_app.usecases.add_contract import ContractDraft, add_contract
from inspector_app.usecases.delivery_folder import set_delivery_folder
from inspector_app.usecases.intake_rules import intake_rules
from inspector_app.usecases.keep_phrases import keep_phrases
from inspector_app.usecases.keep_site_rules import keep_site_rules
from inspector_app.usecases.open_inspection import open_inspection
from inspector_app.usecases.request_enrolment import request_enrolment
from inspector_app.usecases.world import device_time
from tests.gui.person import Person
from tests.gui.steps import make_vault
from tests.journeys.photos import drop, photo, photos_by_row
from tests.signing.material import AGENCY, LEAD

FINDINGS = {3, 11, 17, 22, 29, 33}
PHRASE = "現物を確認できず。"
DRAFT = ContractDraft(
    number="26-0042",
    title="見本研修業務",
    kind=ContractKind.COMMISSION,
    begins=date(2026, 4, 1),
    ends=date(2027, 3, 31),
    department="総務部",
    subcontracting=False,
    contractor_name="見本商事",
    corporate_number="6999900012345",
    sites=(("本社", "東京都見本区一丁目"),),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The agency's desk."""
    with init_desk(tmp_path / "desk", AGENCY, "tsukue no kagi wa futatsu", device_time()) as made:
        yield made


def prepare(person: Person, desk: Desk, exchange: Path) -> None:
    """Enrol the laptop and give it a contract, a folder, the site's rules and a phrase."""
    make_vault(person)
    exchange.mkdir()
    request = person.run(lambda vault: request_enrolment(person.world, vault, LEAD.name))
    given = enrol(desk, request, LEAD, device_time())

    def work(vault: Any) -> None:
        accept_enrolment(person.world, vault, given)
        contract = add_contract(vault, DRAFT)
        keep_site_rules(vault, contract.contractor.sites[0].id, SiteRules(Permission.ALLOWED, stated_by="総務課"))
        set_delivery_folder(vault, exchange)
        keep_phrases(vault, (PHRASE,))

    person.run(work)


def click(target: QWidget) -> None:
    assert target.isVisible()
    assert target.isEnabled()
    QTest.mouseClick(target, Qt.MouseButton.LeftButton)


def click_on(person: Person, words: str) -> None:
    """Click on the button of the window that says this, as soon as it can be pressed."""

    def buttons() -> list[QPushButton]:
        every = person.program.window.findChildren(QPushButton)
        return [one for one in every if words in one.text() and one.isVisible() and one.isEnabled()]

    person.wait(buttons, f"{words} can be clicked")
    click(buttons()[0])


def order_of(guide: GuideView) -> list[int]:
    lines = (guide.contents.line(guide.contents.index(place)) for place in range(guide.contents.rowCount()))
    return [line.no for line in lines if isinstance(line, RowLine)]


def assess(person: Person, guide: GuideView, number: int, files: Path) -> None:
    """Give a row its result, its photo, and a phrase as its remark where it is a finding."""
    assert guide.row_shown is not None
    assert guide.row_shown.no == number
    (files / f"{number}.jpg").write_bytes(photo(number))
    drop(guide.aside.evidence, files / f"{number}.jpg")
    if number in FINDINGS:
        click(guide.page.targets.targets["B"])
        click(guide.page.remarks.phrases)
        card = guide.page.phrases
        person.wait(card.isVisible, "the phrases are shown")
        phrase = card.first()
        assert isinstance(phrase, QPushButton)
        click(phrase)
    else:
        click(guide.page.targets.targets[NOT_APPLICABLE if number in {34, 35} else "A"])


def test_a_visit_with_photos_by_mouse_alone_to_the_receipt(person: Person, desk: Desk, tmp_path: Path) -> None:
    prepare(person, desk, tmp_path / "exchange")
    click_on(person, "契約の一覧へ")
    person.see(ContractsView)
    click_on(person, "検査を始める")
    person.see(StartView)
    click_on(person, "始める")
    guide = person.see(GuideView)
    click(guide.panel.orders.buttons[Order.PLACE])
    numbers = order_of(guide)
    first = guide.list.visualRect(guide.contents.index(1))
    QTest.mouseClick(guide.list.viewport(), Qt.MouseButton.LeftButton, pos=first.center())
    forward = guide.foot.in_order()[0]
    for place, number in enumerate(numbers):
        assess(person, guide, number, tmp_path)
        if place == 5:
            click(guide.foot.in_order()[2])  # the flag
        click(forward)
    person.see(ReviewView)
    person.saved()
    every_row = {f"jica.3-1.r{number:02}": 1 for number in range(1, 36)}
    person.wait(lambda: photos_by_row(person) == every_row, "every photo is in the vault")
    assert person.program.window.status.progress_words == "35項目中35項目を判定済み・旗 1"
    (inspection,) = person.inspections()
    opened = person.run(lambda vault: open_inspection(vault, inspection))
    found = {
        row.no: opened.answers[row.key].remarks for row in opened.form.rows if opened.answers[row.key].result == "B"
    }
    assert found == dict.fromkeys(FINDINGS, PHRASE)
    sign_and_deliver(person, desk, tmp_path / "exchange")


def sign_and_deliver(person: Person, desk: Desk, exchange: Path) -> None:
    """Confirm, sign, send, and fetch the receipt."""
    for words in ("評価を確定する", "署名する", "送信へ"):
        click_on(person, words)
    outbox = person.see(OutboxView)
    person.wait(lambda: outbox.states() == ("送信待ち",), "the record waits")
    click_on(person, "今すぐ送信・受領を確認")
    person.wait(lambda: outbox.states() == ("送信済み（受領待ち）",), "the record is sent")
    taken = take_in(desk, exchange, intake_rules(person.world), device_time())
    assert [result.outcome for result in taken] == [Outcome.RECEIVED]
    click_on(person, "今すぐ送信・受領を確認")
    person.wait(lambda: outbox.states() == ("受領済み",), "the agency's receipt has come")
