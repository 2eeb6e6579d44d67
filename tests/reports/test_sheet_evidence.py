"""Photos and notes on the pages of a record: all of them, in order, tagged, as the validator wants them."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.record import Record
from inspector_app.errors import DocumentError
from inspector_app.reports.sheet import SheetKind, render_sheet
from inspector_app.signing.pictures import read_pictures
from tests.reports import samples
from tests.reports.evidence import with_evidence
from tests.reports.reading import poppler
from tests.verapdf.server import validate


def placed(pdf: bytes) -> list[tuple[int, str]]:
    """Return page and hash of every photo, in the order in which they are drawn."""
    found = []
    with pikepdf.open(BytesIO(pdf)) as document:
        for number, page in enumerate(document.pages):
            for name in re.findall(rb"/(P\d+) Do", page.obj.Contents.read_bytes()):
                photo = page.obj.Resources.XObject[f"/{name.decode()}"]
                found.append((number, sha256_hex(photo.read_raw_bytes())))
    return found


def hashes(record: Record) -> list[str]:
    return [piece.picture.sha256 for piece in record.evidence if piece.picture is not None]


def photos(record: Record) -> list[Evidence]:
    return [piece for piece in record.evidence if piece.picture is not None]


@pytest.mark.parametrize(("count", "notes"), [(1, 0), (4, 3), (0, 60)])
def test_the_validator_finds_nothing(count: int, notes: int, tmp_path: Path) -> None:
    record, files = with_evidence(count, notes)
    path = tmp_path / "sheet.pdf"
    path.write_bytes(render_sheet(record, photos=files))
    assert validate(path, "3a") == []
    assert validate(path, "ua1") == []


@pytest.mark.parametrize("count", [1, 2, 4, 5, 200])
def test_every_photo_stands_there_once_in_order_two_on_a_page(count: int) -> None:
    record, files = with_evidence(count)
    pdf = render_sheet(record, photos=files)
    found = placed(pdf)
    assert [sha256 for _, sha256 in found] == hashes(record)
    first = found[0][0]
    assert [page - first for page, _ in found] == [place // 2 for place in range(count)]
    assert read_pictures(pdf, [piece.picture for piece in photos(record) if piece.picture]) == files
    pages = poppler(pdf)
    assert len(pages) == first + (count + 1) // 2
    numbers = {row.key: row.no for row in record.form.rows}
    for place, piece in enumerate(photos(record)):
        text = re.sub(r"\s", "", pages[first + place // 2])
        assert f"写真{place + 1}No.{numbers[piece.row]}" in text
        assert piece.original is not None
        assert piece.original.sha256 in text
        assert piece.caption in text


def test_a_record_without_evidence_is_drawn_as_ever() -> None:
    record, files = with_evidence(0)
    assert files == {}
    bare = replace(record, site_rules=None)
    assert bare == samples.record()
    assert placed(render_sheet(record)) == []
    assert len(poppler(render_sheet(record))) == len(poppler(render_sheet(bare)))


def test_long_captions_are_not_cut_and_the_photo_gives_way() -> None:
    caption = "書庫の扉に錠がなく、隣の部屋から誰でも入れる状態であった。" * 17
    record, files = with_evidence(2, caption=caption)
    text = re.sub(r"\s", "", "".join(poppler(render_sheet(record, photos=files))))
    assert text.count(caption) == 2


def test_each_photo_is_a_figure_with_words_and_a_place() -> None:
    record, files = with_evidence(3, caption="錠")
    with pikepdf.open(BytesIO(render_sheet(record, photos=files))) as document:
        figures = [
            each for each in document.objects if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure"
        ]
        assert [str(figure.Alt) for figure in figures] == [
            f"写真{place}（No.{number}）錠" for place, number in ((1, 1), (2, 8), (3, 15))
        ]
        for figure in figures:
            left, lower, right, upper = (float(edge) for edge in figure.A.BBox)
            assert 0 < left < right < 842
            assert 0 < lower < upper < 596


def test_notes_and_files_are_listed_with_what_is_known() -> None:
    record, _ = with_evidence(0, 3)
    text = re.sub(r"\s", "", "".join(poppler(render_sheet(record, SheetKind.DRAFT))))
    assert "資料1No.1入退室記録（1月分）令和8年10月31日3–5頁1" in text
    assert "資料3No.11入退室記録（3月分）" in text
    assert "撮影可、機器の持込み不可（業務主任者、令和8年11月22日）" in text


def test_a_photo_that_is_missing_is_told() -> None:
    record, _ = with_evidence(1)
    with pytest.raises(DocumentError) as caught:
        render_sheet(record, photos={})
    assert caught.value.code == "document.picture_missing"


def test_the_same_evidence_gives_the_same_bytes() -> None:
    record, files = with_evidence(3, 2)
    assert render_sheet(record, photos=files) == render_sheet(record, photos=dict(reversed(files.items())))
