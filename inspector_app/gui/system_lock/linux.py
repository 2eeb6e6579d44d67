"""What Linux says over D-Bus: logind on the system's bus, the screen saver on the session's.

logind: PrepareForSleep of the manager, Lock of our session; a "delay" inhibitor keeps the device awake until the vault
is closed, at most as long as logind allows (InhibitDelayMaxSec, 5 s). Screen savers: ActiveChanged, under the names
that freedesktop.org and GNOME gave it. A bus or a service that is not there is no error: the other ways remain.
"""

import os
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
)

from inspector_app.gui.system_lock.watch import Watch

_LOGIN, _LOGIN_PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
_MANAGER, _SESSION = "org.freedesktop.login1.Manager", "org.freedesktop.login1.Session"
SAVERS: Final = (
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
)
"""Objects and interfaces that say ActiveChanged(bool)."""
_QUICK = 2000
"""Milliseconds that logind has to answer a question."""


class LinuxWatch(Watch):
    """Listens on both buses."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._system, self._desk = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        self._held: int | None = None
        self._listening = self._watching = self._holding = False

    def begin(self) -> None:
        """Watch from now on."""
        self._watching = True
        if not self._listening:
            self._listening = True
            self._listen()
        self._hold()

    def ready_to_sleep(self) -> None:
        """Let the device sleep, also where logind is still to answer the question to wait."""
        self._holding = False
        if self._held is not None:
            os.close(self._held)
            self._held = None

    def end(self) -> None:
        """Watch no more."""
        self._watching = False
        self.ready_to_sleep()

    @Slot(bool)
    def on_active_changed(self, active: bool) -> None:
        """Take the word of a screen saver."""
        if active and self._watching:
            self.noticed.emit()

    @Slot(bool)
    def on_prepare_for_sleep(self, begins: bool) -> None:
        """Take the word of logind; after the sleep, be ready to hold up the next one."""
        if not self._watching:
            return
        if begins:
            self.noticed.emit()
        else:
            self._hold()

    @Slot()
    def on_lock(self) -> None:
        """Take the word of our session."""
        if self._watching:
            self.noticed.emit()

    def _listen(self) -> None:
        if self._desk.isConnected():
            for path, interface in SAVERS:
                self._desk.connect("", path, interface, "ActiveChanged", self, _slot("on_active_changed(bool)"))
        if self._system.isConnected():
            sleeps = _slot("on_prepare_for_sleep(bool)")
            self._system.connect(_LOGIN, _LOGIN_PATH, _MANAGER, "PrepareForSleep", self, sleeps)
            if (ours := os.environ.get("XDG_SESSION_ID")) is not None:
                self._ask("GetSession", [ours], self._on_session)

    def _hold(self) -> None:
        """Ask that a sleep waits until the vault is closed."""
        self._holding = True
        if self._held is None and self._system.isConnected():
            why = self.tr("入力を保存し、保管庫を閉じます")
            self._ask("Inhibit", ["sleep", self.tr("実地検査ノート"), why, "delay"], self._on_held)

    def _ask(self, method: str, arguments: list[str], answered: Callable[[object], None]) -> None:
        """Ask logind, and wait for nothing; no answer is no error."""
        question = QDBusMessage.createMethodCall(_LOGIN, _LOGIN_PATH, _MANAGER, method)
        question.setArguments(arguments)
        watcher = QDBusPendingCallWatcher(self._system.asyncCall(question, _QUICK), self)
        watcher.finished.connect(lambda: _deliver(watcher, answered))

    def _on_session(self, path: object) -> None:
        """Other people's sessions on the same device may be locked as they like."""
        if isinstance(path, QDBusObjectPath):
            self._system.connect(_LOGIN, path.path(), _SESSION, "Lock", self, _slot("on_lock()"))

    def _on_held(self, handle: object) -> None:
        if not isinstance(handle, QDBusUnixFileDescriptor) or not handle.isValid():
            return
        kept = os.dup(handle.fileDescriptor())
        if self._holding and self._held is None:
            self._held = kept
        else:
            os.close(kept)


def _slot(signature: str) -> Any:
    """Return what `connect` takes: a text, though its stub asks for bytes."""
    return SLOT(signature)


def _deliver(watcher: QDBusPendingCallWatcher, answered: Callable[[object], None]) -> None:
    if not watcher.isError() and (values := watcher.reply().arguments()):
        answered(values[0])
    watcher.deleteLater()
