"""The screen on which an inspection is started."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.contract import Contract
from inspector_app.domain.form import Form
from inspector_app.domain.ids import FormId, SiteId
from inspector_app.domain.inspection import Kind
from inspector_app.gui.language import spoken
from inspector_app.gui.phrases import kind_words
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.choice_field import ChoiceField
from inspector_app.gui.widgets.days_field import DaysField
from inspector_app.gui.widgets.form_line import FormLine
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.middle import Middle
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.usecases.start_visit import ON_PREMISES


class StartView(QWidget):
    """Says that the inspection is to begin, or not."""

    started = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.keys = Keys()
        self.keys.on("Escape", self.tr("やめる"), self.cancelled.emit)
        self._site, self._form, self._kind, self._dates = ChoiceField(), ChoiceField(), ChoiceField(), DaysField()
        self._rules: dict[str, str] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(640, high=True)
        outer.addWidget(middle)
        middle.column.addWidget(label(self.tr("検査を始める"), "heading"))
        self._contract = Paragraph(role="secondary")
        middle.column.addWidget(self._contract)
        card = Card()
        card.body.setSpacing(12)
        hint = self.tr("数日にわたるときは「、」で区切る。例：2026-11-24、2026-11-25")
        self._days = FormLine(self.tr("調査実施日"), self._dates, hint)
        self._where = FormLine(self.tr("実施場所"), self._site)
        self._sheet = FormLine(self.tr("様式"), self._form)
        self._beside: dict[FormId, str] = {}
        for line in (
            self._sheet,
            self._where,
            FormLine(self.tr("検査の種類"), self._kind),
            self._days,
        ):
            card.body.addWidget(line)
        middle.column.addWidget(card)
        middle.column.addLayout(self._foot())
        for kind in Kind:
            self._kind.addItem(kind_words(kind), kind)
        self._kind.setCurrentIndex(self._kind.findData(Kind.ON_SITE))
        self._dates.field.returnPressed.connect(self._on_start)
        self._site.currentIndexChanged.connect(self._render_rules)
        self._form.currentIndexChanged.connect(self._render_beside)
        self._kind.currentIndexChanged.connect(self._render_beside)
        self.setFocusProxy(self._form)

    @property
    def site(self) -> SiteId:
        """Return the site that is chosen."""
        return SiteId(str(self._site.currentData()))

    @property
    def form(self) -> FormId:
        """Return the form that is chosen."""
        return FormId(str(self._form.currentData()))

    @property
    def kind(self) -> Kind:
        """Return the kind that is chosen."""
        return Kind(self._kind.currentData())

    @property
    def dates(self) -> tuple[date, ...] | None:
        """Return the days that are typed, None if one is no day."""
        return self._dates.days

    def render_contract(self, contract: Contract, forms: tuple[Form, ...], today: date) -> None:
        """Offer the contract's sites and the forms; the official one and today are proposed."""
        self._contract.render_text(f"{contract.contractor.name} — {contract.title}（{contract.number}）")
        self._site.clear()
        for site in contract.contractor.sites:
            self._site.addItem(f"{site.name}　{site.address}", site.id)
        self._form.clear()
        self._beside = {form.supplements: spoken(form.title) for form in forms if form.supplements is not None}
        for form in forms:
            aside = self.tr("（毎回の確認に添える）") if form.supplements else ""
            self._form.addItem(f"{form.mark}{spoken(form.title)}{aside}", form.id)
        self._dates.render_days((today,))
        self._days.render_problem("")
        self._render_beside()
        self._start.setEnabled(True)

    def render_rules(self, rules: dict[str, str]) -> None:
        """Say what each site allows, in words by its id."""
        self._rules = rules
        self._render_rules()

    def render_problem(self, words: str) -> None:
        """Say what is wrong with the days."""
        self._days.render_problem(words)

    def _render_rules(self) -> None:
        self._where.render_hint(self._rules.get(str(self._site.currentData()), ""))

    def _render_beside(self) -> None:
        """Say which sheet is started beside the one that is chosen."""
        title = self._beside.get(self.form, "") if Kind(self._kind.currentData()) in ON_PREMISES else ""
        words = self.tr("「{title}」も一緒に始めます。訪問のたびに確認します。")
        self._sheet.render_hint(words.format(title=title) if title else "")

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        cancel, start = button(self.tr("やめる")), button(self.tr("始める"), "main")
        start.setEnabled(False)  # until it is known what can be started
        self._start = start
        line.addWidget(cancel)
        line.addStretch(1)
        line.addWidget(start)
        cancel.clicked.connect(self.cancelled)
        start.clicked.connect(self._on_start)
        return line

    def _on_start(self) -> None:
        if not self._start.isEnabled():
            return
        self._dates.commit_composition()
        self.started.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the table."""
        if not self.keys.take(event):
            super().keyPressEvent(event)
