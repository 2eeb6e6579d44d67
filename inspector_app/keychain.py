"""This device's keyring as a way into a vault: one secret per vault, kept by the operating system.

Windows Credential Locker, macOS Keychain, and whatever serves the freedesktop Secret Service (GNOME Keyring, KWallet
from KDE Frameworks 5.97 on, KeePassXC), all through the library `keyring`. It is a convenience beside the passphrase,
so every function comes back after `patience` seconds at most (and as many behind another thread's question), with what
was asked for or with a `KeychainError`. Nothing here asks the person, writes a log or puts a secret into an error.
"""

import base64
import binascii
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from configparser import Error as ConfigError
from configparser import RawConfigParser
from contextlib import suppress
from enum import StrEnum
from functools import cache
from os import environ
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from inspector_app.errors import KeychainError

T = TypeVar("T")

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend
    from secretstorage import Collection, Item

    Work: TypeAlias = Callable[[KeyringBackend], T]

PATIENCE: Final = 3.0
"""Seconds until a keyring that says nothing counts as hanging; an answer takes 10 to 60 ms, the first up to 200 ms."""

LONGEST_SECRET: Final = 960
"""Bytes. CRED_MAX_CREDENTIAL_BLOB_SIZE of Windows is 5 × 512 bytes: 1280 characters of UTF-16, which hold 960 bytes."""

_SERVICE: Final = "inspector-app vault "
_ACCOUNT: Final = "device key"

_BACKENDS: Final[Mapping[str, str]] = {
    "win32": "keyring.backends.Windows.WinVaultKeyring",
    "darwin": "keyring.backends.macOS.Keyring",
    "linux": "keyring.backends.SecretService.Keyring",
}
"""By `sys.platform`: the one backend that is trusted with a secret."""

_CODES: Final[Mapping[str, str]] = {
    "KeyringLocked": "keychain.locked",
    "LockedException": "keychain.locked",
    "PromptDismissedException": "keychain.locked",
    "NoKeyringError": "keychain.missing",
    "SecretServiceNotAvailableException": "keychain.missing",
    "TimeoutError": "keychain.hanging",
    "OSError": "keychain.missing",  # the session bus: its socket is gone, or it closed the connection
}
"""By name of class, because the libraries behind `keyring` are not the same on every platform."""

_STATUSES: Final[Mapping[int | str, str]] = {
    1312: "keychain.missing",  # Windows: ERROR_NO_SUCH_LOGON_SESSION, documented at CredRead and CredWrite
    -25291: "keychain.missing",  # macOS, SecBase.h: errSecNotAvailable
    -25307: "keychain.missing",  # errSecNoDefaultKeychain
    -25308: "keychain.locked",  # errSecInteractionNotAllowed
    -25315: "keychain.locked",  # errSecInteractionRequired
    "org.freedesktop.Secret.Error.IsLocked": "keychain.locked",  # Secret Service specification 0.2, errors
    "org.freedesktop.DBus.Error.Spawn.ChildExited": "keychain.missing",  # the daemon could not be started
}
"""By what the operating system said, where it says more than the class of the error."""


class KeychainState(StrEnum):
    """Whether this device's keyring can be used now; each but the first is also the code `keychain.<value>`."""

    AVAILABLE = "available"
    MISSING = "missing"
    LOCKED = "locked"
    UNSUITABLE = "unsuitable"
    HANGING = "hanging"
    REFUSED = "refused"


def available(*, patience: float = PATIENCE) -> KeychainState:
    """Return whether the keyring answers, by looking for something that it does not hold. Nothing is written."""
    try:
        _line.ask(lambda ring: ring.get_password("inspector-app", _ACCOUNT), patience)
    except KeychainError as error:
        return KeychainState(error.code.removeprefix("keychain."))
    return KeychainState.AVAILABLE


