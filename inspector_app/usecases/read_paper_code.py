"""Read the code of a sheet of paper from its scan or a photograph of it."""

from io import BytesIO

from PIL import Image

from inspector_app.domain.paper_code import PaperCode, read_code
from inspector_app.photos.cleaning import clean_photo


def read_paper_code(data: bytes, name: str) -> tuple[PaperCode, ...]:
    """Return the codes of ours in a picture, one for each page that can be seen on it, in the order of the pages.

    InputError `input.picture_*` as `photos.cleaning.clean_photo`.
    """
    return codes_in(clean_photo(name, data).data)


def codes_in(picture: bytes) -> tuple[PaperCode, ...]:
    """Return the codes in a picture that was cleaned."""
    import zxingcpp

    with Image.open(BytesIO(picture)) as image:
        codes = {read_code(each.text) for each in zxingcpp.read_barcodes(image.convert("L"))}
    return tuple(sorted((code for code in codes if code is not None), key=lambda code: code.page))
