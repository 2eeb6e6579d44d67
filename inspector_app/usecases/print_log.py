"""Print the log, or what was asked for of it, for whoever reviews it (記録簿の写し)."""

from inspector_app import __version__
from inspector_app.domain.imprint import Imprint
from inspector_app.domain.log import LogKind
from inspector_app.domain.log_extract import LogExtract
from inspector_app.errors import InputError
from inspector_app.reports.documents.log_extract import render_log_extract
from inspector_app.storage.log import LogFilter
from inspector_app.storage.parties import load_profile
from inspector_app.storage.vault import Vault
from inspector_app.usecases.read_log import read_log
from inspector_app.usecases.tell_log import check_chain, lines_of
from inspector_app.usecases.world import World

MOST = 3000
"""Entries that are printed at once, some 150 pages; more belong into CSV."""


def print_log(world: World, vault: Vault, wanted: LogFilter | None = None) -> bytes:
    """Return the entries that are asked for as PDF/A-3a, the first one first; the log notes that it was printed.

    InputError `input.log_too_long` (most), `input.profile_missing`; DocumentError `document.missing_glyph`;
    VaultError `vault.damaged`.
    """
    profile = load_profile(vault)
    if profile is None:
        raise InputError("input.profile_missing")
    entries = read_log(vault, wanted, MOST + 1)
    if len(entries) > MOST:
        raise InputError("input.log_too_long", most=MOST)
    asked, chain = wanted or LogFilter(), check_chain(vault)
    extract = LogExtract(
        lines=lines_of(vault, entries[::-1]),
        head=chain.head,
        faults=chain.faults,
        printed_by=profile.inspector.name,
        since=asked.since,
        until=asked.until,
        kinds=tuple(asked.kinds),
        text=asked.text,
    )
    imprint = Imprint("", profile.agency.name, world.now(), f"inspector-app {__version__}", profile.practice)
    drawn = render_log_extract(extract, imprint)
    vault.log(LogKind.PRINTED, data={"what": "log", "entries": len(entries)})
    return drawn
