"""Ways in for photos and files: chosen, pasted, dropped, and made up for learning."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage

from inspector_app.domain.ids import InspectionId, RowKey
from inspector_app.domain.site_rules import Permission
from inspector_app.errors import KnownError
from inspector_app.gui.evidence.camera import cameras
from inspector_app.gui.evidence.intake import Intake
from inspector_app.gui.evidence.names import Names
from inspector_app.gui.evidence.view import EvidenceView
from inspector_app.gui.session import Session
from inspector_app.gui.widgets.dropped_files import dropped_files
from inspector_app.gui.widgets.file_choice import choose_files
from inspector_app.gui.words import error_words
from inspector_app.usecases.read_evidence import EvidenceList

_A_MOMENT = 400
"""Milliseconds after which cameras are looked for: loading what knows them takes a while."""


class Adding(QObject):
    """Says what came in or was named, why nothing can, and that there is nothing to paste."""

    added = Signal(object)
    refused = Signal(object)
    named = Signal(object)
    nothing_to_paste = Signal()

    def __init__(self, session: Session, inspection: InspectionId, row: RowKey, view: EvidenceView) -> None:
        super().__init__(view)
        self._row, self._view = row, view
        self._rules, self._editable, self._made_up = Permission.UNASKED, False, 0
        self._intake = Intake(session, inspection)
        view.adders.photo_wanted.connect(self._on_photo_wanted)
        view.adders.file_wanted.connect(self._on_file_wanted)
        view.adders.paste_wanted.connect(self._on_paste_wanted)
        view.adders.practice_wanted.connect(self._on_practice_wanted)
        view.files_dropped.connect(self._take)
        view.adders.camera_wanted.connect(self._on_camera_wanted)
        view.camera.taken.connect(self._on_taken)
        QTimer.singleShot(_A_MOMENT, view, self._look_for_cameras)
        view.stop_wanted.connect(self._intake.stop)
        self._intake.progressed.connect(view.render_progress)
        self._intake.added.connect(self.added)
        self._intake.refused.connect(self._on_refused)
        self._intake.ended.connect(self._on_ended)
        self._names = Names(session, inspection, view.names)
        self._names.kept.connect(self.named)
        self._intake.doubted.connect(self._names.ask)
        self._not_taken: list[str] = []

    def render_list(self, found: EvidenceList) -> None:
        """Go by what is known of the site and of the inspection."""
        self._rules, self._editable, self._made_up = found.rules.cameras, found.editable, len(found.pieces)

    def stop(self) -> None:
        """Take nothing further in, and switch the camera off."""
        self._view.camera.end()
        self._intake.stop()

    def _on_refused(self, name: str, error: KnownError) -> None:
        """Say of each file that was refused why, while the others come in."""
        words = error_words(error)
        if error.code == "input.individual_number":
            inside = self.tr(
                "中に個人番号とみられる数字があるため、取り込んでいません。番号を除いてから追加してください。"
            )
            named = self.tr(
                "名前に個人番号とみられる数字があるため、取り込んでいません。名前を変えてから追加してください。"
            )
            words = named if error.data.get("field") == "name" else inside
        self._not_taken.append(words if not name or name in words else f"{name}：{words}")
        self._view.notice.render_notice("bad", "\n".join(dict.fromkeys(self._not_taken)))

    def _on_ended(self) -> None:
        self._not_taken.clear()

    def _on_photo_wanted(self) -> None:
        kinds = self.tr("写真 (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp)")
        if self._may_photograph():
            choose_files(self._view, self.tr("写真を選ぶ（いくつでも）"), kinds, self._take)

    def _on_file_wanted(self) -> None:
        kinds = self.tr("PDF・テキスト (*.pdf *.txt *.csv)")
        choose_files(self._view, self.tr("ファイルを選ぶ（いくつでも）"), kinds, self._take)

    def _look_for_cameras(self) -> None:
        if cameras():
            self._view.adders.render_camera()

    def _on_camera_wanted(self) -> None:
        if self._may_photograph():
            self._view.render_camera()
            self._view.camera.begin()

    def _on_taken(self, image: QImage) -> None:
        self._view.camera.end()
        self._intake.take_image(self._row, image)

    def _on_practice_wanted(self) -> None:
        if self._may_photograph():
            self._intake.take_made_up(self._row, self._made_up)

    def _on_paste_wanted(self) -> None:
        content = QGuiApplication.clipboard().mimeData()
        files = dropped_files(content)
        image = content.imageData() if content.hasImage() else None
        if files:
            self._take(files)
        elif isinstance(image, QImage) and not image.isNull():
            self._intake.take_image(self._row, image)
        else:
            self.nothing_to_paste.emit()

    def _take(self, files: Sequence[Path]) -> None:
        if self._editable:
            self._view.notice.render_notice("note", "")
            self._intake.take_files(self._row, files)

    def _may_photograph(self) -> bool:
        if self._rules is Permission.ALLOWED:
            return True
        code = "input.photos_forbidden" if self._rules is Permission.FORBIDDEN else "input.photos_unasked"
        self.refused.emit(KnownError(code))
        self._view.rules.render_open(opened=True)
        return False
