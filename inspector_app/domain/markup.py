"""What is drawn over a photo's copy, in pixels of the upright original: a turn, a crop, arrows, words."""

from dataclasses import dataclass
from typing import Any

from inspector_app.domain.canonical import Json
from inspector_app.domain.evidence import Treatment


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; `right` and `bottom` lie outside of it."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """Return the width."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """Return the height."""
        return self.bottom - self.top

    def within(self, width: int, height: int) -> "Box":
        """Return the part of it that lies within a picture of this size."""
        left, top = min(max(self.left, 0), width), min(max(self.top, 0), height)
        return Box(left, top, max(left, min(self.right, width)), max(top, min(self.bottom, height)))


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow from (x0, y0) to what it shows at (x1, y1)."""

    x0: int
    y0: int
    x1: int
    y1: int


@dataclass(frozen=True, slots=True)
class Label:
    """Words beginning at (x, y), their upper left corner."""

    x: int
    y: int
    text: str


@dataclass(frozen=True, slots=True)
class Markup:
    """What a copy shows over its original. `turn` is clockwise, in degrees: 0, 90, 180 or 270."""

    turn: int = 0
    crop: Box | None = None
    arrows: tuple[Arrow, ...] = ()
    labels: tuple[Label, ...] = ()

    @property
    def treatments(self) -> tuple[Treatment, ...]:
        """Return what this does to a copy, in words of the record."""
        done = (
            (Treatment.TURNED, self.turn != 0),
            (Treatment.CROPPED, self.crop is not None),
            (Treatment.MARKED, bool(self.arrows or self.labels)),
        )
        return tuple(treatment for treatment, applies in done if applies)


PLAIN = Markup()


def markup_to_json(markup: Markup) -> dict[str, Json]:
    """Return markup as JSON."""
    crop = markup.crop
    return {
        "turn": markup.turn,
        "crop": None if crop is None else [crop.left, crop.top, crop.right, crop.bottom],
        "arrows": [[arrow.x0, arrow.y0, arrow.x1, arrow.y1] for arrow in markup.arrows],
        "labels": [{"x": label.x, "y": label.y, "text": label.text} for label in markup.labels],
    }


def markup_from_json(node: Any) -> Markup:
    """Return the markup that JSON describes."""
    return Markup(
        turn=node["turn"],
        crop=None if node["crop"] is None else Box(*node["crop"]),
        arrows=tuple(Arrow(*arrow) for arrow in node["arrows"]),
        labels=tuple(Label(label["x"], label["y"], label["text"]) for label in node["labels"]),
    )
