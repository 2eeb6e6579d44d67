"""Changes the ways into the vault."""

from typing import Any

from PySide6.QtCore import QObject

from inspector_app.errors import KeychainError, KnownError
from inspector_app.gui.passphrase_judge import PassphraseJudge
from inspector_app.gui.session import Session
from inspector_app.gui.vault_care.view import VaultView
from inspector_app.gui.words import error_words
from inspector_app.usecases.change_passphrase import change_passphrase
from inspector_app.usecases.keyring_way import (
    KeychainState,
    Ways,
    add_keyring_way,
    keyring_state,
    list_ways,
    remove_keyring_way,
)
from inspector_app.usecases.recovery_officers import Officer, recovery_officers


class WaysPresenter(QObject):
    """Asks the keyring last: one that hangs is waited for, and the rest of the page stands already."""

    def __init__(self, session: Session, view: VaultView) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self._in_use = False
        judge = PassphraseJudge(lambda work, done: session.run(lambda _: work(), done), view.panel.new)
        judge.judged.connect(lambda ready: view.panel.render_ready(ready=ready))
        view.panel.wanted.connect(self._on_change_wanted)
        view.ways.keyring_wanted.connect(self._on_keyring_wanted)
        view.ways.keyring_unwanted.connect(self._on_keyring_unwanted)

    def refresh(self) -> None:
        """Read the ways again."""
        world = self._session.world
        self._session.run(lambda vault: (list_ways(world), recovery_officers(world, vault)), self._on_read)

    def _on_read(self, read: tuple[Ways, tuple[Officer, ...]]) -> None:
        ways, officers = read
        self._in_use = ways.keyring
        self._view.ways.render_keyring(self.tr("調べています…"), in_use=ways.keyring, usable=False)
        self._view.ways.render_officers(self._officer_words(officers))
        self._session.run(lambda _: keyring_state(), self._on_keyring_known)

    def _on_keyring_known(self, state: KeychainState) -> None:
        usable = state is KeychainState.AVAILABLE
        if self._in_use:
            words = self.tr("この端末にサインインしている人は、パスフレーズなしで開けます。")
        elif usable:
            words = self.tr("使うと、この端末ではパスフレーズなしで開けます。ほかの端末では開けません。")
        else:
            words = ""
        if not usable:
            words += error_words(KeychainError(f"keychain.{state.value}"))
        self._view.ways.render_keyring(words, in_use=self._in_use, usable=usable)

    def _officer_words(self, officers: tuple[Officer, ...]) -> str:
        if not officers:
            return self.tr(
                "なし。パスフレーズを忘れると、誰にも開けません。機構が登録ファイルで担当者を定めると使えます。"
            )
        words = self.tr("次の二人が揃うと開けます。一人では開けません。開けたことは記録簿に残ります。")
        named = (f"・{each.name or '？'}　{_in_fours(each.sha256)[:19]}…" for each in officers)
        return "\n".join((words, *named))

    def _on_change_wanted(self) -> None:
        world, old = self._session.world, self._view.panel.old.text()
        new, again = self._view.panel.new.texts()
        if new == again:
            self._session.run(
                lambda vault: change_passphrase(world, vault, old, new), self._on_changed, self._on_not_changed
            )

    def _on_changed(self, _: None) -> None:
        self._view.render_panel(shown=False)
        words = self.tr(
            "パスフレーズを変更しました。この端末のバックアップも新しいパスフレーズで開きます。"
            "別の場所に作ったバックアップは、前のパスフレーズのままです。"
        )
        self._view.notice.render_notice("good", words)

    def _on_not_changed(self, error: KnownError) -> None:
        self._view.panel.render_problem(error_words(error))

    def _on_keyring_wanted(self) -> None:
        self._session.run(add_keyring_way, self._on_keyring_added, self._on_refused)

    def _on_keyring_added(self, _: None) -> None:
        self._view.notice.render_notice("good", self.tr("次からは、ロックの画面の「キーリングで開く」でも開けます。"))
        self.refresh()

    def _on_keyring_unwanted(self) -> None:
        self._session.run(remove_keyring_way, self._on_keyring_removed, self._on_refused)

    def _on_keyring_removed(self, left: Any) -> None:
        if left is None:
            self._view.notice.render_notice("good", self.tr("これからはパスフレーズだけで開きます。"))
        else:
            words = self.tr(
                "キーリングでは開けなくしました。ただし、キーリングに残った鍵は消せませんでした（もう何も開きません）："
            )
            self._view.notice.render_notice("care", words + error_words(left))
        self.refresh()

    def _on_refused(self, error: KnownError) -> None:
        self._view.notice.render_notice("bad", error_words(error))
        self.refresh()


def _in_fours(digest: str) -> str:
    return " ".join(digest[place : place + 4] for place in range(0, len(digest), 4))
