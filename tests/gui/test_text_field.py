"""A field for running text takes what is pasted whole, or says why it does not."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from inspector_app.gui.widgets.text_field import LONGEST_PASTE, TextField


@pytest.fixture
def field(qtbot: QtBot) -> TextField:
    """A field in which something was written."""
    made = TextField()
    qtbot.addWidget(made)
    made.render_text("もとの備考")
    made.render_cursor(5)
    made.show()
    return made


def pasted(field: TextField, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    field.insertFromMimeData(data)


@pytest.mark.parametrize("text", ["あ" * 1_000_000, "一行\n" * 300_000, "1234 " * 200_000])
def test_a_book_is_refused_and_it_is_said_why(field: TextField, text: str) -> None:
    pasted(field, text)
    assert field.toPlainText() == "もとの備考"
    assert f"{len(text):,}" in QToolTip.text()
    assert f"{LONGEST_PASTE:,}" in QToolTip.text()


def test_a_field_can_be_filled_and_what_is_marked_makes_room(field: TextField) -> None:
    pasted(field, "あ" * (LONGEST_PASTE - 5))
    assert len(field.toPlainText()) == LONGEST_PASTE
    pasted(field, "い")
    assert "い" not in field.toPlainText(), "it is full"
    field.selectAll()
    pasted(field, "う" * LONGEST_PASTE)
    assert field.toPlainText() == "う" * LONGEST_PASTE
