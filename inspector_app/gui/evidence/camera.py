"""This device's camera, where there is one and the library for it: what it sees, and a photo of that."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCameraPermission, QCoreApplication, QLoggingCategory, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QCameraDevice, QMediaCaptureSession, QVideoFrame


def cameras() -> "list[QCameraDevice]":
    """Return the cameras of this device; none where the library for them cannot be loaded."""
    # It tells of every optional library that it would like to have.
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    try:
        from PySide6.QtMultimedia import QMediaDevices
    except ImportError:
        return []
    return list(QMediaDevices.videoInputs())


class CameraPanel(QWidget):
    """Says that a photo was taken, and that the camera is not wanted any more."""

    taken = Signal(QImage)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finder = Viewfinder()
        self._words = Paragraph(role="secondary")
        self.take = button(self.tr("撮る　Space"), "main", self.tr("撮る"))
        leave = button(self.tr("カメラを閉じる　Esc"), name=self.tr("カメラを閉じる"))
        self._capture: QMediaCaptureSession | None = None
        line = QHBoxLayout()
        line.addWidget(self._words, 1)
        line.addWidget(leave)
        line.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.finder, 1)
        column.addLayout(line)
        self.take.clicked.connect(self._on_take)
        leave.clicked.connect(self.left)
        self.finder.seen.connect(lambda: self._render_ready(ready=True))

    def begin(self) -> None:
        """Switch the first camera on, once the system allows it."""
        self._render_ready(ready=False)
        permission = QCameraPermission()
        application = QCoreApplication.instance()
        if application is None:
            return
        if application.checkPermission(permission) is Qt.PermissionStatus.Undetermined:
            application.requestPermission(permission, self, lambda _: self._on_permitted())
        else:
            self._on_permitted()

    def look_through(self, capture: "QMediaCaptureSession") -> None:
        """Show what a capture session sees."""
        from PySide6.QtMultimedia import QVideoSink

        sink = QVideoSink(capture)
        sink.videoFrameChanged.connect(self.finder.render_frame)
        capture.setVideoSink(sink)
        self._capture = capture

    def end(self) -> None:
        """Switch the camera off, and forget what it saw."""
        capture, self._capture = self._capture, None
        if capture is not None:
            camera = capture.camera()
            if camera is not None:
                camera.stop()
            capture.setVideoSink(None)  # type: ignore[arg-type] # None takes the sink away
            capture.deleteLater()
        self.finder.forget()

    def add_keys(self, keys: Keys) -> None:
        """Add the key to a screen's table; it acts while the camera is on."""
        keys.on("Space", self.tr("撮る"), lambda: self._on_take() if self._capture is not None else None)

    def _on_permitted(self) -> None:
        from PySide6.QtMultimedia import QCamera, QMediaCaptureSession

        found = cameras()
        application = QCoreApplication.instance()
        denied = Qt.PermissionStatus.Denied
        if not found or application is None or application.checkPermission(QCameraPermission()) is denied:
            self._words.render_text(
                self.tr("カメラを使えません。システムの設定で、このプログラムにカメラを許可してください。")
            )
            return
        capture = QMediaCaptureSession(self)
        camera = QCamera(found[0], capture)
        formats = found[0].videoFormats()
        if formats:
            camera.setCameraFormat(max(formats, key=lambda each: each.resolution().width()))
        camera.errorOccurred.connect(lambda _, words: self._words.render_text(words))
        capture.setCamera(camera)
        self.look_through(capture)
        camera.start()

    def _render_ready(self, *, ready: bool) -> None:
        self.take.setEnabled(ready)
        self._words.render_text("" if ready else self.tr("カメラの準備をしています…"))

    def _on_take(self) -> None:
        image = self.finder.image()
        if not image.isNull():
            self.taken.emit(image)


class Viewfinder(QWidget):
    """Shows the last frame. Says when there is a first one."""

    seen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 180)
        self.setAccessibleName(self.tr("カメラの画像"))

    def render_frame(self, frame: "QVideoFrame") -> None:
        """Show a frame."""
        image = frame.toImage()
        if image.isNull():
            return
        first, self._image = self._image.isNull(), image
        self.update()
        if first:
            self.seen.emit()

    def image(self) -> QImage:
        """Return what is seen now; a null image before there is anything."""
        return self._image.copy()

    def forget(self) -> None:
        """Show nothing any more."""
        self._image = QImage()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame as large as there is room for it."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("black"))
        if self._image.isNull():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = QSizeF(self._image.size()).scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        painter.drawImage(QRectF(left, top, size.width(), size.height()), self._image, QRectF(self._image.rect()))
