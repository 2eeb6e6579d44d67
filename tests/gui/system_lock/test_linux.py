"""Two real buses of our own, on which this test speaks as logind and as a screen saver."""

import os
import select
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from inspector_app.gui.system_lock.linux import SAVERS

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is how Linux says it")
MANAGER = DBusAddress("/org/freedesktop/login1", interface="org.freedesktop.login1.Manager")
OURS, OTHERS = "/org/freedesktop/login1/session/_31", "/org/freedesktop/login1/session/_32"
WAIT = 20


@pytest.fixture
def bus() -> Iterator[str]:
    """The address of a bus that nobody else is on."""
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


@dataclass
class Listener:
    """The process that listens, and the words it says."""

    process: subprocess.Popen[str]

    def says(self, word: str, seconds: float = WAIT) -> bool:
        assert self.process.stdout is not None
        ready, _, _ = select.select([self.process.stdout], [], [], seconds)
        return bool(ready) and self.process.stdout.readline().strip() == word

    def tell(self, word: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{word}\n")
        self.process.stdin.flush()


@dataclass
class Logind:
    """logind as far as it is asked: whose session it is, and who wants to hold up a sleep."""

    connection: DBusConnection
    holds: list[int]
    given: int = -1

    def answer(self, seconds: float = WAIT) -> str:
        """Wait for one question, answer it, and return its name."""
        while True:
            question = self.connection.receive(timeout=seconds)
            if question.header.message_type is MessageType.method_call:
                break
        name = str(question.header.fields[HeaderFields.member])
        self.connection.send(self._reply(question, name))
        if name == "Inhibit":
            os.close(self.given)  # now only the one who asked holds it
        return name

    def say(self, path: str, interface: str, name: str, *flag: bool) -> None:
        address = DBusAddress(path, interface=interface)
        self.connection.send(new_signal(address, name, "b" if flag else None, flag))

    def held(self) -> bool:
        """Tell whether somebody still holds the other end of what was given last."""
        ready, _, _ = select.select([self.holds[-1]], [], [], 0)
        return not ready

    def let_go(self) -> bool:
        """Wait until nobody holds it any more, as logind does."""
        ready, _, _ = select.select([self.holds[-1]], [], [], WAIT)
        return bool(ready)

    def _reply(self, question: Message, name: str) -> Message:
        if name == "GetSession":
            return new_method_return(question, "o", (OURS,))
        if name == "Inhibit":
            mine, self.given = os.pipe()
            self.holds.append(mine)
            return new_method_return(question, "h", (self.given,))
        return new_error(question, "org.freedesktop.DBus.Error.UnknownMethod")


@pytest.fixture
def logind(bus: str) -> Iterator[Logind]:
    with open_dbus_connection(bus, enable_fds=True) as connection:
        connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.login1"))
        made = Logind(connection, [])
        yield made
        for hold in made.holds:
            os.close(hold)


@pytest.fixture
def listener(bus: str, logind: Logind) -> Iterator[Listener]:
    variables = {"DBUS_SYSTEM_BUS_ADDRESS": bus, "DBUS_SESSION_BUS_ADDRESS": bus, "XDG_SESSION_ID": "1"}
    with _started(variables) as process:
        listening = Listener(process)
        assert listening.says("ready")
        assert {logind.answer(), logind.answer()} == {"GetSession", "Inhibit"}
        yield listening
        listening.tell("end")


def _started(variables: dict[str, str]) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.gui.system_lock.listener"]
    root = Path(__file__).resolve().parents[3]
    return subprocess.Popen(
        command, env=os.environ | variables, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root
    )


def test_a_sleep_waits_until_the_vault_is_closed(listener: Listener, logind: Logind) -> None:
    logind.say(MANAGER.object_path, str(MANAGER.interface), "PrepareForSleep", True)
    assert listener.says("noticed")
    assert logind.held()
    listener.tell("closed")
    assert logind.let_go()


def test_after_a_sleep_the_next_one_is_held_up_too(listener: Listener, logind: Logind) -> None:
    listener.tell("closed")
    assert logind.let_go()
    logind.say(MANAGER.object_path, str(MANAGER.interface), "PrepareForSleep", False)
    assert logind.answer() == "Inhibit"
    assert logind.held()


def test_a_locked_session_is_noticed_and_another_persons_is_not(listener: Listener, logind: Logind) -> None:
    tries = 0
    while tries < WAIT and not listener.says("noticed", 1):  # it hears its session only after it was told which it is
        logind.say(OURS, "org.freedesktop.login1.Session", "Lock")
        tries += 1
    assert tries < WAIT
    logind.say(OTHERS, "org.freedesktop.login1.Session", "Lock")
    assert not listener.says("noticed", 0.3)


@pytest.mark.parametrize(("path", "interface"), SAVERS)
def test_a_screen_saver_is_noticed_when_it_begins(
    listener: Listener, logind: Logind, path: str, interface: str
) -> None:
    logind.say(path, interface, "ActiveChanged", False)
    logind.say(path, interface, "ActiveChanged", True)
    assert listener.says("noticed")
    assert not listener.says("noticed", 0.3)


def test_no_bus_is_no_error(tmp_path: Path) -> None:
    nowhere = f"unix:path={tmp_path / 'nowhere'}"
    with _started({"DBUS_SYSTEM_BUS_ADDRESS": nowhere, "DBUS_SESSION_BUS_ADDRESS": nowhere}) as process:
        listening = Listener(process)
        assert listening.says("ready")
        listening.tell("closed")
        listening.tell("end")
        assert process.wait(WAIT) == 0
