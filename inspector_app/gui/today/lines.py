"""The lines of the first screen: something due, an inspection that is open."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from inspector_app.gui.today.model import DueLine, WorkLine
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.chip import Chip
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.share_bar import ShareBar

_WHEN = 112
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_TOP = Qt.AlignmentFlag.AlignTop


def due_line(due: DueLine) -> tuple[QPushButton, QHBoxLayout]:
    """Return the line of something due, and the button that leads to it."""
    line = QHBoxLayout()
    line.setSpacing(14)
    when = QVBoxLayout()
    when.setSpacing(0)
    for piece in (Paragraph(due.when, bold=True, role=due.tone), Paragraph(due.day, 13)):
        piece.setFixedWidth(_WHEN)
        when.addWidget(piece)
    line.addLayout(when)
    line.setAlignment(when, _TOP)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(Paragraph(due.title, bold=True, role=due.tone))
    words.addWidget(Paragraph(due.why, 12, role="secondary"))
    line.addLayout(words, 1)
    go = button(due.action, name=f"{due.action} {due.title} {due.when}")
    line.addWidget(go, alignment=_MIDDLE)
    return go, line


def work_line(work: WorkLine) -> tuple[QPushButton, QHBoxLayout]:
    """Return the line of an open inspection, and the button that goes on with it."""
    line = QHBoxLayout()
    line.setSpacing(14)
    words = QVBoxLayout()
    words.setSpacing(2)
    head = QHBoxLayout()
    head.addWidget(Paragraph(work.title, bold=True), 1)
    if work.practice:
        head.addWidget(Chip(QCoreApplication.translate("Today", "練習用")), alignment=_TOP)
    words.addLayout(head)
    words.addWidget(Paragraph(work.details, 12, role="secondary"))
    bar = ShareBar()
    bar.render_parts(((work.judged, "accent"),))
    bar.setAccessibleName(work.details)
    words.addSpacing(4)
    words.addWidget(bar)
    line.addLayout(words, 1)
    go = button(work.action, "" if work.beside else "main", f"{work.action} {work.title}")
    line.addWidget(go, alignment=_MIDDLE)
    return go, line


def rule() -> QFrame:
    """Return a hairline between two lines."""
    line = QFrame()
    line.setProperty("look", "rule")
    return line
