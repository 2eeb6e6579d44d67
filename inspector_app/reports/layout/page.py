"""What stands on a page, at places measured from its top left corner in points."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from inspector_app.reports.layout.structure import Node
from inspector_app.reports.layout.text import Line


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle; y grows downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class TextAt:
    """Lines whose own places are counted from (x, y). Without a node they are an artifact, such as a page number."""

    lines: Sequence[Line]
    x: float
    y: float
    node: Node | None
    gray: float = 0.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line, `weight` points thick."""

    x0: float
    y0: float
    x1: float
    y1: float
    weight: float


@dataclass(frozen=True, slots=True)
class Fill:
    """A ground of gray, 0 black to 1 white."""

    rect: Rect
    gray: float


@dataclass(frozen=True, slots=True)
class Ring:
    """An ellipse drawn around a choice."""

    rect: Rect
    weight: float


@dataclass(frozen=True, slots=True)
class FieldAt:
    """The place of a signature field; `node` is its Form element."""

    name: str
    rect: Rect
    node: Node


@dataclass(frozen=True, slots=True)
class DrawingAt:
    """Something drawn that is part of the content: black `squares`, and `lines` of points, `weight` points thick.

    `node` is its Figure element; `rect` is the room it takes.
    """

    node: Node
    rect: Rect
    squares: Sequence[Rect] = ()
    lines: Sequence[Sequence[tuple[float, float]]] = ()
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class PictureAt:
    """A photo: a JPEG file of `columns` × `lines` pixels in RGB, that fills `rect`. `node` is its Figure element."""

    node: Node
    rect: Rect
    jpeg: bytes
    columns: int
    lines: int


@dataclass(slots=True)
class Page:
    """One page; `width` and `height` are of the paper."""

    width: float
    height: float
    texts: list[TextAt] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    rings: list[Ring] = field(default_factory=list)
    fields: list[FieldAt] = field(default_factory=list)
    drawings: list[DrawingAt] = field(default_factory=list)
    pictures: list[PictureAt] = field(default_factory=list)
