"""Read the code of a sheet of paper from its scan or a photograph of it."""

from io import BytesIO

from PIL import Image, UnidentifiedImageError

from inspector_app.domain.paper_code import PaperCode, read_code
from inspector_app.errors import InputError

_MOST_PIXELS = 60_000_000
"""A page at 600 dpi has 35 million."""
_KINDS = ("JPEG", "PNG", "TIFF")


def read_paper_code(data: bytes, name: str) -> tuple[PaperCode, ...]:
    """Return the codes of ours in a picture, one for each page that can be seen on it, in the order of the pages.

    InputError `input.no_picture` (file) for bytes that are no JPEG, PNG or TIFF, or a picture too large to be a page.
    """
    import zxingcpp

    try:
        with Image.open(BytesIO(data), formats=_KINDS) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                raise InputError("input.no_picture", file=name)
            gray = picture.convert("L")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise InputError("input.no_picture", file=name) from None
    codes = {read_code(each.text) for each in zxingcpp.read_barcodes(gray)}
    return tuple(sorted((code for code in codes if code is not None), key=lambda code: code.page))
