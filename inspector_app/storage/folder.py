"""The files of a vault, the lock that admits one process, and files put in place whole.

Nothing heavy is imported here: the unlock screen asks `vault_exists` before anything is opened.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from inspector_app.errors import VaultError

if TYPE_CHECKING:
    from datetime import datetime

    from filelock import BaseFileLock

PRIVATE: Final = 0o600
"""The mode of every file of a vault."""


class Folder(NamedTuple):
    """Names the files of the vault in the folder `path`."""

    path: Path

    @property
    def database(self) -> Path:
        """Return the encrypted database; `-wal` lies beside it while it is open."""
        return self.path / "vault.db"

    @property
    def unfinished(self) -> Path:
        """Return the database of a vault that is being made."""
        return self.path / "vault.new.db"

    @property
    def envelope(self) -> Path:
        """Return the file that holds the wrapped data key."""
        return self.path / "vault.envelope.json"

    @property
    def write_ahead_log(self) -> Path:
        """Return SQLite's log of what was committed and is not in the database yet."""
        return self.path / "vault.db-wal"

    @property
    def mark(self) -> Path:
        """Return the file that says how far the log of entries goes."""
        return self.path / "vault.mark"

    @property
    def ballast(self) -> Path:
        """Return the file whose space is given up on a full disk."""
        return self.path / "vault.ballast"

    @property
    def backups(self) -> Path:
        """Return the folder of backups."""
        return self.path / "backups"

    def aside(self, at: "datetime") -> Path:
        """Return the folder in which the files of a damaged vault are kept."""
        return self.path / "damaged" / at.strftime("%Y%m%dT%H%M%S")

    @property
    def tries(self) -> Path:
        """Return the file that counts wrong passphrases since the vault was opened last."""
        return self.path / "vault.tries.json"

    @property
    def lock(self) -> Path:
        """Return the file whose lock the one process holds."""
        return self.path / "vault.lock"


class Footing:
    """A file as it is now, to be asked again later: on most systems writing goes on into a file that was removed."""

    __slots__ = ("_found", "_path")

    def __init__(self, path: Path) -> None:
        found = path.stat()
        self._path = str(path)
        self._found = (found.st_ino, found.st_dev)

    def stands(self) -> bool:
        """Tell whether the file still is there under its name: neither removed nor pulled out nor replaced."""
        try:
            found = os.stat(self._path)  # noqa: PTH116 (at every answer: a Path costs as much again)
        except OSError:
            return False
        return (found.st_ino, found.st_dev) == self._found


def vault_exists(folder: Path) -> bool:
    """Tell whether the folder holds a vault, be it a damaged one: nothing may be made over it."""
    files = Folder(folder)
    return files.envelope.exists() or files.database.exists()


def make_private(folder: Path) -> None:
    """Make the folder of a vault, for this person alone; also when it was there before and open to others."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(PermissionError):  # a disk without owners, such as a stick
        folder.chmod(0o700)


def keep_private(files: Folder) -> None:
    """Make the files of a vault its owner's alone, whoever made them; SQLite gives its log the mode of the database."""
    if os.name == "posix":
        kept = (files.envelope, files.mark, files.tries, files.ballast, files.lock)
        for path in (files.database, files.write_ahead_log, *kept):
            with suppress(FileNotFoundError, PermissionError):
                path.chmod(PRIVATE)


def make_file(path: Path) -> None:
    """Make an empty file that is its owner's alone. OSError as it comes."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE))


def hold(files: Folder) -> "BaseFileLock":
    """Return the held lock of a vault; the system frees it when the process dies.

    VaultError `vault.in_use` when another process or vault object holds it, `vault.not_writable` when it cannot be
    made.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(files.lock, timeout=0, thread_local=False, mode=PRIVATE)
    try:
        lock.acquire()
    except Timeout:
        raise VaultError("vault.in_use") from None
    except OSError as error:
        raise VaultError("vault.not_writable", reason=os.strerror(error.errno or 0)) from error
    return lock


def put(path: Path, content: bytes) -> None:
    """Put a file in place whole: it is the old one or the new one, also after a power cut. OSError as it comes."""
    unfinished = path.with_name(f"{path.name}.new")
    make_file(unfinished)
    with unfinished.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    move(unfinished, path)


def move(source: Path, target: Path) -> None:
    """Rename a file over another and make the renaming durable where the system lets us."""
    source.replace(target)
    if os.name == "posix":
        directory = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(directory)
        finally:
            os.close(directory)
