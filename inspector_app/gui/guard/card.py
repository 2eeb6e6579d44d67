"""What stands against a text that was written, at its field: asked or refused in place, never over anything."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.number_guard import Kind, Level, Meaning
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.flow import Flow
from inspector_app.gui.widgets.paragraph import Paragraph


@dataclass(frozen=True, slots=True)
class HeldScreen:
    """A field whose text is not kept: its name and words, how grave it is, what the number may be, its own text."""

    field: str
    words: str
    level: Level
    kind: Kind
    text: str


class GuardCard(QFrame):
    """Says what a number is said to be, or that it is to be struck out. Hidden while there is none."""

    meant = Signal(str, str)
    strike_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setProperty("tone", "care")
        self._field = ""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(14, 10, 14, 10)
        outer.setSpacing(8)
        self._words = Paragraph()
        self._answers = QWidget()
        flow = Flow(self._answers)
        self.meanings: dict[Meaning, QPushButton] = {}
        for meaning, words in self._meanings().items():
            made = button(words, "choice", self.tr("この数字は{meaning}").format(meaning=words))
            made.clicked.connect(lambda _on=False, meaning=meaning: self.meant.emit(self._field, meaning))
            self.meanings[meaning] = made
            flow.addWidget(made)
        self.strike = button("", "choice")
        self.strike.clicked.connect(lambda: self.strike_wanted.emit(self._field))
        flow.addWidget(self.strike)
        outer.addWidget(self._words)
        outer.addWidget(self._answers)
        self.hide()

    @property
    def words(self) -> str:
        """Return what is being said."""
        return "" if self.isHidden() else self._words.text()

    def in_order(self) -> list[QWidget]:
        """Return what takes keys, in the order in which Tab goes through it."""
        return [*self.meanings.values(), self.strike]

    def render_held(self, held: HeldScreen | None) -> None:
        """Ask what a number is, or say that it is refused; None hides the card."""
        if held is None:
            self._field = ""
            if not self.isHidden():
                self.hide()
            return
        self._field = held.field
        asked = held.level is Level.ASK
        tone = "care" if asked else "bad"
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)
        self._words.render_role("partly" if asked else "unmet")
        self._words.render_text(self._asking(held) if asked else self._refusing(held))
        for made in self.meanings.values():
            made.setVisible(asked)
        words = self.tr("個人番号などなので消す") if asked else self.tr("この数字を消す")
        self.strike.setText(words)
        self.strike.setAccessibleName(words)
        self.show()

    def _refusing(self, held: HeldScreen) -> str:
        words = self.tr(
            "「{field}」に{kind}とみられる数字があります。検査で書き留めることはできないため、数字を除いて保存しています。"
            "数字を消してください。ロックするか閉じると、数字は画面からも消えます。"
        )
        return words.format(field=held.words, kind=self._kind(held.kind))

    def _asking(self, held: HeldScreen) -> str:
        words = self.tr(
            "「{field}」の数字は何ですか？{kind}なら書き留められません。答えるまで、数字を除いて保存しています。"
        )
        return words.format(field=held.words, kind=self._kind(held.kind))

    def _kind(self, kind: Kind) -> str:
        words = {
            Kind.INDIVIDUAL_NUMBER: self.tr("個人番号（マイナンバー）"),
            Kind.MISTYPED: self.tr("個人番号（書き誤りを含む）"),
            Kind.RESIDENT_CODE: self.tr("住民票コード"),
            Kind.PENSION_NUMBER: self.tr("基礎年金番号"),
        }
        return words[kind]

    def _meanings(self) -> dict[Meaning, str]:
        return {
            Meaning.CONTRACT: self.tr("契約番号"),
            Meaning.TELEPHONE: self.tr("電話番号"),
            Meaning.TIME: self.tr("日時"),
            Meaning.CORPORATE_REGISTER: self.tr("会社法人等番号"),
            Meaning.LICENCE: self.tr("運転免許証番号"),
            Meaning.OTHER: self.tr("その他の番号"),
        }
