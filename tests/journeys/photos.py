"""Photos beside rows, as a person adds them: pasted by key, or dropped with the mouse."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from inspector_app.domain.evidence import EvidenceKind
from inspector_app.gui.evidence.strip import EvidenceStrip
from inspector_app.gui.evidence.view import EvidenceView
from inspector_app.gui.guide.view import GuideView
from inspector_app.usecases.read_evidence import list_evidence
from tests.gui.person import Person
from tests.photos import made

CONTROL = Qt.KeyboardModifier.ControlModifier


def photo(number: int) -> bytes:
    """Return a small photo that no other number has."""
    return made.jpeg(made.picture(120 + number, 90))


def allow_photos(person: Person) -> None:
    """Go to a row's evidence, say that photos are allowed and by whom, and go back."""
    view = look(person)
    person.push("撮影してよい")
    while not view.rules.who.hasFocus():
        person.press(Qt.Key.Key_Tab)
    person.write("総務課 協力氏")
    person.push("この内容で残す")
    person.wait(lambda: not view.rules.keep.isVisible(), "the rules are kept")
    back(person)


def look(person: Person) -> EvidenceView:
    """Show the evidence of the row on screen, by key, and let what it asks of the vault come back."""
    person.press(Qt.Key.Key_E)
    view = person.see(EvidenceView)
    person.run(lambda _: None)
    return view


def paste(person: Person, number: int) -> EvidenceView:
    """Paste a photo beside the row on screen, by key; ends at its evidence."""
    view = look(person)
    image = QImage.fromData(photo(number))
    QGuiApplication.clipboard().setImage(image)
    person.press(Qt.Key.Key_V, CONTROL)
    person.wait(lambda: view.pieces.count() == 1, "the photo is kept")
    return view


def back(person: Person) -> None:
    """Leave the evidence by key."""
    person.press(Qt.Key.Key_Escape)
    person.see(GuideView)


def drop(strip: EvidenceStrip, file: Path) -> None:
    """Drag a file over the strip beside the row, and drop it there."""
    mime, at = QMimeData(), strip.rect().center()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    copies, button, nothing = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(strip, QDragEnterEvent(at, copies, mime, button, nothing))
    QApplication.sendEvent(strip, QDropEvent(QPointF(at), copies, mime, button, nothing))


def photos_by_row(person: Person) -> Counter[str]:
    """Return how many photos each row has in the vault."""
    inspection = person.inspections()[0]
    pieces = person.run(lambda vault: list_evidence(vault, inspection)).pieces
    return Counter(str(piece.row) for piece in pieces if piece.kind is EvidenceKind.PHOTO)