def keep(vault_id: str, secret: bytes, *, patience: float = PATIENCE) -> None:
    """Keep a vault's secret in this device's keyring, instead of the one that it may hold, and read it back.

    Raises `KeychainError`; the old secret may then be gone, and the new one is removed, now or when a hanging keyring
    answers again. Where that fails too, something may stay that the next `keep` or `forget` removes: wrap nothing with
    a secret before this function has returned. `ValueError` for a secret that is empty or too long.
    """
    if not 0 < len(secret) <= LONGEST_SECRET:
        raise ValueError("a secret has 1 to 960 bytes")
    service, text = _SERVICE + vault_id, base64.b64encode(secret).decode("ascii")
    _line.ask(lambda ring: _put(ring, service, text), patience, lambda ring: _remove(ring, service))


def fetch(vault_id: str, *, patience: float = PATIENCE) -> bytes | None:
    """Return the secret that `keep` kept for this vault, or None if this keyring holds none.

    Raises `KeychainError`, also (`keychain.not_kept`) if what it holds cannot be what `keep` wrote.
    """
    text = _line.ask(lambda ring: ring.get_password(_SERVICE + vault_id, _ACCOUNT), patience)
    if text is None:
        return None
    with suppress(binascii.Error, ValueError):
        return base64.b64decode(text, validate=True)
    raise KeychainError("keychain.not_kept")


def forget(vault_id: str, *, patience: float = PATIENCE) -> bool:
    """Remove this vault's secret from the keyring, and return whether there was one. Raises `KeychainError`."""
    return _line.ask(lambda ring: _remove(ring, _SERVICE + vault_id), patience)


# ------------------------------------------------------------------------------------------- one question at a time


class _Line:
    """Puts one question at a time to the keyring, each in a thread of its own that may be left behind.

    A call into a frozen daemon cannot be ended from outside. Whoever asked leaves after a while, the thread stays (it
    does not keep the program from ending), and until it returns every further question fails at once.
    """

    def __init__(self) -> None:
        self._turn = Lock()
        self._answer: Future[object] | None = None

    def ask(self, work: "Work[T]", patience: float, undo: "Work[object] | None" = None) -> T:
        """Return what `work` returns. `undo` is done if it fails, or if it ends after whoever asked has left."""
        left_behind = (last := self._answer) is not None and last.cancelled()
        if left_behind or not self._turn.acquire(timeout=patience):
            raise KeychainError("keychain.hanging")
        answer: Future[T] = Future()
        self._answer = answer  # type: ignore[assignment]  # only asked whether it was cancelled
        try:
            Thread(target=self._serve, args=(work, undo, answer), name="keyring", daemon=True).start()
        except RuntimeError:  # no thread to be had
            self._turn.release()
            raise
        try:
            return answer.result(timeout=patience)
        except TimeoutError:
            if answer.cancel():
                raise KeychainError("keychain.hanging") from None
            return answer.result()

    def _serve(self, work: "Work[T]", undo: "Work[object] | None", answer: "Future[T]") -> None:
        try:
            if not _deliver(_attempt(work), answer) and undo is not None:
                _attempt(undo)
        finally:
            self._answer = None
            self._turn.release()


_line: Final = _Line()


def _deliver(outcome: T | KeychainError, answer: "Future[T]") -> bool:
    """Hand over what came out, and return whether it was a success that somebody still waited for."""
    if not answer.set_running_or_notify_cancel():
        return False
    if isinstance(outcome, KeychainError):
        answer.set_exception(outcome)
        return False
    answer.set_result(outcome)
    return True


def _attempt(work: "Work[T]") -> T | KeychainError:
    """Do the work with a fresh backend; an error comes back without the traceback that holds on to secrets."""
    try:
        return work(_ring())
    except KeychainError as error:
        return KeychainError(error.code, **error.data)
    except Exception as error:  # noqa: BLE001 (four systems stand behind the library, each with errors of its own)
        return _translated(error)


