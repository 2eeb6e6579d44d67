"""Codes on a photo are read, wherever they stand; a photo with an Individual Number in one is not kept."""

import pytest
import zxingcpp
from PIL import Image

from inspector_app.errors import InputError
from inspector_app.photos.cleaning import clean_photo
from inspector_app.photos.codes import texts_of_codes
from inspector_app.usecases.prepare_evidence import prepare_photo
from tests.photos import made


def with_code(text: str, width: int = 4000, height: int = 3000, scale: int = 9) -> bytes:
    """Return a photo on which a QR code stands, not quite upright."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    drawn = Image.fromarray(zxingcpp.write_barcode_to_image(code, scale=scale))
    turned = drawn.convert("RGB").rotate(11, expand=True, fillcolor=(255, 255, 255))
    photo = made.picture(width, height)
    photo.paste(turned, (width // 2, height // 2))
    return made.jpeg(photo)


def test_what_a_code_says_is_read() -> None:
    assert texts_of_codes(clean_photo("a.jpg", with_code("規程 第4章")).data) == ("規程 第4章",)
    assert texts_of_codes(clean_photo("a.jpg", made.jpeg()).data) == ()


@pytest.mark.parametrize(
    "text", ["123456789018", "1234-5678-9018", "個人番号：123456789018", "氏名,123456789018,19800101"]
)
def test_a_photo_with_a_number_in_a_code_is_refused(text: str) -> None:
    with pytest.raises(InputError) as caught:
        prepare_photo("カード.jpg", with_code(text))
    assert caught.value.code == "input.number_in_photo"
    assert "9018" not in str(caught.value)


@pytest.mark.parametrize("text", ["https://example.jp/", "7000012050002", "03-1234-5678", "2026-11-22 10:30"])
def test_other_codes_are_no_obstacle(text: str) -> None:
    assert prepare_photo("扉.jpg", with_code(text)).original.media_type == "image/jpeg"
