import dataclasses
from datetime import date

import pytest

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.form import FormRef
from inspector_app.domain.ids import ContractId, FormId, InspectionId, RowKey
from inspector_app.domain.lifecycle import Event, State
from inspector_app.errors import InspectionError
from inspector_app.storage.answers import save_answer
from inspector_app.storage.forms import pin_form, pinned_form
from inspector_app.storage.inspections import (
    add_inspection,
    list_inspections,
    load_inspection,
    set_dates,
    set_rating_remarks,
    set_state,
)
from inspector_app.storage.parties import save_contract
from inspector_app.storage.vault import Vault, open_vault
from tests.storage.examples import CONTRACT, DEFINITION, LATER, NOW, PASSPHRASE, inspection, judged, prepare


def test_an_inspection_comes_back_as_it_was_after_reopening(vault: Vault) -> None:
    prepare(vault)
    vault.close()
    again = open_vault(vault.files.path, PASSPHRASE)
    assert load_inspection(again, InspectionId("n1")) == inspection()
    again.close()


def test_an_inspection_keeps_the_parties_as_they_were(vault: Vault) -> None:
    prepare(vault)
    contractor = dataclasses.replace(CONTRACT.contractor, name="新社名", sites=())
    save_contract(vault, dataclasses.replace(CONTRACT, title="改", contractor=contractor))
    assert load_inspection(vault, InspectionId("n1")).contract == CONTRACT


def test_the_form_is_pinned_once_and_comes_back_the_same(vault: Vault) -> None:
    ref = pin_form(vault, DEFINITION)
    assert pin_form(vault, DEFINITION) == ref
    assert pinned_form(vault, ref) == DEFINITION
    other = pin_form(vault, {**DEFINITION, "version": "2"})
    assert other != ref
    assert pinned_form(vault, ref)["version"] == "1"
    with pytest.raises(KeyError):
        pinned_form(vault, FormRef(FormId("small"), "1", "0" * 64))


def test_an_inspection_needs_its_contract_and_its_form(vault: Vault) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY"):
        add_inspection(vault, inspection())
    assert list_inspections(vault) == ()


def test_a_list_says_where_each_inspection_stands(vault: Vault) -> None:
    one, two = prepare(vault, "n1"), prepare(vault, "n2")
    save_answer(vault, one, judged(), NOW)
    save_answer(vault, one, Answer(RowKey("small.r02"), Standing.NOT_APPLICABLE), LATER)
    save_answer(vault, one, Answer(RowKey("small.r03"), Standing.WAITING, flagged=True), NOW)
    summaries = {summary.id: summary for summary in list_inspections(vault)}
    first, second = summaries[one], summaries[two]
    assert (first.rows, first.judged, first.waiting, first.flagged) == (3, 2, 1, 2)
    assert (second.rows, second.judged, second.waiting, second.flagged) == (3, 0, 0, 0)
    assert (first.contract_number, first.contract_title) == (CONTRACT.number, CONTRACT.title)
    assert (first.contractor, first.site) == (CONTRACT.contractor.name, "倉庫")
    assert (first.state, second.state) == (State.IN_PROGRESS, State.PREPARED)
    assert (first.changed_at, second.changed_at) == (NOW, None)
    assert first.practice
    assert first.form == inspection().form


def test_a_list_can_be_of_one_contract(vault: Vault) -> None:
    prepare(vault)
    other = dataclasses.replace(CONTRACT, id=ContractId("c2"))
    save_contract(vault, other)
    add_inspection(vault, dataclasses.replace(inspection("n9"), contract=other))
    assert [summary.id for summary in list_inspections(vault, ContractId("c2"))] == ["n9"]
    assert len(list_inspections(vault)) == 2
    assert list_inspections(vault, ContractId("none")) == ()


def test_states_follow_the_table(vault: Vault) -> None:
    one = prepare(vault)
    with pytest.raises(InspectionError, match=r"inspection\.not_allowed"):
        set_state(vault, one, Event.FINISH)
    assert load_inspection(vault, one).state is State.PREPARED
    save_answer(vault, one, judged(), NOW)
    assert set_state(vault, one, Event.FINISH) is State.FINISHED
    assert set_state(vault, one, Event.REOPEN) is State.IN_PROGRESS
    assert load_inspection(vault, one).state is State.IN_PROGRESS
    with pytest.raises(KeyError):
        set_state(vault, InspectionId("none"), Event.ANSWER)


def test_dates_and_rating_remarks_can_be_changed_until_it_is_signed(vault: Vault) -> None:
    one = prepare(vault)
    set_dates(vault, one, [date(2026, 12, 2), date(2026, 12, 1)])
    set_rating_remarks(vault, one, "改善を求める。")
    changed = load_inspection(vault, one)
    assert changed.dates == (date(2026, 12, 1), date(2026, 12, 2))
    assert changed.rating_remarks == "改善を求める。"
    save_answer(vault, one, judged(), NOW)
    for event in (Event.FINISH, Event.SIGN):
        set_state(vault, one, event)
    with pytest.raises(InspectionError, match=r"inspection\.frozen"):
        set_dates(vault, one, [])
    with pytest.raises(InspectionError, match=r"inspection\.frozen"):
        set_rating_remarks(vault, one, "")
    assert load_inspection(vault, one).rating_remarks == "改善を求める。"
