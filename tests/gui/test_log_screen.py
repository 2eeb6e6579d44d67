"""The log in the window: every entry in words, old beside new; narrowed, checked, handed out and noted."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from inspector_app.domain.ids import RowKey
from inspector_app.gui.documents.view import DocumentView
from inspector_app.gui.vault_care.log.presenter import LogPresenter
from inspector_app.gui.vault_care.log.view import LogView
from inspector_app.usecases.read_log import LogFilter, read_log
from inspector_app.usecases.write_rating_remarks import write_rating_remarks
from tests.gui.person import Person
from tests.gui.steps import practice_guide
from tests.gui.test_vault_care import go_to_vault


@pytest.fixture
def view(person: Person) -> LogView:
    """The log of a vault in which row 1 was answered A, then C with remarks."""
    guide = practice_guide(person)
    person.press(Qt.Key.Key_A)
    person.saved()
    guide.row_chosen.emit("jica.3-1.r01")
    guide.list.setFocus()
    person.press(Qt.Key.Key_R)
    person.write("kagi no kanri")
    person.saved()
    guide.row_chosen.emit("jica.3-1.r01")
    guide.list.setFocus()
    person.press(Qt.Key.Key_C)
    person.saved()
    go_to_vault(person)
    person.push("記録簿")
    shown = person.see(LogView)
    person.wait(shown.table.rows, "the log is read")
    person.wait(lambda: "確認済み" in shown.chain, "the chain is checked")
    return shown


def first(view: LogView, kind: str) -> int:
    return next(place for place, row in enumerate(view.table.rows()) if row[2] == kind)


def choose_kind(view: LogView, words: str) -> None:
    view.filter.kind.setCurrentIndex(view.filter.kind.findText(words))


@pytest.mark.proves(
    "28",
    "変更は、前の値と新しい値の両方が残る",
    "A change is kept with what stood there before and what stands there now",
)
def test_the_latest_entry_is_first_and_an_answer_says_old_and_new(view: LogView) -> None:
    rows = view.table.rows()
    numbers = [int(row[0].replace(",", "")) for row in rows]
    assert numbers == sorted(numbers, reverse=True)
    view.table.render_current(first(view, "回答"))
    assert "結果：A → C" in view.detail
    assert "No.1" in view.detail
    assert "実地検査" in view.detail
    assert "judged" not in view.detail


@pytest.mark.proves(
    "29", "記録簿は、種類、言葉、対象、日で絞り込んで点検できる", "The log is reviewed by kind, words, thing and day"
)
def test_it_is_narrowed_by_kind_text_thing_and_days(person: Person, view: LogView) -> None:
    everything = len(view.table.rows())
    choose_kind(view, "回答")
    person.wait(lambda: {row[2] for row in view.table.rows()} == {"回答"}, "only answers are shown")
    choose_kind(view, "すべて")
    view.filter.setFocus()
    person.write("kagi no kanri")
    person.wait(lambda: 1 <= len(view.table.rows()) < everything, "only what holds the text is shown")
    view.filter.text.clear()
    view.filter.changed.emit()
    person.wait(lambda: len(view.table.rows()) == everything, "all are shown again")
    view.table.render_current(first(view, "回答"))
    person.push("この対象だけを見る")
    person.wait(lambda: len(view.table.rows()) < everything, "only that inspection is shown")
    assert "解錠" not in {row[2] for row in view.table.rows()}
    person.push("対象を絞らない")
    person.wait(lambda: len(view.table.rows()) == everything, "all are shown again")
    view.filter.last.setFocus()
    person.write("2001-01-01")
    person.wait(lambda: not view.table.rows(), "nothing is that old")


@pytest.mark.proves(
    "21",
    "暗号化しない書き出しは、そのことを示して二度たずね、記録簿に残す",
    "An export that is not encrypted says so, asks twice, and leaves an entry",
)
def test_csv_says_that_it_is_not_encrypted_and_leaves_an_entry(person: Person, view: LogView, tmp_path: Path) -> None:
    choose_kind(view, "回答")
    person.wait(lambda: {row[2] for row in view.table.rows()} == {"回答"}, "only answers are shown")
    shown = len(view.table.rows())
    person.push("CSVに書き出す")
    person.push("暗号化せずに書き出す")
    person.choose(tmp_path / "log.csv")
    person.wait(lambda: "暗号化されていません" in view.notice.words, "it is written")
    assert len((tmp_path / "log.csv").read_text(encoding="utf-8-sig").splitlines()) == shown + 1
    assert person.run(lambda vault: read_log(vault, LogFilter(["exported"])))[0].data == {
        "what": "log",
        "entries": shown,
        "file": "log.csv",
    }


def test_pages_show_what_was_asked_for_and_lead_back_to_it(person: Person, view: LogView, tmp_path: Path) -> None:
    choose_kind(view, "回答")
    person.wait(lambda: {row[2] for row in view.table.rows()} == {"回答"}, "only answers are shown")
    person.push("印刷用に見る")
    pages = person.see(DocumentView)
    person.wait(lambda: pages.page_count, "the pages are shown")
    printed = person.run(lambda vault: read_log(vault, LogFilter(["printed"])))[0]
    assert printed.data == {"what": "log", "entries": len(view.table.rows())}
    person.push("写しを保存")
    person.choose(tmp_path / "log.pdf")
    person.wait(lambda: "暗号化されていません" in pages.notice.words, "a copy is written")
    assert (tmp_path / "log.pdf").read_bytes().startswith(b"%PDF")
    person.press(Qt.Key.Key_Escape)
    again = person.see(LogView)
    person.settle()
    assert {row[2] for row in again.table.rows()} == {"回答"}


def test_a_changed_entry_breaks_the_chain_and_is_told(person: Person, view: LogView) -> None:
    person.run(lambda vault: vault.execute("UPDATE log SET at = '2020-01-01T00:00:00+09:00' WHERE no = 3"))
    presenter = view.findChild(LogPresenter)
    assert presenter is not None
    presenter.refresh()
    person.wait(lambda: "異常があります" in view.chain, "the break is told")


def test_a_change_of_the_rating_says_what_stood_there_before(person: Person, view: LogView) -> None:
    inspection = person.inspections()[0]
    for remarks in ("hajime no bun", "tsugi no bun"):
        person.run(partial(write_rating_remarks, person.world, inspection_id=inspection, remarks=remarks))
    presenter = view.findChild(LogPresenter)
    assert presenter is not None
    presenter.refresh()
    person.wait(lambda: view.table.rows()[0][2] == "変更", "the change is listed")
    assert "最終評価の備考：hajime no bun → tsugi no bun" in view.detail
    assert RowKey("jica.3-1.r01") not in view.detail
