"""Destroys pixels of a photo for good: what lay under a mask is not in the new file, whoever looks for it."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageDraw

from inspector_app.domain.markup import Box
from inspector_app.photos.cleaning import JPEG, CleanPhoto, coded

_BLOCK = 16
"""A JPEG codes blocks of 8 pixels, 16 where colours are halved: whole ones leave nothing shining over."""
_FILLS: dict[str, float | tuple[int, ...]] = {"1": 0, "L": 0, "RGB": (0, 0, 0), "RGBA": (0, 0, 0, 255)}


def destroyed(original: bytes, media_type: str, boxes: Sequence[Box]) -> CleanPhoto:
    """Return the photo with these boxes black, widened to whole blocks of pixels where it is a JPEG."""
    with Image.open(BytesIO(original), formats=("JPEG", "PNG")) as stored:
        stored.load()
        image: Image.Image = stored if stored.mode in _FILLS else stored.convert("RGB")
    if image is not stored:
        image.info = {}
    pen = ImageDraw.Draw(image)
    for box in boxes:
        inside = _widened(box, media_type).within(*image.size)
        if inside.width and inside.height:
            pen.rectangle((inside.left, inside.top, inside.right - 1, inside.bottom - 1), fill=_FILLS[image.mode])
    return CleanPhoto(coded(image, media_type), media_type, image.width, image.height)


def _widened(box: Box, media_type: str) -> Box:
    if media_type != JPEG:
        return box
    return Box(
        box.left // _BLOCK * _BLOCK,
        box.top // _BLOCK * _BLOCK,
        -(-box.right // _BLOCK) * _BLOCK,
        -(-box.bottom // _BLOCK) * _BLOCK,
    )
