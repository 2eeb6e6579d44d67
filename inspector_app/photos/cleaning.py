"""Takes in a picture from outside: checks it, and keeps nothing of it but the picture, upright.

An upright JPEG or PNG keeps its coded pixels byte for byte. A photo that was marked as lying on its side is turned, and
coded once more; any other kind becomes a PNG, which loses nothing. Decision 0070.
"""

import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

from PIL import (
    BmpImagePlugin,
    Image,
    ImageOps,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from inspector_app.errors import InputError
from inspector_app.photos import jpeg, png

MEGAPIXELS: Final = 64
LARGEST: Final = 48 * 1024 * 1024
"""Bytes of one picture, as handed in and as kept."""
JPEG, PNG = "image/jpeg", "image/png"
_FORMATS: Final = tuple(
    reader.format
    for reader in (
        JpegImagePlugin.JpegImageFile,
        PngImagePlugin.PngImageFile,
        WebPImagePlugin.WebPImageFile,
        BmpImagePlugin.BmpImageFile,
        TiffImagePlugin.TiffImageFile,
    )
)
_ORIENTATION: Final = 0x0112
_HEIF: Final = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
_PROBE: Final = (1280, 1280)


@dataclass(frozen=True, slots=True)
class CleanPhoto:
    """What is kept: `data` is a JPEG or PNG file of `width` × `height` pixels without anything but the picture."""

    data: bytes
    media_type: str
    width: int
    height: int


def clean_photo(name: str, data: bytes) -> CleanPhoto:
    """Return a picture as it may be kept; `name` is what errors call it.

    InputError `input.picture_unknown`, `input.picture_heic`, `input.picture_broken`, `input.picture_several` (it has
    pages) or `input.picture_too_large` (limit, in megapixels or megabytes: `unit`).
    """
    if len(data) > LARGEST:
        raise _too_large(name, LARGEST // 1024**2, "MB")
    if data[4:8] == b"ftyp" and data[8:12] in _HEIF:
        raise InputError("input.picture_heic", name=name)
    try:
        with warnings.catch_warnings():
            # What Pillow has to say about a picture is told by what becomes of it here.
            warnings.simplefilter("ignore")
            return _cleaned(name, data)
    except UnidentifiedImageError:
        raise InputError("input.picture_unknown", name=name) from None
    except Image.DecompressionBombError:
        raise _too_large(name, MEGAPIXELS, "MP") from None
    except InputError:
        raise
    except Exception as error:  # noqa: BLE001 (each of these decoders has its own ways to fail on a hostile file)
        raise InputError("input.picture_broken", name=name, reason=type(error).__name__) from None


def _cleaned(name: str, data: bytes) -> CleanPhoto:
    with Image.open(BytesIO(data), formats=_FORMATS) as image:
        if image.width * image.height > MEGAPIXELS * 1_000_000:
            raise _too_large(name, MEGAPIXELS, "MP")
        if image.format not in ("JPEG", "MPO") and getattr(image, "n_frames", 1) > 1:
            raise InputError("input.picture_several", name=name)
        kind, turned = image.format, image.getexif().get(_ORIENTATION, 1) != 1
        if kind in ("JPEG", "MPO"):
            kept, media_type = _of_jpeg(image, data, turned=turned), JPEG
        elif kind == "PNG" and not turned:
            image.load()
            kept, media_type = png.only_picture(data), PNG
        else:
            kept, media_type = _as_png(image), PNG
    if len(kept) > LARGEST:
        raise _too_large(name, LARGEST // 1024**2, "MB")
    with Image.open(BytesIO(kept)) as clean:
        return CleanPhoto(kept, media_type, clean.width, clean.height)


def _of_jpeg(image: Image.Image, data: bytes, *, turned: bool) -> bytes:
    if turned:
        upright = ImageOps.exif_transpose(image)
        return coded(upright, JPEG)
    kept = jpeg.only_picture(data)
    with Image.open(BytesIO(kept), formats=("JPEG",)) as probe:
        probe.draft(None, _PROBE)
        probe.load()
    return kept


def _as_png(image: Image.Image) -> bytes:
    upright = ImageOps.exif_transpose(image)
    return coded(upright, PNG)


def coded(image: Image.Image, media_type: str) -> bytes:
    """Return pixels as a file that says nothing but them and what their values mean."""
    profile: Any = image.info.get("icc_profile")
    image.info = {}
    out = BytesIO()
    if media_type == JPEG:
        image.save(out, "JPEG", quality=95, subsampling=0, icc_profile=profile)
        return jpeg.only_picture(out.getvalue())
    if image.mode not in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16"):
        image, profile = image.convert("RGB"), None
    image.save(out, "PNG", icc_profile=profile)
    return png.only_picture(out.getvalue())


def _too_large(name: str, limit: int, unit: str) -> InputError:
    return InputError("input.picture_too_large", name=name, limit=limit, unit=unit)


def size_of(photo: bytes) -> tuple[int, int]:
    """Return width and height of a clean photo in pixels."""
    with Image.open(BytesIO(photo), formats=("JPEG", "PNG")) as image:
        return image.size
