"""The visible part of a signature."""

from io import BytesIO

import pikepdf
import pytest

from inspector_app.errors import DocumentError
from inspector_app.reports.fields import STAMP_HEIGHT, STAMP_WIDTH
from inspector_app.reports.stamp import render_stamp
from tests.reports.reading import poppler, shown
from tests.reports.samples import MADE_AT


def test_a_stamp_says_who_when_and_whose_time_it_is() -> None:
    lines = poppler(render_stamp("主任調査役", "髙橋 葛\U000e0100子", MADE_AT))[0].split("\n")
    assert lines[:3] == [
        "電子署名",
        "主任調査役 髙橋 葛\U000e0100子",
        "令和8年11月22日 16:45:10（UTC+09:00、端末の時刻）",
    ]


def test_a_stamp_is_as_large_as_its_box_and_the_same_each_time() -> None:
    stamp = render_stamp("主任調査役", "髙橋", MADE_AT)
    assert stamp == render_stamp("主任調査役", "髙橋", MADE_AT)
    with pikepdf.open(BytesIO(stamp)) as document:
        left, low, right, high = (float(edge) for edge in document.pages[0].MediaBox)
    assert right - left == pytest.approx(STAMP_WIDTH, abs=0.01)
    assert high - low == pytest.approx(STAMP_HEIGHT, abs=0.01)


def test_a_long_name_is_set_smaller_and_stays_inside() -> None:
    name = "寿限無寿限無五劫の擦り切れ" * 6
    texts = shown(render_stamp("総括特定個人情報等管理責任者補佐", name, MADE_AT))
    assert name in "".join(text.text for text in texts)
    assert all(4 <= text.y <= STAMP_HEIGHT - 4 for text in texts)


def test_a_missing_glyph_is_named() -> None:
    with pytest.raises(DocumentError) as caught:
        render_stamp("", "😀", MADE_AT)
    assert caught.value.code == "document.missing_glyph"
