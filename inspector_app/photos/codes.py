"""What the codes on a photo say: the back of an Individual Number card carries its number as one (DOMAIN 4.3)."""

from io import BytesIO
from typing import Final

from PIL import Image

_ENOUGH: Final = (2400, 2400)
"""Pixels in which a code that a person could read with a telephone is read; more only takes longer."""


def texts_of_codes(photo: bytes) -> tuple[str, ...]:
    """Return what the codes on a clean photo say."""
    import zxingcpp

    with Image.open(BytesIO(photo), formats=("JPEG", "PNG")) as image:
        image.draft("L", _ENOUGH)
        gray = image.convert("L")
    gray.thumbnail(_ENOUGH)
    return tuple(each.text for each in zxingcpp.read_barcodes(gray))
