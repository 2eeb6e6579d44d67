"""The preferences. Every change holds at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.gui.language import ENGLISH, JAPANESE
from inspector_app.gui.preferred import IDLE_CHOICES, Preferences
from inspector_app.gui.theme import Scheme
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.check_row import CheckRow
from inspector_app.gui.widgets.choice_field import ChoiceField
from inspector_app.gui.widgets.form_line import FormLine
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.middle import Middle
from inspector_app.gui.widgets.paragraph import Paragraph


class PreferencesView(QWidget):
    """Says what is preferred now."""

    changed = Signal(object)
    service_chosen = Signal(str)
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
        self._language, self._scheme, self._idle = ChoiceField(), ChoiceField(), ChoiceField()
        self._language.addItem("日本語", JAPANESE)
        self._language.addItem("English", ENGLISH)
        for scheme, words in (
            (Scheme.SYSTEM, self.tr("システムに合わせる")),
            (Scheme.LIGHT, self.tr("明るい")),
            (Scheme.DARK, self.tr("暗い")),
        ):
            self._scheme.addItem(words, scheme.value)
        self._papers = ChoiceField()
        self._papers.addItem(self.tr("日本語"), userData=False)
        self._papers.addItem(self.tr("日本語＋英語の補足"), userData=True)
        self.service = LineField()
        for minutes in IDLE_CHOICES:
            self._idle.addItem(self.tr("{minutes}分").format(minutes=minutes), minutes)
        self._moves_on = CheckRow()
        self._moves_on.render_check(self.tr("結果のキー（A・B・C）を押したら次の項目へ進む"), ticked=True)
        self._standing = Paragraph()
        middle.column.addWidget(self._screen_card())
        middle.column.addWidget(self._papers_card())
        middle.column.addWidget(self._laptop_card())
        middle.column.addWidget(self._vault_card())
        for choice in (self._language, self._scheme, self._idle, self._papers):
            choice.currentIndexChanged.connect(self._on_changed)
        self.service.left.connect(self._on_service_left)
        self.service.returnPressed.connect(self._on_service_left)
        self._moves_on.toggled.connect(self._on_changed)
        self.setFocusProxy(self._language)

    def render_preferences(self, preferences: Preferences) -> None:
        """Show what is preferred."""
        self._rendering = True
        self._language.setCurrentIndex(self._language.findData(preferences.language))
        self._idle.setCurrentIndex(self._idle.findData(preferences.idle_minutes))
        self._scheme.setCurrentIndex(self._scheme.findData(preferences.scheme.value))
        self._papers.setCurrentIndex(int(preferences.english_aid))
        self._moves_on.setChecked(preferences.moves_on)
        self._rendering = False

    def render_standing(self, words: str) -> None:
        """Say whose laptop this is."""
        self._standing.render_text(words)

    def render_service(self, own: str, given: str) -> None:
        """Show which time-stamp service is asked."""
        self.service.render_text(own)
        self.service.setPlaceholderText(given)
        trusted = self.tr("機構が信頼する発行元のタイムスタンプだけが、機構で日時の証明として認められます。")
        used = (
            self.tr("空欄なら、機構の登録にある発行元（{given}）に求めます。").format(given=given)
            if given
            else self.tr("空欄なら求めません。機構の登録に発行元がありません。")
        )
        self._service_line.render_hint(f"{used}{trusted}")
        self._service_line.render_problem("")

    def render_service_problem(self, words: str) -> None:
        """Say what is wrong with the address."""
        self._service_line.render_problem(words, lead=False)

    def _screen_card(self) -> Card:
        card = Card(self.tr("画面"))
        card.body.setSpacing(12)
        card.body.addWidget(FormLine(self.tr("言語　Language"), self._language))
        hint = self.tr("文字の大きさは、システムの表示倍率（100～200 %）に従います。")
        card.body.addWidget(FormLine(self.tr("配色"), self._scheme, hint))
        card.body.addWidget(self._moves_on)
        hint = self.tr("操作がないと保管庫を閉じます。開くと同じ画面に戻ります。")
        card.body.addWidget(FormLine(self.tr("自動でロックするまで"), self._idle, hint))
        return card

    def _papers_card(self) -> Card:
        card = Card(self.tr("書類・署名"))
        card.body.setSpacing(12)
        hint = self.tr(
            "様式・記録・公文書は、画面の言語によらず日本語の原文で印刷します。"
            "英語の補足は、様式でない紙（現場確認用紙・講評シート・現場控え）に添えます。"
        )
        card.body.addWidget(FormLine(self.tr("書類の言語"), self._papers, hint))
        self._service_line = FormLine(self.tr("タイムスタンプの発行元（アドレス）"), self.service)
        card.body.addWidget(self._service_line)
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
            preferences = Preferences(
                language=str(self._language.currentData()),
                moves_on=self._moves_on.isChecked(),
                idle_minutes=int(self._idle.currentData()),
                scheme=Scheme(self._scheme.currentData()),
                english_aid=bool(self._papers.currentData()),
            )
            self.changed.emit(preferences)

    def _on_service_left(self) -> None:
        self.service_chosen.emit(self.service.text())
