"""The fingerprint of a certificate in groups of four, as two people read it to each other."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.paragraph import Paragraph

_GROUP, _LINE, _PIXELS = 4, 8, 17


def in_fours(digest: str) -> str:
    """Return a digest in groups of four, two lines for SHA-256."""
    groups = [digest[place : place + _GROUP] for place in range(0, len(digest), _GROUP)]
    return "\n".join(" ".join(groups[place : place + _LINE]) for place in range(0, len(groups), _LINE))


class Fingerprint(QWidget):
    """Hidden while there is nothing to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(self.tr("機構の証明書の指紋（SHA-256）"), "secondary"))
        self._digest = Paragraph("", _PIXELS)
        column.addWidget(self._digest)
        self.hide()

    @property
    def words(self) -> str:
        """Return what is shown."""
        return self._digest.text()

    def render_digests(self, digests: tuple[str, ...]) -> None:
        """Show fingerprints, one below the other."""
        self._digest.render_text("\n\n".join(in_fours(digest) for digest in digests))
        self._digest.setAccessibleName(self.tr("機構の証明書の指紋：{digest}").format(digest=self._digest.text()))
        self.setVisible(bool(digests))
