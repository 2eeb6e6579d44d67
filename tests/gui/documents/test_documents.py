"""Official documents in the window: begun, filled in, issued; drafts outlive a lock, nothing forbidden is kept."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from inspector_app.domain.document import DocumentKind
from inspector_app.domain.ids import ContractId, DocumentId
from inspector_app.domain.number_guard import Meaning
from inspector_app.gui.autosave import SaveState
from inspector_app.gui.documents.entry_fields import EntryField
from inspector_app.gui.documents.entry_list import ListEntry
from inspector_app.gui.documents.entry_view import EntryView
from inspector_app.gui.documents.shelf_presenter import ShelfPresenter
from inspector_app.gui.documents.shelf_view import ShelfView
from inspector_app.gui.documents.view import DocumentView
from inspector_app.gui.printing.panel import PrintPanel
from inspector_app.gui.printing.presenter import PrintPresenter
from inspector_app.gui.unlock.view import UnlockView
from inspector_app.storage.documents import list_documents
from inspector_app.storage.log import read_log
from inspector_app.usecases.begin_document import begin_document
from inspector_app.usecases.list_work import list_work
from inspector_app.usecases.note_printing import last_print
from tests.gui.person import Person
from tests.gui.steps import load_practice


def shelf(person: Person) -> ShelfView:
    load_practice(person)
    person.sees_button("書類")
    person.push("書類")
    view = person.see(ShelfView)
    person.sees_button("作る")
    return view


def begin(person: Person, kind: DocumentKind) -> EntryView:
    shelf(person)
    world = person.world
    contract = person.run(list_work)[0].contract.id
    key = person.run(lambda vault: begin_document(world, vault, kind, contract))
    screen = person.program.window.screen_shown
    assert isinstance(screen, ShelfView)
    screen.draft_wanted.emit(key)
    view = person.see(EntryView)
    person.wait(lambda: view.fields, "the fields are there")
    return view


def kept(person: Person) -> dict[str, object]:
    person.saved()
    [document] = person.run(list_documents)
    return dict(document.values)


def put(person: Person, field: EntryField, text: str) -> None:
    field.named.field.setFocus()
    person.write(text)


def cell(view: EntryView, key: str, rest: str) -> EntryField:
    entry = view.fields[key]
    assert isinstance(entry, ListEntry)
    found = entry.cell(rest)
    assert found is not None
    return found


def test_the_minutes_are_made_by_keyboard_and_issued(person: Person) -> None:
    view = shelf(person)
    view.begin_wanted.emit("minutes", "")
    entry = person.see(EntryView)
    person.wait(lambda: entry.fields, "the fields are there")
    put(person, entry.fields["number"], "26-7")
    put(person, entry.fields["chief"], "𠮷田 花子")
    for place in range(4):
        put(person, cell(entry, "appointments", f"{place}.name"), f"担当 {place}")
    person.saved()
    person.push("発行する")
    person.push("この内容で発行する")
    shown = person.see(DocumentView)
    person.wait(lambda: shown.page_count == 1, "the page is shown")
    person.press(Qt.Key.Key_Escape)
    person.see(ShelfView)
    person.sees_button("訂正版を作る")
    [document] = person.run(list_documents)
    assert document.issue is not None
    assert document.issue.number == "26-7"


def test_what_is_missing_is_listed_and_leads_to_its_place(person: Person) -> None:
    view = begin(person, DocumentKind.INCIDENT)
    person.push("発行する")
    person.push("この内容で発行する")
    assert person.see(EntryView) is view
    assert view.fields["harms"].named.problem == "入力してください。"
    focus = QApplication.focusWidget()
    assert focus is not None
    assert view.fields["harms"].isAncestorOf(focus)
    person.push("概要")
    person.write("漏えいのおそれ")
    person.wait(lambda: not view.fields["outline"].named.problem, "nothing is wrong with it any more")


def test_a_draft_is_looked_at_before_it_is_whole_and_printed_only_then(person: Person) -> None:
    begin(person, DocumentKind.INCIDENT)
    person.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    shown = person.see(DocumentView)
    person.wait(lambda: shown.page_count > 0, "the page is shown")
    assert "下書き" in shown.document.getAllText(0).text()
    person.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert shown.panel.isHidden()
    person.press(Qt.Key.Key_Escape)
    again = person.see(EntryView)
    person.wait(lambda: again.fields, "the fields are there")
    assert not again.fields["harms"].named.problem, "nobody asked yet whether it is whole"


def test_a_number_is_refused_where_it_is_typed_and_the_other_words_are_kept(person: Person) -> None:
    view = begin(person, DocumentKind.HEARING)
    put(person, view.fields["reason"], "追加の確認")
    put(person, cell(view, "exchanges", "0.answer"), "個人番号は1234 5678 9018")
    put(person, view.fields["remarks"], "なし")
    assert "除いて保存" in cell(view, "exchanges", "0.answer").named.problem
    assert "個人番号" in view.side.guard.words
    autosave = person.program.autosave
    assert autosave is not None
    autosave.flush()
    person.settle()
    assert autosave.state is SaveState.FAILED
    values = kept_values(person)
    assert (values["reason"], values["remarks"]) == ("追加の確認", "なし")
    assert values["exchanges"] == [{"answer": "個人番号は"}]
    assert "9018" not in str(values)
    assert all("9018" not in str(entry.data) for entry in person.run(read_log))
    person.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert person.see(EntryView) is view, "nothing is shown or issued with it"
    view.side.guard.strike.click()
    assert not view.side.guard.words
    person.saved()
    exchanges = kept(person)["exchanges"]
    assert exchanges == [{"answer": "個人番号は"}]


def test_a_doubtful_number_is_asked_about_and_kept_when_it_is_something_else(person: Person) -> None:
    view = begin(person, DocumentKind.HEARING)
    put(person, view.fields["remarks"], "123456789018")
    assert "何ですか" in view.side.guard.words
    assert not kept_values(person).get("remarks")
    view.side.guard.meanings[Meaning.CONTRACT].click()
    assert not view.side.guard.words
    assert kept(person)["remarks"] == "123456789018"
    put(person, view.fields["remarks"], "を確認")
    assert not view.side.guard.words, "it was said before"


def kept_values(person: Person) -> dict[str, object]:
    [document] = person.run(list_documents)
    return dict(document.values)


def test_composed_text_survives_a_lock_and_leads_back_to_the_draft(person: Person) -> None:
    view = begin(person, DocumentKind.CLAUSES)
    view.fields["remarks"].named.field.setFocus()
    person.compose("確認中")
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.see(UnlockView)
    person.unlock()
    again = person.see(EntryView)
    person.wait(lambda: again.fields, "the fields are there")
    assert kept_text(person, "remarks") == "確認中"


def kept_text(person: Person, key: str) -> object:
    [document] = person.run(list_documents)
    return document.values[key]


def test_days_rows_and_the_draft_itself_are_kept_and_taken_away(person: Person) -> None:
    view = begin(person, DocumentKind.DESTRUCTION)
    put(person, view.fields["certified_on"], "R8.11.20")
    put(person, cell(view, "disposals", "0.day"), "someday")
    person.push("＋ 添付する証明書を増やす")
    person.write("見本社")
    person.push("＋ 添付する証明書を増やす")
    person.write("別の社")
    values = kept(person)
    assert values["certified_on"] == "2026-11-20"
    assert values["disposals"] == [{"treatment": "deleted", "day": "someday"}], "what is no day stays as typed"
    assert values["copies"] == [{"issuer": "見本社"}, {"issuer": "別の社"}]
    view.fields["copies"].render_focus("0.issuer")
    person.press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    person.press(Qt.Key.Key_Return)
    assert kept(person)["copies"] == [{"issuer": "別の社"}]
    person.push("下書きを消す")
    assert person.run(list_documents)
    person.push("消す")
    person.see(ShelfView)
    assert person.run(list_documents) == ()


def test_the_workbook_goes_out_and_what_comes_back_is_told_cell_by_cell(person: Person, tmp_path: Path) -> None:
    view = shelf(person)
    presenter = view.findChild(ShelfPresenter)
    assert presenter is not None
    target = tmp_path / "自己申告.xlsx"
    presenter.write_workbook(target)
    person.wait(target.exists, "the workbook is written")
    presenter.read_workbook(target)
    person.wait(lambda: "記入されていません" in view.notice.words, "what is missing is told")
    assert "C" in view.notice.words


def test_a_paper_is_printed_and_the_printer_remembered(person: Person, tmp_path: Path) -> None:
    view = shelf(person)
    view.paper_wanted.emit("policy")
    shown = person.see(DocumentView)
    person.wait(lambda: shown.page_count, "the pages are there")

    def into_a_file() -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        return printer

    assert person.program.session is not None
    panel = PrintPanel(shown)
    presenter = PrintPresenter(person.program.session, panel, shown.document, lambda: {"総務の複合機": into_a_file})
    presenter.begin("", "policy", may_copy=True)
    person.wait(panel.isVisible, "the panel is open")
    assert panel.printer == "総務の複合機"
    panel.print_wanted.emit()
    person.wait(lambda: "印刷に回しました" in panel.notice.words, "it is printed")
    person.settle()
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    entries = [entry.data for entry in person.run(read_log) if entry.kind == "printed" and entry.data]
    assert {"what": "policy", "printer": "総務の複合機", "pages": shown.page_count} in entries
    assert person.run(last_print)[0] == "総務の複合機"
    panel.print_wanted.emit()
    assert presenter.busy
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.see(UnlockView)


def test_papers_to_hand_out_are_shown(person: Person) -> None:
    view = shelf(person)
    for which in ("blank:incident", "sheet:jica.3-1", "walk:jica.3-1", "assessment:jica.3-1"):
        view.paper_wanted.emit(which)
        person.wait(lambda: person.see(DocumentView).page_count, f"{which} is shown")
        person.see(DocumentView).left.emit()
        view = person.see(ShelfView)


def test_a_correction_names_what_it_takes_the_place_of(sit_down: Callable[[], Person]) -> None:
    person = sit_down()
    shelf(person)
    world = person.world
    contract = person.run(list_work)[0].contract.id

    def issued(vault: object) -> DocumentId:
        from inspector_app.usecases.issue_document import issue_document

        key = begin_document(world, vault, DocumentKind.CLAUSES, ContractId(contract))  # type: ignore[arg-type]
        issue_document(world, vault, key)  # type: ignore[arg-type]
        return key

    key = person.run(issued)
    screen = person.program.window.screen_shown
    assert isinstance(screen, ShelfView)
    screen.correction_wanted.emit(key)
    entry = person.see(EntryView)
    person.wait(lambda: entry.fields, "the fields are there")
    person.push("発行する")
    person.push("この内容で発行する")
    assert entry.side.reason.hasFocus()
    person.write("誤記の訂正")
    person.saved()
    person.push("発行する")
    person.push("この内容で発行する")
    person.see(DocumentView)


def test_a_long_number_is_not_stored_half_typed(person: Person) -> None:
    view = begin(person, DocumentKind.HEARING)
    autosave = person.program.autosave
    assert autosave is not None
    field = view.fields["remarks"]
    field.setFocus()
    person.write("tel 12345678901")
    autosave.flush()
    person.settle()
    assert kept_values(person)["remarks"] == "tel 123456"
    assert autosave.state is SaveState.UNSAVED
    view.fields["reason"].setFocus()
    person.saved()
    assert kept_values(person)["remarks"] == "tel 12345678901"
