"""Print how the program stands up to the sheet it carries."""

from dataclasses import replace

from inspector_app import __version__
from inspector_app.domain.imprint import Imprint
from inspector_app.domain.log import LogKind
from inspector_app.reports.documents.self_check import render_self_check
from inspector_app.storage.parties import load_profile
from inspector_app.storage.vault import Vault
from inspector_app.usecases.self_check import self_check
from inspector_app.usecases.world import World


def print_self_check(world: World, vault: Vault) -> bytes:
    """Return the sheet as PDF/A-3a; the log notes it. DocumentError `document.missing_glyph`."""
    profile = load_profile(vault)
    name = "" if profile is None else profile.inspector.name
    issuer = "" if profile is None else profile.agency.name
    imprint = Imprint("", issuer, world.now(), f"inspector-app {__version__}")
    drawn = render_self_check(replace(self_check(), printed_by=name), imprint)
    vault.log(LogKind.PRINTED, data={"what": "self_check"})
    return drawn
