"""The stretch of the walk that shows official documents: the shelf, every entry screen, printing, checking a record."""

from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QScrollArea

from inspector_app.domain.document import DocumentKind
from inspector_app.domain.entry import About
from inspector_app.domain.ids import DocumentId, InspectionId
from inspector_app.forms.entry_reader import entry_form
from inspector_app.gui.closing.view import ClosingView
from inspector_app.gui.contract.view import ContractsView
from inspector_app.gui.documents.entry_view import EntryView
from inspector_app.gui.documents.shelf_view import ShelfView
from inspector_app.gui.documents.view import DocumentView
from inspector_app.gui.navigation import Navigation
from inspector_app.gui.printing.choice import Sides
from inspector_app.gui.verify.presenter import VerifyPresenter
from inspector_app.gui.verify.view import VerifyView
from inspector_app.signing.preservation import issue_list
from inspector_app.usecases.begin_document import begin_document, correct_document
from inspector_app.usecases.correct_record import correct_record
from inspector_app.usecases.finish_inspection import finish_inspection
from inspector_app.usecases.issue_document import issue_document
from inspector_app.usecases.list_work import list_work
from inspector_app.usecases.review_inspection import review_inspection
from inspector_app.usecases.show_record import signed_document
from inspector_app.usecases.sign_record import sign_record
from inspector_app.usecases.write_document import write_document
from tests.agency.material import signed_sheet
from tests.pictures import Walk
from tests.signing.material import OTHER_AGENCY, office


def documents(walk: Walk) -> None:
    """Show each entry screen with what is proposed, then what was issued; the record has to be signed before."""
    person = walk.person
    (navigation,) = person.program.window.findChildren(Navigation)[-1:]
    contract = next(entry.contract.id for entry in person.run(list_work) if entry.inspections)
    for kind in DocumentKind:
        key = person.run(partial(_begun, walk, kind, contract))
        navigation.go("draft", document=key)
        view = person.see(EntryView)
        person.settle()
        walk.take(f"draft-{kind.value}")
        if kind is DocumentKind.INCIDENT:
            view.side.issue_wanted.emit()
            walk.take("draft-problems")
            _previewed(walk, view)
        if kind in {DocumentKind.CLAUSES, DocumentKind.SITE_COPY}:
            person.run(partial(_issued, walk, key, number=f"見本総第26-{len(kind.value)}号"))
    navigation.go("documents", contract=contract)
    shelf = person.see(ShelfView)
    person.settle()
    walk.take("documents")
    shelf.paper_wanted.emit("policy")
    shown = person.see(DocumentView)
    person.wait(lambda: shown.page_count, "the pages are there")
    shown.panel.render_printers(["総務課 複合機（A4・A3 両面）"], "", Sides.LONG, may_copy=True)
    walk.take("printing")
    _verify(walk, navigation)


def _previewed(walk: Walk, view: EntryView) -> None:
    view.side.preview_wanted.emit()
    shown = walk.person.see(DocumentView)
    walk.person.wait(lambda: shown.page_count, "the draft is there")
    walk.take("draft-preview")


def _verify(walk: Walk, navigation: Navigation) -> None:
    person = walk.person
    navigation.go("verify")
    view = person.see(VerifyView)
    person.settle()
    walk.take("verify-empty")
    file = person.world.data_folder.parent / "検査記録.pdf"
    inspection = person.inspections()[-1]
    whole = person.run(lambda vault: signed_document(vault, inspection))
    for name, pdf in (("verify-record", whole), ("verify-changed", whole[:-400] + b"0" + whole[-399:])):
        _check(view, file, pdf)
        person.wait(lambda: view.verdict_words, "there is a verdict")
        walk.take(name)
        view.render_nothing()
    _with_lists(walk, view, file.parent)


def _with_lists(walk: Walk, view: VerifyView, folder: Path) -> None:
    """Show the record of one who was taken off the rolls, by the agency's list, and an old list of another beside."""
    authority, other, now = office().authority, office(OTHER_AGENCY).authority, walk.person.world.now()
    taken_back = [(office().lead.certificate, now - timedelta(days=9))]
    files = {
        "見本機構の記録.pdf": signed_sheet(office().lead),
        "見本機構の失効リスト.crl": issue_list(authority, taken_back, now - timedelta(days=1), 2),
        "別の機構の失効リスト.crl": issue_list(other, [], now - timedelta(days=75), 1),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    presenter = view.findChild(VerifyPresenter)
    assert presenter is not None
    presenter.use_own((authority.certificate,))
    view.files_dropped.emit([folder / name for name in files])
    walk.person.wait(lambda: view.verdict_words and len(presenter.lists.lists) > 1, "the lists are used")
    walk.take("verify-revoked")
    view.findChildren(QScrollArea)[0].ensureWidgetVisible(view.lists, 0, 24)
    walk.take("verify-lists")


def corrected(walk: Walk) -> None:
    """Correct the signed record and sign it again: which edition counts, in the list and when a record is checked."""
    person, world = walk.person, walk.person.world
    (navigation,) = person.program.window.findChildren(Navigation)[-1:]
    old = person.inspections()[-1]
    before, after = (person.world.data_folder.parent / f"{name}.pdf" for name in ("第1版", "第2版"))
    before.write_bytes(person.run(lambda vault: signed_document(vault, old)))
    new = person.run(lambda vault: correct_record(world, vault, old, "No.3 の確認方法を「書面」と誤って記載したため。"))
    navigation.open(new, "closing")
    person.see(ClosingView)
    person.settle()
    walk.take("correction-closing")
    after.write_bytes(person.run(partial(_signed_again, walk, new)))
    navigation.go("contracts")
    person.see(ContractsView)
    person.settle()
    walk.take("contracts-corrected")
    navigation.go("verify")
    view = person.see(VerifyView)
    view.files_dropped.emit([before, after])
    person.wait(lambda: view.verdict_words, "there is a verdict")
    walk.take("verify-corrected")


def _signed_again(walk: Walk, inspection: InspectionId, vault: Any) -> bytes:
    finish_inspection(vault, inspection, review_inspection(vault, inspection).proposed_remarks)
    return sign_record(walk.person.world, vault, inspection).pdf


def _check(view: VerifyView, file: Path, pdf: bytes) -> None:
    file.write_bytes(pdf)
    presenter = view.findChild(VerifyPresenter)
    assert presenter is not None
    presenter.verify(file)


def _begun(walk: Walk, kind: DocumentKind, contract: Any, vault: Any) -> DocumentId:
    person = walk.person
    about = entry_form(kind).about
    summaries = [each for entry in list_work(vault) if entry.contract.id == contract for each in entry.inspections]
    of_visit = about in {About.INSPECTION, About.RECORD}
    signed = [each.id for each in summaries if each.judged == each.rows]
    return begin_document(person.world, vault, kind, contract, signed[0] if of_visit else None)


def _issued(walk: Walk, key: DocumentId, vault: Any, number: str) -> None:
    world = walk.person.world
    write_document(world, vault, key, "number", number)
    issue_document(world, vault, key)
    if number.endswith("7号"):
        correct_document(world, vault, key)
