"""The Qt we pin gives back what it borrows.

PySide6 6.12.0 on Python 3.11 loses a reference to None with every call that returns nothing, and aborts the program
after some thousand of them. This test counts, so that nobody lifts the pin unaware.
"""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 10_000


def test_ten_thousand_calls_leave_the_references_to_none_alone(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    texts = [str(number) for number in range(CALLS)]
    before = sys.getrefcount(None)
    for text in texts:
        label.setText(text)
    assert abs(sys.getrefcount(None) - before) < CALLS / 100
