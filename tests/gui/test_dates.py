"""The days of a visit: shown in both calendars, corrected until the record is signed."""

from inspector_app.domain.ids import InspectionId
from inspector_app.gui.contract.dates_view import DatesView
from inspector_app.gui.contract.start_view import StartView
from inspector_app.gui.contract.view import ContractsView
from inspector_app.storage.vault import Vault
from inspector_app.usecases.list_work import list_work
from inspector_app.usecases.open_inspection import read_inspection
from tests.gui.person import Person
from tests.gui.steps import load_practice, practice_guide


def newest(vault: Vault) -> InspectionId:
    return next(summary.id for entry in list_work(vault) for summary in entry.inspections)


def all_days(vault: Vault) -> list[tuple[str, ...]]:
    summaries = [summary for entry in list_work(vault) for summary in entry.inspections]
    return [tuple(day.isoformat() for day in summary.dates) for summary in summaries]


def test_the_days_can_be_corrected_and_every_screen_has_them(person: Person) -> None:
    practice_guide(person)
    before = person.run(lambda vault: read_inspection(vault, newest(vault))).inspection.dates
    person.program.window.header.wanted.emit("contracts")
    person.see(ContractsView)
    person.sees_button("日を直す")
    person.push("日を直す")
    view = person.see(DatesView)
    person.sees_button("この日にする")
    assert view.days == before
    view._dates.field.selectAll()
    person.write("R8.11.20, 2026-11-21")
    assert "令和8年11月20日" in view._dates._understood.text()
    assert "2026-11-21" in view._dates._understood.text()
    person.push("この日にする")
    person.see(ContractsView)
    person.settle()
    assert person.run(all_days) == [("2026-11-20", "2026-11-21")] * 2, "on both sheets of the visit"
    person.program.window.header.wanted.emit("guide")
    chips = [chip.text() for chip in person.program.window.header._chips]
    assert any("11月20日" in chip for chip in chips)


def test_what_is_no_day_is_said(person: Person) -> None:
    practice_guide(person)
    person.program.window.header.wanted.emit("contracts")
    person.sees_button("日を直す")
    person.push("日を直す")
    view = person.see(DatesView)
    person.sees_button("この日にする")
    view._dates.field.selectAll()
    person.write("2026-13-40")
    assert view._dates._understood.text() == ""
    person.push("この日にする")
    person.wait(lambda: "調査実施日を入力してください" in view._days.problem, "it is said")
    person.see(DatesView)


def test_starting_shows_the_day_as_it_is_understood_and_what_the_site_allows(person: Person) -> None:
    load_practice(person)
    person.push("検査を始める")
    view = person.see(StartView)
    person.sees_button("始める")
    assert "令和" in view._dates._understood.text()
    assert "撮影 未確認" in view._where._below.text()
