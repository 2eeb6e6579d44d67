"""What the help says of the row on screen, as values."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.ids import RowKey
from inspector_app.gui.language import spoken
from inspector_app.usecases.read_help import guideline_for

translate = QCoreApplication.translate


class Row(Protocol):
    """A row as a screen shows it: where one looks, whom one asks."""

    @property
    def key(self) -> str:
        """Return its key."""
        ...

    @property
    def no(self) -> int:
        """Return its number."""
        ...

    @property
    def guidance(self) -> str:
        """Return what the form advises."""
        ...

    @property
    def place(self) -> str:
        """Return where one looks."""
        ...

    @property
    def respondent(self) -> str:
        """Return whom one asks."""
        ...


@dataclass(frozen=True, slots=True)
class RowHelp:
    """One row: the parts of the guideline that are about it, what it asks beyond the sheet ("" for nothing)."""

    title: str
    edition: str
    parts: tuple[tuple[str, str], ...]
    beyond: str
    guidance: str
    where: str
    ask: str


def row_help(row: Row, day: date) -> RowHelp:
    """Return the help for a row; of a form that the guideline says nothing to, only where to look and whom to ask."""
    found = guideline_for(RowKey(row.key), day)
    return RowHelp(
        title=translate("Help", "No.{number} について").format(number=row.no),
        edition="" if found is None else spoken(found.edition),
        parts=() if found is None else tuple((spoken(part.title), spoken(part.says)) for part in found.parts),
        beyond="" if found is None or found.beyond is None else spoken(found.beyond),
        guidance=row.guidance,
        where=row.place,
        ask=row.respondent,
    )
