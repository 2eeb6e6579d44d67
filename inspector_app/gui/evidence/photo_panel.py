"""A photo, large, and what can be drawn over it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.gui.evidence.canvas import Canvas, Tool
from inspector_app.gui.evidence.tools_bar import ToolsBar
from inspector_app.gui.widgets.paragraph import Paragraph


class PhotoPanel(QWidget):
    """The tools above the photo, and a line that says how the tool in hand is used."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "tools")  # a question about the words stands below them
        self.tools, self.canvas = ToolsBar(), Canvas()
        self._how = Paragraph("", 12, role="secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.tools)
        column.addWidget(self._how)
        column.addWidget(self.canvas, 1)

    def render_tool(self, tool: Tool) -> None:
        """Take a tool in hand, and say how it is used."""
        self.tools.render_tool(tool)
        self.canvas.render_tool(tool)
        how = {
            Tool.NONE: "",
            Tool.CROP: self.tr("残す範囲を囲みます。原本はそのまま残り、紙面の写しだけが切り抜かれます。"),
            Tool.ARROW: self.tr("根もとから先へ引きます。"),
            Tool.LABEL: self.tr("文字を書いてから、左上の角を置くところを押します。"),
            Tool.MASK: self.tr("消す範囲を囲みます。残すと、原本からもバックアップからも消え、元に戻せません。"),
        }[tool]
        keyed = self.tr("キーで描くときは、矢印キーで動かし、スペースで始めと終わりを決めます（Shiftで細かく）。")
        self._how.render_text(f"{how}{keyed}" if how else "")
        self._how.setVisible(bool(how))

    def render_editable(self, *, editable: bool) -> None:
        """Offer the tools, or not."""
        self.tools.setVisible(editable)
        self.render_tool(Tool.NONE)
