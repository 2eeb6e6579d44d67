"""The floor for the guide: the least that a list and a row beside it can be in Qt, with a durable SQLCipher commit.

No form, no states, no wrapping cards, no journal: a list, a heading, check boxes, buttons and a text field.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.form import Form
from inspector_app.storage.engine import keyed_database


class Prototype(QWidget):
    """A sets the result, commits, and goes on."""

    def __init__(self, form: Form, file: Path) -> None:
        super().__init__()
        self.resize(1366, 768)
        self._form = form
        self._database = keyed_database(file, bytes(32), create=True)
        self._database.execute("CREATE TABLE answers (row TEXT PRIMARY KEY, result TEXT, remarks TEXT)")
        self._model = QStandardItemModel(len(form.rows), 1)
        for place, row in enumerate(form.rows):
            self._model.setItem(place, QStandardItem(f"{row.no} {row.short.ja}"))
        self.list = QTreeView()
        self.list.setModel(self._model)
        self.list.setUniformRowHeights(True)
        self.list.setFixedWidth(268)
        self._question, self.remarks = QLabel(), QPlainTextEdit()
        self._question.setWordWrap(True)
        self._checks = [QCheckBox() for _ in range(9)]
        line, column = QHBoxLayout(self), QVBoxLayout()
        line.addWidget(self.list)
        line.addLayout(column)
        column.addWidget(self._question)
        for part in (*self._checks, *(QPushButton(key) for key in "ABCD"), self.remarks):
            column.addWidget(part)
        self.at = 0
        self.list.installEventFilter(self)
        self.show_row()

    def show_row(self) -> None:
        """Show the row at hand."""
        row = self._form.rows[self.at]
        self._question.setText(next(item.text.ja for _, item, one in self._form.walk() if one is row))
        for place, check in enumerate(self._checks):
            check.setVisible(place < len(row.checks))
            if place < len(row.checks):
                check.setText(row.checks[place].text.ja)
        self.remarks.setPlainText("")
        self.list.setCurrentIndex(self._model.index(self.at, 0))

    def answer(self, result: str) -> None:
        """Commit the result and go on."""
        row = self._form.rows[self.at]
        self._database.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", [row.key, result, ""])
        self._model.item(self.at).setText(f"{result} {row.no} {row.short.ja}")
        self.at = (self.at + 1) % len(self._form.rows)
        self.show_row()

    def eventFilter(self, watched: object, event: object) -> bool:
        """Take the key before the list looks for a line that begins with it."""
        del watched
        if isinstance(event, QKeyEvent) and event.type() is QKeyEvent.Type.KeyPress and event.key() == Qt.Key.Key_A:
            self.answer("A")
            return True
        return False
