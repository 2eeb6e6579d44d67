"""Reading the whole vault and comparing it with its log."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.paragraph import Paragraph


class CheckCard(Card):
    """Says that the vault is to be checked."""

    check_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.render_heading(self.tr("点検"))
        self.body.setSpacing(10)
        self.add_text(
            self.tr(
                "保管庫のすべてのページ、記録簿の連鎖、記録簿にあるすべての内容、署名済みの記録が示す記録簿を照らし合わせます。"
                "大きな保管庫では数秒かかります。"
            )
        )
        self.verdict = Paragraph(role="secondary")
        self._do = button(self.tr("点検する"), name=self.tr("保管庫を点検する"))
        line = QHBoxLayout()
        line.addWidget(self.verdict, 1)
        line.addWidget(self._do)
        self.body.addLayout(line)
        self._do.clicked.connect(self.check_wanted)

    def render_verdict(self, words: str, role: str = "secondary") -> None:
        """Say what was found, in the colour of a role."""
        self.verdict.render_text(words)
        self.verdict.render_role(role)

    def render_busy(self, *, busy: bool) -> None:
        """Show that it is being checked."""
        self._do.setEnabled(not busy)
        self._do.setText(self.tr("点検しています…") if busy else self.tr("点検する"))
