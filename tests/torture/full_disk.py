"""A disk that is really full, at many moments: what was acknowledged is there afterwards."""

import random
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from inspector_app.domain.ids import RowKey
from inspector_app.errors import VaultError
from inspector_app.storage.answers import save_answer
from inspector_app.storage.backing_up import back_up
from inspector_app.storage.backup import check_backup, list_backups
from inspector_app.storage.generations import Reason
from inspector_app.storage.log_check import check_log
from inspector_app.storage.vault import Vault, create_vault, open_vault
from tests.storage.examples import COST, NOW, PASSPHRASE, judged, prepare
from tests.torture.victim import INSPECTION

DISK = 6 * 1024 * 1024


class NoDiskError(Exception):
    """This process may not mount a file system."""


@dataclass(slots=True)
class Fullness:
    """What was seen on full disks."""

    rounds: int = 0
    acknowledged: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def fill_disks(folder: Path, times: int, seed: int) -> Fullness:
    """Fill a small disk at a random moment, many times. NoDiskError where none can be mounted."""
    chance, seen = random.Random(seed), Fullness()
    with _small_disk(folder / "disk") as disk:
        for _ in range(times):
            seen.rounds += 1
            for path in disk.iterdir():
                shutil.rmtree(path) if path.is_dir() else path.unlink()
            _round(disk, folder / "after", chance, seen)
    return seen


def _round(disk: Path, after: Path, chance: random.Random, seen: Fullness) -> None:
    vault = create_vault(disk / "data", PASSPHRASE, cost=COST)
    prepare(vault, INSPECTION)
    _fill(disk / "filler", chance.randrange(64 * 1024, DISK))
    acknowledged = dict(_answer(vault, chance, seen))
    seen.acknowledged += len(acknowledged)
    key = bytes(vault.key)
    ending = chance.choice(["closed", "as a crash leaves it"])
    shutil.rmtree(after, ignore_errors=True)
    if ending == "closed":
        vault.close()
        (disk / "filler").unlink()
        shutil.copytree(disk / "data", after)
    else:
        shutil.copytree(disk / "data", after)
        vault.close()
    seen.counts[ending] += 1
    seen.faults += [f"round {seen.rounds}, {ending}: {fault}" for fault in _faults(after, acknowledged, key)]


def _answer(vault: Vault, chance: random.Random, seen: Fullness) -> Iterator[tuple[int, str]]:
    """Answer until the vault refuses, trying a backup now and then; yield what was acknowledged."""
    for step in range(20000):
        remarks = str(step) * chance.randrange(1, 900)
        try:
            if chance.random() < 0.02:
                back_up(vault, Reason.DAILY)
            row = RowKey(f"small.r{step % 35:02}")
            yield save_answer(vault, INSPECTION, judged("ABC"[step % 3], remarks, row), NOW), remarks
        except VaultError as error:
            seen.counts[error.code] += 1
            if error.code != "vault.full":
                seen.faults.append(f"round {seen.rounds}: {error}")
            return
    seen.faults.append(f"round {seen.rounds}: the disk never was full")


def _faults(folder: Path, acknowledged: dict[int, str], key: bytes) -> Iterator[str]:
    try:
        vault = open_vault(folder, PASSPHRASE)
    except VaultError as error:
        yield f"does not open: {error}"
        return
    rows = vault.rows("SELECT no, data ->> 'remarks' FROM log WHERE kind = 'answer'")
    lost = acknowledged.items() - dict(rows).items()
    if lost:
        yield f"{len(lost)} of {len(acknowledged)} acknowledged answers are lost"
    yield from (str(fault) for fault in check_log(vault.database.conn.execute, vault.id, vault.log_head()))
    for backup in list_backups(vault.files.backups):
        yield from (str(fault) for fault in check_backup(backup, key))
    vault.close()


def _fill(path: Path, size: int) -> None:
    with path.open("wb", buffering=0) as file, suppress(OSError):
        for _ in range(size // 4096):
            file.write(bytes(4096))


@contextmanager
def _small_disk(path: Path) -> Iterator[Path]:
    path.mkdir(parents=True, exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(path)]
    if shutil.which("mount") is None:
        raise NoDiskError("no mount on this system")
    mounted = subprocess.run(command, capture_output=True, text=True, check=False)
    if mounted.returncode != 0:
        raise NoDiskError(mounted.stderr.strip())
    try:
        yield path
    finally:
        subprocess.run(["umount", str(path)], check=True)
