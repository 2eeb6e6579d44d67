"""The rows of the guide as one walks through them: which is on screen, what comes next, what each looks like."""

from collections.abc import Collection
from datetime import date

from inspector_app.domain.answer import Answer
from inspector_app.domain.completeness import Progress
from inspector_app.domain.ids import RowKey
from inspector_app.domain.open_row import Share, belongs
from inspector_app.domain.row_order import Order
from inspector_app.gui.guard.card import HeldScreen
from inspector_app.gui.guide.answer_book import AnswerBook, with_text
from inspector_app.gui.guide.contents_model import Line, RowLine
from inspector_app.gui.guide.fields import field_of
from inspector_app.gui.guide.model import RowScreen, RowScreens
from inspector_app.gui.guide.outline import Outline
from inspector_app.usecases.open_inspection import OpenInspection

_NEAR = 40
"""So many rows are got ready in either direction: a whole sheet, but not all of a very long form."""
_OPEN = (Share.UNASSESSED, Share.WAITING, Share.LATER)


class Rows:
    """Keeps its row through every change of order. Nothing here is Qt."""

    def __init__(self, opened: OpenInspection, book: AnswerBook, today: date, *, editable: bool) -> None:
        self.form = opened.form
        self.order, self.share = Order.NUMBER, Share.ALL
        self._book, self._editable = book, editable
        self._screens = RowScreens(opened, editable=editable)
        self._outline = Outline(opened.form, book.answers, today)
        self._known = {row.key for row in opened.form.rows}
        self._keys: list[RowKey] = []
        self._made: list[Line] | None = None
        """The list as the last change of order left it, until somebody takes it or an answer changes."""
        self._places: dict[RowKey, int] = {}
        self._at = 0
        self._arrange(opened.form.rows[0].key)

    @property
    def row(self) -> RowKey:
        """Return the row on screen."""
        return self._keys[self._at]

    @property
    def counts(self) -> dict[Share, int]:
        """Return how many rows there are of each share."""
        return self._outline.counts

    @property
    def progress(self) -> Progress:
        """Return how many rows stand where."""
        return self._outline.progress

    def take(self, answer: Answer) -> RowLine:
        """Take in another answer and return its line."""
        self._made = None
        return self._outline.take(answer)

    def lines(self) -> list[Line]:
        """Return the contents list as it is now."""
        made, self._made = self._made, None
        return self._outline.lines(self.order, self.share) if made is None else made

    def prepare(self) -> None:
        """Work out the other orders while there is time."""
        self._outline.prepare()

    def put_beside(self, opened: OpenInspection) -> None:
        """Take in what stands beside the rows."""
        self._screens = RowScreens(opened, editable=self._editable)

    def arrange(self, order: Order) -> None:
        """Go through the rows in another order, from the same row."""
        self.order = order
        self._arrange(self.row)

    def limit(self, share: Share) -> None:
        """Go through a share of the rows; from the same row if it is one of them."""
        row, self.share = self.row, share
        self._arrange(row)

    def go_to(self, row: RowKey) -> bool:
        """Show a row; tell whether the list has to be made anew, because the row was not in it."""
        if row in self._places:
            self._at = self._places[row]
            return False
        if row not in self._known:
            return False
        self.share = Share.ALL
        self._arrange(row)
        return True

    def below(self) -> RowKey | None:
        """Return the row after the one on screen; None at the end."""
        return self._keys[self._at + 1] if self._at + 1 < len(self._keys) else None

    def forward(self) -> bool:
        """Go on by a row; False at the end."""
        return self._step(1)

    def back(self) -> bool:
        """Go back by a row; False at the beginning."""
        return self._step(-1)

    def forward_open(self) -> bool:
        """Go on to the next row with something open, past the end to the beginning; False where there is none."""
        for at in (*range(self._at + 1, len(self._keys)), *range(self._at)):
            answer = self._book.answer(self._keys[at])
            if any(belongs(answer, share) for share in _OPEN):
                self._at = at
                return True
        return False

    def next_but(self, seen: Collection[RowKey]) -> RowKey | None:
        """Return the nearest row that is none of these, first below, then above; None when all near ones are."""
        near = (*range(self._at + 1, self._at + _NEAR), *range(self._at - 1, self._at - _NEAR, -1))
        keys = (self._keys[at] for at in near if 0 <= at < len(self._keys))
        return next((key for key in keys if key not in seen), None)

    def may_be_not_applicable(self) -> bool:
        """Tell whether the row may be 該当なし."""
        return self._screens.may_be_not_applicable(self.row)

    def screen(self, row: RowKey | None = None) -> RowScreen:
        """Return what is to be shown of a row, or of the one on screen."""
        at = self._at if row is None else self._places[row]
        key = self._keys[at]
        answer = self._book.answer(key)
        for field, text in self._book.on_screen(key).items():
            answer = with_text(answer, field, text)
        held = next(iter(self._book.held(key).items()), None)
        shown = None
        if held is not None:
            field = field_of(held[0])
            finding, name = held[1].finding, self._screens.name(answer, field)
            shown = HeldScreen(field, name, finding.level, finding.kind, held[1].text)
        return self._screens.screen(answer, shown, first=at == 0, last=at == len(self._keys) - 1)

    def _step(self, steps: int) -> bool:
        to = self._at + steps
        if not 0 <= to < len(self._keys):
            return False
        self._at = to
        return True

    def _arrange(self, row: RowKey) -> None:
        self._made = self._outline.lines(self.order, self.share)
        self._keys = [line.key for line in self._made if isinstance(line, RowLine)]
        self._places = {key: place for place, key in enumerate(self._keys)}
        self._at = self._places.get(row, 0)
