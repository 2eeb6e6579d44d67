"""Beginning a correction: why, and what it means."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inspector_app.gui.guard.places import Place
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.confirm import Confirm
from inspector_app.gui.widgets.form_line import FormLine
from inspector_app.gui.widgets.text_field import TextField


class CorrectionCard(Card):
    """Says that a correction is wanted, with its reason."""

    correction_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.render_heading(self.tr("訂正"))
        self.body.setSpacing(10)
        self.add_text(
            self.tr(
                "署名した記録は書き換えられません。訂正するときは、この検査の回答を写した新しい版を作り、直してから、"
                "もう一度署名します。もとの記録はそのまま残り、新しい記録に、もとの記録のハッシュ値と訂正の理由が載ります。"
            )
        )
        self.reason = TextField(2)
        self._why = FormLine(self.tr("訂正の理由"), self.reason)
        self.body.addWidget(self._why)
        self.confirm = Confirm(
            self.tr("訂正を始める"),
            self.tr("新しい版を作る"),
            self.tr(
                "講評、受注者の意見、紙からの入力の記録も写します。受領の署名は、もとの記録に対するものなので写しません。"
            ),
        )
        self.body.addWidget(self.confirm)
        self.confirm.confirmed.connect(self._on_confirmed)

    def places(self) -> Iterator[Place]:
        """Yield where texts are written."""
        yield Place("reason", self.tr("訂正の理由"), self.reason)

    def render_problem(self, words: str) -> None:
        """Say why no correction was begun."""
        self.confirm.render_calm()
        self._why.render_problem(words)

    def _on_confirmed(self) -> None:
        self.reason.commit_composition()
        self.correction_wanted.emit(self.reason.toPlainText())
