"""Text under composition is never lost and never doubled, whatever the platform delivers."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.text_field import TextField


def compose(field: QWidget, text: str) -> None:
    QApplication.sendEvent(field, QInputMethodEvent(text, []))


def commit(field: QWidget, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def content(field: LineField | TextField) -> str:
    return field.text() if isinstance(field, LineField) else field.toPlainText()


@pytest.fixture(params=[LineField, TextField])
def field(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[LineField | TextField]:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    made: LineField | TextField = request.param()
    column.addWidget(made)
    column.addWidget(LineField())
    holder.show()
    holder.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    yield made
    holder.close()


def test_committing_ourselves_keeps_the_text(field: LineField | TextField) -> None:
    compose(field, "にほん")
    assert content(field) == ""
    field.commit_composition()
    assert content(field) == "にほん"


def test_losing_the_focus_keeps_the_text(field: LineField | TextField) -> None:
    compose(field, "日本")
    field.clearFocus()
    assert content(field) == "日本"


def test_a_platform_that_commits_late_does_not_double_the_text(field: LineField | TextField) -> None:
    compose(field, "日本")
    field.commit_composition()
    commit(field, "日本")
    assert content(field) == "日本"
    commit(field, "日本")
    assert content(field) == "日本日本"


def test_what_was_written_is_told_once_with_the_committed_text(field: LineField | TextField) -> None:
    told: list[str] = []
    field.written.connect(told.append)
    compose(field, "け")
    commit(field, "検")
    assert told[-1:] == ["検"]


def test_a_platform_that_takes_the_text_away_before_the_focus_moves_loses_nothing(field: LineField | TextField) -> None:
    compose(field, "日本")
    compose(field, "")
    field.clearFocus()
    assert content(field) == "日本"


def test_what_a_person_takes_back_stays_away(field: LineField | TextField, qtbot: QtBot) -> None:
    compose(field, "日本")
    compose(field, "")
    passed: list[bool] = []
    QTimer.singleShot(0, lambda: passed.append(True))
    qtbot.waitUntil(lambda: bool(passed))
    field.clearFocus()
    assert content(field) == ""
