"""Copies for pages: small, upright, in sRGB, with what was drawn over them where it belongs."""

from io import BytesIO

import pytest
from PIL import Image, ImageCms

from inspector_app.domain.markup import PLAIN, Arrow, Box, Label, Markup
from inspector_app.photos.cleaning import JPEG, PNG, clean_photo
from inspector_app.photos.copies import ON_PAGE, Copy, copy_for_list, copy_for_page, copy_for_screen
from inspector_app.photos.masking import destroyed
from tests.photos import made


def shown(copy: Copy) -> Image.Image:
    image = Image.open(BytesIO(copy.data))
    image.load()
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (copy.width, copy.height))
    assert "icc_profile" not in image.info
    return image


def near(image: Image.Image, at: tuple[float, float], colour: tuple[int, int, int]) -> bool:
    found = image.getpixel((round(at[0]), round(at[1])))
    return isinstance(found, tuple) and max(abs(a - b) for a, b in zip(found, colour, strict=True)) < 40


def large(width: int = 4000, height: int = 3000) -> bytes:
    return clean_photo("a.jpg", made.jpeg(made.picture(width, height))).data


RED, GREEN, BLUE, WHITE = (230, 20, 20), (20, 200, 20), (20, 20, 230), (255, 255, 255)


def test_a_copy_is_no_longer_than_the_page_needs_and_never_larger_than_its_original() -> None:
    assert (copy_for_page(large()).width, copy_for_page(large()).height) == (ON_PAGE, 960)
    small = clean_photo("a.png", made.png()).data
    assert (copy_for_page(small).width, copy_for_page(small).height) == (320, 240)
    assert copy_for_list(copy_for_page(large()).data).width == 240
    assert copy_for_screen(large(), 1600).width == 1600


@pytest.mark.parametrize(
    ("turn", "corners"),
    [
        (0, (RED, GREEN, BLUE, WHITE)),
        (90, (WHITE, RED, GREEN, BLUE)),
        (180, (BLUE, WHITE, RED, GREEN)),
        (270, (GREEN, BLUE, WHITE, RED)),
    ],
)
def test_a_turn_is_clockwise(turn: int, corners: tuple[tuple[int, int, int], ...]) -> None:
    image = shown(copy_for_page(large(), Markup(turn=turn)))
    right, bottom = image.width - 20, image.height - 20
    places = ((20, 20), (right, 20), (right, bottom), (20, bottom))
    assert all(near(image, place, colour) for place, colour in zip(places, corners, strict=True))


def test_a_crop_shows_only_what_lies_in_it() -> None:
    copy = copy_for_page(large(), Markup(crop=Box(3250, 0, 4000, 750)))
    image = shown(copy)
    assert image.size == (750, 750)
    assert all(near(image, place, GREEN) for place in ((10, 10), (740, 740), (400, 400)))


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_an_arrow_and_words_go_where_they_were_drawn(turn: int) -> None:
    markup = Markup(turn=turn, arrows=(Arrow(1000, 1500, 2000, 1500),), labels=(Label(2500, 1000, "錠なし"),))
    plain, drawn = (shown(copy_for_page(large(), each)) for each in (Markup(turn=turn), markup))
    tip = {0: (2000, 1500), 90: (1500, 2000), 180: (2000, 1500), 270: (1500, 2000)}[turn]
    along = {0: (-40, 0), 90: (0, -40), 180: (40, 0), 270: (0, 40)}[turn]
    assert near(drawn, (tip[0] * 0.32 + along[0] * 0.5, tip[1] * 0.32 + along[1] * 0.5), (210, 20, 20))
    assert plain.tobytes() != drawn.tobytes()
    words_alone = shown(copy_for_page(large(), Markup(turn=turn, labels=markup.labels)))
    assert words_alone.tobytes() != plain.tobytes()


def test_what_is_transparent_is_white_and_what_is_gray_stays_gray() -> None:
    clear = Image.new("RGBA", (64, 64), (0, 0, 0, 0))
    assert near(shown(copy_for_page(clean_photo("a.png", made.png(clear)).data)), (30, 30), (255, 255, 255))
    gray = made.picture(mode="L").point(lambda value: value).convert("I").point(lambda value: value * 257)
    sixteen = gray.convert("I;16")
    assert near(shown(copy_for_page(clean_photo("a.png", made.png(sixteen)).data)), (160, 120), (128, 128, 128))


def test_other_colours_are_turned_into_those_of_the_page() -> None:
    wide = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    assert wide.tobytes()
    out = BytesIO()
    made.picture().save(out, "JPEG", icc_profile=b"no profile at all", quality=95)
    image = shown(copy_for_page(clean_photo("a.jpg", out.getvalue()).data, PLAIN))
    assert near(image, (10, 10), RED)


@pytest.mark.parametrize("media_type", [JPEG, PNG])
def test_a_mask_leaves_nothing_of_what_lay_under_it(media_type: str) -> None:
    secret = made.picture()
    secret.paste((255, 255, 0), (101, 77, 139, 99))
    given_in = made.jpeg(secret) if media_type == JPEG else made.png(secret)
    box = Box(101, 77, 139, 99)
    masked = destroyed(clean_photo("a", given_in).data, media_type, [box])
    assert (masked.media_type, masked.width, masked.height) == (media_type, 320, 240)
    image = Image.open(BytesIO(masked.data)).convert("RGB")
    for x in range(box.left, box.right):
        for y in range(box.top, box.bottom):
            assert near(image, (x, y), (0, 0, 0))
    # Outside nothing of it shines over, and the rest of the picture is still there.
    red, _, blue = image.crop((80, 60, 160, 120)).split()
    assert [(r, b) for r, b in zip(red.tobytes(), blue.tobytes(), strict=True) if r > 160 > b] == []
    assert near(image, (10, 10), RED)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA"])
def test_a_mask_works_on_every_kind_of_png(mode: str) -> None:
    clean = clean_photo("a.png", made.png(made.picture(mode=mode)))
    masked = destroyed(clean.data, PNG, [Box(0, 0, 60, 60), Box(-50, 230, 10, 999)])
    image = Image.open(BytesIO(masked.data)).convert("RGB")
    assert near(image, (5, 5), (0, 0, 0))
    assert near(image, (5, 235), (0, 0, 0))
    assert near(image, (310, 10), GREEN) or mode in ("1", "L")
