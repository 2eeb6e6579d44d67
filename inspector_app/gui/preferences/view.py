"""The preferences. Every change holds at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.language import ENGLISH, JAPANESE
from inspector_app.gui.preferred import IDLE_CHOICES, Preferences
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.check_row import CheckRow
from inspector_app.gui.widgets.choice_field import ChoiceField
from inspector_app.gui.widgets.form_line import FormLine
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.middle import Middle
from inspector_app.gui.widgets.paragraph import Paragraph


class PreferencesView(QWidget):
    """Says what is preferred now."""

    changed = Signal(object)
    enrolment_wanted = Signal()
    vault_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self._rendering = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(640, high=True)
        outer.addWidget(middle)
        middle.column.addWidget(label(self.tr("設定"), "heading"))
        self._language, self._idle = ChoiceField(), ChoiceField()
        self._language.addItem("日本語", JAPANESE)
        self._language.addItem("English", ENGLISH)
        for minutes in IDLE_CHOICES:
            self._idle.addItem(self.tr("{minutes}分").format(minutes=minutes), minutes)
        self._moves_on = CheckRow()
        self._moves_on.render_check(self.tr("結果のキー（A・B・C）を押したら次の項目へ進む"), ticked=True)
        self._standing = Paragraph()
        middle.column.addWidget(self._screen_card())
        middle.column.addWidget(self._laptop_card())
        middle.column.addWidget(self._vault_card())
        self._language.currentIndexChanged.connect(self._on_changed)
        self._idle.currentIndexChanged.connect(self._on_changed)
        self._moves_on.toggled.connect(self._on_changed)
        self.setFocusProxy(self._language)

    def render_preferences(self, preferences: Preferences) -> None:
        """Show what is preferred."""
        self._rendering = True
        self._language.setCurrentIndex(self._language.findData(preferences.language))
        self._idle.setCurrentIndex(self._idle.findData(preferences.idle_minutes))
        self._moves_on.setChecked(preferences.moves_on)
        self._rendering = False

    def render_standing(self, words: str) -> None:
        """Say whose laptop this is."""
        self._standing.render_text(words)

    def _screen_card(self) -> Card:
        card = Card(self.tr("画面"))
        card.body.setSpacing(12)
        hint = self.tr("様式と記録は、画面の言語によらず日本語です。")
        card.body.addWidget(FormLine(self.tr("言語　Language"), self._language, hint))
        card.body.addWidget(self._moves_on)
        hint = self.tr("操作がないと保管庫を閉じます。開くと同じ画面に戻ります。")
        card.body.addWidget(FormLine(self.tr("自動でロックするまで"), self._idle, hint))
        return card

    def _laptop_card(self) -> Card:
        card = Card(self.tr("この端末"))
        card.body.addWidget(self._standing)
        line = QHBoxLayout()
        line.addStretch(1)
        go = button(self.tr("登録・練習用の材料"))
        go.clicked.connect(self.enrolment_wanted)
        line.addWidget(go)
        card.body.addLayout(line)
        return card

    def _vault_card(self) -> Card:
        card = Card(self.tr("保管庫"))
        card.add_text(
            self.tr(
                "開け方（パスフレーズ・キーリング・機構の復旧）、バックアップ、点検、記録簿、廃棄、プログラム自身の点検。"
            )
        )
        line = QHBoxLayout()
        line.addStretch(1)
        go = button(self.tr("保管庫を管理"))
        go.clicked.connect(self.vault_wanted)
        line.addWidget(go)
        card.body.addLayout(line)
        return card

    def _on_changed(self) -> None:
        if not self._rendering:
            language, minutes = str(self._language.currentData()), int(self._idle.currentData())
            self.changed.emit(Preferences(language, self._moves_on.isChecked(), minutes))
