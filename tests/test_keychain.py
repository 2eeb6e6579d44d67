"""The keyring for real: GNOME Keyring on a session bus of its own, missing, locked, frozen, killed, misconfigured."""

import base64
import logging
import os
import signal
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from keyring.core import disable, load_keyring

from inspector_app import keychain
from inspector_app.errors import KeychainError
from inspector_app.keychain import KeychainState, available, fetch, forget, keep
from tests.conftest import Home
from tests.session_bus import Desktop, Prompter, desktop

SECRET_SERVICE = "keyring.backends.SecretService.Keyring"
SECRET = bytes(range(32))
SHORT = 0.3  # seconds: more than the keyring needs for an answer; nothing is asserted about it
LONG = 3600.0  # longer than any test may take: who waits for this fails

EVERY_QUESTION: list[Callable[[float], object]] = [
    lambda patience: keep("a", SECRET, patience=patience),
    lambda patience: fetch("a", patience=patience),
    lambda patience: forget("a", patience=patience),
]


@pytest.fixture
def session(home: Home, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    """A session with a keyring that can be started, and is not."""
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    with desktop(home.runtime) as started:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", started.address)
        yield started
        settle()


@pytest.fixture
def unlocked(session: Desktop) -> Desktop:
    """A session with a keyring that the login has unlocked."""
    session.start_keyring()
    return session


def settle() -> None:
    """Wait until no call into the keyring is under way."""
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join(timeout=60)
            assert not thread.is_alive()


def code_of(question: Callable[[float], object], patience: float = LONG) -> str:
    with pytest.raises(KeychainError) as caught:
        question(patience)
    return caught.value.code


def assert_every_question_says(code: str) -> None:
    assert available(patience=LONG) == code.removeprefix("keychain.")
    assert [code_of(question) for question in EVERY_QUESTION] == [code] * 3


# ------------------------------------------------------------------------------------------------------- it works


@pytest.mark.usefixtures("unlocked")
def test_a_secret_is_kept_per_vault() -> None:
    assert available() is KeychainState.AVAILABLE
    assert fetch("a") is None
    longest = os.urandom(keychain.LONGEST_SECRET)
    keep("a", SECRET)
    keep("b", longest)
    assert (fetch("a"), fetch("b")) == (SECRET, longest)
    keep("a", b"another")
    assert (fetch("a"), fetch("b")) == (b"another", longest)
    assert (forget("a"), forget("a")) == (True, False)
    assert (fetch("a"), fetch("b")) == (None, longest)


@pytest.mark.parametrize("secret", [b"", bytes(keychain.LONGEST_SECRET + 1)])
def test_a_secret_that_not_every_keyring_can_hold_is_a_mistake(secret: bytes) -> None:
    with pytest.raises(ValueError, match="960"):
        keep("a", secret)


def test_a_kept_secret_is_there_after_the_next_login(unlocked: Desktop) -> None:
    keep("a", SECRET)
    unlocked.kill_keyring()
    unlocked.start_keyring()
    assert fetch("a") == SECRET


@pytest.mark.usefixtures("unlocked")
def test_the_secret_is_in_no_log_and_readable_in_no_file(home: Home, caplog: pytest.LogCaptureFixture) -> None:
    text = base64.b64encode(SECRET)
    with caplog.at_level(logging.DEBUG):
        keep("a", SECRET)
        assert fetch("a") == SECRET
    (home.root / "control").write_bytes(b"before" + text + b"after")
    holders = [path.name for path in home.root.rglob("*") if path.is_file() and text in path.read_bytes()]
    assert holders == ["control"]
    assert list(home.data.glob("keyrings/*.keyring"))
    assert text.decode() not in caplog.text


@pytest.mark.usefixtures("unlocked")
def test_several_who_ask_at_once_take_turns() -> None:
    keep("a", SECRET)
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lambda _: fetch("a", patience=LONG), range(24))) == {SECRET}


# ------------------------------------------------------------------------------------- missing, locked, unsuitable


