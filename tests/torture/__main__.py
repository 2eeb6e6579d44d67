"""The command: `python -m tests.torture [--kills N] [--flips N] [--seed S]`; exit 1 when a promise was broken."""

import argparse
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

from tests.torture.flips import damage_files
from tests.torture.kills import Outcome, kill_while_answering, kill_while_making


def main() -> int:
    """Run what was asked for and print what was seen."""
    parser = argparse.ArgumentParser(prog="packaging/torture", description=__doc__)
    parser.add_argument("--kills", type=int, default=0, metavar="N", help="kill N processes that answer rows")
    parser.add_argument("--makings", type=int, default=0, metavar="N", help="kill N processes that make a vault")
    parser.add_argument("--flips", type=int, default=0, metavar="N", help="damage N copies of a vault")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6), metavar="S")
    parser.add_argument("--lie", action="store_true", help="acknowledge before the commit: must be found out")
    options = parser.parse_args()
    if not (options.kills or options.makings or options.flips):
        options.kills, options.makings, options.flips = 200, 50, 300
    folder = Path(tempfile.mkdtemp(prefix="torture-"))
    print(f"seed {options.seed}", flush=True)
    try:
        faults = _answering(folder, options.kills, options.seed, lies=options.lie) if options.kills else []
        faults += _making(folder, options.makings, options.seed) if options.makings else []
        faults += _damaging(folder, options.flips, options.seed) if options.flips else []
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for fault in faults:
        print(f"LOST  {fault}")
    return 1 if faults else 0


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
        f" {len(outcome.faults)} faults; {outcome.before_the_first} died before their first answer"
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


def _damaging(folder: Path, times: int, seed: int) -> list[str]:
    damage = damage_files(folder / "damaged", times, seed)
    for what, count in sorted(damage.counts.items()):
        print(f"{count:5} {what}")
    print(f"{times} damaged copies, {len(damage.faults)} faults", flush=True)
    return damage.faults


if __name__ == "__main__":
    sys.exit(main())
