"""How a screen looks, compared with how it looked when somebody last looked at it: small pictures in `golden/screens`.

A picture is kept at half the size. Two pictures are compared by the mean colours of squares of 8×8 pixels of a screen:
how the edge of a letter is smoothed changes them little, a thing that moved, came, went, or has another colour much.
`GOLDEN=write` in the environment writes the pictures anew; look at each, and at the difference, before committing.
"""

import os
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtWidgets import QWidget

FOLDER = Path(__file__).resolve().parents[1] / "golden" / "screens"
HALF, SQUARE = 2, 4
"""The scale at which pictures are kept, and the side of a square in pixels of such a picture."""
TOLERANCE = 16
"""By how much of 255 a square may differ in a colour: smoothing was measured up to 14, a button moved by 6 pixels 63.

On the same system nothing differs at all.
"""


def photographed(widget: QWidget) -> Image.Image:
    """Return a picture of what a widget shows, at half its size."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().toImage().save(buffer, "PNG")  # type: ignore[call-overload]
    return Image.open(BytesIO(buffer.data().data())).convert("RGB").reduce(HALF)


def changed_places(before: Image.Image, now: Image.Image) -> list[tuple[int, int]]:
    """Return where squares differ beyond the tolerance, as pixels of the screen; [(0, 0)] for another size."""
    if before.size != now.size:
        return [(0, 0)]
    apart = ImageChops.difference(before.reduce(SQUARE), now.reduce(SQUARE))
    colours, side = apart.tobytes(), SQUARE * HALF
    most = [max(colours[place : place + 3]) for place in range(0, len(colours), 3)]
    places = [divmod(place, apart.width) for place, value in enumerate(most) if value > TOLERANCE]
    return [(column * side, line * side) for line, column in places]


def compare(name: str, now: Image.Image) -> list[tuple[int, int]]:
    """Return where a screen differs from its kept picture; with `GOLDEN=write` keep it instead."""
    path = FOLDER / f"{name}.png"
    if os.environ.get("GOLDEN") == "write":
        FOLDER.mkdir(exist_ok=True)
        now.save(path, optimize=True)
        return []
    return changed_places(Image.open(path).convert("RGB"), now)
