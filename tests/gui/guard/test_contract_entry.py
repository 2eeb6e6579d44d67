"""A contract is entered: its number passes, other numbers are asked about, nothing is refused that was answered."""

from PySide6.QtCore import Qt

from inspector_app.domain.number_guard import Meaning
from inspector_app.gui.contract.entry_view import ContractEntryView
from inspector_app.gui.contract.view import ContractsView
from inspector_app.gui.guard.card import GuardCard
from inspector_app.usecases.list_work import list_work
from tests.gui.person import Person
from tests.gui.steps import load_practice

BARE = "123456789018"


def test_a_number_in_a_contract(person: Person) -> None:
    load_practice(person)
    person.push("契約を入力")
    view = person.see(ContractEntryView)
    (card,) = view.findChildren(GuardCard)
    fields = (view.number, view.begins, view.ends, view.contractor, view.sites[0][0])
    for field, text in zip(fields, (BARE, "2026-04-01", "2027-03-31", "Example", "Office"), strict=True):
        field.setFocus()
        person.write(text)
    assert card.isHidden()
    view.title.setFocus()
    person.write(f"case {BARE}")
    assert "件名" in card.words
    person.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert view.title.hasFocus()
    card.meanings[Meaning.CONTRACT].click()
    person.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    person.see(ContractsView)
    titles = [entry.contract.title for entry in person.run(list_work)]
    assert f"case {BARE}" in titles
