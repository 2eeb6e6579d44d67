"""Asks the agency's officers for help, and opens the vault with their answer."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inspector_app.errors import KnownError
from inspector_app.gui.passphrase_judge import PassphraseJudge
from inspector_app.gui.tasks import VaultThread
from inspector_app.gui.unlock.recovery_view import RecoveryView
from inspector_app.gui.widgets.file_choice import choose_file, choose_new_file
from inspector_app.gui.words import error_words
from inspector_app.usecases.read_file import read_file
from inspector_app.usecases.recover_vault import ask_recovery, recover_vault
from inspector_app.usecases.world import World
from inspector_app.usecases.write_file import write_file


class RecoveryPresenter(QObject):
    """Says that the vault is open, or which screen is to be shown."""

    unlocked = Signal(object)
    screen_wanted = Signal(object)

    def __init__(self, world: World, thread: VaultThread, view: RecoveryView, before: QWidget) -> None:
        super().__init__(view)
        self._world, self._thread, self._view = world, thread, view
        self._file: Path | None = None
        self._good = False
        judge = PassphraseJudge(thread.run, view.passphrase)
        judge.judged.connect(self._on_judged)
        view.code.written.connect(lambda _: self._render_ready())
        view.request_wanted.connect(self._on_request_wanted)
        view.file_wanted.connect(self._on_file_wanted)
        view.recovery_wanted.connect(self._on_recovery_wanted)
        view.left.connect(lambda: self.screen_wanted.emit(before))
        view.render_file(self.tr("まだ選んでいません"))
        self._render_ready()

    def save_request(self, target: Path) -> None:
        """Write what the agency needs."""
        world = self._world
        done = self.tr("依頼ファイルを保存しました。機構の担当者に渡してください：{file}").format(file=target)
        self._thread.run(
            lambda: write_file(target, ask_recovery(world)),
            lambda _: self._view.notice.render_notice("good", done),
            self._on_refused,
        )

    def use_file(self, file: Path) -> None:
        """Open with this file."""
        self._file = file
        self._view.render_file(file.name)
        self._render_ready()
        self._view.code.setFocus()

    def _render_ready(self) -> None:
        code = self._view.code.text().strip()
        self._view.render_ready(ready=self._file is not None and bool(code) and self._good)

    def _on_judged(self, good: bool) -> None:
        self._good = good
        self._render_ready()

    def _on_request_wanted(self) -> None:
        name = self.tr("保管庫の復旧依頼.json")
        choose_new_file(self._view, self.tr("依頼ファイルを保存"), name, "JSON (*.json)", self.save_request)

    def _on_file_wanted(self) -> None:
        choose_file(self._view, self.tr("復旧ファイルを選ぶ"), self.tr("すべてのファイル (*)"), self.use_file)

    def _on_recovery_wanted(self) -> None:
        file, code, world = self._file, self._view.code.text(), self._world
        passphrase, again = self._view.passphrase.texts()
        if file is None or passphrase != again:
            return
        self._view.render_busy(busy=True)
        self._thread.run(
            lambda: recover_vault(world, read_file(file), code, passphrase), self.unlocked.emit, self._on_refused
        )

    def _on_refused(self, error: KnownError) -> None:
        self._view.render_busy(busy=False)
        self._render_ready()
        self._view.notice.render_notice("bad", error_words(error))


def recovery(world: World, thread: VaultThread, before: QWidget) -> tuple[RecoveryView, RecoveryPresenter]:
    """Return the screen for a forgotten passphrase; `before` is the one to go back to."""
    view = RecoveryView()
    return view, RecoveryPresenter(world, thread, view, before)
