"""Wrong passphrases since the vault was opened last, and how long to wait for the next try.

Counted in a small file beside the vault, since the vault is closed; it holds a number and two times, nothing of what
was typed. It slows down whoever sits at this laptop. Whoever copies the files away is slowed down by Argon2id alone,
and can remove this one; so nothing rests on it, it never locks anybody out, and a file that cannot be read or written
does not keep the right passphrase from opening.
"""

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from pathlib import Path
from typing import Final

from inspector_app.domain.canonical import Json, canonical_json
from inspector_app.errors import VaultError
from inspector_app.storage.folder import Folder, put

FREE: Final = 3
"""Wrong tries that cost no more than Argon2id does: people mistype."""

BASE: Final = timedelta(seconds=5)
"""The wait after the next one; it doubles with each further one."""

LONGEST: Final = timedelta(minutes=15)
"""The wait never grows beyond this, whatever the clock or the file says."""


@dataclass(frozen=True, slots=True)
class Tries:
    """How many wrong passphrases there were, from when to when."""

    count: int
    first: datetime
    last: datetime


def wait_after(count: int) -> timedelta:
    """Return how long the next try has to wait after so many wrong ones."""
    if count <= FREE:
        return timedelta(0)
    return min(BASE * (1 << min(count - FREE - 1, 16)), LONGEST)


def check_wait(folder: Path, now: datetime) -> None:
    """Raise VaultError `vault.wait` (seconds) while the next try has to wait.

    When the clock was set back, the wait begins anew, once. A file that was tampered with counts as one wrong try
    beyond the free ones, at the time it was written.
    """
    tries = read_tries(folder)
    if tries is None:
        return
    if tries.last > now:
        tries = Tries(tries.count, min(tries.first, now), now)
        _write(folder, tries)
    left = tries.last + wait_after(tries.count) - now
    if left > timedelta(0):
        raise VaultError("vault.wait", seconds=ceil(left.total_seconds()))


def count_wrong(folder: Path, now: datetime) -> Tries:
    """Count one more wrong passphrase, durably where the disk lets us, and return the count."""
    before = read_tries(folder)
    after = Tries(1, now, now) if before is None else Tries(before.count + 1, before.first, now)
    _write(folder, after)
    return after


def read_tries(folder: Path) -> Tries | None:
    """Return what was counted, None if nothing was."""
    path = Folder(folder).tries
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError:
        data = b""
    try:
        node = json.loads(data)
        tries = Tries(int(node["count"]), datetime.fromisoformat(node["first"]), datetime.fromisoformat(node["last"]))
        if tries.count >= 1 and tries.last.tzinfo is not None and tries.first.tzinfo is not None:
            return tries
    except (ValueError, KeyError, TypeError, RecursionError, OverflowError):
        pass
    return _tampered(path)


def forget_tries(folder: Path) -> None:
    """Begin anew: the vault was opened, and its log knows."""
    with suppress(OSError):
        Folder(folder).tries.unlink(missing_ok=True)


def _write(folder: Path, tries: Tries) -> None:
    body: dict[str, Json] = {
        "count": tries.count,
        "first": tries.first.isoformat(),
        "last": tries.last.isoformat(),
    }
    with suppress(OSError):
        put(Folder(folder).tries, canonical_json(body))


def _tampered(path: Path) -> Tries | None:
    try:
        written = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except (OSError, ValueError, OverflowError):
        return None
    return Tries(FREE + 1, written, written)
