"""Every screen that one can go to while the vault is open. A new screen is one line in STOPS.

Its folder has a `visit.py` with `visit(visitor: Visitor) -> Visit`, imported when somebody first comes. The guide and
the review are not among them: they belong to the inspection that is open (`inspection_desk.py`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Final

from inspector_app.gui.header import CONTRACTS, GUIDE, OUTBOX, PREFERENCES, REVIEW, TODAY
from inspector_app.gui.visits import Visit, Visitor

DATES, DOCUMENT, DOCUMENTS, ENROLMENT, ENTRY, START = "dates", "document", "documents", "enrolment", "entry", "start"
DESTRUCTION, VAULT = "destruction", "vault"
OF_DESK: Final = {GUIDE, REVIEW}
"""Screens of the inspection that is open, made with it."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A screen: its name, the tab of the header it stands under ("" for the one it was called from), its module."""

    name: str
    tab: str
    module: str
    """Below `inspector_app.gui`, with the function `visit`."""
    stays: bool = False
    """The screen is made once for each unlocking, and kept; it is about nothing in particular."""
    returns: bool = True
    """A lock and a restart lead back here, with the same subject."""
    of_inspection: bool = False
    """It is about the inspection that is open, which its subject names as `inspection`."""


STOPS: Final = (
    Stop("closing", REVIEW, "closing.visit", of_inspection=True),
    Stop("contracts", CONTRACTS, "contract.visit", stays=True),
    Stop("destruction", PREFERENCES, "vault_care.destruction.visit"),
    Stop("dates", CONTRACTS, "contract.dates_visit", returns=False),
    Stop("document", "", "documents.visit"),
    Stop("documents", CONTRACTS, "documents.shelf_visit"),
    Stop("draft", CONTRACTS, "documents.entry_visit"),
    Stop("enrolment", PREFERENCES, "enrolment.visit"),
    Stop("entry", CONTRACTS, "contract.entry_visit"),
    Stop("log", PREFERENCES, "vault_care.log.visit", stays=True),
    Stop("evidence", GUIDE, "evidence.visit", of_inspection=True),
    Stop("official", CONTRACTS, "documents.official_visit"),
    Stop("outbox", OUTBOX, "outbox.visit", stays=True),
    Stop("pages", "", "vault_care.pages.visit", returns=False),
    Stop("paper", REVIEW, "paper.visit", of_inspection=True),
    Stop("preferences", PREFERENCES, "preferences.visit"),
    Stop("roster", REVIEW, "roster.visit", of_inspection=True),
    Stop("search", "", "search.visit"),
    Stop("self_check", PREFERENCES, "vault_care.self_check.visit"),
    Stop("signers", REVIEW, "signers.visit", of_inspection=True),
    Stop("start", CONTRACTS, "contract.start_visit", returns=False),
    Stop("today", TODAY, "today.visit"),
    Stop("vault", PREFERENCES, "vault_care.visit", stays=True),
    Stop("verify", CONTRACTS, "verify.visit"),
)
BY_NAME: Final = {stop.name: stop for stop in STOPS}


def visiting(stop: Stop) -> Callable[[Visitor], Visit]:
    """Return the function that makes the screen."""
    visit: Callable[[Visitor], Visit] = import_module(f"inspector_app.gui.{stop.module}").visit
    return visit
