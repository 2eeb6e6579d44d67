"""Changing the ways in of a real vault: killed at any moment, the old passphrase or the new one opens it."""

import subprocess
import sys
from pathlib import Path

import pytest

from inspector_app.domain.log import LogKind
from inspector_app.errors import VaultError
from inspector_app.storage.backing_up import back_up
from inspector_app.storage.envelope import KeyringSecret
from inspector_app.storage.folder import Folder
from inspector_app.storage.generations import Reason
from inspector_app.storage.vault import Vault, create_vault, open_vault
from inspector_app.storage.ways import (
    add_keyring,
    add_recovery,
    check_way,
    remove_keyring,
    remove_recovery,
    set_passphrase,
    ways_in,
)
from tests.storage.examples import COST, PASSPHRASE

SECRET = bytes(range(32))
OTHER = "もう一つの合言葉 staple"
KILLS = 8

CHANGING = """
import sys
from pathlib import Path
from inspector_app.storage.vault import open_vault
from inspector_app.storage.ways import set_passphrase
vault = open_vault(Path(sys.argv[1]), sys.argv[2])
while True:
    for passphrase in (sys.argv[3], sys.argv[2]):
        set_passphrase(vault, passphrase)
        print("changed", flush=True)
"""


def told(vault: Vault) -> list[str]:
    kinds = (LogKind.PASSPHRASE_CHANGED.value, LogKind.WAY_ADDED.value, LogKind.WAY_REMOVED.value)
    return [kind for (kind,) in vault.rows("SELECT kind FROM log WHERE kind IN (?, ?, ?) ORDER BY no", kinds)]


def test_ways_come_and_go_and_the_log_tells(folder: Path, vault: Vault) -> None:
    add_keyring(vault, SECRET)
    add_recovery(vault, ("aa", "bb"), lambda _, part: part)
    assert (ways_in(folder).keyring, ways_in(folder).officers) == (True, ("aa", "bb"))
    check_way(vault, KeyringSecret(SECRET))
    set_passphrase(vault, OTHER)
    check_way(vault, OTHER)
    with pytest.raises(VaultError, match=r"wrong_passphrase"):
        check_way(vault, PASSPHRASE)
    remove_keyring(vault)
    remove_recovery(vault)
    assert (ways_in(folder).keyring, ways_in(folder).officers) == (False, ())
    assert told(vault) == ["way_added", "way_added", "passphrase_changed", "way_removed", "way_removed"]


def test_backups_beside_the_vault_open_with_the_new_passphrase_only(vault: Vault) -> None:
    backup = back_up(vault, Reason.ASKED)
    set_passphrase(vault, OTHER)
    with pytest.raises(VaultError, match=r"wrong_passphrase"):
        open_vault(backup.path, PASSPHRASE)
    assert backup.files.envelope.read_bytes() == vault.files.envelope.read_bytes()


def test_another_vaults_envelope_is_not_rewrapped(folder: Path, vault: Vault, tmp_path: Path) -> None:
    create_vault(tmp_path / "other", PASSPHRASE, cost=COST).close()
    foreign = Folder(tmp_path / "other").envelope.read_bytes()
    Folder(folder).envelope.write_bytes(foreign)
    with pytest.raises(VaultError, match=r"^vault\.damaged \(part=envelope\)$"):
        set_passphrase(vault, OTHER)
    assert Folder(folder).envelope.read_bytes() == foreign


@pytest.mark.slow
def test_killed_at_any_moment_one_of_the_passphrases_opens(folder: Path, vault: Vault) -> None:
    vault.close()
    opened = {PASSPHRASE: 0, OTHER: 0}
    for kill in range(KILLS):
        working = _that_opens(folder)
        other = OTHER if working == PASSPHRASE else PASSPHRASE
        child = subprocess.Popen(
            [sys.executable, "-c", CHANGING, str(folder), working, other], stdout=subprocess.PIPE, text=True
        )
        assert child.stdout is not None
        for _ in range(kill % 3 + 1):
            assert child.stdout.readline() == "changed\n"
        child.kill()
        child.communicate()
        opened[_that_opens(folder)] += 1
    assert sum(opened.values()) == KILLS


def _that_opens(folder: Path) -> str:
    """Return the passphrase that opens the vault; fails unless exactly one does."""
    found = []
    for passphrase in (PASSPHRASE, OTHER):
        try:
            open_vault(folder, passphrase).close()
            found.append(passphrase)
        except VaultError as error:
            if error.code != "vault.wrong_passphrase":
                raise
    (working,) = found
    return working
