"""Mends a vault when somebody decided how: nothing is done to it before, and everything is told after."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inspector_app.errors import KnownError
from inspector_app.gui.backup_words import backup_line, year_and_time
from inspector_app.gui.log_words import log_kind_words, subject_words, unreadable_words
from inspector_app.gui.long_work import Attending, LongWork
from inspector_app.gui.phrases import moment_words, time_words
from inspector_app.gui.stage_words import stage_words
from inspector_app.gui.tasks import VaultThread
from inspector_app.gui.unlock.mending_view import MendingView
from inspector_app.gui.unlock.restored_view import RestoredView
from inspector_app.gui.widgets.file_choice import choose_folder
from inspector_app.gui.words import error_words
from inspector_app.usecases.find_backups import Backup, find_backups
from inspector_app.usecases.log_subjects import Subjects
from inspector_app.usecases.name_losses import name_losses
from inspector_app.usecases.pace import Pace, Stage
from inspector_app.usecases.restore_vault import Gone, Restored, SealedInspection, accept_loss, restore_vault
from inspector_app.usecases.unlock_vault import unlock_vault
from inspector_app.usecases.world import World

_ACCEPTABLE = {"mark", "log"}
"""Parts whose damage leaves what can still be opened."""


class MendingPresenter(QObject):
    """Says that the vault is open, or which screen is to be shown."""

    unlocked = Signal(object)
    screen_wanted = Signal(object)

    def __init__(self, world: World, thread: VaultThread, view: MendingView, before: QWidget) -> None:
        super().__init__(view)
        self._world, self._thread, self._view = world, thread, view
        self._backups: tuple[Backup, ...] = ()
        self._work: LongWork | None = None
        view.left.connect(view.passphrase.clear)
        view.progress.cancel_wanted.connect(self._on_cancel_wanted)
        view.left.connect(lambda: self.screen_wanted.emit(before))
        view.restore_wanted.connect(self._on_restore_wanted)
        view.acceptance_wanted.connect(self._on_acceptance_wanted)
        view.elsewhere_wanted.connect(self._on_elsewhere_wanted)

    def begin(self, error: KnownError | None, passphrase: str) -> None:
        """Say what is wrong and what can be chosen; `passphrase` is what was typed before, if anything was."""
        self._view.passphrase.field.setText(passphrase)
        if error is not None:
            self._view.notice.render_notice("bad", error_words(error))
            lost = error.code == "vault.lost_changes"
            self._view.render_acceptable(acceptable=lost or error.data.get("part") in _ACCEPTABLE)
        self._view.render_backups(())
        folder = self._world.data_folder
        self._thread.run(lambda: find_backups(folder), self._on_backups, self._on_no_backups)

    def look_in(self, folder: Path) -> None:
        """Offer the backups of another place."""
        self._thread.run(lambda: find_backups(folder), self._on_elsewhere_found, self._on_refused)

    def _on_backups(self, backups: tuple[Backup, ...]) -> None:
        self._backups = backups
        self._view.render_backups(tuple(backup_line(backup) for backup in backups))

    def _on_elsewhere_found(self, backups: tuple[Backup, ...]) -> None:
        self._on_backups(backups)
        self._view.render_chosen(0)

    def _on_no_backups(self, error: KnownError) -> None:
        if not self._view.notice.words:
            self._view.notice.render_notice("care", error_words(error))

    def _on_elsewhere_wanted(self) -> None:
        choose_folder(self._view, self.tr("バックアップのあるフォルダを選ぶ"), self.look_in)

    def _on_restore_wanted(self) -> None:
        world, passphrase, place = self._world, self._view.passphrase.text(), self._view.chosen
        chosen = None if place is None else self._backups[place].path
        self._view.render_busy(busy=True, endable=True)

        def mend(pace: Pace) -> tuple[Restored, Subjects]:
            restored = restore_vault(world, passphrase, chosen, pace)
            return restored, name_losses(world, passphrase, restored.gone)

        thread = self._thread  # which the program waits for when it is closed
        self._work = LongWork(self._on_refused, thread.crashed.emit)
        self._work.attend(Attending(self._on_told, self._on_mended, self._on_refused, self._on_stopped))
        self._work.begin(lambda pace: thread.ask(lambda: mend(pace)))

    def _on_mended(self, mended: tuple[Restored, Subjects]) -> None:
        self._on_restored(*mended)

    def _on_told(self, stage: Stage, done: int, total: int) -> None:
        self._view.progress.render_progress(stage_words(stage), done, total)

    def _on_cancel_wanted(self) -> None:
        if self._work is not None:
            self._work.cancel()

    def _on_stopped(self) -> None:
        self._view.render_busy(busy=False)
        self._view.notice.render_notice("note", self.tr("取りやめました。保管庫のファイルはそのままです。"))

    def _on_acceptance_wanted(self) -> None:
        world, passphrase = self._world, self._view.passphrase.text()
        self._view.render_busy(busy=True)
        self._thread.run(lambda: accept_loss(world, passphrase), self.unlocked.emit, self._on_refused)

    def _on_refused(self, error: KnownError) -> None:
        self._view.render_busy(busy=False)
        self._view.render_refusal(error_words(error))

    def _on_restored(self, restored: Restored, subjects: Subjects) -> None:
        view = RestoredView()
        view.render_story(self._story(restored), str(restored.aside))
        view.render_gone(tuple(gone_row(gone, subjects) for gone in restored.gone))
        view.render_sealed(tuple(sealed_row(sealed) for sealed in restored.sealed))
        view.notice.render_notice(*self._verdict(restored))
        passphrase = self._view.passphrase.text()
        self._view.passphrase.clear()
        view.opening_wanted.connect(lambda: self._on_opening_wanted(view, passphrase))
        self.screen_wanted.emit(view)

    def _on_opening_wanted(self, view: RestoredView, passphrase: str) -> None:
        world = self._world
        view.render_busy(busy=True)

        def refused(error: KnownError) -> None:
            view.render_busy(busy=False)
            view.notice.render_notice("bad", error_words(error))

        self._thread.run(lambda: unlock_vault(world, passphrase), self.unlocked.emit, refused)

    def _story(self, restored: Restored) -> str:
        if restored.backup is None:
            first = self.tr("壊れていないバックアップがなかったため、読めるものだけで作り直しました。")
        else:
            first = self.tr("{time} のバックアップを戻しました。").format(time=year_and_time(restored.backup))
        saved = self.tr("そのあとの {count} 件を、今までのファイルから引き継ぎました。").format(count=restored.saved)
        names = "/".join(restored.aside.parts[-2:])
        aside = self.tr("今までのファイルは、保管庫のフォルダの中の「{folder}」に残しました。").format(folder=names)
        return f"{first}\n{saved}\n{aside}"

    def _verdict(self, restored: Restored) -> tuple[str, str]:
        if restored.gone:
            words = self.tr("{count} 件が失われました。下に一件ずつ示します。記録簿にも残しました。")
            return "bad", words.format(count=len(restored.gone))
        if restored.complete and restored.sealed:
            return "care", self.tr("失われたものはありません。受領済みの {count} 件は、機構にだけあります。").format(
                count=len(restored.sealed)
            )
        if restored.complete:
            return "good", self.tr("失われたものはありません。保存済みとされた内容はすべて戻りました。")
        return "care", self.tr(
            "失われたと分かったものはありません。ただし、どこまで保存されていたかの控えも失われたため、"
            "最後の内容が残っているか確かめてください。"
        )


def mending(
    world: World, thread: VaultThread, before: QWidget, error: KnownError | None, passphrase: str
) -> tuple[MendingView, MendingPresenter]:
    """Return the screen on which a vault is mended; `before` is the one to go back to."""
    view = MendingView()
    presenter = MendingPresenter(world, thread, view, before)
    presenter.begin(error, passphrase)
    return view, presenter


def gone_row(gone: Gone, subjects: Subjects) -> tuple[str, ...]:
    """Return a lost change as it is listed: its number, when, what was done to what; 「？」 for what is not known."""
    at = time_words(datetime.fromisoformat(gone.at)) if gone.at else "？"
    about = subject_words(gone.subject, subjects)
    row = f"No.{subjects.row_number(gone.subject, gone.row)}" if gone.row else ""
    return str(gone.number), at, log_kind_words(gone.kind) if gone.kind else unreadable_words(), about, row


def sealed_row(sealed: SealedInspection) -> tuple[str, ...]:
    """Return an inspection that the agency alone has as it is listed: its contract, and when it was acknowledged."""
    return sealed.contract_number, sealed.contract_title, moment_words(sealed.received_at)
