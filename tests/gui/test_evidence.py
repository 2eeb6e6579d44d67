"""The evidence screen: what a person sees and does at it, by keyboard and by mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.evidence import Evidence, EvidenceKind, Treatment
from inspector_app.domain.markup import Markup
from inspector_app.domain.number_guard import Meaning
from inspector_app.domain.site_rules import Permission, SiteRules
from inspector_app.gui.evidence.view import EvidenceView
from inspector_app.gui.guard.card import GuardCard
from inspector_app.gui.guide.contents_model import RowLine
from inspector_app.gui.guide.view import GuideView
from inspector_app.usecases.attach_evidence import attach, prepare_photo
from inspector_app.usecases.keep_site_rules import keep_rules_of_visit
from inspector_app.usecases.read_evidence import EvidenceList, list_evidence, original_of
from tests.gui.person import Person
from tests.gui.steps import practice_guide
from tests.photos import made

Key = Qt.Key


def evidence(person: Person) -> EvidenceList:
    (inspection,) = person.inspections()
    return person.run(lambda vault: list_evidence(vault, inspection))


def pieces(person: Person) -> tuple[Evidence, ...]:
    inspection = person.inspections()[0]
    return person.run(lambda vault: list_evidence(vault, inspection)).pieces


def drawn(person: Person) -> Markup:
    inspection, piece = person.inspections()[0], pieces(person)[0]
    return person.run(lambda vault: original_of(vault, inspection, piece.id))[1]


def come(person: Person) -> EvidenceView:
    """Go from the first start to the evidence of the first row, by keyboard."""
    practice_guide(person)
    person.press(Key.Key_E)
    view = person.see(EvidenceView)
    person.settle()
    return view


def allow(person: Person, view: EvidenceView) -> None:
    """Say that photos are allowed, by keyboard."""
    person.push("撮影してよい")
    view.rules.who.setFocus()
    person.write("総務課 協力氏")
    person.push("この内容で残す")
    person.wait(lambda: not view.rules.keep.isVisible(), "the rules are kept")
    view.setFocus()


def with_photo(person: Person) -> EvidenceView:
    """Come to a row with one photo."""
    practice_guide(person)
    inspection, world = person.inspections()[0], person.world
    row = person.see(GuideView).row_shown
    assert row is not None
    photo = prepare_photo("a.jpg", made.jpeg(made.picture(1600, 1200)))
    person.run(lambda vault: keep_rules_of_visit(vault, inspection, SiteRules(Permission.ALLOWED, stated_by="総務課")))
    person.run(lambda vault: attach(world, vault, inspection, row.key, photo, "書庫の扉"))
    person.press(Key.Key_E)
    view = person.see(EvidenceView)
    person.wait(view.photo.tools.isVisible, "the photo is shown")
    person.settle()
    return view


def guard_of(view: EvidenceView) -> GuardCard:
    """Return the question at the fields; that about names of files is another."""
    (card,) = [each for each in view.findChildren(GuardCard) if each is not view.names]
    return card


def drag(view: EvidenceView, begin: tuple[float, float], end: tuple[float, float]) -> None:
    """Draw over the photo with the mouse; places are shares of the canvas."""
    canvas = view.photo.canvas
    at = [QPoint(round(x * canvas.width()), round(y * canvas.height())) for x, y in (begin, end)]
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=at[0])
    QTest.mouseMove(canvas, at[1])
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=at[1])


def test_evidence_by_keyboard_alone(person: Person, tmp_path: Path) -> None:
    view = come(person)
    person.press(Key.Key_O)
    person.wait(lambda: "撮影" in view.notice.words, "it says that nobody was asked")
    allow(person, view)
    file = tmp_path / "扉.jpg"
    file.write_bytes(made.jpeg(made.picture(1600, 1200)))
    person.press(Key.Key_O)
    person.choose(file)
    person.wait(view.photo.tools.isVisible, "the photo is shown")
    person.settle()
    person.push("矢印")
    for key in (Key.Key_Space, Key.Key_Right, Key.Key_Right, Key.Key_Down, Key.Key_Space):
        person.press(key)
    person.push("写真に残す")
    person.wait(lambda: pieces(person)[0].treatments == (Treatment.MARKED,), "it is kept")
    (arrow,) = drawn(person).arrows
    assert (arrow.x0, arrow.y0) == (800, 600)
    assert arrow.x1 - arrow.x0 == pytest.approx(2 * (arrow.y1 - arrow.y0), abs=2)
    person.settle()
    view.setFocus()
    person.press(Key.Key_N)
    person.write("入退室管理簿")
    person.press(Key.Key_Return)
    person.wait(lambda: len(pieces(person)) == 2, "the note is there")
    person.settle()
    view.pieces.setFocus()
    person.press(Key.Key_Escape)
    guide = person.see(GuideView)
    strip = guide.aside.evidence
    person.wait(strip.tiles[1].isVisible, "both stand beside the row")
    line = guide.contents.line(guide.contents.index(1))
    assert isinstance(line, RowLine)
    assert line.pieces == 2


def test_drawing_with_the_mouse_taking_back_and_destroying(person: Person) -> None:
    view = with_photo(person)
    person.push("黒塗り")
    drag(view, (0.4, 0.4), (0.6, 0.6))
    person.push("文字")
    person.write("錠なし")
    person.press(Key.Key_Return)
    drag(view, (0.5, 0.7), (0.5, 0.7))
    person.push("切り抜き")
    drag(view, (0.2, 0.1), (0.8, 0.9))
    person.push("元に戻す")
    (before,) = pieces(person)
    assert before.treatments == ()
    person.push("写真に残す")
    person.wait(lambda: pieces(person)[0].treatments, "it is kept")
    (after,) = pieces(person)
    assert after.treatments == (Treatment.MARKED, Treatment.MASKED)
    assert before.original is not None
    assert after.original is not None
    assert after.original.sha256 != before.original.sha256
    assert [label.text for label in drawn(person).labels] == ["錠なし"]
    assert drawn(person).crop is None
    person.settle()
    person.push("外す")
    person.push("外して消す")
    person.wait(lambda: not pieces(person), "it is gone")


def test_what_cannot_be_kept_is_told_and_the_rest_comes_in(person: Person, tmp_path: Path) -> None:
    view = with_photo(person)
    broken, good = tmp_path / "欠け.jpg", tmp_path / "窓.png"
    broken.write_bytes(made.jpeg()[:900])
    good.write_bytes(made.png())
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in (broken, good)])
    actions, button, modifiers = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view, QDragEnterEvent(QPoint(300, 300), actions, mime, button, modifiers))
    QApplication.sendEvent(view, QDropEvent(QPointF(300, 300), actions, mime, button, modifiers))
    person.wait(lambda: len(pieces(person)) == 2, "the good one came in")
    person.wait(lambda: "欠け.jpg" in view.notice.words, "the broken one is named")
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(image)
    view.setFocus()
    person.press(Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    person.wait(lambda: len(pieces(person)) == 3, "the picture of the clipboard came in")
    assert {piece.kind for piece in pieces(person)} == {EvidenceKind.PHOTO}
    QGuiApplication.clipboard().clear()


def test_a_number_is_refused_where_it_stands_and_the_other_words_are_kept(person: Person) -> None:
    view = with_photo(person)
    caption, card = view.details.caption, guard_of(view)
    caption.setFocus()
    caption.selectAll()
    person.write("key 1234-5678-9018")
    assert "個人番号" in card.words
    assert view.details.isAncestorOf(card)
    person.press(Key.Key_Tab)
    person.wait(lambda: pieces(person)[0].caption == "key", "the other words are kept")
    assert "1234" in caption.text()
    person.press(Key.Key_Return)
    assert (caption.text().strip(), card.words) == ("key", "")  # as typed, or already as it is kept
    view.setFocus()
    person.press(Key.Key_N)
    person.write("ledger 1234-5678-9018")
    person.press(Key.Key_Return)
    assert view.note.isAncestorOf(card)
    assert "題名" in card.words
    person.settle()
    assert len(pieces(person)) == 1
    card.strike.click()
    person.press(Key.Key_Return)
    person.wait(lambda: len(pieces(person)) == 2, "the note is kept without it")
    assert [piece.seen.title for piece in pieces(person) if piece.seen is not None] == ["ledger"]


def test_words_on_a_photo_and_rules_of_a_site_are_asked_about(person: Person) -> None:
    view = with_photo(person)
    card, words = guard_of(view), view.photo.tools.words
    person.push("文字")
    person.write("123456789018")
    person.press(Key.Key_Return)
    assert view.photo.isAncestorOf(card)
    drag(view, (0.5, 0.7), (0.5, 0.7))
    assert words.text() == "123456789018"  # it is not placed
    card.meanings[Meaning.CONTRACT].click()
    drag(view, (0.5, 0.7), (0.5, 0.7))
    assert words.text() == ""
    person.push("写真に残す")
    person.wait(lambda: pieces(person)[0].treatments, "it is kept")
    person.settle()
    person.push("変える")
    view.rules.note.setFocus()
    person.write("1234-5678-9018 no")
    view.rules.keep.click()
    person.settle()
    assert "条件" in card.words
    assert evidence(person).rules.note == ""
    card.strike.click()
    view.rules.keep.click()
    person.wait(lambda: evidence(person).rules.note == "no", "the other words are kept")


def test_several_files_at_once_with_a_name_that_is_asked_about(person: Person, tmp_path: Path) -> None:
    view = with_photo(person)
    names = ("一.jpg", "IMG_123456789018.jpg", "1234-5678-9018.jpg", "二.png", "欠け.jpg")
    for name in names:
        (tmp_path / name).write_bytes(made.png() if name == "二.png" else made.jpeg())
    (tmp_path / "欠け.jpg").write_bytes(made.jpeg()[:900])
    view.setFocus()
    person.press(Key.Key_O)
    person.wait(lambda: view.findChildren(QFileDialog), "the dialog is open")
    (dialog,) = view.findChildren(QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFiles
    dialog.filesSelected.emit([str(tmp_path / name) for name in names])
    dialog.reject()
    person.wait(lambda: len(pieces(person)) == 4, "three came in beside the first")
    person.wait(lambda: view.progress.words == "", "the rest was refused")
    assert len(view.notice.words.splitlines()) == 2
    assert "欠け.jpg" in view.notice.words
    assert "….jpg：名前に個人番号" in view.notice.words
    assert "9018" not in view.notice.words + view.names.words
    originals = [piece.original.name for piece in pieces(person) if piece.original is not None]
    assert originals[1:] == ["一.jpg", "IMG_.jpg", "二.png"]
    assert "IMG_….jpg" in view.names.words
    view.names.meanings[Meaning.TIME].click()
    person.wait(view.names.isHidden, "it is answered")
    person.settle()
    originals = [piece.original.name for piece in pieces(person) if piece.original is not None]
    assert originals[2] == "IMG_123456789018.jpg"


def test_a_lock_keeps_what_was_being_written_and_drawn(person: Person) -> None:
    view = with_photo(person)
    person.push("↻")
    view.details.caption.setFocus()
    view.details.caption.selectAll()
    person.compose("書庫の錠")
    person.press(Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    person.wait(lambda: person.program.window.locked, "it is locked")
    person.unlock()
    person.see(EvidenceView)
    (piece,) = pieces(person)
    assert piece.caption == "書庫の錠"
    assert piece.treatments == (Treatment.TURNED,)


def test_learning_with_a_made_up_photo_and_writing_an_original_out(person: Person, tmp_path: Path) -> None:
    view = with_photo(person)
    person.push("見本の写真")
    person.wait(lambda: len(pieces(person)) == 2, "a made-up photo came in")
    person.settle()
    person.push("原本を書き出す")
    target = tmp_path / "original.jpg"
    person.choose(target)
    person.wait(target.exists, "it is written")
    person.wait(lambda: "original.jpg" in view.notice.words, "it is said that the copy is not encrypted")
    original = pieces(person)[1].original
    assert original is not None
    assert sha256_hex(target.read_bytes()) == original.sha256
