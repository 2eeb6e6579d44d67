"""Makes backups, reads them again, and checks the vault."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from inspector_app.errors import KnownError
from inspector_app.gui.backup_words import reason_of_backup, size_words, year_and_time
from inspector_app.gui.fault_words import fault_words
from inspector_app.gui.long_work import Attending, LongWork, Work
from inspector_app.gui.phrases import day_words
from inspector_app.gui.session import Session
from inspector_app.gui.stage_words import stage_words
from inspector_app.gui.vault_care.view import VaultView
from inspector_app.gui.widgets.file_choice import choose_folder
from inspector_app.gui.words import error_words
from inspector_app.usecases.back_up_vault import Backup, back_up_beside, back_up_elsewhere, backups_of
from inspector_app.usecases.check_vault import VaultCheck
from inspector_app.usecases.find_backups import LogFault, backup_bytes, check_again
from inspector_app.usecases.keep_check import LastCheck, check_and_keep_beside, last_check
from inspector_app.usecases.pace import Stage

_MOST_TOLD = 12
NAME = "vault care"
"""Of the work of this page: one at a time."""


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """A backup that was read once more, and what does not hold in it."""

    backup: Backup
    faults: tuple[LogFault, ...]


class VaultPresenter(QObject):
    """Keeps the page true."""

    def __init__(self, session: Session, view: VaultView) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self._backups: tuple[Backup, ...] = ()
        self._read: dict[Path, bool] = {}
        view.backups.backup_wanted.connect(lambda: self.back_up(None))
        view.backups.elsewhere_wanted.connect(self._on_elsewhere_wanted)
        view.backups.check_wanted.connect(self._on_reading_wanted)
        view.check.check_wanted.connect(self._on_check_wanted)
        view.progress.cancel_wanted.connect(self._on_cancel_wanted)

    def refresh(self) -> None:
        """Read backups and the last check again."""
        world = self._session.world
        self._session.run(lambda vault: (backups_of(world), last_check(vault)), self._on_known)
        if (running := self._session.works.running(NAME)) is not None:  # begun before this page was left
            self._attend(running)

    def back_up(self, target: Path | None) -> None:
        """Make a backup, beside the vault or in a folder elsewhere."""
        if target is None:
            self._begin(lambda ask, pace: back_up_beside(ask, None, pace))
        else:
            self._begin(lambda ask, pace: back_up_elsewhere(ask, target, pace))

    def _on_known(self, known: tuple[tuple[Backup, ...], LastCheck | None]) -> None:
        self._backups, last = known
        self._view.backups.render_backups(tuple(self._row(backup) for backup in self._backups))
        if last is None:
            self._view.check.render_verdict(self.tr("まだ点検していません。"))
        else:
            words = self.tr("前回の点検は {day}、異常なし。") if last.ok else self.tr("前回の点検は {day}、異常あり。")
            self._view.check.render_verdict(words.format(day=day_words(last.day)), "secondary" if last.ok else "unmet")

    def _row(self, backup: Backup) -> tuple[str, ...]:
        read = self._read.get(backup.path)
        if read is None:
            words = self.tr("作成時に確認済み")
        else:
            words = self.tr("今、確認しました") if read else self.tr("壊れています")
        return year_and_time(backup), reason_of_backup(backup), size_words(backup_bytes(backup)), words

    def _on_elsewhere_wanted(self) -> None:
        choose_folder(self._view, self.tr("バックアップを作るフォルダを選ぶ"), self.back_up)

    def _on_backed_up(self, backup: Backup) -> None:
        words = self.tr("バックアップを作り、読み返して確かめました（{size}）：{folder}")
        told = words.format(size=size_words(backup_bytes(backup)), folder=backup.path)
        if backup.sealed:
            sealed = self.tr("受領済みの検査 {count} 件は、この端末の鍵で封印しました。")
            told = f"{told}\n{sealed.format(count=len(backup.sealed))}"
        self._view.notice.render_notice("good", told)
        self.refresh()

    def _on_reading_wanted(self, place: int) -> None:
        if not 0 <= place < len(self._backups):
            return
        backup = self._backups[place]
        self._begin(lambda ask, pace: ReadAgain(backup, check_again(ask, backup, pace)))

    def _on_read(self, backup: Backup, faults: tuple[LogFault, ...]) -> None:
        self._read[backup.path] = not faults
        if faults:
            self._view.notice.render_notice("bad", "\n".join(fault_words(fault) for fault in faults[:_MOST_TOLD]))
        else:
            words = self.tr("{time} のバックアップを端から端まで読み、作ったときのままであることを確かめました。")
            self._view.notice.render_notice("good", words.format(time=year_and_time(backup)))
        self._view.backups.render_backups(tuple(self._row(each) for each in self._backups))

    def _on_check_wanted(self) -> None:
        self._view.check.render_verdict("")
        world = self._session.world
        self._begin(lambda ask, pace: check_and_keep_beside(world, ask, pace))

    def _begin(self, work: Work) -> None:
        self._view.notice.render_notice("note", "")
        self._attend(self._session.works.begin(NAME, work))

    def _attend(self, work: LongWork) -> None:
        self._view.render_busy(busy=True)
        work.attend(Attending(self._on_told, self._on_done, self._on_refused, self._on_stopped))

    def _on_told(self, stage: Stage, done: int, total: int) -> None:
        self._view.progress.render_progress(stage_words(stage), done, total)

    def _on_cancel_wanted(self) -> None:
        if (running := self._session.works.running(NAME)) is not None:
            running.cancel()

    def _on_done(self, result: Backup | ReadAgain | VaultCheck) -> None:
        self._view.render_busy(busy=False)
        match result:
            case Backup():
                self._on_backed_up(result)
            case ReadAgain(backup, faults):
                self._on_read(backup, faults)
            case VaultCheck():
                self._on_checked(result)

    def _on_stopped(self) -> None:
        self._view.render_busy(busy=False)
        words = self.tr("取りやめました。途中まで書いたものは残っていません。保管庫はそのままです。")
        self._view.notice.render_notice("note", words)
        self.refresh()

    def _on_checked(self, checked: VaultCheck) -> None:
        if checked.ok:
            words = self.tr(
                "異常はありません。記録簿の {entries} 件の連鎖と、署名済みの記録 {records} 件を照らし合わせました。"
            ).format(entries=f"{checked.head.number:,}", records=checked.records)
            self._view.check.render_verdict(words, "met")
            return
        told = [f"・{fault_words(fault)}" for fault in checked.faults[:_MOST_TOLD]]
        if len(checked.faults) > _MOST_TOLD:
            told.append(self.tr("ほか {count} 件").format(count=len(checked.faults) - _MOST_TOLD))
        head = self.tr(
            "{count} 件の異常が見つかりました。フォルダを残し、機構に知らせてください。バックアップから戻せます。"
        )
        words = "\n".join((head.format(count=len(checked.faults)), *told))
        self._view.check.render_verdict(words, "unmet")

    def _on_refused(self, error: KnownError) -> None:
        self._view.render_busy(busy=False)
        self._view.notice.render_notice("bad", error_words(error))
        self.refresh()
