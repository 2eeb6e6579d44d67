"""Takes photos and files in: prepared on a thread of its own, kept on the vault's, so that answers never wait."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QObject, Signal
from PySide6.QtGui import QImage

from inspector_app.domain.evidence import Evidence
from inspector_app.domain.ids import InspectionId, RowKey
from inspector_app.errors import KnownError
from inspector_app.gui.collector import start_beside
from inspector_app.gui.guard.file_names import name_shown
from inspector_app.gui.session import Session
from inspector_app.usecases.attach_evidence import Prepared, attach, prepare_file, prepare_photo
from inspector_app.usecases.practice_evidence import practice_photo
from inspector_app.usecases.read_file import read_file

_FILES = {".pdf", ".txt", ".csv"}


@dataclass(frozen=True, slots=True)
class Source:
    """Something that is to come in: the name of its file, "" for none, and the way to make it ready."""

    name: str
    prepare: Callable[[], Prepared]


class Intake(QObject):
    """Says how far it is, what came in, whose name is in doubt, what was refused; that does not stop the others.

    It has no parent: what is on its way keeps it, and is not delivered to screens that are gone.
    """

    progressed = Signal(int, int)
    added = Signal(object)
    doubted = Signal(object, str, object)
    refused = Signal(str, object)
    ended = Signal()
    _came_back = Signal(object)

    def __init__(self, session: Session, inspection: InspectionId) -> None:
        super().__init__()
        self._session, self._id = session, inspection
        self._stop = threading.Event()
        self._done, self._all = 0, 0
        self._came_back.connect(self._on_came_back)

    @property
    def busy(self) -> bool:
        """Tell whether something is on its way."""
        return self._done < self._all

    def take_files(self, row: RowKey, files: Sequence[Path]) -> None:
        """Take files in, beside a row; which kind each is, its name says."""
        self._take(row, [Source(file.name, partial(_from_file, file)) for file in files])

    def take_image(self, row: RowKey, image: QImage) -> None:
        """Take a picture in that was on the clipboard or before a camera."""
        self._take(row, [Source("", partial(_from_image, image))])

    def take_made_up(self, row: RowKey, number: int) -> None:
        """Take in a photo that is drawn, to learn with."""
        self._take(row, [Source("", partial(practice_photo, number))])

    def stop(self) -> None:
        """Take nothing further in; what is in stays."""
        self._stop.set()

    def _take(self, row: RowKey, sources: Sequence[Source]) -> None:
        if not self.busy:
            self._done, self._all = 0, 0
            self._stop = threading.Event()
        self._all += len(sources)
        self.progressed.emit(self._done, self._all)
        start_beside(partial(self._prepare_all, row, sources, self._stop), "photos", self)

    def _prepare_all(self, row: RowKey, sources: Sequence[Source], stop: threading.Event) -> None:
        """Prepare one after the other, on a thread of its own."""
        for source in sources:
            try:
                prepared = None if stop.is_set() else source.prepare()
            except KnownError as error:
                self._came_back.emit(partial(self._on_refused, source, error))
            except Exception as error:  # noqa: BLE001 (a bug: told, not swallowed)
                self._came_back.emit(partial(self._on_crashed, error))
            else:
                self._came_back.emit(partial(self._on_prepared, row, source, prepared))

    def _on_came_back(self, deliver: Callable[[], None]) -> None:
        deliver()

    def _on_prepared(self, row: RowKey, source: Source, prepared: Prepared | None) -> None:
        if prepared is None or not self._session.open:
            self._on_one_done()
            return
        world, ready = self._session.world, prepared

        def keep(vault: Any) -> Evidence:
            return attach(world, vault, self._id, row, ready)

        self._session.run(keep, partial(self._on_added, source, ready), partial(self._on_refused, source))

    def _on_added(self, source: Source, prepared: Prepared, piece: Evidence) -> None:
        self.added.emit(piece)
        if prepared.doubt is not None:
            self.doubted.emit(piece.id, source.name, prepared.doubt)
        self._on_one_done()

    def _on_refused(self, source: Source, error: KnownError) -> None:
        self.refused.emit(name_shown(source.name), error)
        self._on_one_done()

    def _on_one_done(self) -> None:
        self._done += 1
        self.progressed.emit(self._done, self._all)
        if not self.busy:
            self.ended.emit()

    def _on_crashed(self, error: Exception) -> None:
        self._on_one_done()
        raise error


def _from_file(file: Path) -> Prepared:
    data = read_file(file)
    return (prepare_file if file.suffix.lower() in _FILES else prepare_photo)(file.name, data)


def _from_image(image: QImage) -> Prepared:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return prepare_photo("", bytes(buffer.data().data()))
