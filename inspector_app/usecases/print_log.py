"""Print the log, or what was asked for of it, for whoever reviews it (記録簿の写し)."""

from functools import partial

from inspector_app import __version__
from inspector_app.domain.imprint import Imprint
from inspector_app.domain.log import LogKind
from inspector_app.domain.log_extract import Line, LogExtract
from inspector_app.errors import InputError
from inspector_app.reports.documents.log_extract import render_log_extract
from inspector_app.storage.log import LogFilter
from inspector_app.storage.pace import UNHURRIED, Pace, Stage
from inspector_app.storage.parties import load_profile
from inspector_app.storage.still import Ask, directly
from inspector_app.storage.vault import Vault
from inspector_app.usecases.read_log import read_log
from inspector_app.usecases.tell_log import check_chain_beside, lines_of
from inspector_app.usecases.world import World

MOST = 20_000
"""Entries that are printed at once, a thousand pages; more are asked for by their days, or belong into CSV."""

_AT_ONCE = 500
"""Entries that are put into words at once: what somebody answers comes in between."""


def print_log(world: World, vault: Vault, wanted: LogFilter | None = None) -> bytes:
    """Return the entries that are asked for as PDF/A-3a, as `print_log_beside` does, in a vault open on this thread."""
    return print_log_beside(world, directly(vault), wanted)


def print_log_beside(world: World, ask: Ask, wanted: LogFilter | None = None, pace: Pace = UNHURRIED) -> bytes:
    """Return the entries that are asked for as PDF/A-3a, the first one first; the log notes that it was printed.

    Put together on this thread, beside a vault that goes on taking answers. What was asked for, by days too, stands on
    the page. InputError `input.log_too_long` (most), `input.profile_missing`; DocumentError `document.missing_glyph`;
    VaultError `vault.damaged`; Stopped by `pace`, and when the vault is locked: nothing is noted then.
    """
    profile = ask(load_profile)
    if profile is None:
        raise InputError("input.profile_missing")
    entries = ask(lambda vault: read_log(vault, wanted, MOST + 1))[::-1]
    if len(entries) > MOST:
        raise InputError("input.log_too_long", most=MOST)
    lines: list[Line] = []
    for place in range(0, len(entries), _AT_ONCE):
        pace.at(Stage.CONTENT, place, len(entries))
        some = entries[place : place + _AT_ONCE]
        lines += ask(partial(lines_of, entries=some))
    asked, chain = wanted or LogFilter(), check_chain_beside(ask, pace)
    extract = LogExtract(
        lines=tuple(lines),
        head=chain.head,
        faults=chain.faults,
        printed_by=profile.inspector.name,
        since=asked.since,
        until=asked.until,
        kinds=tuple(asked.kinds),
        text=asked.text,
    )
    imprint = Imprint("", profile.agency.name, world.now(), f"inspector-app {__version__}", profile.practice)
    pace.at(Stage.DRAWING)
    drawn = render_log_extract(extract, imprint)
    pace.at(Stage.DRAWING)
    ask(lambda vault: vault.log(LogKind.PRINTED, data={"what": "log", "entries": len(entries)}))
    return drawn
