"""Damage that the torture only meets by chance; the rest of it is in `tests/torture`."""

import random
from pathlib import Path

import pytest

from inspector_app.errors import VaultError
from inspector_app.storage.answers import load_journal, save_answer
from inspector_app.storage.parties import Profile, load_profile, save_profile
from inspector_app.storage.settings import load_settings, save_setting
from inspector_app.storage.vault import Vault, create_vault, open_vault
from tests.storage.examples import AGENCY, COST, INSPECTION_ID, INSPECTOR, NOW, PASSPHRASE, judged, prepare

PAGE = 4096


@pytest.fixture
def closed(vault: Vault, folder: Path) -> Path:
    """A closed vault with some hundred pages in it."""
    prepare(vault)
    for number in range(60):
        save_answer(vault, INSPECTION_ID, judged("ABC"[number % 3], f"{number}" * 2000), NOW)
    vault.close()
    return folder


def opening(folder: Path, passphrase: str = PASSPHRASE) -> str:
    with pytest.raises(VaultError) as caught:
        open_vault(folder, passphrase)
    return str(caught.value)


@pytest.mark.parametrize("part", ["database", "envelope"])
def test_a_missing_file_is_damage(closed: Path, part: str) -> None:
    (closed / {"database": "vault.db", "envelope": "vault.envelope.json"}[part]).unlink()
    assert opening(closed) == f"vault.damaged (part={part})"


def test_an_empty_database_is_damage_and_stays_as_it_is(closed: Path) -> None:
    (closed / "vault.db").write_bytes(b"")
    assert opening(closed) == "vault.damaged (part=database)"
    assert (closed / "vault.db").read_bytes() == b""


@pytest.mark.parametrize("size", [1, 100, PAGE - 1, PAGE, 3 * PAGE, 20 * PAGE + 7])
def test_a_cut_database_is_damage(closed: Path, size: int) -> None:
    content = (closed / "vault.db").read_bytes()
    (closed / "vault.db").write_bytes(content[:size])
    assert opening(closed) == "vault.damaged (part=database)"
    assert opening(closed, "another") == "vault.wrong_passphrase"


@pytest.mark.parametrize("position", [0, 15, 16, 100, PAGE - 80, PAGE - 1])
def test_every_part_of_the_first_page_is_guarded(closed: Path, position: int) -> None:
    content = bytearray((closed / "vault.db").read_bytes())
    content[position] ^= 0x10
    (closed / "vault.db").write_bytes(content)
    assert opening(closed) == "vault.damaged (part=database)"


def test_another_file_in_its_place_is_damage(closed: Path) -> None:
    for content in (random.Random(1).randbytes(20 * PAGE), b"SQLite format 3\0" + bytes(5 * PAGE), b"hello"):
        (closed / "vault.db").write_bytes(content)
        assert opening(closed) == "vault.damaged (part=database)"


def test_the_database_of_another_vault_is_damage(closed: Path, tmp_path: Path) -> None:
    create_vault(tmp_path / "other", PASSPHRASE, cost=COST).close()
    (closed / "vault.db").write_bytes((tmp_path / "other" / "vault.db").read_bytes())
    assert opening(closed) == "vault.damaged (part=database)"


@pytest.mark.parametrize("mask", [0x01, 0x100])
def test_the_bad_end_of_a_long_text_is_told_though_sqlite_reads_zeros_there(closed: Path, mask: int) -> None:
    """A changed bit, and a page of zeros, which even SQLCipher takes for good."""
    content = bytearray((closed / "vault.db").read_bytes())
    if mask > 0xFF:
        content[-PAGE:] = bytes(PAGE)
    else:
        content[-PAGE // 2] ^= mask
    (closed / "vault.db").write_bytes(content)
    vault = open_vault(closed, PASSPHRASE)
    with pytest.raises(VaultError, match=r"^vault\.damaged \(part=database\)$"):
        load_journal(vault, INSPECTION_ID)
    vault.close()


def test_nothing_is_committed_after_a_bad_page_was_read(closed: Path) -> None:
    vault = open_vault(closed, PASSPHRASE)
    content = bytearray((closed / "vault.db").read_bytes())
    content[-PAGE // 2] ^= 0x01
    (closed / "vault.db").write_bytes(content)

    def write() -> None:
        with vault.atomic() as execute:
            execute("INSERT INTO settings (name, value) VALUES ('after', '1')")
            load_journal(vault, INSPECTION_ID)

    with pytest.raises(VaultError, match=r"^vault\.damaged \(part=database\)$"):
        write()
    for action in (
        lambda: load_settings(vault),
        lambda: save_setting(vault, "after", 2),
        lambda: save_profile(vault, Profile(AGENCY, INSPECTOR, practice=True)),
    ):
        with pytest.raises(VaultError, match=r"^vault\.damaged \(part=database\)$"):
            action()
    vault.close()
    again = open_vault(closed, PASSPHRASE)
    assert load_settings(again) == {}
    assert load_profile(again) is None
    again.close()