def _translated(error: Exception) -> KeychainError:
    """Return the code for what a backend raised; of its text nothing is taken."""
    says = getattr(error, "winerror", None) or getattr(error, "name", None)
    if error.__cause__ is not None and error.__cause__.args:
        says = says or error.__cause__.args[0]  # macOS: (OSStatus, text)
    if isinstance(says, int | str) and says in _STATUSES:
        return KeychainError(_STATUSES[says])
    for kind in type(error).__mro__:
        if kind.__name__ in _CODES:
            return KeychainError(_CODES[kind.__name__])
    known = {"status": says} if isinstance(says, int) else {}
    return KeychainError("keychain.refused", reason=type(error).__name__, **known)


# ------------------------------------------------------------------------------------------------- with one backend


def _put(ring: "KeyringBackend", service: str, text: str) -> None:
    """Replace. The old entry goes first: the library's Windows backend would keep it under a second name."""
    _remove(ring, service)
    ring.set_password(service, _ACCOUNT, text)
    if ring.get_password(service, _ACCOUNT) != text:
        raise KeychainError("keychain.not_kept")


def _remove(ring: "KeyringBackend", service: str) -> bool:
    """Remove until nothing is found: the library deletes the first of several entries."""
    for removed in range(10):
        if ring.get_password(service, _ACCOUNT) is None:
            return removed > 0
        ring.delete_password(service, _ACCOUNT)
    raise KeychainError("keychain.refused", reason="still there")


def _ring() -> "KeyringBackend":
    """Return the backend of this platform, looked for anew each time: daemons come and go.

    The library's own choice is not used: it loads every plug-in that is installed and takes chained, plaintext and
    null backends too. A person or an office that configured one of those (`keyring --disable` writes null) is not
    overruled either: `keychain.unsuitable`.
    """
    from keyring.core import load_keyring

    name = _BACKENDS.get(sys.platform, _BACKENDS["linux"])
    configured = _configured()
    if configured not in {None, name}:
        raise KeychainError("keychain.unsuitable", backend=configured)
    try:
        ring = load_keyring(name)
    except (RuntimeError, ImportError):  # "not viable here", in the library's words
        raise KeychainError("keychain.missing") from None
    return _set_up(ring)


def _set_up(ring: "KeyringBackend") -> "KeyringBackend":
    """Keep the secret on this machine, and the desktop's dialogs closed."""
    name = f"{type(ring).__module__}.{type(ring).__name__}"
    if name == _BACKENDS["win32"]:  # the library's preset would let it travel with a roaming profile
        windows: Any = ring  # typed nowhere
        windows.persist = "local machine"
    elif name == _BACKENDS["linux"]:
        return _quiet_secret_service()()
    return ring


def _configured() -> str | None:
    """Return the backend named in the environment or else in the library's file of settings."""
    from keyring.util.platform_ import config_root

    if named := environ.get("PYTHON_KEYRING_BACKEND"):
        return named
    file = RawConfigParser()
    try:
        file.read(config_root() / "keyringrc.cfg", encoding="utf-8")
    except (ConfigError, OSError, UnicodeDecodeError):
        raise KeychainError("keychain.unsuitable", backend=None) from None
    return file.get("backend", "default-keyring", fallback="").strip() or None


@cache
def _quiet_secret_service() -> "Callable[[], KeyringBackend]":
    """Return the library's Secret Service backend, made not to open the desktop's dialogs.

    As it comes it asks for the keyring's password when that is locked, asks to make one when there is none, and waits
    without end for the answer: the inspector would face a second password without having asked for it.
    """
    import secretstorage
    from keyring.backends import SecretService
    from keyring.errors import KeyringLocked, NoKeyringError

    class Quiet(SecretService.Keyring):
        def get_preferred_collection(self) -> "Collection":
            bus = secretstorage.dbus_init()
            try:
                collection = secretstorage.get_collection_by_alias(bus, "default")
                self.unlock(collection)
            except secretstorage.ItemNotFoundException:
                bus.close()
                raise NoKeyringError from None
            except BaseException:
                bus.close()
                raise
            return collection

        def unlock(self, item: "Collection | Item") -> None:
            if item.is_locked():
                raise KeyringLocked

    return Quiet
