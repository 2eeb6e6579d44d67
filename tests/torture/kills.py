"""SIGKILL at random moments, and what is there afterwards."""

import json
import multiprocessing
import random
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from inspector_app.domain.canonical import sha256_hex
from inspector_app.errors import VaultError
from inspector_app.storage.answers import load_answers
from inspector_app.storage.evidence import Part, load_file, load_piece
from inspector_app.storage.outbox import load_delivery
from inspector_app.storage.place import load_place
from inspector_app.storage.vault import Vault, create_vault, open_vault, vault_exists
from tests.storage.examples import COST, PASSPHRASE, prepare
from tests.torture.victim import INSPECTION, Acknowledged, Attached, answer_rows, make_vault

ANSWERING = 0.3
"""Seconds for which a process may answer at the most before it is killed."""


@dataclass(slots=True)
class Outcome:
    """What was seen. `faults` tells every promise that was broken."""

    kills: int = 0
    acknowledged: int = 0
    attached: int = 0
    before_the_first: int = 0
    faults: list[str] = field(default_factory=list)


def kill_while_answering(folder: Path, kills: int, seed: int, *, lies: bool = False) -> Iterator[Outcome]:
    """Kill a process that answers rows, again and again on the same vault; yield what was seen so far after each."""
    moments = random.Random(seed)
    vault = create_vault(folder, PASSPHRASE, cost=COST)
    prepare(vault, INSPECTION)
    seen = vault.log_head().number
    vault.close()
    outcome = Outcome()
    latest = seconds_to_first_line(_Answering(folder, -1, lies=False)) + ANSWERING
    for round_number in range(kills):
        opening = round_number % 4 == 0  # one in four may meet the vault while it is opened, however busy the machine
        seconds = moments.uniform(0, latest if opening else ANSWERING)
        said = run_and_kill(_Answering(folder, round_number, lies), seconds, from_first_line=not opening)
        lines = [line for line in said if isinstance(line, Acknowledged)]
        outcome.kills += 1
        outcome.acknowledged += len(lines)
        outcome.before_the_first += not lines
        vault = open_vault(folder, PASSPHRASE)
        files = [line for line in said if isinstance(line, Attached)]
        outcome.attached += len(files)
        outcome.faults += [f"kill {outcome.kills}: {fault}" for fault in _missing(vault, files)]
        outcome.faults += [f"kill {outcome.kills}: {fault}" for fault in _faults(vault, seen, lines)]
        seen = vault.log_head().number
        vault.close()
        yield outcome


def kill_while_making(folder: Path, kills: int, seed: int) -> Outcome:
    """Kill a process that makes a vault: afterwards there is none, or a whole one."""
    moments = random.Random(seed)
    outcome = Outcome()
    latest = 1.5 * seconds_to_first_line(_Making(folder))
    shutil.rmtree(folder)
    for _ in range(kills):
        lines = run_and_kill(_Making(folder), moments.uniform(0, latest))
        outcome.kills += 1
        outcome.before_the_first += not lines
        if vault_exists(folder):
            open_vault(folder, PASSPHRASE).close()
        elif lines:
            outcome.faults.append(f"kill {outcome.kills}: a finished vault is not there")
        # Where the making was cut off, the next one starts from what is left.
        if vault_exists(folder):
            shutil.rmtree(folder)
    return outcome


@dataclass(frozen=True, slots=True)
class _Answering:
    folder: Path
    round_number: int
    lies: bool

    def __call__(self, lines: Connection) -> None:
        answer_rows(self.folder, self.round_number, lines, lies=self.lies)


@dataclass(frozen=True, slots=True)
class _Making:
    folder: Path

    def __call__(self, lines: Connection) -> None:
        make_vault(self.folder, lines)


def seconds_to_first_line(job: Callable[[Connection], None]) -> float:
    """Return how long a job takes on this machine until it says something; it is killed then."""
    run_and_kill(_do_nothing, 60)  # the first process of all starts slowly
    start = time.monotonic()
    process, receiver = _start(job)
    receiver.recv()
    seconds = time.monotonic() - start
    process.kill()
    process.join()
    receiver.close()
    return seconds


def _do_nothing(lines: Connection) -> None:
    lines.close()


def run_and_kill(job: Callable[[Connection], None], seconds: float, *, from_first_line: bool = False) -> list[Any]:
    """Run a job in a process of its own, kill it after so many seconds, and return what it said until then.

    The seconds count from its start, or from the first thing it says.
    """
    process, receiver = _start(job)
    said: list[Any] = []
    try:
        if from_first_line:
            said.append(receiver.recv())
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0 and receiver.poll(left):
            said.append(receiver.recv())
        process.kill()
        while True:
            said.append(receiver.recv())
    except EOFError:
        process.join()
    receiver.close()
    return said


def _start(job: Callable[[Connection], None]) -> tuple[BaseProcess, Any]:
    """Start a job in a process of its own and return it with the end of the line on which it speaks."""
    if sys.platform == "win32":
        context = multiprocessing.get_context("spawn")
    else:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["tests.torture.kills"])
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=job, args=(sender,))
    process.start()
    sender.close()
    return process, receiver


def _missing(vault: Vault, files: list[Attached]) -> Iterator[str]:
    """Read the files that were acknowledged; reading compares each with its hash."""
    for file in files:
        try:
            piece = load_piece(vault, INSPECTION, file.id).evidence
            if piece.original is None or piece.original.sha256 != sha256_hex(load_file(vault, file.id, Part.ORIGINAL)):
                yield f"the file {file.id} is another one"
        except (KeyError, VaultError):
            yield f"the acknowledged file {file.id} is lost"


def _faults(vault: Vault, seen: int, lines: list[Acknowledged]) -> Iterator[str]:
    """Compare the vault with what was acknowledged since change `seen`."""
    stored = {
        number: (node["row"], node["remarks"])
        for number, data in vault.rows("SELECT no, data FROM log WHERE kind = 'answer' AND no > ?", (seen,))
        for node in [json.loads(data)]
    }
    lost = [line for line in lines if stored.get(line.change) != (line.row, line.remarks)]
    if lost:
        yield f"{len(lost)} of {len(lines)} acknowledged answers are lost, the first is change {lost[0].change}"
    numbers = [number for (number,) in vault.rows("SELECT no FROM log WHERE no > ? ORDER BY no", (seen,))]
    if numbers != list(range(seen + 1, seen + 1 + len(numbers))):
        yield "an entry in the middle is missing"
    ((last,),) = vault.rows("SELECT coalesce(max(no), 0) FROM log WHERE kind = 'answer'")
    answers, delivery, place = load_answers(vault, INSPECTION), load_delivery(vault, INSPECTION), load_place(vault)
    latest = dict(stored.values())
    if any(answers[key].remarks != remarks for key, remarks in latest.items()):
        yield "an answer is not the one of its last change"
    if answers and (place is None or place.cursor != last):
        yield f"the place is {place}, the last change is {last}"
    if answers and (delivery is None or delivery.last_change != last):
        yield f"the outbox says {delivery}, the last change is {last}"
