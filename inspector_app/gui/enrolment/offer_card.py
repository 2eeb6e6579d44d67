"""What an enrolment file says, looked at and read to the agency before it is kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.check_row import CheckRow
from inspector_app.gui.widgets.emptying import empty
from inspector_app.gui.widgets.fingerprint import Fingerprint
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.paragraph import Paragraph


class OfferCard(Card):
    """Says that the file is to be kept, or not."""

    kept = Signal()
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.render_heading(self.tr("この登録ファイルの内容（まだ登録していません）"))
        self.body.setSpacing(12)
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(16)
        self._lines.setVerticalSpacing(6)
        self._lines.setColumnStretch(1, 1)
        self._fingerprint = Fingerprint()
        self._compared = CheckRow()
        self._compared.render_check(self.tr("機構の担当者と電話で読み合わせ、指紋が同じでした"), ticked=False)
        self._keep = button(self.tr("登録する"), "main")
        refuse = button(self.tr("登録しない"))
        self.body.addLayout(self._lines)
        self.body.addWidget(self._fingerprint)
        self.add_text(
            self.tr(
                "ファイルは自分で自分を保証しているだけです。上の指紋を、ファイルとは別の手段（電話など）で機構の担当者と読み合わせてください。"
                "一文字でも違えば登録しないでください。"
            )
        )
        self.body.addWidget(self._compared)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(refuse)
        foot.addWidget(self._keep)
        self.body.addLayout(foot)
        self._compared.toggled.connect(self._keep.setEnabled)
        self._keep.clicked.connect(self.kept)
        refuse.clicked.connect(self.refused)
        self.setFocusProxy(self._compared)

    @property
    def fingerprint(self) -> str:
        """Return the fingerprint as it is shown."""
        return self._fingerprint.words

    def render_offer(self, lines: tuple[tuple[str, str], ...], anchors: tuple[str, ...]) -> None:
        """Show what the file says: names with values, and the fingerprints to be compared."""
        empty(self._lines)
        for row, (name, value) in enumerate(lines):
            self._lines.addWidget(label(name, "secondary"), row, 0, Qt.AlignmentFlag.AlignTop)
            self._lines.addWidget(Paragraph(value), row, 1)
        self._fingerprint.render_digests(anchors)
        self._compared.setChecked(False)
        self._keep.setEnabled(False)
