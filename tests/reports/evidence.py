"""Made-up evidence for documents: photos of several shapes, notes of what was seen, a file."""

from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.evidence import Evidence, EvidenceKind, Original, Picture, Seen, Treatment, in_order
from inspector_app.domain.ids import EvidenceId
from inspector_app.domain.record import Record
from inspector_app.domain.site_rules import Permission, SiteRules
from inspector_app.photos.jpeg import only_picture
from tests.reports import samples

SHAPES = ((1280, 960), (960, 1280), (1280, 320), (640, 640))
RULES = SiteRules(Permission.ALLOWED, Permission.FORBIDDEN, "業務主任者", date(2026, 11, 22), "サーバー室内は不可。")


def with_evidence(
    photos: int, notes: int = 0, caption: str = "書庫の扉の錠", *, small: bool = False
) -> tuple[Record, dict[str, bytes]]:
    """Return a record with so many photos and notes, spread over its rows, and the copies that stand on its pages.

    `small` photos have a sixteenth of the lines and columns of others, for what only counts them.
    """
    record = samples.record()
    rows = [answer.row for answer in record.answers]
    taken, files = [], {}
    for number in range(photos):
        picture, jpeg = photo(number, small=small)
        files[picture.sha256] = jpeg
        done = (Treatment.CROPPED, Treatment.MASKED) if number % 3 == 2 else ()
        original = Original(sha256_hex(b"%d" % number), 4_200_000 + number, "image/jpeg", f"{number}.jpg")
        piece = Evidence(
            EvidenceId(f"p{number}"), rows[number * 7 % len(rows)], EvidenceKind.PHOTO, record.made_at, caption
        )
        taken.append(replace(piece, original=original, picture=picture, treatments=done))
    for number in range(notes):
        seen = Seen(f"入退室記録（{number + 1}月分）", date(2026, 10, 31), "3–5頁", number + 1)
        kind = EvidenceKind.SEEN
        piece = Evidence(EvidenceId(f"n{number}"), rows[number * 5 % len(rows)], kind, record.made_at, seen=seen)
        taken.append(piece)
    return replace(record, evidence=in_order(taken, rows), site_rules=RULES), files


@cache
def photo(number: int, *, small: bool = False) -> tuple[Picture, bytes]:
    """Return a photo as it stands on a page; each number has its own."""
    image = _ground(number % len(SHAPES)).copy()
    if small:
        image = image.resize((image.width // 16, image.height // 16))
    width, height = image.size
    pen = ImageDraw.Draw(image)
    pen.rectangle(
        (width // 8, height // 8, width - width // 8, height - height // 8),
        outline=(200, 30, 30),
        width=9 // (8 if small else 1),
    )
    pen.text((width // 3, height // 3), str(number + 1), fill=(20, 20, 160), font_size=height // 3)
    out = BytesIO()
    image.save(out, "JPEG", quality=80)
    jpeg = only_picture(out.getvalue())
    return Picture(sha256_hex(jpeg), len(jpeg), width, height), jpeg


@cache
def _ground(shape: int) -> Image.Image:
    """Return something that is as hard to pack as a photo."""
    return Image.effect_noise(SHAPES[shape], 20).convert("RGB")
