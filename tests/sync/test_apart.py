"""A run beside the vault: a share that hangs holds up nothing, what was stopped stores nothing."""

import threading
from pathlib import Path

import pytest

from inspector_app.storage.outbox import DeliveryState
from inspector_app.storage.pace import Stopped
from inspector_app.storage.still import Ask
from inspector_app.storage.vault import Vault
from inspector_app.sync.folder import FolderTransport
from inspector_app.sync.loop import sync_apart
from tests.signing.material import READ_AT
from tests.sync.material import Laptop


class HangingFolder(FolderTransport):
    """A share that does not answer until the test lets it: no real one hangs at will."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.reached, self.answers = threading.Event(), threading.Event()

    def names(self) -> frozenset[str]:
        self.reached.set()
        assert self.answers.wait(30)
        return super().names()


def asking(vault: Vault) -> tuple[Ask, list[object]]:
    """Return the way to a vault, and what was asked of it."""
    asked: list[object] = []

    def ask(work, /):  # type: ignore[no-untyped-def]
        asked.append(work)
        return work(vault)

    return ask, asked


def test_the_vault_is_not_asked_for_anything_while_the_share_hangs(laptop: Laptop) -> None:
    folder = HangingFolder(laptop.exchange)
    ask, asked = asking(laptop.vault)
    seen: list[int] = []

    def look() -> None:
        assert folder.reached.wait(30)
        seen.append(len(asked))
        folder.answers.set()

    watcher = threading.Thread(target=look)
    watcher.start()
    report = sync_apart(ask, folder, READ_AT)
    watcher.join()
    assert len(report.delivered) == 1
    assert seen[0] < len(asked), "it asked again only when the share had answered"


def test_each_record_is_told_with_its_number(laptop: Laptop) -> None:
    told: list[tuple[str, int, int]] = []
    ask, _ = asking(laptop.vault)
    sync_apart(ask, FolderTransport(laptop.exchange), READ_AT, lambda *step: told.append(step))
    assert told == [("sync.list", 0, 0), ("sync.record", 1, 1)]


def test_what_was_cancelled_while_the_share_hung_stores_nothing(laptop: Laptop) -> None:
    folder, cancelled = HangingFolder(laptop.exchange), threading.Event()
    before = laptop.delivery()
    cancelled.set()
    folder.answers.set()
    ask, _ = asking(laptop.vault)
    with pytest.raises(Stopped):
        sync_apart(ask, folder, READ_AT, cancelled=cancelled)
    assert laptop.delivery() == before
    assert before.state is DeliveryState.WAITING
    assert list(laptop.exchange.iterdir()) == []


def test_a_share_that_is_gone_is_not_noted_once_nobody_waits(laptop: Laptop) -> None:
    laptop.exchange.rmdir()
    cancelled = threading.Event()
    cancelled.set()
    before = laptop.delivery()
    ask, _ = asking(laptop.vault)
    with pytest.raises(Stopped):
        sync_apart(ask, FolderTransport(laptop.exchange), READ_AT, cancelled=cancelled)
    assert laptop.delivery() == before
