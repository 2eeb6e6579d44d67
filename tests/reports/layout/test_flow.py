"""Filling pages from top to bottom."""

import pytest

from inspector_app.reports.layout.flow import MILLIMETRE, Flow, a4
from inspector_app.reports.layout.page import Page
from inspector_app.reports.layout.structure import Node
from inspector_app.reports.layout.table import Cell, Row, Table
from inspector_app.reports.layout.text import Paragraph, Style

STYLE = Style("mincho", 10, 20)


def test_a4_has_margins_of_20_and_25_millimetres() -> None:
    upright, across = a4(landscape=False), a4(landscape=True)
    assert (upright.width, upright.height) == (across.height, across.width)
    assert upright.measure == pytest.approx((210 - 45) * MILLIMETRE)
    assert across.room == pytest.approx((210 - 40) * MILLIMETRE)


def test_space_is_not_left_at_the_head_of_a_page() -> None:
    flow = Flow(a4(landscape=False))
    flow.space(30)
    assert flow.y == flow.paper.top
    flow.paragraphs([Node("P")], [Paragraph("一", STYLE)])
    flow.space(30)
    assert flow.y == flow.paper.top + 50


def test_what_is_kept_together_goes_to_the_next_page_once() -> None:
    flow = Flow(a4(landscape=False))
    flow.keep(10_000)
    assert len(flow.pages) == 1
    flow.paragraphs([Node("P")], [Paragraph("一", STYLE)])
    flow.keep(flow.room)
    assert len(flow.pages) == 1
    flow.keep(flow.room + 1)
    assert len(flow.pages) == 2


def test_every_line_is_on_a_page_and_above_its_foot() -> None:
    flow = Flow(a4(landscape=True))
    flow.paragraphs([Node("P"), Node("P")], [Paragraph("一\n" * 70, STYLE), Paragraph("二\n" * 30, STYLE, before=7)])
    counts = [sum(len(text.lines) for text in page.texts) for page in flow.pages]
    assert sum(counts) == 71 + 31
    for page in flow.pages:
        for text in page.texts:
            assert text.y + text.lines[0].top >= flow.paper.top - 0.001
            assert text.y + text.lines[-1].bottom <= flow.paper.height - flow.paper.bottom + 0.001


@pytest.mark.parametrize("careful", [False, True])
def test_a_text_that_a_page_breaks_goes_on_at_the_head_of_its_cell(*, careful: bool) -> None:
    flow = Flow(a4(landscape=False), careful=careful)
    longer, shorter = [
        Cell(column, (Paragraph("一\n" * lines, STYLE),), middle=True) for column, lines in ((0, 70), (1, 40))
    ]
    flow.table(flow.measured(Table((100, 100), (), (Row((longer, shorter)),), "表")))
    first, second = flow.pages[:2]
    tops = [[text.y + text.lines[0].top for text in page.texts] for page in (first, second)]
    assert tops[0][0] == tops[0][1]
    assert (tops[1][0] == tops[1][1]) is careful


def test_surroundings_know_the_last_page() -> None:
    flow = Flow(a4(landscape=True))
    flow.paragraphs([Node("P")], [Paragraph("一\n" * 70, STYLE)])
    seen: list[tuple[int, int]] = []

    def surround(_page: Page, number: int, last: int) -> None:
        seen.append((number, last))

    flow.finish(surround)
    assert seen == [(number, len(flow.pages)) for number in range(1, len(flow.pages) + 1)]
