"""The command `python -m tests.torture`; its exit code is 1 when a promise was broken."""

import argparse
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

from tests.torture.flips import damage_files
from tests.torture.full_disk import NoDiskError, fill_disks
from tests.torture.input_method.writing import NoInputMethodError, write_japanese
from tests.torture.kills import Outcome, kill_while_answering, kill_while_making
from tests.torture.screen_reader.reading import NoScreenReaderError, read_the_window

TURNS = {
    "kills": "kill N processes that answer rows",
    "makings": "kill N processes that make a vault",
    "flips": "change bits, bytes and pages in N copies of a vault",
    "truncations": "cut or remove files in N copies of a vault",
    "full-disk": "fill a small disk N times",
    "input-method": "write Japanese through a real input method N times (only when asked for)",
    "screen-reader": "read the window as a screen reader does N times (only when asked for)",
}


def main() -> int:
    """Run what was asked for and print what was seen."""
    parser = argparse.ArgumentParser(prog="packaging/torture", description=__doc__)
    for name, words in TURNS.items():
        parser.add_argument(f"--{name}", type=int, default=0, metavar="N", help=words)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6), metavar="S")
    parser.add_argument("--lie", action="store_true", help="acknowledge before the commit: must be found out")
    parser.add_argument("--blind", action="store_true", help="believe a damaged vault: must be found out")
    options = parser.parse_args()
    if not any(getattr(options, name.replace("-", "_")) for name in TURNS):
        options.kills, options.makings, options.flips, options.truncations, options.full_disk = 200, 50, 300, 60, 10
    folder = Path(tempfile.mkdtemp(prefix="torture-"))
    print(f"seed {options.seed}", flush=True)
    try:
        faults = _all(folder, options)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for fault in faults:
        print(f"FAULT  {fault}")
    print(f"{len(faults)} faults")
    return 1 if faults else 0


def _all(folder: Path, options: argparse.Namespace) -> list[str]:
    faults: list[str] = []
    if options.kills:
        faults += _answering(folder, options.kills, options.seed, lies=options.lie)
    if options.makings:
        faults += _making(folder, options.makings, options.seed)
    for turn in ("flips", "truncations"):
        if times := getattr(options, turn):
            faults += _damaging(folder, times, options.seed, turn, blind=options.blind)
    if options.full_disk:
        faults += _filling(folder, options.full_disk, options.seed)
    if options.input_method:
        faults += _writing(folder, options.input_method)
    if options.screen_reader:
        faults += _reading(folder, options.screen_reader)
    return faults


def _answering(folder: Path, kills: int, seed: int, *, lies: bool) -> list[str]:
    start, outcome = time.monotonic(), Outcome()
    for outcome in kill_while_answering(folder / "answers", kills, seed, lies=lies):
        if outcome.kills % 100 == 0:
            _print_answering(outcome, start)
    if outcome.kills % 100:
        _print_answering(outcome, start)
    return outcome.faults


def _print_answering(outcome: Outcome, start: float) -> None:
    print(
        f"{outcome.kills} kills while answering: {outcome.acknowledged} answers acknowledged,"
        f" {len(outcome.faults)} faults; {outcome.attached} files;"
        f" {outcome.before_the_first} died before their first answer"
        f" ({time.monotonic() - start:.0f} s)",
        flush=True,
    )


def _making(folder: Path, kills: int, seed: int) -> list[str]:
    outcome = kill_while_making(folder / "made", kills, seed)
    print(
        f"{outcome.kills} kills while making a vault: {outcome.before_the_first} before it was done,"
        f" {len(outcome.faults)} faults",
        flush=True,
    )
    return outcome.faults


def _damaging(folder: Path, times: int, seed: int, turn: str, *, blind: bool) -> list[str]:
    damage = damage_files(folder / turn, times, seed, turn, blind=blind)
    for what, count in sorted(damage.counts.items()):
        print(f"{count:5} {what}")
    print(f"{times} {turn}: {len(damage.faults)} faults", flush=True)
    return damage.faults


def _filling(folder: Path, times: int, seed: int) -> list[str]:
    try:
        seen = fill_disks(folder, times, seed)
    except NoDiskError as error:
        print(f"full disks: not tried, this process may not mount one ({error})")
        return []
    told = ", ".join(f"{count} {what}" for what, count in sorted(seen.counts.items()))
    print(
        f"{seen.rounds} full disks: {seen.acknowledged} answers acknowledged, {len(seen.faults)} faults; {told}",
        flush=True,
    )
    return seen.faults


def _writing(folder: Path, times: int) -> list[str]:
    faults: list[str] = []
    try:
        for number in range(times):
            faults += write_japanese(folder / f"written-{number}")
    except NoInputMethodError as error:
        print(f"a real input method: not tried, this machine lacks {error}")
        return ["nothing was tried"]
    print(f"{times} times through a real input method: {len(faults)} faults", flush=True)
    return faults


def _reading(folder: Path, times: int) -> list[str]:
    faults: list[str] = []
    try:
        for number in range(times):
            faults += read_the_window(folder / f"read-{number}")
    except NoScreenReaderError as error:
        print(f"a screen reader: not tried, this machine lacks {error}")
        return ["nothing was tried"]
    print(f"{times} times read as a screen reader does: {len(faults)} faults", flush=True)
    return faults


if __name__ == "__main__":
    sys.exit(main())
