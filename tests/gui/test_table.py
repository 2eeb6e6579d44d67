"""A list in columns gives each of them what its words need, and the rest to those that want more."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.gui.style import dress
from inspector_app.gui.theme import LIGHT
from inspector_app.gui.widgets.table import Table

CONTRACTOR, INSPECTION, STATE, KEPT = range(4)
ROW = (
    "株式会社とても長い名称のビジネスサポートアンドデータマネジメント",
    "On-site inspection  1 Dec 2026 (Tue)",
    "In progress",
    "—",
)


@pytest.fixture
def table(application: QApplication, qtbot: QtBot) -> Table:
    """Inspections with a long name, a day that may not be cut, a state and a sign."""
    dress(application, LIGHT)
    columns = (("Contractor", 0), ("Inspection", 296), ("State", 140), ("Retention", 150))
    made = Table("Copies", columns, whole=(INSPECTION,))
    qtbot.addWidget(made)
    made.render_rows([ROW, ROW])
    made.show()
    return made


def words_need(table: Table, place: int) -> int:
    texts = [row[place] for row in table.rows()]
    return max(table.fontMetrics().horizontalAdvance(text) for text in texts) + 16


@pytest.mark.parametrize("width", [320, 505, 640, 760, 1000, 1400])
def test_no_column_is_cut_to_nothing(table: Table, width: int) -> None:
    table.resize(width, 200)
    for place in (INSPECTION, STATE, KEPT):
        assert table.columnWidth(place) >= words_need(table, place)
    assert table.columnWidth(CONTRACTOR) >= 150
    room = table.viewport().width()
    total = sum(table.columnWidth(place) for place in range(4))
    assert total >= room - 4, "no room is left over"
    assert (total > room) == (table.horizontalScrollBar().maximum() > 0), "what has no room can be scrolled to"


def test_where_there_is_room_each_column_has_the_width_that_was_wished(table: Table) -> None:
    table.resize(1400, 200)
    assert [table.columnWidth(place) for place in (INSPECTION, STATE, KEPT)] == [296, 140, 150]


def test_longer_words_in_new_rows_are_seen_at_once(table: Table) -> None:
    table.resize(505, 200)
    before = table.columnWidth(STATE)
    table.render_rows([(*ROW[:STATE], "A", "—")])
    assert table.columnWidth(STATE) < before
    table.render_rows([ROW])
    assert table.columnWidth(STATE) == before
