"""A field for one line shows the beginning of what the program wrote into it, and stays where somebody is typing."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inspector_app.gui.widgets.line_field import LineField

LONG = "I am the name of a company that is far longer than any field on this screen is wide"


def field_of(qtbot: QtBot) -> LineField:
    field = LineField()
    qtbot.addWidget(field)
    field.resize(160, 32)
    field.show()
    return field


def test_the_beginning_of_a_long_text_is_shown(qtbot: QtBot) -> None:
    field, other = field_of(qtbot), field_of(qtbot)
    field.render_text(LONG)
    other.render_text("W" + LONG[1:])
    assert field.cursor_place() == 0
    assert field.cursorPositionAt(field.rect().topLeft()) == 0
    assert field.grab().toImage() != other.grab().toImage(), "the first character is in sight"


def test_where_somebody_types_the_cursor_stays_behind_the_text(qtbot: QtBot) -> None:
    field = field_of(qtbot)
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.render_text("あ")
    QTest.keyClick(field, Qt.Key.Key_B)
    assert field.text() == "あb"
