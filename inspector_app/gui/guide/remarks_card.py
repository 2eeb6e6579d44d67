"""The remarks (備考): what the form prints beforehand, and under it the inspector's own words."""

from PySide6.QtWidgets import QWidget

from inspector_app.gui.guide.model import RowScreen
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.kept_button import KeptButton
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.text_field import TextField


class RemarksCard(Card):
    """A place to write."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("備考　R"), parent)
        self._preset = Paragraph(role="secondary")
        self._preset.setToolTip(self.tr("様式にあらかじめ印刷されている文"))
        self.field = TextField(lines=3)
        self.field.setAccessibleName(self.tr("備考"))
        self.phrases = KeptButton(self.tr("定型文　T"), "link", self.tr("定型文を選ぶ"))
        self.add_action(self.phrases)
        self.body.setSpacing(8)
        self.body.addWidget(self._preset)
        self.body.addWidget(self.field)

    def render_row(self, row: RowScreen) -> None:
        """Show a row's remarks."""
        self._preset.setVisible(bool(row.preset))
        self._preset.render_text(row.preset)
        self.field.render_text(row.remarks)
        self.field.render_editable(editable=row.editable)
        self.phrases.setEnabled(row.editable)

    def prepare_row(self, row: RowScreen) -> None:
        """Get ready to show a row soon."""
        self._preset.prepare(row.preset)
