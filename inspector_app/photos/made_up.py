"""Made-up photos to learn with: drawn, not taken; each says 見本."""

from collections.abc import Callable
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from inspector_app import paths

_SIZE: Final = (1600, 1200)
_WALL, _FLOOR, _STEEL, _DARK = (214, 209, 199), (146, 132, 114), (152, 160, 166), (66, 70, 74)
_PAPER, _INK, _SCREEN, _BRASS = (246, 244, 236), (60, 62, 70), (58, 92, 128), (188, 150, 62)

_Pen = ImageDraw.ImageDraw


def made_up_photo(number: int) -> bytes:
    """Return a made-up photo as JPEG: a cabinet left open, a computer without a wire, a log of who came in; in turn."""
    image = Image.new("RGB", _SIZE, _WALL)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 900, 1600, 1200), fill=_FLOOR)
    _SCENES[number % len(_SCENES)](pen)
    image = Image.blend(image, Image.effect_noise(_SIZE, 60).convert("RGB"), 0.08)
    image = image.filter(ImageFilter.GaussianBlur(1.2))
    font = ImageFont.truetype(paths.resource("fonts", "BIZUDPGothic-Bold.ttf"), 64)
    ImageDraw.Draw(image).text((1420, 1110), "見本", fill=(255, 255, 255), font=font, stroke_width=5, stroke_fill=_DARK)
    out = BytesIO()
    image.save(out, "JPEG", quality=82)
    return out.getvalue()


def _cabinet(pen: _Pen) -> None:
    """Draw a steel cabinet, one door ajar, files inside, the key in the lock."""
    pen.rectangle((420, 150, 1180, 1040), fill=_STEEL, outline=_DARK, width=8)
    pen.rectangle((440, 170, 790, 1020), fill=(170, 178, 184), outline=_DARK, width=5)
    pen.rectangle((800, 170, 1160, 1020), fill=(40, 42, 46))
    for shelf in range(4):
        y = 370 + shelf * 205
        pen.line((800, y, 1160, y), fill=_STEEL, width=12)
        for place in range(6):
            shade = ((place + shelf) * 37) % 90
            left = 815 + place * 56
            pen.rectangle((left, y - 160, left + 44, y - 6), fill=(90 + shade, 70 + shade // 2, 60), outline=_DARK)
    pen.polygon([(1160, 170), (1420, 110), (1420, 1110), (1160, 1020)], fill=(182, 189, 194), outline=_DARK)
    pen.ellipse((742, 570, 778, 606), fill=_BRASS, outline=_DARK, width=3)
    pen.line((760, 600, 760, 680), fill=_BRASS, width=12)


def _computer(pen: _Pen) -> None:
    """Draw a desk with a computer that nothing fastens."""
    pen.polygon([(120, 860), (1480, 860), (1600, 1010), (0, 1010)], fill=(176, 140, 98), outline=_DARK)
    pen.rectangle((480, 330, 1100, 740), fill=_DARK)
    pen.rectangle((505, 355, 1075, 715), fill=_SCREEN)
    for line in range(6):
        pen.line((550, 410 + line * 48, 1010 - line % 3 * 120, 410 + line * 48), fill=(206, 222, 238), width=10)
    pen.polygon([(420, 890), (1160, 890), (1220, 975), (360, 975)], fill=(88, 92, 98), outline=_INK)
    pen.rectangle((740, 740, 840, 870), fill=_DARK)
    pen.rectangle((1180, 800, 1330, 868), fill=_PAPER, outline=_INK, width=3)


def _log(pen: _Pen) -> None:
    """Draw a page of a log, filled in but for its last lines."""
    pen.rectangle((330, 90, 1270, 1140), fill=_PAPER, outline=_INK, width=4)
    for column in (430, 640, 900, 1090):
        pen.line((column, 220, column, 1080), fill=_INK, width=3)
    for line in range(14):
        y = 220 + line * 62
        pen.line((370, y, 1230, y), fill=_INK, width=3)
        for place, column in enumerate((390, 460, 670, 930, 1120)):
            if 0 < line < 10:
                wide = 40 + (line * 31 + place * 17) % 90
                pen.line((column, y + 34, column + wide, y + 28), fill=(40, 48, 120), width=7)


_SCENES: Final[tuple[Callable[[_Pen], None], ...]] = (_cabinet, _computer, _log)
