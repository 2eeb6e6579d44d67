"""The outbox's thinking: sending, asking for receipts, choosing the folder."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from inspector_app.errors import KnownError
from inspector_app.gui.outbox.exchange import Exchange
from inspector_app.gui.outbox.model import delivery_screens
from inspector_app.gui.outbox.view import OutboxView
from inspector_app.gui.session import Session
from inspector_app.gui.widgets.file_choice import choose_folder
from inspector_app.gui.words import error_words
from inspector_app.usecases.delivery_folder import delivery_folder, set_delivery_folder
from inspector_app.usecases.list_deliveries import Delivery, list_deliveries, practice_is_sent
from inspector_app.usecases.list_work import Summary, summaries_of

_RECEIVED = 100
"""So many of the records that are acknowledged are listed, the latest first."""
_Read = tuple[tuple[Delivery, ...], tuple[Summary, ...], Path | None, bool]


class OutboxPresenter(QObject):
    """Says that the states may have changed."""

    state_changed = Signal()

    def __init__(self, session: Session, view: OutboxView) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self._exchange: Exchange | None = None
        view.sync_wanted.connect(self._on_sync_wanted)
        view.cancel_wanted.connect(self._on_cancel_wanted)
        view.folder_wanted.connect(self._on_folder_wanted)

    def refresh(self) -> None:
        """Read the outbox again."""
        self._session.run(
            lambda vault: (*_read(vault), delivery_folder(vault), practice_is_sent(vault)),
            self._on_read,
        )

    def use_folder(self, folder: Path) -> None:
        """Send through this folder from now on."""
        self._session.run(lambda vault: set_delivery_folder(vault, folder), self._on_folder_kept, self._on_refused)

    def _on_read(self, read: _Read) -> None:
        deliveries, summaries, folder, practice = read
        self._view.render_deliveries(delivery_screens(deliveries, summaries, practice_is_sent=practice))
        self._view.render_folder(str(folder) if folder else self.tr("まだ決まっていません"))

    def _on_folder_wanted(self) -> None:
        choose_folder(self._view, self.tr("送信先フォルダを選ぶ"), self.use_folder)

    def _on_folder_kept(self, _: None) -> None:
        self._view.notice.render_notice("note", "")
        self.refresh()

    def _on_sync_wanted(self) -> None:
        if self._exchange is not None:
            return
        self._view.render_busy(busy=True, words=self.tr("送信先フォルダを読んでいます…"))
        self._view.notice.render_notice("note", "")
        exchange = Exchange(self._session, self)
        exchange.told.connect(self._on_told)
        exchange.finished.connect(self._on_synced)
        exchange.refused.connect(self._on_refused)
        exchange.crashed.connect(self._on_crashed)
        self._exchange = exchange
        exchange.begin()

    def _on_told(self, step: str, number: int, count: int) -> None:
        if step == "sync.record":
            words = self.tr("{count}件のうち{number}件目を処理しています…").format(count=count, number=number)
            self._view.render_busy(busy=True, words=words)

    def _on_cancel_wanted(self) -> None:
        if self._exchange is not None:
            self._exchange.cancel()
            self._end()
            words = self.tr(
                "送信を取りやめました。途中まで送ったものはそのままです。もう一度送信すると続きから始めます。"
            )
            self._view.notice.render_notice("care", words)
            self.state_changed.emit()
            self.refresh()

    def _on_crashed(self, bug: Exception) -> None:
        self._end()
        self._session.tell(bug)

    def _end(self) -> None:
        self._exchange = None
        self._view.render_busy(busy=False)

    def _on_synced(self, report: Any) -> None:
        self._end()
        parts = [
            (len(report.delivered), self.tr("{count}件を送信しました。")),
            (len(report.received), self.tr("{count}件の受領証が届きました。")),
            (len(report.refused), self.tr("{count}件が差し戻されました。理由を下に示します。")),
            (len(report.failed), self.tr("{count}件は処理できませんでした。理由を下に示します。")),
        ]
        words = "".join(text.format(count=count) for count, text in parts if count)
        tone = "care" if report.refused or report.failed else "good" if words else "note"
        self._view.notice.render_notice(tone, words or self.tr("新しく送るもの、届いたものはありません。"))
        self.state_changed.emit()
        self.refresh()

    def _on_refused(self, error: KnownError) -> None:
        self._end()
        self._view.notice.render_notice("bad", error_words(error))
        self.state_changed.emit()
        self.refresh()


def _read(vault: Any) -> tuple[tuple[Delivery, ...], tuple[Summary, ...]]:
    deliveries = list_deliveries(vault, _RECEIVED)
    return deliveries, summaries_of(vault, [each.inspection_id for each in deliveries])
