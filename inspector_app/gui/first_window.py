"""One window for one vault: a second start brings the first one forward.

The lock is a file, looked at before anything is shown; the socket behind it is opened when the window already stands,
because QtNetwork takes longer to import than the lock takes to ask.
"""

from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

_PATIENCE = 1000
"""Milliseconds to wait for the first window to answer."""


class FirstWindow(QObject):
    """Says that a second start wants the window to come forward."""

    called = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._folder = folder
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QObject | None = None

    @property
    def _name(self) -> str:
        import hashlib

        return "inspector-app-" + hashlib.sha256(str(self._folder.resolve()).encode()).hexdigest()[:24]

    def is_first(self) -> bool:
        """Tell whether no other window of this vault is open; from then on this is the first."""
        return self._lock.tryLock(0)

    def call_first(self) -> bool:
        """Ask the first window to come forward; tell whether it heard."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        heard = socket.waitForConnected(_PATIENCE)
        socket.disconnectFromServer()
        return heard

    def listen(self) -> None:
        """Hear later starts."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._on_connection)
        server.listen(self._name)
        self._server = server

    def release(self) -> None:
        """Be the first no more."""
        from PySide6.QtNetwork import QLocalServer

        if isinstance(self._server, QLocalServer):
            self._server.close()
        self._lock.unlock()

    def _on_connection(self) -> None:
        from PySide6.QtNetwork import QLocalServer

        if isinstance(self._server, QLocalServer):
            self._server.nextPendingConnection().deleteLater()
        self.called.emit()
