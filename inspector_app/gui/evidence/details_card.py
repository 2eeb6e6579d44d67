"""The words of a piece of evidence, what is known of its file, and the way to remove it."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inspector_app.gui.guard.places import Place
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.confirm import Confirm
from inspector_app.gui.widgets.form_line import FormLine
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.paragraph import Paragraph


class DetailsCard(Card):
    """Says that the caption was written, and that the piece is to be removed."""

    caption_written = Signal()
    caption_left = Signal()
    removed = Signal()
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.caption = LineField()
        self._field = FormLine(self.tr("説明"), self.caption, self.tr("紙面では写真の下に印刷されます。"))
        self._remove = Confirm(
            self.tr("外す"),
            self.tr("外して消す"),
            self.tr("保管庫とバックアップから消えます。元に戻せません。"),
            name=self.tr("この証跡を外す"),
        )
        self.body.setSpacing(12)
        self.body.addWidget(self._field)
        self._facts = Paragraph("", 12, role="secondary")
        self.body.addWidget(self._facts)
        self._export = button(self.tr("原本を書き出す"))
        self._export.setToolTip(self.tr("暗号化されていない写しが保管庫の外にできます。"))
        self.body.addStretch(1)
        self.body.addWidget(self._export)
        self.body.addWidget(self._remove)
        self.caption.written.connect(lambda _: self.caption_written.emit())
        self.caption.left.connect(self.caption_left)
        self.caption.returnPressed.connect(self.caption_left)
        self._remove.confirmed.connect(self.removed)
        self._export.clicked.connect(self.export_wanted)

    def places(self) -> Iterator[Place]:
        """Yield where texts are written."""
        yield Place("caption", self.tr("説明"), self.caption)

    def render_details(self, caption: str | None, facts: str, *, editable: bool) -> None:
        """Show what belongs to a piece; a note has no caption."""
        self._field.setVisible(caption is not None)
        self.caption.render_text(caption or "")
        self.caption.setReadOnly(not editable)
        self._facts.render_text(facts)
        self._export.setVisible(caption is not None)
        self._remove.setVisible(editable)
        self._remove.render_calm()
        self._field.render_problem("")

    def render_problem(self, words: str) -> None:
        """Say what is wrong with the caption."""
        self._field.render_problem(words)
