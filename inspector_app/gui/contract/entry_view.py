"""The screen on which a contract is entered."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.contract import ContractKind
from inspector_app.gui.guard.places import Place
from inspector_app.gui.phrases import contract_kind_words
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.check_row import CheckRow
from inspector_app.gui.widgets.choice_field import ChoiceField
from inspector_app.gui.widgets.date_field import DateField
from inspector_app.gui.widgets.form_line import FormLine
from inspector_app.gui.widgets.keys import Keys
from inspector_app.gui.widgets.label import label
from inspector_app.gui.widgets.line_field import LineField
from inspector_app.gui.widgets.middle import Middle


class ContractEntryView(QWidget):
    """Says that the contract is to be kept, or that it is not."""

    kept = Signal()
    cancelled = Signal()
    number_written = Signal(str)
    written = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.keys = Keys()
        self.keys.on("Escape", self.tr("やめる"), self.cancelled.emit)
        self.keys.on("Ctrl+Return", self.tr("保管庫に入れる"), self._on_keep)
        self.keys.silently("Ctrl+Enter", self._on_keep)
        self.title, self.number, self.department = LineField(), LineField(), LineField()
        self.contractor, self.corporate_number = LineField(), LineField()
        self.begins, self.ends = DateField(), DateField()
        self.kind = ChoiceField()
        for kind in ContractKind:
            self.kind.addItem(contract_kind_words(kind), kind)
        self.subcontracting = CheckRow()
        self.subcontracting.render_check(self.tr("機構が許可した再委託がある"), ticked=False)
        self.sites: list[tuple[LineField, LineField]] = []
        self._lines = self._named_lines()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(760, high=True)
        outer.addWidget(middle)
        middle.column.addWidget(label(self.tr("契約を入力"), "heading"))
        middle.column.addWidget(self._contract_card())
        middle.column.addWidget(self._contractor_card())
        middle.column.addLayout(self._foot())
        self.corporate_number.written.connect(self.number_written)
        for field in (self.title, self.number, self.department, self.contractor):
            self._tell(field)
        self.setFocusProxy(self.title)

    def render_problem(self, field: str, words: str) -> None:
        """Say what is wrong with one field; all others are right."""
        for name, line in self._lines.items():
            if name != field:
                line.render_problem("")
        if field in self._lines:
            self._lines[field].render_problem(words)

    def render_number_hint(self, words: str, *, wrong: bool) -> None:
        """Say whether the 法人番号 can be one, without taking the keyboard away."""
        self._number_hint.setText(words)
        self._number_hint.setProperty("look", "problem" if wrong else "secondary")
        self._number_hint.style().unpolish(self._number_hint)
        self._number_hint.style().polish(self._number_hint)

    def places(self) -> Iterator[Place]:
        """Yield where texts are written; a 法人番号 is public."""
        fields = {name: self._lines[name] for name in ("title", "number", "department", "contractor_name")}
        for name, line in fields.items():
            if isinstance(line.field, LineField):
                yield Place(name, line.name, line.field, "契約番号 " if name == "number" else "")
        for site in self.sites:
            for field in site:
                yield Place("sites", field.accessibleName(), field)

    def commit_composition(self) -> None:
        """Make what is being composed part of its field."""
        for field in self.findChildren(LineField):
            field.commit_composition()

    def _named_lines(self) -> dict[str, FormLine]:
        return {
            "title": FormLine(self.tr("件名"), self.title),
            "number": FormLine(self.tr("契約番号"), self.number),
            "kind": FormLine(self.tr("種類"), self.kind),
            "begins": FormLine(self.tr("開始日"), self.begins),
            "ends": FormLine(self.tr("終了日"), self.ends),
            "department": FormLine(self.tr("主管部署（任意）"), self.department),
            "contractor_name": FormLine(self.tr("受注者の名称"), self.contractor),
            "corporate_number": FormLine(self.tr("法人番号（任意、13桁）"), self.corporate_number),
        }

    def _contract_card(self) -> Card:
        card = Card(self.tr("契約"))
        card.body.setSpacing(12)
        card.body.addWidget(self._lines["title"])
        card.body.addLayout(_side_by_side(self._lines["number"], self._lines["kind"]))
        card.body.addLayout(_side_by_side(self._lines["begins"], self._lines["ends"]))
        card.body.addWidget(self._lines["department"])
        card.body.addWidget(self.subcontracting)
        return card

    def _contractor_card(self) -> Card:
        card = Card(self.tr("受注者"))
        card.body.setSpacing(12)
        card.body.addWidget(self._lines["contractor_name"])
        card.body.addWidget(self._lines["corporate_number"])
        self._number_hint = label("", "secondary")
        card.body.addWidget(self._number_hint)
        self._sites = QVBoxLayout()
        self._sites.setSpacing(8)
        card.body.addLayout(self._sites)
        self._add_site()
        line = QHBoxLayout()
        more = button(self.tr("実施場所を増やす"), "link")
        more.clicked.connect(self._on_more_sites)
        line.addWidget(more)
        line.addStretch(1)
        card.body.addLayout(line)
        return card

    def _add_site(self) -> None:
        name, address = LineField(), LineField()
        number = len(self.sites) + 1
        lines = (
            FormLine(_site_words(number), name),
            FormLine(self.tr("所在地"), address),
        )
        self.sites.append((name, address))
        for field in (name, address):
            self._tell(field)
        if number == 1:
            self._lines["sites"] = lines[0]
        self._sites.addLayout(_side_by_side(*lines))

    def _tell(self, field: LineField) -> None:
        field.written.connect(lambda _: self.written.emit())
        field.left.connect(self.left)

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        cancel, keep = button(self.tr("やめる")), button(self.tr("保管庫に入れる"), "main")
        line.addWidget(cancel)
        line.addStretch(1)
        line.addWidget(keep)
        cancel.clicked.connect(self.cancelled)
        keep.clicked.connect(self._on_keep)
        return line

    def _on_keep(self) -> None:
        self.commit_composition()
        self.kept.emit()

    def _on_more_sites(self) -> None:
        self._add_site()
        self.sites[-1][0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the table."""
        if not self.keys.take(event):
            super().keyPressEvent(event)


def _site_words(number: int) -> str:
    words = QCoreApplication.translate("ContractEntryView", "実施場所 {number}")
    return words.format(number=number)


def _side_by_side(*lines: QWidget) -> QHBoxLayout:
    made = QHBoxLayout()
    made.setSpacing(16)
    for line in lines:
        made.addWidget(line, 1, Qt.AlignmentFlag.AlignTop)
    return made
