"""The contractor's representative signs that they received the copy, which is no consent to it."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector_app.domain.closing import Unsigned
from inspector_app.domain.strokes import Strokes
from inspector_app.gui.closing.model import ReceiptScreen
from inspector_app.gui.guard.places import Place
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.form_line import FormLine
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.notice import Notice
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.pen_pad import PenPad


class ReceiptCard(Card):
    """Says that a signature was given, or is to be taken away."""

    signed = Signal()
    withdrawn = Signal()
    drawn = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("受領の署名（受注者の代表者）"), parent)
        self.body.setSpacing(8)
        self.add_text(self.tr("現場控えを受け取ったことの署名です。内容への同意を示すものではありません。"))
        self.name, self.position = LineField(), LineField()
        self.pad = PenPad(self.tr("ペン・指・マウスで署名してください（Del で一画戻す）"))
        self._name = FormLine(self.tr("氏名"), self.name)
        self._position = FormLine(self.tr("所属・職"), self.position)
        self._people = QWidget()
        people = QHBoxLayout(self._people)
        people.setContentsMargins(0, 0, 0, 0)
        people.addWidget(self._position, 3)
        people.addWidget(self._name, 2)
        self._given = Paragraph(bold=True)
        self._changed = Notice()
        self._clear = button(self.tr("書き直す"))
        self._sign = button(self.tr("受領の署名を入れる"), "main")
        self._withdraw = button(self.tr("署名を取り消す"))
        for piece in (self._people, self.pad, self._given, self._changed):
            self.body.addWidget(piece)
        self.body.addLayout(self._foot())
        self.pad.changed.connect(self._on_pad_changed)
        self.pad.changed.connect(self.drawn)
        self._clear.clicked.connect(self.pad.render_empty)
        self._sign.clicked.connect(self.signed)
        self._withdraw.clicked.connect(self.withdrawn)

    @property
    def strokes(self) -> Strokes:
        """Return what is drawn."""
        return self.pad.strokes

    def render_receipt(self, receipt: ReceiptScreen | None, *, editable: bool, before: str = "") -> None:
        """Show the signature that was given, or the place to give one; `before` tells of one that was not copied."""
        given = receipt is not None
        self.pad.render_strokes(receipt.strokes if receipt is not None else None if editable else ())
        self.pad.setVisible(given or editable)
        self._people.setVisible(not given and editable)
        self._given.setVisible(given or not editable)
        self._given.render_text(receipt.words if receipt is not None else self.tr("受領の署名はありません。"))
        self._changed.render_notice("care", receipt.changed if receipt is not None else before)
        self._clear.setVisible(not given and editable)
        self._sign.setVisible(not given and editable)
        self._withdraw.setVisible(given and editable)
        self._on_pad_changed()

    def render_begun(self, unsigned: Unsigned) -> None:
        """Show what was begun and not confirmed, before a lock; leaves alone what stands there."""
        if not (self.name.text() or self.position.text() or self.pad.strokes):
            self.name.render_text(unsigned.name)
            self.position.render_text(unsigned.position)
            self.pad.render_begun(unsigned.strokes)
            self._on_pad_changed()

    def places(self) -> Iterator[Place]:
        """Yield where texts are written."""
        yield Place("name", self.tr("受領者の氏名"), self.name)
        yield Place("name", self.tr("受領者の所属・職"), self.position)

    def render_problem(self, field: str, words: str) -> None:
        """Say what is wrong with the name or the position."""
        self._name.render_problem(words if field == "name" else "")
        self._position.render_problem(words if field == "position" else "")

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(self._clear)
        line.addWidget(self._withdraw)
        line.addStretch(1)
        line.addWidget(self._sign)
        return line

    def _on_pad_changed(self) -> None:
        drawn = bool(self.pad.strokes)
        self._clear.setEnabled(drawn)
        self._sign.setEnabled(drawn)
