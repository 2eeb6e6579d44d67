"""A photo taken with a camera: frames come in, the one that is seen is kept. No camera, no button."""

from functools import partial

import pytest
from PySide6.QtCore import QLoggingCategory, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton

from inspector_app.domain.evidence import EvidenceKind
from inspector_app.gui.evidence.camera import cameras
from inspector_app.gui.evidence.view import EvidenceView
from tests.gui.person import Person
from tests.gui.test_evidence import pieces, with_photo

Key = Qt.Key


def _sees(view: EvidenceView, colour: str) -> bool:
    return view.camera.finder.image().pixelColor(9, 9) == QColor(colour)


def frame(colour: str) -> QImage:
    image = QImage(640, 480, QImage.Format.Format_ARGB32)
    image.fill(QColor(colour))
    return image


@pytest.mark.qt_log_ignore("No RHI backend", "qt.multimedia")
def test_what_the_camera_sees_is_kept(person: Person) -> None:
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    multimedia = pytest.importorskip("PySide6.QtMultimedia", exc_type=ImportError)
    view = with_photo(person)
    view.adders.render_camera()
    capture, frames = multimedia.QMediaCaptureSession(), multimedia.QVideoFrameInput()
    capture.setVideoFrameInput(frames)
    view.render_camera()
    view.camera.look_through(capture)
    person.press(Key.Key_Space)
    assert len(pieces(person)) == 1, "there was nothing to see yet"
    for colour in ("red", "blue"):
        frames.sendVideoFrame(multimedia.QVideoFrame(frame(colour)))
        person.wait(partial(_sees, view, colour), "the frame is seen")
    person.press(Key.Key_Space)
    person.wait(lambda: len(pieces(person)) == 2, "the photo is kept")
    assert pieces(person)[1].kind is EvidenceKind.PHOTO
    assert view.camera.finder.image().isNull()


def test_without_a_camera_there_is_no_button_and_no_key(person: Person) -> None:
    if cameras():
        pytest.skip("this device has a camera")
    view = with_photo(person)
    person.rest(600)
    shown = [made.text() for made in view.adders.findChildren(QPushButton) if made.isVisible()]
    assert "写真　O" in shown
    assert not any("カメラ" in words for words in shown)
    wanted: list[bool] = []
    view.adders.camera_wanted.connect(lambda: wanted.append(True))
    view.setFocus()
    person.press(Key.Key_C)
    assert wanted == []
