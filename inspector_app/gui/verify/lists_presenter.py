"""Takes revocation lists, chosen or dropped; files are read on a thread of their own, for a stick may be slow."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from inspector_app.errors import InputError, KnownError
from inspector_app.gui.collector import start_beside
from inspector_app.gui.verify.list_words import list_screen
from inspector_app.gui.verify.lists_card import ListsCard
from inspector_app.gui.widgets.file_choice import choose_files
from inspector_app.gui.words import error_words
from inspector_app.usecases.world import World

if TYPE_CHECKING:
    from inspector_app.usecases.read_revocation_list import RevocationList

MOST: Final = 20
"""So many lists are used at once."""


class ListsPresenter(QObject):
    """Says with `taken` that files were looked through, and which of them are no lists. Faults go to `crashed`."""

    taken = Signal(object)
    changed = Signal()
    crashed = Signal(Exception)
    _came_back = Signal(object)

    def __init__(self, world: World, card: ListsCard, parent: QObject) -> None:
        super().__init__(parent)
        self._world, self._card = world, card
        self.lists: tuple[RevocationList, ...] = ()
        self.refusals = ""
        """Why files of the last choice are not used; empty where all are."""
        card.wanted.connect(self._on_wanted)
        card.dropped_again.connect(self._on_dropped_again)
        self._came_back.connect(self._on_came_back)

    def sort(self, files: Sequence[Path]) -> None:
        """Use the lists among some files, and hand on the others."""
        from inspector_app.usecases.read_revocation_list import is_revocation_list

        self._read(files, is_revocation_list)

    def use(self, files: Sequence[Path]) -> None:
        """Use files that are lists."""
        self._read(files, lambda _: True)

    def _read(self, files: Sequence[Path], is_list: Callable[[Path], bool]) -> None:
        start_beside(partial(self._work, tuple(files), is_list), "lists", self)

    def _work(self, files: Sequence[Path], is_list: Callable[[Path], bool]) -> None:
        result: object
        try:
            result = _sorted(files, is_list)
        except Exception as error:  # noqa: BLE001 (told in the window's thread)
            result = error
        try:
            self._came_back.emit(result)
        except RuntimeError:  # the screen was left meanwhile
            return

    def _on_came_back(self, result: object) -> None:
        if not isinstance(result, tuple):
            self.crashed.emit(result)
            return
        others, found, refused = result
        known = {each.data: each for each in (*self.lists, *found)}
        if len(known) > MOST:
            refused = (*refused, InputError("input.too_many", most=MOST))
        self.lists = tuple(known.values())[:MOST]
        self.refusals = "\n".join(map(error_words, refused))
        self._show()
        self.taken.emit(others)

    def _on_dropped_again(self, place: int) -> None:
        self.lists = (*self.lists[:place], *self.lists[place + 1 :])
        self.refusals = ""
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        now = self._world.now()
        self._card.render_lists([list_screen(each, now) for each in self.lists])

    def _on_wanted(self) -> None:
        kinds = self.tr("失効リスト (*.crl *.pem *.der);;すべてのファイル (*)")
        choose_files(self._card, self.tr("失効リストを選ぶ"), kinds, self.use)


def _sorted(
    files: Sequence[Path], is_list: Callable[[Path], bool]
) -> tuple[list[Path], list["RevocationList"], list[KnownError]]:
    """Return the files that are no lists, the lists, and why others cannot be read."""
    from inspector_app.usecases.read_revocation_list import read_revocation_list

    others, found, refused = list[Path](), list["RevocationList"](), list[KnownError]()
    for file in files:
        if not is_list(file):
            others.append(file)
            continue
        try:
            found.append(read_revocation_list(file))
        except KnownError as error:
            refused.append(error)
    return others, found, refused
