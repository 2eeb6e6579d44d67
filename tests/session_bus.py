"""A desktop session for tests: a message bus of its own, GNOME Keyring on it, and somebody who notices prompts."""

import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Any

import pytest

# Not there on Windows and macOS; neither are these tests.
secretstorage = pytest.importorskip("secretstorage")
jeepney = pytest.importorskip("jeepney")
blocking = pytest.importorskip("jeepney.io.blocking")
message_bus = pytest.importorskip("jeepney.bus_messages").message_bus

KEYRING = "org.freedesktop.secrets"
PASSWORD = b"login password"

BUS = """\
<busconfig>
  <type>session</type>
  <listen>unix:dir={runtime}</listen>
  {services}
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class Prompter:
    """Stands where the desktop's dialog for passwords stands, shows nothing, and remembers being called."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        blocking.Proxy(message_bus, connection).RequestName("org.gnome.keyring.SystemPrompter")

    def was_asked(self, within: float = 0.0) -> bool:
        """Return whether a dialog was called for, waiting so many seconds for it."""
        blocking.Proxy(message_bus, self._connection).GetId()  # whatever was sent before has arrived now
        deadline = monotonic() + within
        with suppress(TimeoutError):
            while True:
                message = self._connection.receive(timeout=max(0.0, deadline - monotonic()))
                if message.header.message_type is jeepney.MessageType.method_call:
                    return True
        return False


class Desktop:
    """One session: its bus, and the keyring that may run on it."""

    def __init__(self, address: str) -> None:
        self.address = address

    def start_keyring(self) -> None:
        """Log in (again): start the keyring with the password that unlocks it."""
        self.kill_keyring()
        command = ["gnome-keyring-daemon", "--unlock", "--components=secrets"]
        null = subprocess.DEVNULL
        subprocess.run(command, input=PASSWORD, stdout=null, stderr=null, check=True, timeout=60)
        _wait_for(lambda: self._owner(KEYRING) is not None)

    def lock_keyring(self) -> None:
        """Lock it as the desktop does."""
        with closing(secretstorage.dbus_init()) as bus:
            secretstorage.get_default_collection(bus).lock()

    def kill_keyring(self) -> None:
        """End it without warning, frozen or not, and wait until the bus has noticed."""
        pid = self._owner(KEYRING)
        if pid is not None:
            os.kill(pid, signal.Signals["SIGKILL"])
            _wait_for(lambda: self._owner(KEYRING) != pid)

    @contextmanager
    def frozen(self, who: str) -> Iterator[None]:
        """Stop the "keyring" or the "bus" for a while; it keeps its connections and answers nothing."""
        pid = self._owner(KEYRING if who == "keyring" else "org.freedesktop.DBus")
        assert pid is not None
        os.kill(pid, signal.Signals["SIGSTOP"])
        try:
            _wait_for(lambda: _state(pid) == "T")
            yield
        finally:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.Signals["SIGCONT"])

    @contextmanager
    def prompter(self) -> Iterator[Prompter]:
        """Notice every dialog that the keyring would open."""
        with blocking.open_dbus_connection() as connection:
            yield Prompter(connection)

    def _owner(self, name: str) -> int | None:
        with blocking.open_dbus_connection(self.address) as connection:
            bus = blocking.Proxy(message_bus, connection, timeout=60)
            with suppress(jeepney.DBusErrorResponse):
                return int(bus.GetConnectionUnixProcessID(name)[0])
        return None


@contextmanager
def desktop(runtime: Path, *, bare: bool = False) -> Iterator[Desktop]:
    """Start a session that keeps its socket in a folder, and end it with its keyring; a bare one can start nothing."""
    config = runtime / "bus.conf"
    services = "" if bare else "<standard_session_servicedirs/>"
    config.write_text(BUS.format(runtime=runtime, services=services), encoding="utf-8")
    show = 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat'
    command = ["dbus-run-session", f"--config-file={config}", "--", "sh", "-c", show]
    pipe, null = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, text=True, stdin=pipe, stdout=pipe, stderr=null) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        started = Desktop(process.stdout.readline().strip())
        try:
            yield started
            started.kill_keyring()
        finally:
            process.stdin.close()


def _state(pid: int) -> str:
    return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(") ")[2][0]


def _wait_for(condition: Callable[[], bool], seconds: float = 60.0) -> None:
    deadline, pause = monotonic() + seconds, Event()
    while not condition():
        assert monotonic() < deadline
        pause.wait(0.005)
