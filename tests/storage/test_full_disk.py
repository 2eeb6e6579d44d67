"""A disk that is really full: a file system of two megabytes, or a limit on the size of files."""

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from inspector_app.domain.ids import RowKey
from inspector_app.errors import VaultError
from inspector_app.storage.answers import load_answers, load_journal, save_answer
from inspector_app.storage.vault import Vault, create_vault, open_vault, vault_exists
from tests.storage.examples import COST, INSPECTION_ID, NOW, PASSPHRASE, ROW, judged, prepare


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own with room for two megabytes."""
    path = tmp_path / "disk"
    path.mkdir()
    if shutil.which("mount") is None:
        pytest.skip("mounting a small file system is not done on this system")
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(path)]
    mounted = subprocess.run(command, capture_output=True, text=True, check=False)
    if mounted.returncode != 0:
        pytest.skip(f"this process may not mount a file system: {mounted.stderr.strip()}")
    yield path
    subprocess.run(["umount", str(path)], check=True)


def fill(disk: Path) -> Path:
    """Take all the space that is left and return the file that holds it."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))
    assert shutil.disk_usage(disk).free == 0
    return filler


def answer_until_full(vault: Vault) -> int:
    """Answer rows until the vault refuses one, and return how many it took."""
    taken = 0

    def answer_on() -> None:
        nonlocal taken
        while True:
            row = RowKey(f"small.r{taken % 35:02}")
            save_answer(vault, INSPECTION_ID, judged("ABC"[taken % 3], str(taken) * 300, row), NOW)
            taken += 1

    with pytest.raises(VaultError, match=r"^vault\.full$"):
        answer_on()
    return taken


def test_a_full_disk_is_told_and_takes_no_stored_answer_away(disk: Path) -> None:
    vault = create_vault(disk / "data", PASSPHRASE, cost=COST)
    prepare(vault)
    taken = answer_until_full(vault)
    answers = load_answers(vault, INSPECTION_ID)
    assert taken > 10
    assert len(load_journal(vault, INSPECTION_ID)) == taken
    vault.checkpoint()
    vault.close()
    again = open_vault(disk / "data", PASSPHRASE)
    assert load_answers(again, INSPECTION_ID) == answers
    assert len(load_journal(again, INSPECTION_ID)) == taken
    again.close()


def test_with_room_again_the_same_vault_goes_on(disk: Path) -> None:
    vault = create_vault(disk / "data", PASSPHRASE, cost=COST)
    prepare(vault)
    filler = fill(disk)
    taken = answer_until_full(vault)
    filler.unlink()
    save_answer(vault, INSPECTION_ID, judged("B", "room again" * 500), NOW)
    assert len(load_journal(vault, INSPECTION_ID)) == taken + 1
    assert vault.checkpoint()
    vault.close()


def test_a_vault_opens_on_a_full_disk_and_takes_no_answer(disk: Path) -> None:
    vault = create_vault(disk / "data", PASSPHRASE, cost=COST)
    prepare(vault)
    save_answer(vault, INSPECTION_ID, judged(), NOW)
    vault.close()
    filler = fill(disk)
    again = open_vault(disk / "data", PASSPHRASE)
    assert load_answers(again, INSPECTION_ID) == {ROW: judged()}
    with pytest.raises(VaultError, match=r"^vault\.full$"):
        save_answer(again, INSPECTION_ID, judged("B", "no room" * 500), NOW)
    filler.unlink()
    save_answer(again, INSPECTION_ID, judged("C", "room again" * 500), NOW)
    again.close()
    again = open_vault(disk / "data", PASSPHRASE)
    assert len(load_journal(again, INSPECTION_ID)) == 2
    again.close()


def test_no_half_vault_is_made_on_a_full_disk(disk: Path) -> None:
    filler = fill(disk)
    with pytest.raises(VaultError, match=r"^vault\.full$"):
        create_vault(disk / "data", PASSPHRASE, cost=COST)
    assert not vault_exists(disk / "data")
    filler.unlink()
    create_vault(disk / "data", PASSPHRASE, cost=COST).close()
    open_vault(disk / "data", PASSPHRASE).close()


LIMITED = """
import resource, signal, sys
from pathlib import Path
from inspector_app.errors import VaultError
from inspector_app.storage.vault import create_vault
from tests.storage.examples import COST, INSPECTION_ID, NOW, PASSPHRASE, judged, prepare
from inspector_app.storage.answers import save_answer

vault = create_vault(Path(sys.argv[1]), PASSPHRASE, cost=COST)
prepare(vault)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
taken = 0
try:
    while True:
        save_answer(vault, INSPECTION_ID, judged("ABC"[taken % 3], str(taken) * 300), NOW)
        taken += 1
except VaultError as error:
    print(taken, error)
vault.close()
"""


def test_a_file_that_may_not_grow_is_told_and_takes_no_stored_answer_away(tmp_path: Path) -> None:
    if importlib.util.find_spec("resource") is None:
        pytest.skip("this system has no limit on the size of files")
    command = [sys.executable, "-c", LIMITED, str(tmp_path / "data")]
    root = Path(__file__).parents[2]
    said = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
    taken, message = said.split(" ", 1)
    assert message == "vault.not_writable (reason=SQLITE_IOERR)\n"
    vault = open_vault(tmp_path / "data", PASSPHRASE)
    assert len(load_journal(vault, INSPECTION_ID)) == int(taken) > 10
    vault.close()
