"""What the next steps will show, got ready while somebody reads."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from inspector_app.domain.ids import RowKey
from inspector_app.gui.guide.rows import Rows
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.widgets.marks import Mark

_SOON, _REST = 4, 20
"""Milliseconds of rest before the next step is got ready, and before each row that was not shown yet."""


class Preparing(QObject):
    """Begins anew with each row that is shown."""

    def __init__(self, rows: Rows, view: GuideView) -> None:
        super().__init__(view)
        self._rows, self._view = rows, view
        self._prepared: set[RowKey] = set()
        self._steps: list[Callable[[], None]] = []
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._prepare)

    def start(self) -> None:
        """Get ready, once somebody rests, what comes after the row on screen."""
        self._steps = [self._prepare_others, self._prepare_likely, self._rest.stop]
        self._rest.start(0)  # comes when the screen is painted; from then on the rest counts

    def stop(self) -> None:
        """Get nothing ready any more: after a lock no row may be laid out."""
        self._rest.stop()

    def forget(self) -> None:
        """Get all rows ready anew: something else stands beside them."""
        self._prepared.clear()

    def _prepare(self) -> None:
        """Get one thing ready: each takes less than a millisecond or two, so that a key never waits for long."""
        if self._steps:
            self._steps.pop()()
            self._rest.start(_SOON if self._steps else _REST)
        else:
            self._prepare_row()

    def _prepare_likely(self) -> None:
        """Draw what the first answer of the scale will change in the list: most rows get that one."""
        below = self._rows.below()
        self._view.list.scroll_ahead()
        self._view.list.prepare_marks(self._rows.row, self._marks()[:1])
        if below is not None:
            self._view.list.prepare(below)
        self._view.panel.prepare_counts(self._rows.counts)

    def _prepare_others(self) -> None:
        self._view.list.prepare_marks(self._rows.row, self._marks()[1:])

    def _marks(self) -> list[Mark]:
        return [target.mark for target in self._view.page.targets.targets.values()]

    def _prepare_row(self) -> None:
        """Lay out one row that was not shown yet, the nearest below first; then work out the other orders."""
        row = self._rows.next_but(self._prepared)
        if row is None:
            self._rows.prepare()
            return
        self._prepared.add(row)
        screen = self._rows.screen(row)
        self._view.page.prepare_row(screen)
        self._view.aside.prepare_row(screen)
        self._rest.start(_REST)
