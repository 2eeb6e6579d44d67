"""The walk on which the screenshots are taken."""

import os
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from inspector_app.gui.application import prepare
from inspector_app.gui.contract.entry_view import ContractEntryView
from inspector_app.gui.contract.start_view import StartView
from inspector_app.gui.contract.view import ContractsView
from inspector_app.gui.documents.view import DocumentView
from inspector_app.gui.enrolment.view import EnrolmentView
from inspector_app.gui.first_start.view import FirstStartView
from inspector_app.gui.fonts import load_further_fonts
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.language import english
from inspector_app.gui.outbox.view import OutboxView
from inspector_app.gui.preferences.view import PreferencesView
from inspector_app.gui.review.view import ReviewView
from inspector_app.gui.style import dress
from inspector_app.gui.theme import DARK
from inspector_app.gui.today.view import TodayView
from inspector_app.gui.unlock.view import UnlockView
from tests.gui.fitting import misfits
from tests.gui.person import PASSPHRASE, Person
from tests.gui.tour import tour
from tests.screenshots import LONG, REMARKS

WIDTH, HEIGHT = 1366, 768


class Walk:
    """From the first start to the lock."""

    def __init__(self, out: Path, folder: Path) -> None:
        self._out = out
        self._number = 0
        self.misfits: dict[str, list[str]] = {}
        QApplication.setStyle("Fusion")
        application = QApplication([])
        prepare(application)
        load_further_fonts()
        self.person = Person(application, folder)
        if os.environ.get("SCREENSHOT_SCHEME") == "dark":
            dress(application, DARK)
        if os.environ.get("SCREENSHOT_LANGUAGE") == "en":
            self.person.program.speak("en")
            self.person.program.window.activateWindow()  # a desktop does that by itself
            self.person.wait(lambda: application.focusWindow() is not None, "the window made anew has the keyboard")
            self.person.settle()
        ratio = self.person.program.window.devicePixelRatioF()
        self._size = (round(WIDTH / ratio), round(HEIGHT / ratio))
        self.person.program.window.resize(*self._size)

    def first_start(self) -> None:
        """Choose the passphrase, see the first steps."""
        self.person.see(FirstStartView)
        self.take("first-start")
        self.person.write(PASSPHRASE)
        self.person.press(Qt.Key.Key_Tab)
        self.person.write(PASSPHRASE)
        self.person.sees_button(self._words("保管庫を作る", "Make the vault"))
        self.take("first-start-typed")
        self.person.press(Qt.Key.Key_Return)
        view = self.person.see(EnrolmentView)
        self.take("enrolment")
        view.left.emit()
        self.person.see(ContractsView)
        self.take("contracts-empty")
        self.person.program.window.header.wanted.emit("today")
        self.person.see(TodayView)
        self.person.sees_button(self._words("契約を入力", "Enter a contract"))
        self.take("today-empty")
        self.person.program.window.header.wanted.emit("contracts")
        self.person.see(ContractsView)

    def contracts(self) -> None:
        """Enter a contract with long names, load the practice one, start an inspection."""
        self.person.push(self._words("契約を入力", "Enter a contract"))
        entry = self.person.see(ContractEntryView)
        self.take("contract-entry")
        entry.title.setText("研修員受入事業支援業務（給与・報酬・法定調書の作成並びに個人番号関係事務を含む。）")
        entry.number.setText("26-0042")
        for field, day in ((entry.begins, "2026-04-01"), (entry.ends, "2027-03-31")):
            field.setFocus()
            self.person.write(day)
        entry.contractor.setText(LONG)
        entry.corporate_number.setFocus()
        self.person.write("6999900012346")
        self.person.push(self._words("保管庫に入れる", "Keep in the vault"))
        self.take("contract-entry-problem")
        entry.corporate_number.setText("6999900012345")
        entry.sites[0][0].setText("東日本データマネジメントセンター第二別館")
        entry.kept.emit()
        self.person.see(ContractsView)
        self.person.program.window.header.wanted.emit("preferences")
        self.person.see(PreferencesView).enrolment_wanted.emit()
        self.person.see(EnrolmentView).practice_wanted.emit()
        self.person.see(ContractsView)
        self.person.sees_button(self._words("検査を始める", "Start an inspection"))
        self.take("contracts")
        self.person.push(self._words("検査を始める", "Start an inspection"))
        self.person.see(StartView)
        self.person.sees_button(self._words("始める", "Start"))
        self.take("start-inspection")
        self.person.push(self._words("始める", "Start"))

    def guide(self) -> None:
        """Answer, and show rows of every kind."""
        guide = self.person.see(GuideView)
        self.take("guide-first-row")
        for number in range(1, 17):
            self.person.press(Qt.Key.Key_C if number == 11 else Qt.Key.Key_B if number == 6 else Qt.Key.Key_A)
        for row, key in (("18", Qt.Key.Key_D), ("22", Qt.Key.Key_F)):
            guide.row_chosen.emit(f"jica.3-1.r{row}")
            guide.list.setFocus()
            self.person.press(key)
        self.take("guide-flag")
        guide.row_chosen.emit("jica.3-1.r18")
        self.take("guide-waiting")
        guide.row_chosen.emit("jica.3-1.r17")
        guide.list.setFocus()
        for key in (Qt.Key.Key_B, Qt.Key.Key_P, Qt.Key.Key_1, Qt.Key.Key_3):
            self.person.press(key)
        guide.method_toggled.emit("sight", True)
        self.person.press(Qt.Key.Key_R)
        self.person.write(REMARKS)
        self.person.compose("令和8年")
        self.person.saved()
        self.take("guide")
        for row in ("24", "27", "35"):
            guide.row_chosen.emit(f"jica.3-1.r{row}")
            self.take(f"guide-row-{row}")

    def every_stop(self) -> None:
        """See every screen that one can go to, then the help beside two of them."""
        for name, _ in tour(self.person):
            self.take(f"stop-{name}")
        for name in ("guide", "today"):
            self.person.program.window.header.wanted.emit(name)
            self.person.settle()
            self.person.press(Qt.Key.Key_F1)
            self.take(f"help-{name}")
            self.person.press(Qt.Key.Key_F1)
        self.person.program.window.header.wanted.emit("guide")
        self.person.see(GuideView)

    def review(self) -> None:
        """Finish and sign, first with problems left."""
        guide = self.person.see(GuideView)
        self.person.program.window.header.wanted.emit("review")
        review = self.person.see(ReviewView)
        self.person.wait(lambda: review.findChildren(QPushButton), "the review is shown")
        self.person.settle()
        self.take("review-problems")
        self.person.program.window.header.wanted.emit("guide")
        for number in (6, 11):
            guide.row_chosen.emit(f"jica.3-1.r{number:02}")
            self.person.press(Qt.Key.Key_R)
            self.person.write("貸出簿の様式がなく、口頭で管理している。")
            self.person.press(Qt.Key.Key_Escape)
        for number in range(18, 36):
            guide.row_chosen.emit(f"jica.3-1.r{number}")
            guide.list.setFocus()
            self.person.press(Qt.Key.Key_A)
        self.person.program.window.header.wanted.emit("review")
        for words, name in (("評価を確定する", "Confirm the rating"), ("署名する", "Sign")):
            self.person.sees_button(self._words(words, name))
            self.person.settle()
            self.take("review" if name.startswith("Confirm") else "review-confirmed")
            self.person.push(self._words(words, name))
        self.person.sees_button(self._words("送信へ", "To the outbox"))
        self.person.wait(lambda: review.notice.words, "the verification is told")
        self.take("review-signed")

    def record(self) -> None:
        """Look at the record."""
        self.person.push(self._words("記録を見る", "Show the record"))
        document = self.person.see(DocumentView)
        self.person.wait(lambda: document.page_count, "the pages are shown")
        self.person.settle()
        self.take("record")
        self.person.press(Qt.Key.Key_Escape)
        self.person.see(ReviewView)

    def rest(self) -> None:
        """Outbox, preferences, the contracts once more, a frozen row."""
        window = self.person.program.window
        window.header.wanted.emit("guide")
        self.person.see(GuideView)
        self.take("guide-signed")
        window.header.wanted.emit("outbox")
        outbox = self.person.see(OutboxView)
        self.person.wait(outbox.states, "the record waits")
        outbox.sync_wanted.emit()
        self.person.wait(lambda: outbox.notice.words, "it is said why nothing was sent")
        self.person.settle()
        self.take("outbox")
        window.header.wanted.emit("preferences")
        self.person.see(PreferencesView)
        self.person.settle()
        self.take("preferences")
        window.header.wanted.emit("contracts")
        self.person.see(ContractsView)
        self.person.settle()
        self.take("contracts-signed")

    def locked(self) -> None:
        """Lock, and try a wrong passphrase."""
        self.person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        view = self.person.see(UnlockView)
        self.take("unlock")
        self.person.write("not this one, surely")
        self.person.press(Qt.Key.Key_Return)
        self.person.wait(lambda: view.refusal, "it is said why the vault stays closed")
        self.take("unlock-refused")

    def take(self, name: str) -> None:
        """Take a picture of the window as it is."""
        window = self.person.program.window
        window.resize(*self._size)
        self.person.rest(80)
        self._number += 1
        if found := misfits(window):
            self.misfits[f"{self._number:02}-{name}"] = found
        window.grab().save(str(self._out / f"{self._number:02}-{name}.png"))

    def _words(self, japanese: str, other: str) -> str:
        return other if english() else japanese
