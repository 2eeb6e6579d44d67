"""Paragraphs set to a width."""

import pytest

from inspector_app.errors import DocumentError
from inspector_app.reports.layout.text import Align, Block, Line, Paragraph, Style, measure, text_width

STYLE = Style("mincho", 10, 16)


def texts(block: Block) -> list[str]:
    return ["".join(glyph.text for _x, run in line.runs for glyph in run) for line in block.lines]


def start(line: Line) -> float:
    return line.runs[-1][0]


def width(line: Line) -> float:
    glyphs = line.runs[-1][1]
    return sum(glyph.width for glyph in glyphs) / 100 + line.spread * (len(glyphs) - 1)


def test_lines_follow_each_other_at_the_leading() -> None:
    block = measure([Paragraph("検査\n記録", STYLE), Paragraph("備考", STYLE, before=4)], 100)
    assert texts(block) == ["検査", "記録", "備考"]
    assert [line.top for line in block.lines] == [0, 16, 36]
    assert block.height == 52
    assert [line.paragraph for line in block.lines] == [0, 0, 1]


@pytest.mark.parametrize("text", ["一\r\n二", "一\n二", "一\r二", "一\u2028二", "一\u2029二", "一\x0b二"])
def test_every_kind_of_line_end_ends_a_line(text: str) -> None:
    assert texts(measure([Paragraph(text, STYLE)], 100)) == ["一", "二"]


def test_empty_lines_keep_their_height() -> None:
    assert measure([Paragraph("一\n\n二", STYLE)], 100).height == 48


@pytest.mark.parametrize("label", ["・", "1. ", "12. ", "※ ", "（1）", "○"])
def test_the_lines_of_an_entry_hang_under_its_first_letter(label: str) -> None:
    block = measure([Paragraph(label + "検査記録を確認する", STYLE)], 60)
    assert len(block.lines) > 1
    hang = text_width(label, STYLE)
    assert [start(line) for line in block.lines] == [pytest.approx(hang)] * len(block.lines)
    assert block.lines[0].runs[0][0] == 0
    assert "".join(texts(block)) == label + "検査記録を確認する"


def test_a_label_alone_is_just_text() -> None:
    assert texts(measure([Paragraph("・", STYLE)], 60)) == ["・"]


def test_full_lines_reach_the_edge_and_the_last_does_not() -> None:
    block = measure([Paragraph("検査記録を確認する。" * 3, STYLE)], 104)
    assert len(block.lines) > 2
    assert [width(line) for line in block.lines[:-1]] == [pytest.approx(104)] * (len(block.lines) - 1)
    assert block.lines[-1].spread == 0


def test_a_line_far_too_short_is_not_pulled_apart() -> None:
    block = measure([Paragraph("検査 https://example.jp/portal", STYLE)], 80)
    assert block.lines[0].spread == 0


def test_centred_and_right() -> None:
    centred = measure([Paragraph("検査 ", Style("mincho", 10, 16, Align.CENTRE))], 100).lines[0]
    right = measure([Paragraph("検査 ", Style("mincho", 10, 16, Align.RIGHT))], 100).lines[0]
    assert start(centred) == pytest.approx(40)
    assert start(right) == pytest.approx(80)


def test_balanced_lines_are_about_equally_long() -> None:
    assert texts(measure([Paragraph("組織的安全管理措置", STYLE, balanced=True)], 80)) == ["組織的安全", "管理措置"]
    assert texts(measure([Paragraph("組織的安全管理措置", STYLE)], 80)) == ["組織的安全管理措", "置"]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("情報の無断持ち出し", 66, ["情報の", "無断持ち出し"]),
        ("私用パソコン等の使用", 66, ["私用パソコン", "等の使用"]),
        ("受注者の改善の内容", 66, ["受注者の", "改善の内容"]),
        ("業務終了後の返還・廃棄", 66, ["業務終了後の", "返還・廃棄"]),
        ("組織的安全管理措置", 80, ["組織的安全", "管理措置"]),
        ("再委託（許可を得て取り扱う場合）", 66, ["再委託（許可", "を得て取り扱", "う場合）"]),
    ],
)
def test_careful_balanced_lines_end_between_words_where_that_takes_no_more_of_them(
    text: str, width: float, lines: list[str]
) -> None:
    assert texts(measure([Paragraph(text, FIGURES, balanced=True)], width)) == lines


FIGURES = Style("mincho", 10, 16, careful=True)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("交代で12月15日に実施", 60, ["交代で", "12月15日に実", "施"]),
        ("期限は令和8年12月15日（火）まで", 120, ["期限は", "令和8年12月15日（火）ま", "で"]),
        ("期限は令和8年12月15日まで", 60, ["期限は", "令和8年", "12月15日まで"]),
        ("検査は10時30分から", 50, ["検査は", "10時30分か", "ら"]),
        ("ログは1,284件あった", 60, ["ログは", "1,284件あっ", "た"]),
        ("葛\U000e0100子の12台を確認", 45, ["葛\U000e0100子の", "12台を確", "認"]),
        ("契約書第23条の2による", 60, ["契約書", "第23条の2に", "よる"]),
        ("（令和8年12月15日から）", 80, ["（令和8年", "12月15日から）"]),
        ("本年12月15日、届出を受けた", 50, ["本年", "12月15日、", "届出を受け", "た"]),
    ],
)
def test_a_figure_is_not_parted_where_a_line_has_room_for_it(text: str, width: float, lines: list[str]) -> None:
    assert texts(measure([Paragraph(text, FIGURES)], width)) == lines


def test_a_hairline_stands_between_paragraphs() -> None:
    block = measure([Paragraph("一", STYLE), Paragraph("二", STYLE, before=6, rule=True)], 100)
    assert block.rules == (19,)


def test_kept_lines_are_the_same_as_new_ones() -> None:
    new = measure([Paragraph("検査記録を確認する。" * 3, STYLE)], 104)
    kept = measure([Paragraph("検査記録を確認する。" * 3, STYLE, lasting=True)], 104)
    assert texts(kept) == texts(new)
    assert measure([Paragraph("検査記録を確認する。" * 3, STYLE, lasting=True)], 104) is kept


def test_a_missing_glyph_names_character_and_place() -> None:
    with pytest.raises(DocumentError) as caught:
        measure([Paragraph("所見😀", STYLE, where="No.3 備考")], 100)
    assert caught.value.code == "document.missing_glyph"
    assert caught.value.data == {"character": "😀", "name": "U+1F600", "where": "No.3 備考"}
