"""The keyrings of Windows and macOS, as far as they can be tried without those systems.

Their interfaces are stood in for, because neither system is here: `Locker` behaves like the credential functions of
Windows as their documentation has them (wincred.h), below the real backend of the library.
"""

import sys
from collections.abc import Iterator
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from keyring.core import load_keyring
from keyring.errors import KeyringError, KeyringLocked, PasswordSetError

from inspector_app import keychain
from inspector_app.errors import KeychainError
from inspector_app.keychain import KeychainState, available, fetch, forget, keep

WINDOWS = "keyring.backends.Windows.WinVaultKeyring"
LOCAL_MACHINE, ENTERPRISE = 2, 3
SECRET = bytes(range(32))


class WindowsError(Exception):
    """What win32ctypes raises: the number of the error, and the function that said it."""

    def __init__(self, winerror: int, funcname: str) -> None:
        super().__init__(winerror, funcname)
        self.winerror = winerror
        self.funcname = funcname


class Locker(SimpleNamespace):
    """The Credential Locker of one person: at most 2560 bytes of UTF-16 by the name of a target."""

    CRED_TYPE_GENERIC = 1
    CRED_PERSIST_LOCAL_MACHINE = LOCAL_MACHINE
    CRED_PERSIST_ENTERPRISE = ENTERPRISE

    def __init__(self) -> None:
        super().__init__(__name__="win32cred")
        self.targets: dict[str, dict[str, Any]] = {}
        self.fails = 0

    def CredRead(self, *, Type: int, TargetName: str) -> dict[str, Any]:  # noqa: ARG002, N803 (the names of Windows)
        if self.fails:
            raise WindowsError(self.fails, "CredRead")
        if TargetName not in self.targets:
            raise WindowsError(1168, "CredRead")
        return self.targets[TargetName]

    def CredWrite(self, credential: dict[str, Any], flags: int) -> None:  # noqa: ARG002
        blob = credential["CredentialBlob"].encode("utf-16-le")
        if len(blob) > 5 * 512:
            raise WindowsError(1783, "CredWrite")
        self.targets[credential["TargetName"]] = credential | {"CredentialBlob": blob}

    def CredDelete(self, *, Type: int, TargetName: str) -> None:  # noqa: ARG002, N803
        if self.targets.pop(TargetName, None) is None:
            raise WindowsError(1168, "CredDelete")


@pytest.fixture
def locker(monkeypatch: pytest.MonkeyPatch) -> Iterator[Locker]:
    """An empty Credential Locker under the library's backend for Windows, which is the platform's for this test."""
    locker = Locker()
    pywin32: Any = ModuleType("win32ctypes.pywin32")
    pywin32.win32cred = locker
    pywin32.pywintypes = SimpleNamespace(error=WindowsError)
    monkeypatch.setitem(sys.modules, "win32ctypes", ModuleType("win32ctypes"))
    monkeypatch.setitem(sys.modules, "win32ctypes.pywin32", pywin32)
    monkeypatch.delitem(sys.modules, "keyring.backends.Windows", raising=False)
    monkeypatch.setitem(vars(keychain)["_BACKENDS"], sys.platform, WINDOWS)
    monkeypatch.setitem(vars(keychain)["_BACKENDS"], "win32", WINDOWS)
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    yield locker
    sys.modules.pop("keyring.backends.Windows", None)


def test_windows_keeps_one_entry_per_vault_on_this_machine(locker: Locker) -> None:
    assert available() is KeychainState.AVAILABLE
    keep("a", b"old")
    keep("a", SECRET)
    keep("b", b"other")
    assert sorted(locker.targets) == ["inspector-app vault a", "inspector-app vault b"]
    assert {entry["Persist"] for entry in locker.targets.values()} == {LOCAL_MACHINE}
    assert (fetch("a"), fetch("b")) == (SECRET, b"other")
    assert (forget("a"), forget("a")) == (True, False)
    assert list(locker.targets) == ["inspector-app vault b"]


def test_left_alone_the_library_would_keep_the_old_secret_and_let_it_travel(locker: Locker) -> None:
    """The control: what the two measures are for."""
    ring = load_keyring(WINDOWS)
    ring.set_password("inspector-app vault a", "device key", "old")
    ring.set_password("inspector-app vault a", "device key", "new")
    assert len(locker.targets) == 2
    assert {entry["Persist"] for entry in locker.targets.values()} == {ENTERPRISE}
    assert forget("a")
    assert locker.targets == {}


def test_the_longest_secret_is_the_longest_that_windows_takes(locker: Locker) -> None:
    longest = bytes(keychain.LONGEST_SECRET)
    keep("a", longest)
    assert fetch("a") == longest
    assert len(locker.targets["inspector-app vault a"]["CredentialBlob"]) == 5 * 512
    with pytest.raises(WindowsError):
        load_keyring(WINDOWS).set_password("s", "u", "x" * 1281)


@pytest.mark.parametrize(
    ("number", "code", "data"),
    [
        (1312, "keychain.missing", {}),  # a network logon has no locker
        (5, "keychain.refused", {"reason": "WindowsError", "status": 5}),
    ],
)
def test_what_windows_refuses_is_told_with_its_number(
    locker: Locker, number: int, code: str, data: dict[str, object]
) -> None:
    locker.fails = number
    with pytest.raises(KeychainError) as caught:
        keep("a", SECRET)
    assert (caught.value.code, caught.value.data) == (code, data)
    assert available() == code.removeprefix("keychain.")


def macos(error: KeyringError, status: int) -> KeyringError:
    """Return an error as the library's backend for macOS raises it: from one with the status and a text."""
    error.__cause__ = Exception(status, "Unknown Error")
    return error


@pytest.mark.parametrize(
    ("error", "code", "data"),
    [
        (macos(KeyringLocked("Can't get password"), -128), "keychain.locked", {}),
        (macos(KeyringError("Can't get password"), -25308), "keychain.locked", {}),
        (macos(PasswordSetError("Can't store password"), -25307), "keychain.missing", {}),
        (
            macos(PasswordSetError("Can't store password"), -25293),
            "keychain.refused",
            {"reason": "PasswordSetError", "status": -25293},
        ),
        (UnicodeDecodeError("utf-8", SECRET, 0, 1, "x"), "keychain.refused", {"reason": "UnicodeDecodeError"}),
    ],
)
def test_every_other_error_has_a_code_and_nothing_of_the_text(
    error: Exception, code: str, data: dict[str, object]
) -> None:
    told = vars(keychain)["_translated"](error)
    assert (told.code, told.data) == (code, data)
