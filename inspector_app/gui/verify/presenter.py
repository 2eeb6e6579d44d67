"""Checks the record that somebody drops or chooses, on a thread of its own: neither vault nor window wait for it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.ids import RecordId
from inspector_app.errors import KnownError
from inspector_app.gui.collector import start_beside
from inspector_app.gui.guard.file_names import name_shown
from inspector_app.gui.verify.lists_presenter import ListsPresenter
from inspector_app.gui.verify.view import VerifyView
from inspector_app.gui.widgets.file_choice import choose_file
from inspector_app.gui.words import error_words
from inspector_app.usecases.world import World

LookUp = Callable[[RecordId, Callable[[Any], None]], None]
"""Asks for the LaterEdition of a record, and delivers it, or None."""


class VerifyPresenter(QObject):
    """`own` are the anchors of the vault's agency, none without an open vault. Faults go to `crashed`."""

    crashed = Signal(Exception)
    _came_back = Signal(int, object)

    def __init__(self, world: World, view: VerifyView) -> None:
        super().__init__(view)
        self._world, self._view = world, view
        self._own: tuple[Any, ...] = ()
        self._own_time: tuple[Any, ...] = ()
        self._chosen: tuple[Any, ...] = ()
        self._anchor_file = ""
        self._file: Path | None = None
        self._earlier: list[Path] = []
        self._turn = 0
        self._look_up: LookUp | None = None
        self.lists = ListsPresenter(world, view.lists, self)
        self.lists.taken.connect(self._on_lists_taken)
        self.lists.changed.connect(self._again)
        self.lists.crashed.connect(self._on_crashed)
        view.files_dropped.connect(self._on_files_dropped)
        view.earlier_wanted.connect(self._on_earlier_wanted)
        view.file_wanted.connect(self._on_file_wanted)
        view.anchor_wanted.connect(self._on_anchor_wanted)
        self._came_back.connect(self._on_came_back)
        self._show_anchor()

    def use_own(self, anchors: tuple[Any, ...]) -> None:
        """Know the signers of the vault's agency."""
        self._own = anchors
        self._show_anchor()
        self._again()

    def use_own_time(self, anchors: tuple[Any, ...]) -> None:
        """Believe the time-stamps that the vault's agency believes."""
        self._own_time = anchors
        self._again()

    def use_editions(self, look_up: LookUp) -> None:
        """Ask the open vault whether something counts in a record's place."""
        self._look_up = look_up

    def use_anchor(self, file: Path) -> None:
        """Know signers by the certificates in a file."""
        from inspector_app.usecases.read_anchors import read_anchors

        try:
            self._chosen = read_anchors(file)
        except KnownError as error:
            self._view.notice.render_notice("bad", error_words(error))
            return
        self._anchor_file = file.name
        self._show_anchor()
        self._again()

    def verify(self, file: Path, earlier: Sequence[Path] = ()) -> None:
        """Check a file; `earlier` are files that it may correct."""
        self._file, self._earlier = file, list(earlier)
        self._turn += 1
        self._view.render_busy(name_shown(file.name))
        turn, anchors, moment = self._turn, (*self._own, *self._chosen), self._world.now()
        time_anchors, lists = (*self._own_time, *self._chosen), self.lists.lists

        def work() -> object:
            from inspector_app.usecases.verify_file import verify_file

            return verify_file(file, anchors, moment, time_anchors, earlier, lists)

        start_beside(partial(self._work, turn, work), "verify", self)

    def _work(self, turn: int, work: Callable[[], object]) -> None:
        result: object
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 (told in the window's thread)
            result = error
        try:
            self._came_back.emit(turn, result)
        except RuntimeError:  # the screen was left meanwhile
            return

    def _on_came_back(self, turn: int, result: object) -> None:
        if turn != self._turn:
            return
        if isinstance(result, KnownError):
            self._view.render_refusal("\n".join(filter(None, (error_words(result), self.lists.refusals))))
        elif isinstance(result, Exception):
            self._on_crashed(result)
        else:
            self._show(result)

    def _show(self, found: Any) -> None:
        from inspector_app.gui.verify.model import verdict

        name = name_shown(found.name)
        self._view.render_verdict(name, verdict(found))
        self._view.notice.render_notice("bad", self.lists.refusals)
        record, turn = found.checked.verification.record, self._turn

        def show_later(later: Any) -> None:
            if later is not None and turn == self._turn:
                self._view.render_verdict(name, verdict(found, later))
                self._view.notice.render_notice("bad", self.lists.refusals)

        if self._look_up is not None and found.checked.ok:
            self._look_up(record.id, show_later)

    def _on_crashed(self, error: Exception) -> None:
        self._view.render_nothing()
        self._view.notice.render_notice("note", "")
        self.crashed.emit(error)

    def _on_files_dropped(self, files: list[Path]) -> None:
        self._view.render_busy(name_shown(files[0].name))
        self.lists.sort(files)

    def _on_file_chosen(self, file: Path) -> None:
        self.lists.refusals = ""
        self.verify(file)

    def _on_lists_taken(self, others: list[Path]) -> None:
        if others:
            self.verify(others[0], others[1:])
        elif self._file is not None:
            self._again()
        elif self.lists.refusals:
            self._view.notice.render_notice("bad", self.lists.refusals)
        else:
            words = self.tr("失効リストを読みました。続けて、確かめる記録のファイルを選んでください。")
            self._view.notice.render_notice("note", words)

    def _again(self) -> None:
        if self._file is not None:
            self.verify(self._file, self._earlier)

    def _show_anchor(self) -> None:
        lines = []
        if self._own:
            lines.append(self.tr("この保管庫の機構を信頼しています。"))
        if self._anchor_file:
            lines.append(self.tr("選んだファイル：{file}").format(file=self._anchor_file))
        if not lines:
            lines.append(self.tr("まだ選んでいません。選ばなくても、変えられていないかは確かめられます。"))
        self._view.render_anchor("\n".join(lines))

    def _on_file_wanted(self) -> None:
        choose_file(self._view, self.tr("記録のファイルを選ぶ"), "PDF (*.pdf)", self._on_file_chosen)

    def _on_earlier_wanted(self) -> None:
        def add(file: Path) -> None:
            self._earlier.append(file)
            self._again()

        choose_file(self._view, self.tr("訂正前、または訂正後の記録を選ぶ"), "PDF (*.pdf)", add)

    def _on_anchor_wanted(self) -> None:
        kinds = "PEM (*.pem *.crt *.cer *.der)"
        choose_file(self._view, self.tr("信頼の起点を選ぶ"), kinds, self.use_anchor)
