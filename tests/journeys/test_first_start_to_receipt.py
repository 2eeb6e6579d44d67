"""The main job as a person does it, from the first start to 受領済み, by keyboard alone and with nothing mocked.

Each of the 35 rows gets a remark and a photo.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from inspector_app.gui.contract.entry_view import ContractEntryView
from inspector_app.gui.contract.view import ContractsView
from inspector_app.gui.documents.view import DocumentView
from inspector_app.gui.enrolment.view import EnrolmentView
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.outbox.view import OutboxView
from inspector_app.gui.review.view import ReviewView
from inspector_app.gui.unlock.view import UnlockView
from inspector_app.gui.vault_care.destruction.view import DestructionView
from tests.conftest import Home
from tests.gui.person import Person
from tests.gui.steps import make_vault, start_inspection
from tests.journeys.desk import Officer
from tests.journeys.photos import allow_photos, back, paste, photos_by_row
from tests.leaks import find_leaks

INSPECTOR = "髙橋 みのり"
TITLE, CONTRACTOR = "見本研修業務MARKER-TITLE", "﨑田・𠮷野商事MARKER-PARTY"
REMARKS, ASKED = "鍵箱の貸出簿に記入漏れMARKER-REMARKS", "アカウント12MARKER-ASKED"
MARKERS = ("MARKER-TITLE", "MARKER-PARTY", "MARKER-REMARKS", "MARKER-ASKED", "﨑田・𠮷野商事", "鍵箱の貸出簿に記入漏れ")
NEXT = Qt.Key.Key_Tab


def enrol(person: Person, screen: EnrolmentView, officer: Officer, folder: Path) -> None:
    person.tab_to("練習用の材料を読み込む")
    person.press(NEXT)
    assert screen.name.hasFocus()
    person.write(INSPECTOR)
    person.push("申請ファイルを保存")
    person.choose(folder / "request.p10")
    person.wait(lambda: "保存しました" in screen.notice.words, "the request is saved")
    officer.enrol(folder / "request.p10", folder / "laptop.enrolment", INSPECTOR)
    person.push("登録ファイルを選ぶ")
    person.choose(folder / "laptop.enrolment")
    person.wait(screen.offer.isVisible, "the file is shown before it is kept")
    assert "登録しました" not in screen.notice.words
    person.press(Qt.Key.Key_Space)  # the fingerprints are the same
    person.push("登録する")
    person.wait(lambda: "登録しました" in screen.notice.words, "the laptop is enrolled")
    person.push("契約の一覧へ")
    person.see(ContractsView)


def enter_contract(person: Person) -> None:
    person.push("契約を入力")
    view = person.see(ContractEntryView)
    assert QApplication.focusWidget() is view.title
    for text in (TITLE, "26-0042", "", "2026-04-01", "R9.3.31", "総務部"):
        person.write(text)
        person.press(NEXT)
    person.press(NEXT)  # past the box for subcontracting, which stays empty
    for text in (CONTRACTOR, "6999900012345", "本社", "東京都見本区一丁目"):
        person.write(text)
        person.press(NEXT)
    person.push("保管庫に入れる")
    person.see(ContractsView)
    person.sees_button("検査を始める")


def answer_all(person: Person, guide: GuideView) -> None:
    """Give all 35 rows a remark, a photo and a result: also B and C, prompts, 該当なし without subcontractors."""
    allow_photos(person)
    for number in range(1, 36):
        assert guide.row_shown is not None
        assert guide.row_shown.no == number
        person.press(Qt.Key.Key_R)
        person.write(REMARKS if number in {17, 29} else f"No.{number}の備考")
        person.press(Qt.Key.Key_Escape)
        paste(person, number)
        back(person)
        if number == 27:
            person.tab_to("遠隔")
            person.press(NEXT)
            person.write(ASKED)
            person.press(Qt.Key.Key_Escape)
        keys = {17: Qt.Key.Key_B, 29: Qt.Key.Key_C, 34: Qt.Key.Key_G, 35: Qt.Key.Key_G}
        person.press(keys.get(number, Qt.Key.Key_A))
    person.saved()
    assert person.program.window.status.progress_words == "35項目中35項目を判定済み"
    assert photos_by_row(person) == {f"jica.3-1.r{number:02}": 1 for number in range(1, 36)}


def sign(person: Person) -> None:
    person.press(Qt.Key.Key_N)
    review = person.see(ReviewView)
    person.sees_button("評価を確定する")
    assert "No.17、No.29について改善を依頼する" in review.remarks.toPlainText()
    person.push("評価を確定する")
    person.sees_button("署名する")
    person.push("署名する")
    person.wait(lambda: "読み返して確かめました" in review.notice.words, "the record is signed and verified")
    assert INSPECTOR in review.notice.words
    person.push("記録を見る")
    document = person.see(DocumentView)
    person.wait(lambda: document.page_count > 1, "the pages are shown")
    person.press(Qt.Key.Key_Escape)
    person.see(ReviewView)
    person.sees_button("送信へ")


def deliver(person: Person, officer: Officer, exchange: Path) -> None:
    person.push("送信へ")
    outbox = person.see(OutboxView)
    person.wait(lambda: outbox.states() == ("送信待ち",), "the record waits")
    person.push("選ぶ")
    person.choose(exchange)
    person.push("今すぐ送信・受領を確認")
    person.wait(lambda: outbox.states() == ("送信済み（受領待ち）",), "the record is sent, which is not delivered")
    officer.take_in(exchange)
    person.sees_button("今すぐ送信・受領を確認")
    person.push("今すぐ送信・受領を確認")
    person.wait(lambda: outbox.states() == ("受領済み",), "the agency's receipt has come")


@pytest.mark.slow
def test_first_start_to_receipt(sit_down: Callable[[], Person], home: Home, tmp_path: Path) -> None:
    exchange, papers = tmp_path / "exchange", tmp_path / "papers"
    for folder in (exchange, papers):
        folder.mkdir()
    officer = Officer(tmp_path / "desk", "mihon", "見本機構")
    person = sit_down()
    enrol(person, make_vault(person), officer, papers)
    enter_contract(person)
    answer_all(person, start_inspection(person))
    sign(person)
    deliver(person, officer, exchange)
    folders = [home.root, tmp_path / "data", exchange]
    assert find_leaks(MARKERS, folders, [os.getpid()]) == []
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.see(UnlockView)
    assert find_leaks(MARKERS, folders, [os.getpid()]) == []
    person.unlock()
    person.see(OutboxView)
    person.sees_button("控えの廃棄")
    person.push("控えの廃棄")
    destruction = person.see(DestructionView)
    person.wait(lambda: "機構が受領しています" in destruction.keeps, "it is said until when the copy is kept")
    person.leave()
    assert find_leaks(MARKERS, folders) == []
