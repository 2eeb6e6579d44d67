"""Guards the text fields of a screen: the same question as in the guide, below the field that it is about."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from inspector_app.domain.ids import InspectionId
from inspector_app.domain.number_guard import Meaning
from inspector_app.errors import InputError
from inspector_app.gui.autosave import Autosave
from inspector_app.gui.guard.card import GuardCard, HeldScreen
from inspector_app.gui.guard.places import Place, Written, bring_in_sight, stand_below, text_in
from inspector_app.gui.guard.texts import GuardedTexts
from inspector_app.usecases.guard_text import Confirmation

_END = 10**6


class _Told(Protocol):
    """Takes why something is not stored, and whether something is still being typed."""

    def __call__(self, error: InputError | None, /, *, more: bool) -> None: ...


class FieldGuard(QObject):
    """Says that more, or less, may be kept than before, because somebody answered or went on to another field.

    `places` returns the fields that are on screen now. After the screen was drawn `begin` takes what stands in them as
    what the vault holds; `look` judges what stands in them now; `kept` returns what may be stored of one.
    """

    changed = Signal()

    def __init__(self, view: QWidget, places: Callable[[], Iterable[Place]]) -> None:
        super().__init__(view)
        self._view, self._places = view, places
        self._texts = GuardedTexts()
        self.card = GuardCard(view)
        self.card.meant.connect(self._on_meant)
        self.card.strike_wanted.connect(self._on_strike_wanted)
        self._told: _Told = _untold
        view.destroyed.connect(self._texts.forget)
        self._asked: Place | None = None

    def tell(self, autosave: Autosave, owner: InspectionId, name: str) -> None:
        """Let the status line know what is not stored, until the screen is gone."""
        self._told = partial(tell_status, autosave, owner, name)
        self._view.destroyed.connect(partial(forget_status, autosave, owner, name))

    @property
    def holds(self) -> bool:
        """Tell whether a text on screen may not be kept as it is."""
        return bool(self._texts.held)

    def holds_in(self, *fields: Written) -> bool:
        """Tell whether the text in one of these fields may not be kept as it is."""
        return any(field in self._texts.held for field in fields)

    @property
    def words(self) -> str:
        """Return what is being asked or said, "" for nothing."""
        return self.card.words

    @property
    def confirmed(self) -> frozenset[Confirmation]:
        """Return what was said about the numbers in the fields, under the use case's names."""
        return self._texts.confirmed({place.field: place.name for place in self._places()})

    def begin(self, *fields: Written) -> None:
        """Take what stands in these fields, or in all, as what the vault holds."""
        for place in self._places():
            if not fields or place.field in fields:
                self._texts.begin(place.field, text_in(place.field), place.label)
        self._render()

    def look(self) -> None:
        """Judge what stands in the fields while somebody writes."""
        for place in self._places():
            field = place.field
            self._texts.write(field, text_in(field), field.cursor_place() if field.hasFocus() else None, place.label)
        self._render()

    def settle(self) -> None:
        """Take in as whole what was being typed."""
        if self._texts.typed:
            for place in self._places():
                self._texts.write(place.field, text_in(place.field), None, place.label)
            self._render()
            self.changed.emit()

    def kept(self, field: Written) -> str:
        """Return what may be stored of the text in a field."""
        return self._texts.kept(field)

    def lets_on(self) -> bool:
        """Judge what stands in the fields, tell whether all of it may be kept, and lead to what may not."""
        self.look()
        self.settle()
        if self.holds:
            self.ask_again()
        return not self.holds

    def ask_again(self) -> None:
        """Lead to the field whose text is held."""
        if self._asked is not None:
            self._asked.field.setFocus()
            bring_in_sight(self.card)

    def _render(self) -> None:
        places = {place.field: place for place in self._places()}
        held = [place for field, place in places.items() if field in self._texts.held]
        before = self._asked if self._asked is not None and self._asked.field in places else None
        asked = next((place for place in held if place.field.hasFocus()), held[0] if held else None)
        new = asked is not None and (before is None or before.field is not asked.field)
        if before is not None and (asked is None or new):
            before.field.render_wrong(wrong=False)
        self._asked = asked
        if asked is None:
            self.card.render_held(None)
        else:
            self._render_asked(asked, new=new)
        error = None if asked is None else InputError("input.individual_number", field=asked.name)
        self._told(error, more=bool(self._texts.typed))

    def _render_asked(self, asked: Place, *, new: bool) -> None:
        asked.field.forget_history()
        if new:
            asked.field.render_wrong(wrong=True)
            stand_below(self.card, asked.field)
            QTimer.singleShot(0, self.card, partial(bring_in_sight, self.card))
        held = self._texts.held[asked.field]
        self.card.render_held(HeldScreen(asked.name, asked.words, held.finding.level, held.finding.kind, held.text))

    def _on_meant(self, _name: str, meaning: str) -> None:
        if self._asked is not None:
            field = self._asked.field
            self._texts.mean(field, Meaning(meaning))
            self._go_on(field)

    def _on_strike_wanted(self, _name: str) -> None:
        if self._asked is not None:
            field = self._asked.field
            field.render_text(self._texts.strike(field))
            field.forget_history()
            self._go_on(field)

    def _go_on(self, field: Written) -> None:
        field.setFocus()
        field.render_cursor(_END)
        self._render()
        self.changed.emit()


def _untold(_error: InputError | None, *, more: bool) -> None:
    del more


def tell_status(autosave: Autosave, owner: InspectionId, name: str, error: InputError | None, *, more: bool) -> None:
    """Let the status line know that a text is held back, or that one is still being typed."""
    autosave.withhold(owner, name, error)
    autosave.expect(owner, name, more=more)


def forget_status(autosave: Autosave, owner: InspectionId, name: str) -> None:
    """Let the status line be: what was held went with the screen, which may be the program's last."""
    if isValid(autosave):
        tell_status(autosave, owner, name, None, more=False)
