"""The screen on which an inspection is started."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from inspector_app.domain.contract import Contract
from inspector_app.domain.form import Form
from inspector_app.domain.ids import FormId, SiteId
from inspector_app.domain.inspection import Kind
from inspector_app.gui.contract.asking_view import AskingView
from inspector_app.gui.language import spoken
from inspector_app.gui.phrases import kind_words
from inspector_app.gui.widgets.choice_field import ChoiceField
from inspector_app.gui.widgets.form_line import FormLine
from inspector_app.usecases.start_visit import ON_PREMISES

translate = QCoreApplication.translate


class StartView(AskingView):
    """Says that the inspection is to begin, or not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("StartView", "検査を始める"), translate("StartView", "始める"), parent)
        self._site, self._form, self._kind = ChoiceField(), ChoiceField(), ChoiceField()
        self._rules: dict[str, str] = {}
        self._where = FormLine(self.tr("実施場所"), self._site)
        self._sheet = FormLine(self.tr("様式"), self._form)
        self._beside: dict[FormId, str] = {}
        self._add_lines((self._sheet, self._where, FormLine(self.tr("検査の種類"), self._kind)))
        for kind in Kind:
            self._kind.addItem(kind_words(kind), kind)
        self._kind.setCurrentIndex(self._kind.findData(Kind.ON_SITE))
        self._site.currentIndexChanged.connect(self._render_rules)
        self._form.currentIndexChanged.connect(self._render_beside)
        self._kind.currentIndexChanged.connect(self._render_beside)

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

    def render_contract(self, contract: Contract, forms: tuple[Form, ...], today: date) -> None:
        """Offer the contract's sites and the forms; the official one and today are proposed."""
        self._site.clear()
        for site in contract.contractor.sites:
            self._site.addItem(f"{site.name}　{site.address}", site.id)
        self._form.clear()
        self._beside = {form.supplements: spoken(form.title) for form in forms if form.supplements is not None}
        for form in forms:
            aside = self.tr("（毎回の確認に添える）") if form.supplements else ""
            self._form.addItem(f"{form.mark}{spoken(form.title)}{aside}", form.id)
        self.render_problem("")
        self._render_beside()
        self.render_about(f"{contract.contractor.name} — {contract.title}（{contract.number}）", (today,))

    def render_rules(self, rules: dict[str, str]) -> None:
        """Say what each site allows, in words by its id."""
        self._rules = rules
        self._render_rules()

    def _render_rules(self) -> None:
        self._where.render_hint(self._rules.get(str(self._site.currentData()), ""))

    def _render_beside(self) -> None:
        """Say which sheet is started beside the one that is chosen."""
        title = self._beside.get(self.form, "") if Kind(self._kind.currentData()) in ON_PREMISES else ""
        words = self.tr("「{title}」も一緒に始めます。訪問のたびに確認します。")
        self._sheet.render_hint(words.format(title=title) if title else "")
