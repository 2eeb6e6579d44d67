"""Pictures made for tests: of any size, marked with whatever a camera or a scanner leaves in them."""

from io import BytesIO

from PIL import Image, ImageDraw, PngImagePlugin

SECRET = "35.6812N"
"""Stands in every place where a picture can say something beside its pixels."""


def picture(width: int = 320, height: int = 240, mode: str = "RGB") -> Image.Image:
    """Return a picture whose four corners differ: red, green, blue, white from the upper left, clockwise."""
    image = Image.new("RGB", (width, height), (128, 128, 128))
    pen = ImageDraw.Draw(image)
    side = max(1, min(width, height) // 4)
    for (x, y), colour in zip(
        ((0, 0), (width - side, 0), (width - side, height - side), (0, height - side)),
        ((230, 20, 20), (20, 200, 20), (20, 20, 230), (255, 255, 255)),
        strict=True,
    ):
        pen.rectangle((x, y, x + side, y + side), fill=colour)
    return image.convert(mode)


def jpeg(image: Image.Image | None = None, *, orientation: int = 1, quality: int = 90) -> bytes:
    """Return a JPEG file as a telephone writes it: Exif with a position, XMP, a comment, something behind the end."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = SECRET
    exif.get_ifd(0x8825)[0x001D] = SECRET
    out = BytesIO()
    (image or picture()).save(
        out, "JPEG", quality=quality, exif=exif, comment=SECRET.encode(), xmp=f"<x>{SECRET}</x>".encode()
    )
    return out.getvalue() + SECRET.encode()


def png(image: Image.Image | None = None) -> bytes:
    """Return a PNG file with texts of every kind, Exif, and something behind the end."""
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Comment", SECRET)
    texts.add_itxt("Place", SECRET)
    exif = Image.Exif()
    exif[0x010E] = SECRET
    out = BytesIO()
    (image or picture()).save(out, "PNG", pnginfo=texts, exif=exif)
    return out.getvalue() + SECRET.encode()


def other(kind: str, image: Image.Image | None = None) -> bytes:
    """Return a file of another kind."""
    out = BytesIO()
    (image or picture()).save(out, kind)
    return out.getvalue()
