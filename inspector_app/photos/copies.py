"""Smaller copies of a clean photo: sRGB JPEG files without anything but the picture, for pages and for lists."""

import math
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Final

from PIL import Image, ImageCms, ImageDraw, ImageFont

from inspector_app import paths
from inspector_app.domain.markup import PLAIN, Arrow, Box, Label, Markup
from inspector_app.photos.jpeg import only_picture

ON_PAGE: Final = 1280
"""Longest side in pixels of the copy on a page: 267 dots per inch where two stand side by side on A4."""
IN_LIST: Final = 240
_QUALITY: Final = 80
_RED, _WHITE = (210, 20, 20), (255, 255, 255)
_TURNS: Final = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True)
class Copy:
    """A JPEG file of `width` × `height` pixels."""

    data: bytes
    width: int
    height: int


def copy_for_page(original: bytes, markup: Markup = PLAIN) -> Copy:
    """Return the copy of a clean photo that stands on a page, with what was drawn over it."""
    return _copied(original, markup, ON_PAGE)


def copy_for_list(photo: bytes) -> Copy:
    """Return a small copy, for a list; best made from the copy for the page."""
    return _copied(photo, PLAIN, IN_LIST)


def copy_for_screen(original: bytes, longest: int) -> Copy:
    """Return a copy without anything drawn over it, to be looked at and drawn over on screen."""
    return _copied(original, PLAIN, longest)


def _copied(original: bytes, markup: Markup, longest: int) -> Copy:
    with Image.open(BytesIO(original), formats=("JPEG", "PNG")) as image:
        size = image.size
        crop = (markup.crop or Box(0, 0, *size)).within(*size)
        scale = min(1.0, longest / max(crop.width, crop.height, 1))
        # A JPEG can be decoded at a half, a quarter, an eighth for a fraction of the time.
        image.draft(None, (math.ceil(size[0] * scale), math.ceil(size[1] * scale)))
        image.load()
        shrunk = image.width / size[0], image.height / size[1]
        box = (crop.left * shrunk[0], crop.top * shrunk[1], crop.right * shrunk[0], crop.bottom * shrunk[1])
        target = (max(1, round(crop.width * scale)), max(1, round(crop.height * scale)))
        picture = _plain(image).resize(target, Image.Resampling.LANCZOS, box, reducing_gap=2.0)
    if markup.turn:
        picture = picture.transpose(_TURNS[markup.turn])
    _draw(picture, markup, _Frame(crop, scale, markup.turn))
    out = BytesIO()
    picture.save(out, "JPEG", quality=_QUALITY)
    return Copy(only_picture(out.getvalue()), picture.width, picture.height)


def _plain(image: Image.Image) -> Image.Image:
    """Return pixels as sRGB; what is transparent is white."""
    if image.mode in ("LA", "PA", "RGBA") or "transparency" in image.info:
        over = image.convert("RGBA")
        ground = Image.new("RGBA", over.size, (*_WHITE, 255))
        return Image.alpha_composite(ground, over).convert("RGB")
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "CMYK"):
        with suppress(ImageCms.PyCMSError, OSError):  # a profile that cannot be read says nothing
            meant = ImageCms.ImageCmsProfile(BytesIO(profile))
            shown = ImageCms.profileToProfile(image, meant, _srgb(), outputMode="RGB")
            if shown is not None:
                return shown
    if image.mode == "I;16":
        return image.point(lambda value: value / 256, "L").convert("RGB")
    return image.convert("RGB")


@cache
def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


@dataclass(frozen=True, slots=True)
class _Frame:
    """From pixels of the original to those of its copy."""

    crop: Box
    scale: float
    turn: int

    def at(self, x: float, y: float) -> tuple[float, float]:
        x, y = (x - self.crop.left) * self.scale, (y - self.crop.top) * self.scale
        width, height = self.crop.width * self.scale, self.crop.height * self.scale
        return {0: (x, y), 90: (height - y, x), 180: (width - x, height - y), 270: (y, width - x)}[self.turn]


def _draw(picture: Image.Image, markup: Markup, frame: _Frame) -> None:
    pen = ImageDraw.Draw(picture)
    unit = max(picture.size) / ON_PAGE
    for arrow in markup.arrows:
        _draw_arrow(pen, arrow, frame, unit)
    for label in markup.labels:
        _draw_label(pen, label, frame, unit)


def _draw_arrow(pen: ImageDraw.ImageDraw, arrow: Arrow, frame: _Frame, unit: float) -> None:
    begin, end = frame.at(arrow.x0, arrow.y0), frame.at(arrow.x1, arrow.y1)
    angle = math.atan2(end[1] - begin[1], end[0] - begin[0])
    for colour, width in ((_WHITE, 15), (_RED, 8)):
        grown = (width - 8) * unit
        head = 34 * unit + grown
        wings = [
            (end[0] - head * math.cos(angle + turn), end[1] - head * math.sin(angle + turn)) for turn in (0.45, -0.45)
        ]
        pen.line([begin, _between(wings)], fill=colour, width=max(1, round(width * unit)))
        tip = (end[0] + grown * math.cos(angle), end[1] + grown * math.sin(angle))
        pen.polygon([tip, *wings], fill=colour)


def _between(points: list[tuple[float, float]]) -> tuple[float, float]:
    return (points[0][0] + points[1][0]) / 2, (points[0][1] + points[1][1]) / 2


def _draw_label(pen: ImageDraw.ImageDraw, label: Label, frame: _Frame, unit: float) -> None:
    size = max(8, round(34 * unit))
    pen.text(
        frame.at(label.x, label.y),
        label.text,
        fill=_RED,
        font=_font(size),
        stroke_width=max(1, size // 9),
        stroke_fill=_WHITE,
    )


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(paths.resource("fonts", "BIZUDPGothic-Bold.ttf"), size)
