"""What is kept of a picture: its pixels, upright, and nothing else; what is no picture is refused in words."""

import struct
import zlib
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from inspector_app.errors import InputError
from inspector_app.photos.cleaning import JPEG, LARGEST, PNG, clean_photo
from tests.photos import made


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def refused(data: bytes) -> InputError:
    with pytest.raises(InputError) as caught:
        clean_photo("写真.jpg", data)
    assert caught.value.data["name"] == "写真.jpg"
    return caught.value


def test_an_upright_jpeg_keeps_its_coded_pixels_and_nothing_else() -> None:
    given_in = made.jpeg()
    clean = clean_photo("a.jpg", given_in)
    assert made.SECRET.encode() in given_in
    assert made.SECRET.encode() not in clean.data
    assert (clean.media_type, clean.width, clean.height) == (JPEG, 320, 240)
    scan = given_in[given_in.index(b"\xff\xda") : given_in.rindex(b"\xff\xd9") + 2]
    assert clean.data.endswith(scan)
    kept = opened(clean.data)
    assert kept.tobytes() == opened(given_in).tobytes()
    assert not kept.getexif()
    assert set(kept.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"}


@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_photo_that_lies_on_its_side_is_kept_upright(orientation: int) -> None:
    upright = made.picture()
    back = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}[orientation]
    lying = upright.transpose(Image.Transpose(back))
    clean = clean_photo("a.jpg", made.jpeg(lying, orientation=orientation, quality=100))
    assert (clean.width, clean.height) == (320, 240)
    assert made.SECRET.encode() not in clean.data
    kept = opened(clean.data)
    for corner in ((10, 10), (310, 10), (310, 230), (10, 230)):
        found, meant = kept.getpixel(corner), upright.getpixel(corner)
        assert isinstance(found, tuple)
        assert isinstance(meant, tuple)
        assert max(abs(a - b) for a, b in zip(found, meant, strict=True)) < 12


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "I;16"])
def test_a_png_keeps_every_value_and_nothing_else(mode: str) -> None:
    image = made.picture(mode="L").convert("I").convert("I;16") if mode == "I;16" else made.picture(mode=mode)
    given_in = made.png(image)
    clean = clean_photo("a.png", given_in)
    assert made.SECRET.encode() not in clean.data
    assert clean.media_type == PNG
    kept = opened(clean.data)
    assert (kept.mode, kept.tobytes()) == (image.mode, image.tobytes())


@pytest.mark.parametrize("kind", ["BMP", "TIFF", "WEBP"])
def test_other_kinds_become_a_png_that_loses_nothing(kind: str) -> None:
    given_in = made.other(kind)
    clean = clean_photo("a", given_in)
    assert clean.media_type == PNG
    assert opened(clean.data).convert("RGB").tobytes() == opened(given_in).convert("RGB").tobytes()


def test_what_the_colours_mean_is_kept() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    out = BytesIO()
    made.picture().save(out, "JPEG", icc_profile=profile)
    assert opened(clean_photo("a.jpg", out.getvalue()).data).info["icc_profile"] == profile


def test_a_progressive_jpeg_with_many_scans_stays_whole() -> None:
    out = BytesIO()
    made.picture().save(out, "JPEG", progressive=True)
    clean = clean_photo("a.jpg", out.getvalue())
    assert opened(clean.data).tobytes() == opened(out.getvalue()).tobytes()


def test_a_cut_picture_is_refused_wherever_it_is_cut() -> None:
    for data in (made.jpeg(), made.png()):
        whole = data[: -len(made.SECRET)]
        for end in (40, len(whole) // 2, len(whole) - 1):
            assert refused(whole[:end]).code in {"input.picture_broken", "input.picture_unknown"}


def test_what_is_no_picture_is_refused() -> None:
    for data in (b"", b"%PDF-1.7", b"GIF89a" + bytes(40), b"<svg/>", b"\xff\xd8\xff"):
        assert refused(data).code in {"input.picture_unknown", "input.picture_broken"}
    assert refused(b"\0\0\0\x18ftypheic" + bytes(40)).code == "input.picture_heic"
    assert refused(bytes(LARGEST + 1)).code == "input.picture_too_large"


def test_several_pages_are_not_quietly_made_one() -> None:
    out = BytesIO()
    made.picture().save(out, "TIFF", save_all=True, append_images=[made.picture()])
    assert refused(out.getvalue()).code == "input.picture_several"


@pytest.mark.parametrize("side", [9000, 20000, 60000])
def test_a_bomb_is_refused_before_it_swells(side: int) -> None:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return len(body).to_bytes(4) + kind + body + zlib.crc32(kind + body).to_bytes(4)

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    bomb = (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(10**6))) + chunk(b"IEND", b"")
    )
    error = refused(bomb)
    assert (error.code, error.data["unit"]) == ("input.picture_too_large", "MP")


@settings(max_examples=150)
@given(st.integers(0, 10**6), st.integers(0, 255), st.booleans())
def test_a_changed_byte_is_refused_or_harmless(place: int, value: int, as_png: bool) -> None:
    data = bytearray(made.png() if as_png else made.jpeg())
    data[place % len(data)] = value
    code, kept = "", b""
    try:
        kept = clean_photo("a", bytes(data)).data
    except InputError as error:
        code = error.code
    assert code.startswith("input.picture_") if code else made.SECRET.encode() not in kept
