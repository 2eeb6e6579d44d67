"""The short form of `packaging/torture`, and proof that it would find a liar."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from inspector_app.errors import VaultError
from inspector_app.storage.answers import load_journal, save_answer
from inspector_app.storage.vault import Vault, create_vault
from tests.storage.examples import COST, NOW, PASSPHRASE, judged, prepare
from tests.torture.flips import compared, everything
from tests.torture.migrations import kill_while_migrating
from tests.torture.victim import INSPECTION

ROOT = Path(__file__).parents[2]


def torture(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.torture", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_no_acknowledged_answer_is_lost_by_50_kills() -> None:
    done = torture("--kills", "50")
    assert done.returncode == 0, done.stdout + done.stderr
    found = re.search(r"50 kills while answering: (\d+) answers acknowledged, 0 faults", done.stdout)
    assert found is not None
    assert int(found[1]) > 50


@pytest.mark.slow
def test_who_acknowledges_before_the_commit_is_found_out() -> None:
    done = torture("--kills", "30", "--lie")
    assert done.returncode == 1
    assert re.search(r"FAULT  kill \d+: \d+ of \d+ acknowledged answers are lost", done.stdout)


@pytest.mark.slow
def test_a_vault_is_made_whole_or_not_at_all() -> None:
    done = torture("--makings", "30")
    assert done.returncode == 0, done.stdout + done.stderr
    found = re.search(r"30 kills while making a vault: (\d+) before it was done", done.stdout)
    assert found is not None
    assert 0 < int(found[1]) < 30


@pytest.mark.slow
@pytest.mark.parametrize("schema", [1, 2])
def test_a_killed_migration_leaves_the_old_vault_or_the_new_one(tmp_path: Path, schema: int) -> None:
    outcome = kill_while_migrating(ROOT / "tests" / "vaults" / f"schema-{schema}", tmp_path, every=31)
    assert outcome.faults == []
    assert outcome.kills > 3


@pytest.mark.slow
def test_damage_is_told_or_harmless_and_every_damaged_vault_is_mended() -> None:
    done = torture("--flips", "56", "--truncations", "24", "--seed", "7")
    assert done.returncode == 0, done.stdout + done.stderr
    for name in ("vault.db", "vault.envelope.json", "vault.db-wal", "vault.mark"):
        assert re.search(rf"{re.escape(name)}, .*: told", done.stdout), name
    assert re.search(r"mended: everything is back", done.stdout)
    assert not re.search(r"mended: not", done.stdout)


@pytest.mark.slow
def test_who_believes_a_damaged_vault_is_found_out() -> None:
    done = torture("--flips", "24", "--truncations", "12", "--blind", "--seed", "7")
    assert done.returncode == 1
    assert re.search(r"FAULT  vault\.db-wal, .*: an earlier state", done.stdout)


@pytest.mark.slow
def test_a_full_disk_takes_no_acknowledged_answer_away() -> None:
    done = torture("--full-disk", "4")
    assert done.returncode == 0, done.stdout + done.stderr
    if "not tried" in done.stdout:
        pytest.skip(done.stdout)
    found = re.search(r"4 full disks: (\d+) answers acknowledged, 0 faults", done.stdout)
    assert found is not None
    assert int(found[1]) > 100


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    vault = create_vault(tmp_path / "data", PASSPHRASE, cost=COST)
    prepare(vault, INSPECTION)
    for result in "ABC":
        save_answer(vault, INSPECTION, judged(result), NOW)
    return vault


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("DELETE FROM settings", "as stored"),
        ("DELETE FROM log WHERE no = 5", "different"),
        ("UPDATE contractors SET name = 'other'", "different"),
        ("UPDATE log SET data = json_set(data, '$.remarks', 'other') WHERE no = 7", "told"),
    ],
)
def test_what_never_was_stored_is_seen(vault: Vault, change: str, expected: str) -> None:
    stored, history = everything(vault), load_journal(vault, INSPECTION)
    assert [each.number for each in history] == [5, 6, 7]
    vault.execute(change)
    try:
        seen = compared(vault, stored, history)
    except VaultError:
        seen = "told"
    assert seen == expected
    vault.close()


def test_a_lost_last_change_is_seen(vault: Vault) -> None:
    stored, history = everything(vault), load_journal(vault, INSPECTION)
    with vault.atomic():
        vault.execute("UPDATE answers SET change = 6, body = json_set(body, '$.result', 'B')")
        vault.execute("DELETE FROM log WHERE no = 7")
    assert compared(vault, stored, history) == "an earlier state"
    vault.close()
