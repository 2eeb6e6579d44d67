"""Tables over pages: whatever the rows are like, everything is there once, in order, and within the page."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.errors import DocumentError
from inspector_app.reports.layout.breaking import Breaks, Part, PlacedCell, TableBreaker
from inspector_app.reports.layout.table import Cell, MeasuredTable, Row, Table, measure_table
from inspector_app.reports.layout.text import Paragraph, Style

LEADING = 10.0
STYLE = Style("mincho", 8, LEADING)
ROOM = 200.0


def cell(column: int, lines: int, rows: int = 1) -> Cell:
    text = "\n".join(f"{column}列{line}行" for line in range(lines))
    return Cell(column, (Paragraph(text, STYLE),) if lines else (), rows=rows)


def table(groups: Sequence[tuple[int, Sequence[tuple[int, int]]]]) -> MeasuredTable:
    """A table of groups: a merged cell of some lines, and rows with two cells of some lines."""
    body: list[Row] = []
    for merged, rows in groups:
        for number, (left, right) in enumerate(rows):
            first = [cell(0, merged, len(rows))] if number == 0 else []
            body.append(Row((*first, cell(1, left), cell(2, right))))
    return measure_table(Table((100.0, 200.0, 200.0), (), tuple(body), "表"))


def parts_of(measured: MeasuredTable, first_room: float = ROOM) -> list[Part]:
    return TableBreaker(measured, first_room, ROOM).parts()


ROWS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 12)), min_size=1, max_size=6)
GROUPS = st.lists(st.tuples(st.integers(0, 8), ROWS), min_size=1, max_size=6)


def cells_of(measured: MeasuredTable) -> list[tuple[int, object]]:
    every = [cell for row in measured.rows for cell in row.cells] + [span.cell for span in measured.spans]
    return [(id(cell), cell) for cell in every]


@settings(max_examples=200)
@given(GROUPS, st.sampled_from([0.0, 15.0, 70.0, ROOM]))
def test_every_line_stands_once_in_order_and_inside_its_cell(
    groups: list[tuple[int, list[tuple[int, int]]]], first_room: float
) -> None:
    measured = table(groups)
    parts = parts_of(measured, first_room)
    written: dict[int, int] = {}
    for number, part in enumerate(parts):
        room = first_room if number == 0 else ROOM
        assert part.height <= room + 0.001
        for placed in part.cells:
            check_inside(placed, part)
            if not placed.repeated:
                assert placed.first == written.get(id(placed.cell), 0)
                written[id(placed.cell)] = placed.beyond
    for key, measured_cell in cells_of(measured):
        assert written.get(key, 0) == len(measured_cell.block.lines)  # type: ignore[attr-defined]


def check_inside(placed: PlacedCell, part: Part) -> None:
    assert 0 <= placed.top <= placed.bottom <= part.height + 0.001
    assert placed.cell.height_of(placed.first, placed.beyond) <= placed.bottom - placed.top + 0.001


@settings(max_examples=100)
@given(GROUPS)
def test_cells_of_a_page_cover_it_without_overlap(groups: list[tuple[int, list[tuple[int, int]]]]) -> None:
    for part in parts_of(table(groups)):
        for column in range(3):
            own = sorted((c.top, c.bottom) for c in part.cells if c.cell.cell.column == column)
            assert own[0][0] == 0
            assert own[-1][1] == pytest.approx(part.height)
            for (_, bottom), (top, _) in pairwise(own):
                assert top == pytest.approx(bottom)


def test_a_short_row_is_not_broken() -> None:
    parts = parts_of(table([(1, [(10, 1)]), (1, [(10, 1)])]))
    assert [len(part.cells) for part in parts] == [3, 3]


def test_a_tall_row_is_broken_and_its_short_cells_are_repeated() -> None:
    parts = parts_of(table([(1, [(50, 1)])]))
    assert len(parts) == 3
    for part in parts[1:]:
        repeated = {placed.cell.cell.column for placed in part.cells if placed.repeated}
        assert repeated == {0, 2}


@pytest.mark.parametrize(
    ("lines", "room", "breaks", "begins"),
    [
        (10, 90.0, Breaks(), False),  # a page of its own holds it, and less than half a page would stay empty
        (10, 90.0, Breaks(gap=1 / 3), True),
        (10, 60.0, Breaks(gap=1 / 3), False),
        (15, 40.0, Breaks(), False),
        (15, 40.0, Breaks(worth_beginning=0.12), True),
        (15, 20.0, Breaks(worth_beginning=0.12), False),
        (11, 40.0, Breaks(worth_beginning=0.12), False),
        (11, 40.0, Breaks(tall=0.5, worth_beginning=0.12), True),
        (40, 40.0, Breaks(worth_beginning=0.12), True),
    ],
)
def test_a_row_begins_on_a_page_as_its_breaks_say(lines: int, room: float, breaks: Breaks, begins: bool) -> None:
    first, *_ = TableBreaker(table([(0, [(lines, 0)])]), room, ROOM, breaks).parts()
    assert bool(first.cells) is begins


def test_a_merged_cell_is_written_on_each_page() -> None:
    parts = parts_of(table([(3, [(8, 1), (8, 1), (8, 1)])]))
    assert [[c.repeated for c in part.cells if c.cell.cell.column == 0] for part in parts] == [[False], [True]]


def test_a_merged_cell_never_begins_before_its_rows() -> None:
    """The next group does not fit any more: its merged cell goes with it."""
    parts = parts_of(table([(1, [(15, 1)]), (1, [(9, 1), (9, 1)])]))
    assert [placed.cell.cell.column for placed in parts[0].cells] == [0, 1, 2]


def test_no_single_line_is_left_for_the_next_page() -> None:
    parts = parts_of(table([(0, [(20, 0)])]))
    counts = [placed.beyond - placed.first for part in parts for placed in part.cells if placed.cell.cell.column == 1]
    assert counts == [18, 2]


def test_a_merged_cell_higher_than_a_page_is_refused() -> None:
    with pytest.raises(DocumentError) as caught:
        parts_of(table([(40, [(1, 1), (1, 1)])]))
    assert caught.value.code == "document.cell_too_tall"


def test_without_room_the_table_begins_on_the_next_page() -> None:
    parts = parts_of(table([(1, [(5, 1)])]), first_room=20)
    assert [len(part.cells) for part in parts] == [0, 3]
