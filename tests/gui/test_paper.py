"""A paper keyed by keys alone: twice, compared, taken over, and found in the guide."""

from pathlib import Path

from PySide6.QtCore import Qt

from inspector_app.domain.ids import FormId
from inspector_app.domain.number_guard import Meaning
from inspector_app.domain.paper_code import PaperCode, code_text
from inspector_app.gui.documents.view import DocumentView
from inspector_app.gui.guard.card import GuardCard
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.paper.view import PaperView
from inspector_app.gui.review.view import ReviewView
from inspector_app.gui.search.view import SearchView
from inspector_app.gui.unlock.view import UnlockView
from inspector_app.gui.widgets.table import Table
from inspector_app.storage import papers
from inspector_app.usecases.open_inspection import read_inspection
from tests.gui.person import Person
from tests.gui.steps import practice_guide

ONWARD = Qt.KeyboardModifier.ControlModifier


def sit_before_paper(person: Person) -> PaperView:
    """Go from the first start to the keying of a paper by keys."""
    practice_guide(person)
    person.program.window.header.wanted.emit("review")
    person.see(ReviewView)
    person.settle()
    person.push("紙からの入力")
    view = person.see(PaperView)
    person.wait(lambda: view.table is not None and view.table.rows() and view.table.hasFocus(), "the list is there")
    return view


def key(person: Person, letters: str) -> None:
    for letter in letters:
        person.press(Qt.Key[f"Key_{letter}"])


def shown(view: PaperView) -> list[tuple[str, ...]]:
    assert view.table is not None
    return view.table.rows()


def test_sixteen_rows_cost_sixteen_keys_a_pass(person: Person) -> None:
    view = sit_before_paper(person)
    (inspection,) = person.inspections()
    key(person, "N")
    person.wait(lambda: view.notice.words, "the first row cannot be 該当なし")
    key(person, "R")
    person.write("ABC")
    assert view.remarks.text() == "ABC"
    assert {row[3] for row in shown(view)} == {""}
    view.remarks.selectAll()
    person.press(Qt.Key.Key_Delete)
    person.press(Qt.Key.Key_Escape)
    person.wait(lambda: view.table is not None and view.table.hasFocus(), "Esc leads to the list first")
    key(person, "AAABAACAAAADAAAA")
    assert [row[3][:1] for row in shown(view)] == list("AAABAACAAAA資AAAA")
    person.press(Qt.Key.Key_Return, ONWARD)
    person.wait(lambda: {row[3] for row in shown(view)} == {""}, "the second pass is blind")
    key(person, "AAABAACAAAADAAAB")
    person.press(Qt.Key.Key_Return, ONWARD)
    person.wait(lambda: len(shown(view)) == 1, "one row differs")
    ((number, _, first, second, guide, decided),) = shown(view)
    assert (number, first[:1], second[:1], guide, decided) == ("27", "A", "B", "－", "要判断")
    person.press(Qt.Key.Key_Return, ONWARD)
    person.wait(lambda: "No.27" in view.notice.words, "what is left is told")
    key(person, "B")
    person.press(Qt.Key.Key_Return, ONWARD)
    person.wait(lambda: "16項目" in view.notice.words, "it was taken over")
    answers = person.run(lambda vault: read_inspection(vault, inspection)).answers
    assert len(answers) == 16
    (paper,) = person.run(lambda vault: papers.keyed_papers(vault, inspection))
    assert (paper.passes, paper.differences, len(paper.rows)) == (2, (27,), 16)
    status = person.program.window.status
    person.wait(lambda: "35項目中15項目" in status.progress_words, "the status line counts them")
    opens_from_search(person, code_text(PaperCode(inspection, FormId("jica.3-1"), "1", 1)))


def test_a_number_on_paper_is_asked_about_below_its_field(person: Person) -> None:
    view = sit_before_paper(person)
    (inspection,) = person.inspections()
    (card,) = view.findChildren(GuardCard)
    key(person, "R")
    person.write("box 123456789018")
    assert "備考" in card.words
    assert view.remarks.text() == "box 123456789018"
    view.provenance.writer.setFocus()
    person.write("1234-5678-9018")
    assert "記入者" in card.words
    person.press(Qt.Key.Key_Tab)
    person.press(Qt.Key.Key_Return)
    writer = view.provenance.writer.text()
    assert "9018" not in writer
    assert "備考" in card.words  # the other one is still open
    card.meanings[Meaning.CONTRACT].click()
    person.saved()
    entry = person.run(lambda vault: papers.open_entry(vault, inspection))
    assert entry is not None
    assert [*entry.remarks.values()] == ["box 123456789018"]
    assert entry.writer == writer


def opens_from_search(person: Person, code: str) -> None:
    """Type what a scanner types into the search, and open what it finds."""
    person.press(Qt.Key.Key_K, ONWARD)
    search = person.see(SearchView)
    person.write(code)
    (table,) = search.findChildren(Table)
    person.wait(lambda: table.rows() and table.rows()[0][1] == "紙の番号", "the inspection is found")
    person.press(Qt.Key.Key_Return)
    person.see(GuideView)


def test_what_was_keyed_and_attached_is_there_after_a_lock(person: Person, tmp_path: Path) -> None:
    view = sit_before_paper(person)
    (inspection,) = person.inspections()
    key(person, "AB")
    person.press(Qt.Key.Key_Up)
    key(person, "R")
    person.write("名札なし 1名")
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: view.table is not None and view.table.hasFocus(), "Enter leads back to the list")
    scan = tmp_path / "原紙.pdf"
    scan.write_bytes(b"%PDF-1.7 a scan")
    person.push("原紙の写しを付ける")
    person.choose(scan)
    person.wait(lambda: "原紙.pdf" in view.provenance.scan_words, "the scan is named")
    entry = person.run(lambda vault: papers.open_entry(vault, inspection))
    assert entry is not None
    kept = person.run(lambda vault: papers.load_scan(vault, entry.id))
    assert kept is not None
    assert kept.data == b"%PDF-1.7 a scan"
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.see(UnlockView)
    person.unlock()
    again = person.see(PaperView)
    person.wait(lambda: again.table is not None and again.table.rows(), "the list is there")
    assert [row[3][:1] for row in shown(again)][:3] == ["A", "B", ""]
    assert shown(again)[1][4] == "名札なし 1名"
    assert "原紙.pdf" in again.provenance.scan_words
    person.push("現場確認用紙")
    paper = person.see(DocumentView)
    person.wait(lambda: paper.page_count == 1, "one page is shown")