@pytest.mark.parametrize("address", [None, "unix:path=/nowhere/bus", "nonsense"])
@pytest.mark.usefixtures("home")
def test_without_a_session_bus_the_keyring_is_missing(address: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    if address is not None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert_every_question_says("keychain.missing")


def test_a_bus_without_a_keyring_is_a_missing_keyring(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    with desktop(home.runtime, bare=True) as bare:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bare.address)
        assert_every_question_says("keychain.missing")


def test_a_person_without_a_keyring_is_not_asked_to_make_one(session: Desktop) -> None:
    with session.prompter() as prompter:
        assert_every_question_says("keychain.missing")
        assert not prompter.was_asked()


def test_a_locked_keyring_is_told_and_the_person_is_not_asked(unlocked: Desktop) -> None:
    keep("a", SECRET)
    unlocked.lock_keyring()
    with unlocked.prompter() as prompter:
        assert_every_question_says("keychain.locked")
        assert not prompter.was_asked()
        assert_that_the_library_would_ask(prompter)
    unlocked.start_keyring()
    assert fetch("a") == SECRET


def assert_that_the_library_would_ask(prompter: Prompter) -> None:
    """The control: a dialog is noticed. The library waits for it without end, even if the keyring dies meanwhile."""
    script = f"from keyring.core import load_keyring; load_keyring('{SECRET_SERVICE}').get_password('s', 'u')"
    with subprocess.Popen([sys.executable, "-c", script]) as child:
        assert prompter.was_asked(within=60)
        child.kill()


@pytest.mark.parametrize(
    "backend",
    [
        "keyring.backends.null.Keyring",
        "keyring.backends.fail.Keyring",
        "keyring.backends.chainer.ChainerBackend",
        "keyring.backends.libsecret.Keyring",
        "keyrings.alt.file.PlaintextKeyring",
    ],
)
@pytest.mark.usefixtures("unlocked")
def test_any_other_backend_is_refused(backend: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", backend)
    assert_every_question_says("keychain.unsuitable")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", SECRET_SERVICE)
    assert available() is KeychainState.AVAILABLE


@pytest.mark.usefixtures("unlocked")
def test_a_keyring_that_was_switched_off_stays_off(home: Home) -> None:
    assert available() is KeychainState.AVAILABLE
    disable()
    assert_every_question_says("keychain.unsuitable")
    (settings,) = home.config.rglob("keyringrc.cfg")
    settings.write_text("no section\n", encoding="utf-8")
    assert_every_question_says("keychain.unsuitable")
    settings.write_text("[backend]\n", encoding="utf-8")
    assert available() is KeychainState.AVAILABLE


# -------------------------------------------------------------------------------------------------- frozen, killed


@pytest.mark.parametrize("who", ["keyring", "bus"])
def test_a_frozen_daemon_is_left_behind_until_it_answers(unlocked: Desktop, who: str) -> None:
    keep("a", SECRET)
    with unlocked.frozen(who):
        assert available(patience=SHORT) is KeychainState.HANGING
        assert_every_question_says("keychain.hanging")
    settle()
    assert available() is KeychainState.AVAILABLE
    assert fetch("a") == SECRET


def test_what_is_kept_too_late_is_removed_again(unlocked: Desktop) -> None:
    with unlocked.frozen("keyring"):
        assert code_of(EVERY_QUESTION[0], SHORT) == "keychain.hanging"
    settle()
    assert fetch("a") is None


def test_a_keyring_killed_in_the_middle_leaves_nobody_waiting(unlocked: Desktop) -> None:
    keep("a", SECRET)
    with unlocked.frozen("keyring"):
        assert code_of(EVERY_QUESTION[1], SHORT) == "keychain.hanging"
        unlocked.kill_keyring()
        settle()
    assert available() is KeychainState.LOCKED  # the bus starts another one, which nobody has unlocked
    unlocked.start_keyring()
    assert fetch("a") == SECRET


def test_a_program_killed_while_it_keeps_leaves_a_whole_secret_or_none(unlocked: Desktop) -> None:
    script = "from inspector_app.keychain import keep; print(flush=True); keep('a', b'x' * 960, patience=3600)"
    with unlocked.frozen("keyring"):
        child = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
        assert child.stdout is not None
        with closing(child.stdout):
            child.stdout.readline()
        child.kill()
        assert child.wait(timeout=60) == -signal.Signals["SIGKILL"]
    assert fetch("a") in {None, b"x" * 960}


def test_a_program_ends_although_a_call_hangs(unlocked: Desktop) -> None:
    script = (
        "import sys; from inspector_app.keychain import available; print('keyring' in sys.modules);"
        "print(available(patience=0.2), 'keyring' in sys.modules)"
    )
    with unlocked.frozen("keyring"):
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert (done.stdout.split(), done.stderr) == (["False", "hanging", "True"], "")


# ------------------------------------------------------------------------------------------------ what goes wrong


@pytest.mark.parametrize("text", ["not base64", "あ", "QQ", "QUFB!"])
@pytest.mark.usefixtures("unlocked")
def test_an_entry_that_is_not_ours_is_told(text: str) -> None:
    load_keyring(SECRET_SERVICE).set_password("inspector-app vault a", "device key", text)
    assert code_of(EVERY_QUESTION[1]) == "keychain.not_kept"
    assert forget("a")


def test_a_keyring_that_forgets_is_noticed_by_reading_back() -> None:
    with pytest.raises(KeychainError) as caught:
        keychain._put(load_keyring("keyring.backends.null.Keyring"), "service", "text")
    assert caught.value.code == "keychain.not_kept"


def test_an_error_holds_on_to_nothing(unlocked: Desktop) -> None:
    unlocked.lock_keyring()
    with pytest.raises(KeychainError) as caught:
        keep("a", SECRET)
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)
    told = "".join(traceback.format_exception(caught.value))
    assert base64.b64encode(SECRET).decode() not in told
    assert "KeyringLocked" not in told
    unlocked.start_keyring()
    forgetful = load_keyring("keyring.backends.null.Keyring")
    error = keychain._attempt(lambda _: keychain._put(forgetful, "service", "text"))
    assert isinstance(error, KeychainError)
    assert (error.code, error.__traceback__) == ("keychain.not_kept", None)


def test_the_plain_settings_of_the_library_are_looked_for_where_it_keeps_them(home: Home) -> None:
    disable()
    assert [path.relative_to(home.root) for path in home.config.rglob("*.cfg")] == [
        Path(".config/python_keyring/keyringrc.cfg")
    ]
