"""`agency intake FOLDER`: take records in and answer them."""

import argparse
from collections.abc import Sequence
from datetime import datetime

from inspector_app import paths
from inspector_app.agency.desk import Desk, open_desk
from inspector_app.agency.intake import IntakeResult, Outcome, take_in
from inspector_app.agency.preservation import Preserved, preserve_records
from inspector_app.agency.time_service import time_source
from inspector_app.cli.agency_kept import kept_json, tell_kept
from inspector_app.cli.output import complain, say, say_json
from inspector_app.cli.secret import passphrase
from inspector_app.cli.words import reason_lines
from inspector_app.usecases.intake_rules import intake_rules
from inspector_app.usecases.world import make_world

WORDS = {
    Outcome.RECEIVED: "受領 / received",
    Outcome.KNOWN: "受領済み / received before",
    Outcome.REFUSED: "差戻し / refused",
    Outcome.FAILED: "失敗、次回再試行 / failed, will be tried again",
}


def run_intake(options: argparse.Namespace) -> int:
    """Take in what lies in the folder; 1 when any package was refused or could not be read."""
    world = make_world(paths.data_folder())
    with open_desk(options.desk, passphrase(options)) as desk:
        results = take_in(desk, options.folder, intake_rules(world), world.now())
        kept = _preserved(desk, results, world.now())
    if options.json:
        say_json({"results": [_as_json(result) for result in results], "preserved": [kept_json(each) for each in kept]})
    else:
        _tell(results)
        tell_kept(kept)
    return 1 if any(result.outcome in {Outcome.REFUSED, Outcome.FAILED} for result in results) else 0


def _preserved(desk: Desk, results: Sequence[IntakeResult], at: datetime) -> list[Preserved]:
    """Preserve what was just taken in, where a time-stamp service is known; what fails is tried with `preserve`."""
    source = time_source(desk.folder)
    new = [each.number for each in results if each.outcome is Outcome.RECEIVED and each.number is not None]
    return preserve_records(desk, source, at, new) if source is not None and new else []


def _as_json(result: IntakeResult) -> dict[str, object]:
    return {
        "package": result.package,
        "outcome": result.outcome.value,
        "record_id": result.record_id,
        "number": result.number,
        "reasons": [{"code": reason.code, **reason.data} for reason in result.reasons],
    }


def _tell(results: list[IntakeResult]) -> None:
    if not results:
        say("受け付ける記録はありません。 / There is nothing to take in.")
    for result in results:
        number = "" if result.number is None else f" No.{result.number}"
        print_lines = complain if result.reasons else say
        print_lines(f"{result.package[:12]}…: {WORDS[result.outcome]}{number}")
        for reason in result.reasons:
            complain(*(f"  {line}" for line in reason_lines(reason.code, reason.data)))
