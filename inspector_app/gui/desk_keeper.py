"""Keeps the inspection that is open, whichever it is, and passes on what is wanted at its desk."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.ids import InspectionId, RowKey
from inspector_app.gui.autosave import Autosave
from inspector_app.gui.inspection_desk import InspectionDesk
from inspector_app.gui.session import Session
from inspector_app.gui.window import MainWindow
from inspector_app.usecases.open_inspection import OpenInspection, open_inspection


class DeskKeeper(QObject):
    """At most one inspection is open. What is said here is said of that one."""

    place_changed = Signal()
    changed = Signal()
    review_wanted = Signal()
    row_wanted = Signal(str, str)
    document_wanted = Signal(str)
    outbox_wanted = Signal()
    screen_wanted = Signal(str, object)
    sheet_wanted = Signal(str)
    left = Signal()

    def __init__(
        self, session: Session, window: MainWindow, autosave: Autosave, parent: QObject, *, moves_on: bool
    ) -> None:
        super().__init__(parent)
        self._session, self._window, self._autosave = session, window, autosave
        self._moves_on = moves_on
        self.desk: InspectionDesk | None = None

    def open(self, inspection: InspectionId, then: Callable[[], None]) -> None:
        """Read an inspection, lay its desk out, then go on."""

        def lay_out(opened: OpenInspection) -> None:
            self._on_opened(opened)
            then()

        self._session.run(lambda vault: open_inspection(vault, inspection), lay_out)

    def drop(self, inspection: str) -> None:
        """Take an inspection off the screen that is not in the vault any more."""
        if self.desk is not None and self.desk.id == inspection:
            self.desk.close()
            self.desk = None
            self.changed.emit()

    def turn_to(self, row: str | None) -> None:
        """Let the guide stand at the row that another screen is about, if it is about one."""
        if row is not None and self.desk is not None:
            self.desk.turn_to(RowKey(row))

    def reread(self) -> None:
        """Read the inspection again."""
        if self.desk is not None:
            self.desk.reread()

    def commit(self) -> None:
        """Store everything that was typed, also what is still being composed."""
        if self.desk is not None:
            self.desk.commit()

    def render_moves_on(self, *, moves_on: bool) -> None:
        """Let a key that gives a result go on to the next row, or not."""
        self._moves_on = moves_on
        if self.desk is not None:
            self.desk.render_moves_on(moves_on=moves_on)

    def _on_opened(self, opened: OpenInspection) -> None:
        if self.desk is not None:
            self.desk.close()
        desk = InspectionDesk(self._session, opened, self._autosave, self._window, moves_on=self._moves_on)
        desk.setParent(self)
        self.desk = desk
        desk.place_changed.connect(self.place_changed)
        desk.changed.connect(self.changed)
        desk.left.connect(self.left)
        desk.outbox_wanted.connect(self.outbox_wanted)
        desk.review_wanted.connect(self.review_wanted)
        desk.row_wanted.connect(self.row_wanted)
        desk.document_wanted.connect(self.document_wanted)
        desk.screen_wanted.connect(self.screen_wanted)
        desk.sheet_wanted.connect(self.sheet_wanted)
