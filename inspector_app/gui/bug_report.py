"""A fault of the program, told so that it can be passed on: where it happened, and nothing of what was typed."""

import traceback

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from inspector_app import __version__
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.paragraph import Paragraph


class BugReport(QDialog):
    """Shows the report and lets it be copied."""

    def __init__(self, bug: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("プログラムの不具合"))
        self.resize(640, 420)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(
            Paragraph(
                self.tr(
                    "予期しないことが起きました。「保存済み」と表示された入力は保管庫にあります。"
                    "下の報告に入力内容は含まれません。写して担当者に送ってください。"
                )
            )
        )
        self.report = report_text(bug)
        self._report = QPlainTextEdit(self.report)
        self._report.setReadOnly(True)
        self._report.setAccessibleName(self.tr("報告"))
        column.addWidget(self._report, 1)
        line = QHBoxLayout()
        copy, close = button(self.tr("写す")), button(self.tr("閉じる"), "main")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._report.toPlainText()))
        close.clicked.connect(self.accept)
        line.addStretch(1)
        line.addWidget(copy)
        line.addWidget(close)
        column.addLayout(line)


def report_text(bug: BaseException) -> str:
    """Return kind and place of the fault: files of ours by name, lines, functions; no values, no messages, no paths."""
    lines = [f"inspector-app {__version__}", type(bug).__name__]
    for frame in traceback.extract_tb(bug.__traceback__):
        module = frame.filename.replace("\\", "/").rpartition("inspector_app/")[2].rpartition("site-packages/")[2]
        lines.append(f"  {module.rpartition('/lib/')[2]}:{frame.lineno} {frame.name}")
    return "\n".join(lines)
