"""The order in which Tab goes through some controls of a screen."""

from itertools import pairwise

from PySide6.QtWidgets import QWidget


def tab_through(*stops: QWidget) -> None:
    """Let Tab go through these in this order. They have to be in one window, or in none yet, but together."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)
