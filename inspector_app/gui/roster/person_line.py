"""One person found at the site."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector_app.domain.roster import Listed, Present
from inspector_app.gui.guard.places import Place
from inspector_app.gui.widgets.buttons import button
from inspector_app.gui.widgets.choice_field import ChoiceField
from inspector_app.gui.widgets.line_field import LineField

_LISTED_WIDTH = 150


class PresentLine(QWidget):
    """Says that it was changed, left, or is to go."""

    written = Signal()
    left = Signal()
    dropped = Signal(object)

    def __init__(self, person: Present, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.employer, self.remarks, self.listed = LineField(), LineField(), LineField(), ChoiceField()
        self._drop = button("×", "link", self.tr("この人を外す"))
        for listed, words in (
            (Listed.UNCHECKED, self.tr("未照合")),
            (Listed.YES, self.tr("名簿に登録あり")),
            (Listed.NO, self.tr("名簿に登録なし")),
        ):
            self.listed.addItem(words, listed)
        self.listed.setFixedWidth(_LISTED_WIDTH)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for piece, words, stretch in (
            (self.name, self.tr("氏名"), 3),
            (self.employer, self.tr("所属（本人に聞いた雇用主）"), 4),
            (self.listed, self.tr("従事者名簿"), 0),
            (self.remarks, self.tr("備考"), 4),
        ):
            piece.setAccessibleName(words)
            line.addWidget(piece, stretch)
            if isinstance(piece, LineField):
                piece.setPlaceholderText(words)
                piece.written.connect(self.written)
                piece.left.connect(self.left)
        line.addWidget(self._drop)
        self.listed.activated.connect(self.written)
        self._drop.clicked.connect(lambda: self.dropped.emit(self))
        self.name.render_text(person.name)
        self.employer.render_text(person.employer)
        self.remarks.render_text(person.remarks)
        self.listed.setCurrentIndex(self.listed.findData(person.listed))

    @property
    def fields(self) -> tuple[LineField, ...]:
        """Return the fields that can be typed in."""
        return (self.name, self.employer, self.remarks)

    def person(self, kept: Callable[[LineField], str] = LineField.text) -> Present:
        """Return who stands in the line; `kept` tells what may be kept of a field."""
        name, employer, remarks = (kept(field).strip() for field in self.fields)
        return Present(name, employer, Listed(self.listed.currentData()), remarks)

    def places(self) -> Iterator[Place]:
        """Yield where texts are written."""
        for field in self.fields:
            yield Place("roster", field.accessibleName(), field)

    def render_editable(self, *, editable: bool) -> None:
        """Let the line be changed, or not."""
        self.listed.setEnabled(editable)
        self._drop.setVisible(editable)
        for field in self.fields:
            field.setReadOnly(not editable)
