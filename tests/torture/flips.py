"""Changed bits, cut files and lost pages: either the vault says so, or what it gives is what was stored."""

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from inspector_app.domain.ids import RowKey
from inspector_app.errors import VaultError
from inspector_app.storage.answers import Change, load_answers, load_journal, save_answer
from inspector_app.storage.enrolment import list_enrolments
from inspector_app.storage.inspections import list_inspections, load_inspection
from inspector_app.storage.outbox import list_deliveries
from inspector_app.storage.parties import list_contracts, load_profile
from inspector_app.storage.place import load_place
from inspector_app.storage.settings import load_settings
from inspector_app.storage.vault import Vault, create_vault, open_vault
from tests.storage.examples import COST, NOW, PASSPHRASE, judged, prepare
from tests.torture.victim import INSPECTION

PAGE = 4096
FILES = ("vault.db", "vault.envelope.json", "vault.db-wal")


@dataclass(slots=True)
class Damage:
    """How often the vault told of damage, gave what was stored, or (a damaged log) an earlier state of it."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def damage_files(folder: Path, times: int, seed: int) -> Damage:
    """Damage copies of a vault in many ways and open each."""
    chance, damage = random.Random(seed), Damage()
    whole, copy = folder / "whole", folder / "copy"
    vault = _make(whole)
    shutil.copytree(whole, folder / "open")
    stored, history = everything(vault), load_journal(vault, INSPECTION)
    vault.close()
    for number in range(times):
        name = FILES[number % len(FILES)]
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(folder / "open" if name == "vault.db-wal" else whole, copy)
        how, content = _damaged((copy / name).read_bytes(), chance)
        (copy / name).write_bytes(content)
        seen = _open(copy, stored, history)
        damage.counts[f"{name}, {how}: {seen}"] += 1
        if seen not in {"told", "as stored"} and (name, seen) != ("vault.db-wal", "an earlier state"):
            damage.faults.append(f"{name}, {how}: {seen}")
    return damage


def _make(folder: Path) -> Vault:
    """Return a vault whose history lies partly in the database, partly in the log."""
    vault = create_vault(folder, PASSPHRASE, cost=COST)
    prepare(vault, INSPECTION)
    for step in range(120):
        if step == 60:
            vault.checkpoint()
        save_answer(vault, INSPECTION, judged("ABC"[step % 3], f"{step}" * 60, RowKey(f"small.r{step % 35:02}")), NOW)
    return vault


def _damaged(content: bytes, chance: random.Random) -> tuple[str, bytes]:
    how = chance.choice(["a bit", "a byte", "cut", "a page of zeros"])
    changed, position = bytearray(content), chance.randrange(len(content))
    match how:
        case "a bit":
            changed[position] ^= 1 << chance.randrange(8)
        case "a byte":
            changed[position] = (changed[position] + chance.randrange(1, 256)) % 256
        case "cut":
            del changed[position:]
        case _:
            start = position // PAGE * PAGE
            changed[start : start + PAGE] = bytes(len(changed[start : start + PAGE]))
    return how, bytes(changed)


def _open(folder: Path, stored: list[object], history: tuple[Change, ...]) -> str:
    """Return what opening and reading everything comes to."""
    try:
        vault = open_vault(folder, PASSPHRASE)
        try:
            return compared(vault, stored, history)
        finally:
            vault.close()
    except VaultError as error:
        return "told" if error.code == "vault.damaged" else error.code


def compared(vault: Vault, stored: list[object], history: tuple[Change, ...]) -> str:
    """Tell whether the vault holds what was stored, an earlier state of it, or something that never was."""
    if everything(vault) == stored:
        return "as stored"
    journal = load_journal(vault, INSPECTION)
    return "an earlier state" if journal == history[: len(journal)] and len(journal) < len(history) else "different"


def everything(vault: Vault) -> list[object]:
    """Return all there is to read in a vault."""
    return list(_everything(vault))


def _everything(vault: Vault) -> Iterator[object]:
    yield load_answers(vault, INSPECTION)
    yield load_journal(vault, INSPECTION)
    yield load_inspection(vault, INSPECTION)
    yield list_inspections(vault)
    yield list_contracts(vault)
    yield list_deliveries(vault)
    yield list_enrolments(vault)
    yield load_profile(vault)
    yield load_place(vault)
    yield load_settings(vault)
