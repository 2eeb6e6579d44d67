"""What can be drawn over a photo, and how it is taken back or kept."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from inspector_app.gui.evidence.canvas import Tool
from inspector_app.gui.guard.places import Place
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.flow import Flow
from inspector_app.gui.widgets.line_field import LineField


class ToolsBar(QWidget):
    """Says which tool was chosen and which step is wanted."""

    tool_chosen = Signal(object)
    turned = Signal(int)
    undo_wanted = Signal()
    keep_wanted = Signal()
    words_written = Signal()
    words_typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools: dict[Tool, QPushButton] = {
            Tool.CROP: button(self.tr("切り抜き"), "choice"),
            Tool.ARROW: button(self.tr("矢印"), "choice"),
            Tool.LABEL: button(self.tr("文字"), "choice"),
            Tool.MASK: button(self.tr("黒塗り"), "choice", self.tr("黒塗り（原本からも消す）")),
        }
        self.left, self.right = button("↺", "choice", self.tr("左へ回す")), button("↻", "choice", self.tr("右へ回す"))
        self.undo, self.keep = button(self.tr("元に戻す"), "choice"), button(self.tr("写真に残す"), "choice")
        self.words = LineField()
        self.words.setPlaceholderText(self.tr("書く文字を入力してEnter、続けて置く場所を押す"))
        self.words.setAccessibleName(self.tr("写真に書く文字"))
        self.words.setMinimumWidth(300)
        self.words.hide()
        line = Flow(self, 6)
        for piece in (self.left, self.right, *self.tools.values(), self.words, self.undo, self.keep):
            line.addWidget(piece)
        for tool, choice in self.tools.items():
            choice.setCheckable(True)
            choice.clicked.connect(lambda on, chosen=tool: self.tool_chosen.emit(chosen if on else Tool.NONE))
        self.left.clicked.connect(lambda: self.turned.emit(270))
        self.right.clicked.connect(lambda: self.turned.emit(90))
        self.undo.clicked.connect(self.undo_wanted)
        self.keep.clicked.connect(self.keep_wanted)
        self.words.returnPressed.connect(self.words_written)
        self.words.written.connect(lambda _: self.words_typed.emit())

    def places(self) -> Iterator[Place]:
        """Yield where texts are written."""
        yield Place("label", self.words.accessibleName(), self.words)

    def render_tool(self, tool: Tool) -> None:
        """Show which tool is in hand."""
        for each, choice in self.tools.items():
            choice.setChecked(each is tool)
        self.words.setVisible(tool is Tool.LABEL)

    def render_steps(self, steps: int) -> None:
        """Show how much there is to take back or to keep."""
        self.undo.setEnabled(steps > 0)
        self.keep.setEnabled(steps > 0)
