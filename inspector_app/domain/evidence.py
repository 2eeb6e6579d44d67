"""証跡: photos, files, and notes of what was seen, each beside one row of one inspection (PRODUCT §1)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from inspector_app.domain.ids import EvidenceId, InspectorId, RowKey

LONGEST_CAPTION: Final = 500
LONGEST_NAME: Final = 200
MOST: Final = 2000
"""Pieces of evidence in one inspection."""


_ENDINGS: Final = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/csv": ".csv",
}


class EvidenceKind(StrEnum):
    """写真, ファイル, 見た資料の記録."""

    PHOTO = "photo"
    FILE = "file"
    SEEN = "seen"


class Treatment(StrEnum):
    """What was done to a photo. MASKED destroyed pixels of the original itself; the others only concern its copy."""

    TURNED = "turned"
    CROPPED = "cropped"
    MARKED = "marked"
    MASKED = "masked"


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it is kept: `sha256` (hex) and `size` in bytes; `name` is what the person called it."""

    sha256: str
    size: int
    media_type: str
    name: str = ""

    @property
    def file_name(self) -> str:
        """Return its name outside of the program: its hash, with an ending that opens it."""
        return self.sha256 + _ENDINGS.get(self.media_type, "")


@dataclass(frozen=True, slots=True)
class Picture:
    """The smaller copy of a photo that stands on a page: a JPEG of `width` × `height` pixels."""

    sha256: str
    size: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Seen:
    """A document that was looked at and not copied: its title, its own date, which page, how many (DOMAIN 6)."""

    title: str
    dated: date | None = None
    page: str = ""
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence. A photo has an original and a picture, a file an original, a note what was seen."""

    id: EvidenceId
    row: RowKey
    kind: EvidenceKind
    added_at: datetime
    caption: str = ""
    author: InspectorId | None = None
    original: Original | None = None
    picture: Picture | None = None
    seen: Seen | None = None
    treatments: tuple[Treatment, ...] = ()


def in_order(evidence: Iterable[Evidence], rows: Sequence[RowKey]) -> tuple[Evidence, ...]:
    """Return evidence in the order of the sheet's rows; within a row it stays as it was. KeyError for another row."""
    places = {row: place for place, row in enumerate(rows)}
    return tuple(sorted(evidence, key=lambda piece: places[piece.row]))


def sound(evidence: Sequence[Evidence], rows: Sequence[RowKey]) -> bool:
    """Tell whether evidence from elsewhere holds together: its parts, its rows and their order, ids given once."""
    places = {row: place for place, row in enumerate(rows)}
    if not all(piece.row in places and _whole(piece) for piece in evidence):
        return False
    order = [places[piece.row] for piece in evidence]
    return order == sorted(order) and len({piece.id for piece in evidence}) == len(evidence)


def originals(evidence: Iterable[Evidence]) -> tuple[Original, ...]:
    """Return the originals that belong to evidence, each hash once, in its order."""
    return tuple({piece.original.sha256: piece.original for piece in evidence if piece.original}.values())


def pictures(evidence: Iterable[Evidence]) -> tuple[Picture, ...]:
    """Return the pictures that stand on pages, each hash once, in their order."""
    return tuple({piece.picture.sha256: piece.picture for piece in evidence if piece.picture}.values())


def _whole(piece: Evidence) -> bool:
    parts = (piece.original is not None, piece.picture is not None, piece.seen is not None)
    return {
        EvidenceKind.PHOTO: parts == (True, True, False),
        EvidenceKind.FILE: parts == (True, False, False),
        EvidenceKind.SEEN: parts == (False, False, True),
    }[piece.kind]
