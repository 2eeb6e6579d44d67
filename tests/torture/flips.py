"""Changed bits, cut files and lost pages: the vault says so, or what it gives is what was stored; and it is mended."""

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from inspector_app.domain.ids import RowKey
from inspector_app.errors import VaultError
from inspector_app.storage.answers import Change, load_answers, load_journal, save_answer
from inspector_app.storage.backing_up import back_up
from inspector_app.storage.backup import check_database
from inspector_app.storage.enrolment import list_enrolments
from inspector_app.storage.evidence import Part, load_evidence, load_file
from inspector_app.storage.generations import Reason
from inspector_app.storage.inspections import list_inspections, load_inspection
from inspector_app.storage.log_check import check_log
from inspector_app.storage.migrations import LATEST
from inspector_app.storage.outbox import list_deliveries
from inspector_app.storage.parties import list_contracts, load_profile
from inspector_app.storage.place import load_place
from inspector_app.storage.restoring import restore
from inspector_app.storage.search import catch_up, find
from inspector_app.storage.settings import load_settings
from inspector_app.storage.vault import Vault, create_vault, open_vault
from tests.storage.examples import COST, NOW, PASSPHRASE, judged, prepare
from tests.torture.victim import INSPECTION, attach

PAGE = 4096
FILES = ("vault.db", "vault.envelope.json", "vault.db-wal", "vault.mark")
TURNS = {
    "flips": ("a bit", "a byte", "a page of zeros", "an old page"),
    "truncations": ("cut", "cut at a page", "removed"),
}


@dataclass(slots=True)
class Damage:
    """How often the vault told of damage or gave what was stored; and what became of it when it was mended."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Stored:
    """What was acknowledged: all there is to read, the history of answers, and the number of the last entry."""

    everything: list[object]
    history: tuple[Change, ...]
    last: int


def damage_files(folder: Path, times: int, seed: int, turn: str = "flips", *, blind: bool = False) -> Damage:
    """Damage copies of a vault in many ways, open each, and mend those that say they are damaged.

    `blind` trusts a vault without its mark and its log: a torture that finds nothing then would find nothing ever.
    """
    chance, damage = random.Random(seed), Damage()
    whole, opened, copy = folder / "whole", folder / "open", folder / "copy"
    vault, old = _make(whole)
    shutil.copytree(whole, opened, ignore=shutil.ignore_patterns("vault.ballast"))
    stored = Stored(everything(vault), load_journal(vault, INSPECTION), vault.log_head().number)
    vault.close()
    for number in range(times):
        name = FILES[number % len(FILES)]
        state = opened if name == "vault.db-wal" else chance.choice([whole, opened])
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(state, copy, ignore=shutil.ignore_patterns("vault.ballast"))
        how = _damage(copy / name, chance.choice(TURNS[turn]), chance, old)
        seen = _open(copy, stored, blind=blind)
        damage.counts[f"{name}, {how}: {seen}"] += 1
        if seen not in {"told", "as stored"}:
            damage.faults.append(f"{name}, {how}: {seen}")
        if seen != "as stored" and not blind:
            mended = _mend(copy, stored)
            damage.counts[f"mended: {mended}"] += 1
            if mended.startswith("not "):
                damage.faults.append(f"{name}, {how}: {mended}")
    return damage


def _make(folder: Path) -> tuple[Vault, bytes]:
    """Return a vault whose history lies partly in a backup, in the database and in the log, and an old database."""
    vault = create_vault(folder, PASSPHRASE, cost=COST)
    prepare(vault, INSPECTION)
    old = b""
    for step in range(120):
        if step == 40:
            back_up(vault, Reason.DAILY)
        if step == 60:
            vault.checkpoint()
            old = vault.files.database.read_bytes()
        if step in {30, 90}:
            attach(vault, INSPECTION, f"e{step}")
        if step == 70:
            catch_up(vault)
        if step == 80:
            vault.checkpoint()
        save_answer(vault, INSPECTION, judged("ABC"[step % 3], f"{step}" * 60, RowKey(f"small.r{step % 35:02}")), NOW)
    return vault, old


def _damage(path: Path, how: str, chance: random.Random, old: bytes) -> str:
    """Damage a file and return how that was done."""
    content = bytearray(path.read_bytes())
    position = chance.randrange(len(content))
    start = position // PAGE * PAGE
    page = slice(start, min(start + PAGE, len(content)))
    if how == "an old page" and (path.name != "vault.db" or len(old) < page.stop or old[page] == content[page]):
        how = "a byte"
    match how:
        case "a bit":
            content[position] ^= 1 << chance.randrange(8)
        case "a byte":
            content[position] = (content[position] + chance.randrange(1, 256)) % 256
        case "cut":
            del content[position:]
        case "cut at a page":
            del content[start:]
        case "an old page":
            content[page] = old[page]
        case "a page of zeros":
            content[page] = bytes(page.stop - page.start)
        case _:
            path.unlink()
            return how
    path.write_bytes(content)
    return how


def _open(folder: Path, stored: Stored, *, blind: bool) -> str:
    """Return what opening, reading and checking everything comes to."""
    try:
        vault = open_vault(folder, PASSPHRASE, as_found=blind)
        try:
            if not blind and check_database(vault.database.conn, vault.id, LATEST, vault.log_head()):
                return "told"
            return compared(vault, stored.everything, stored.history)
        finally:
            vault.close()
    except VaultError as error:
        return "told" if error.code in {"vault.damaged", "vault.lost_changes"} else error.code
    except Exception as error:  # noqa: BLE001 (whatever damage does to SQLite while the log is checked)
        return "told" if type(error).__module__.startswith("sqlcipher3") else type(error).__name__


def _mend(folder: Path, stored: Stored) -> str:
    """Restore the vault and return what is back: everything, or everything but what was told to be gone."""
    try:
        restored = restore(folder, PASSPHRASE, NOW)
        vault = open_vault(folder, PASSPHRASE)
    except VaultError as error:
        return f"not opened: {error}"
    try:
        if check_log(vault.database.conn.execute, vault.id, vault.log_head()):
            return "not whole"
        found = everything(vault)
        if found == stored.everything:
            return "everything is back"
        told = {gone.number for gone in restored.gone}
        there = {number for (number,) in vault.rows("SELECT no FROM log WHERE kind != 'restored'")}
        missing = set(range(1, stored.last + 1)) - there
        if missing == told:
            return "everything but what was listed as gone"
        return f"not as told: {len(missing)} gone, {len(told)} listed" if restored.complete else "all that is known of"
    finally:
        vault.close()


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
    for piece in load_evidence(vault, INSPECTION):
        yield piece, load_file(vault, piece.evidence.id, Part.ORIGINAL)
    catch_up(vault)
    find(vault, ["写し"], 100)  # it may miss what an old page has not, but not fail in another way than the rest
    yield load_place(vault)
    yield load_settings(vault)
