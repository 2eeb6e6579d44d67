import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.ids import InspectionId, PromptKey, ResultKey, RowKey
from inspector_app.domain.lifecycle import Event, State
from inspector_app.errors import InputError, InspectionError
from inspector_app.storage import answers
from inspector_app.storage.answers import load_answers, load_journal, save_answer
from inspector_app.storage.inspections import load_inspection, set_state
from inspector_app.storage.vault import Vault, create_vault, open_vault
from tests.storage.examples import COST, INSPECTION_ID, INSPECTOR, LATER, NOW, PASSPHRASE, ROW, judged, prepare


def test_an_answer_comes_back_as_it_was_after_reopening(vault: Vault, folder: Path) -> None:
    inspection = prepare(vault)
    save_answer(vault, inspection, judged("B"), NOW)
    vault.close()
    again = open_vault(folder, PASSPHRASE)
    assert load_answers(again, inspection) == {ROW: judged("B")}
    assert load_inspection(again, inspection).state is State.IN_PROGRESS
    again.close()


def test_changes_are_numbered_in_the_vault_and_say_what_was_and_what_is(vault: Vault) -> None:
    inspection = prepare(vault)
    start = vault.log_head().number
    assert save_answer(vault, inspection, judged("A"), NOW) == start + 1
    assert save_answer(vault, inspection, judged("C", "鍵なし"), LATER) == start + 2
    assert save_answer(vault, inspection, Answer(RowKey("small.r02"), flagged=True), LATER) == start + 3
    first, second, third = load_journal(vault, inspection)
    assert (first.number, first.row, first.at, first.author) == (start + 1, ROW, NOW, INSPECTOR.id)
    assert first.fields["standing"] == ("unassessed", "judged")
    assert second.fields == {"result": ("A", "C"), "remarks": (judged().remarks, "鍵なし")}
    assert second.at == LATER
    assert third.fields == {"flagged": (False, True)}


def test_the_same_answer_again_changes_nothing(vault: Vault) -> None:
    inspection = prepare(vault)
    number = save_answer(vault, inspection, judged(), NOW)
    assert save_answer(vault, inspection, dataclasses.replace(judged(), answered_at=LATER), LATER) == number
    assert len(load_journal(vault, inspection)) == 1
    assert load_answers(vault, inspection)[ROW].answered_at == NOW


@pytest.mark.parametrize("events", [(Event.FINISH,), (Event.FINISH, Event.SIGN)])
def test_a_finished_or_signed_inspection_takes_no_answer(vault: Vault, events: tuple[Event, ...]) -> None:
    inspection = prepare(vault)
    save_answer(vault, inspection, judged("A"), NOW)
    for event in events:
        set_state(vault, inspection, event)
    with pytest.raises(InspectionError, match=r"inspection\.not_allowed"):
        save_answer(vault, inspection, judged("B"), NOW)
    assert load_answers(vault, inspection) == {ROW: judged("A")}
    assert len(load_journal(vault, inspection)) == 1


def test_a_failure_in_the_middle_keeps_nothing(vault: Vault) -> None:
    inspection = prepare(vault)
    vault.execute("CREATE TRIGGER full BEFORE INSERT ON outbox BEGIN SELECT raise(ABORT, 'no'); END")
    with pytest.raises(Exception, match="no"):
        save_answer(vault, inspection, judged(), NOW)
    assert load_answers(vault, inspection) == {}
    assert load_journal(vault, inspection) == ()
    assert load_inspection(vault, inspection).state is State.PREPARED
    vault.execute("DROP TRIGGER full")
    save_answer(vault, inspection, judged(), NOW)
    assert len(load_journal(vault, inspection)) == 1


def test_answers_to_no_inspection_are_refused(vault: Vault) -> None:
    with pytest.raises(KeyError):
        save_answer(vault, InspectionId("nowhere"), judged(), NOW)


def test_answers_of_two_inspections_stay_apart(vault: Vault) -> None:
    one, two = prepare(vault, "n1"), prepare(vault, "n2")
    save_answer(vault, one, judged("A"), NOW)
    waiting = Answer(ROW, Standing.WAITING, waiting_for="規程")
    change = save_answer(vault, two, waiting, NOW)
    assert [each.number for each in load_journal(vault, two)] == [change]
    assert load_answers(vault, one) == {ROW: judged("A")}
    assert load_answers(vault, two) == {ROW: waiting}


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    vault = create_vault(tmp_path_factory.mktemp("shared") / "data", PASSPHRASE, cost=COST)
    prepare(vault)
    yield vault
    vault.close()


@given(remarks=st.text(), prompts=st.dictionaries(st.text(), st.text()), result=st.sampled_from([None, "A", "B", "C"]))
def test_any_text_comes_back_as_it_was(
    shared: Vault, remarks: str, prompts: dict[str, str], result: str | None
) -> None:
    answer = Answer(
        ROW,
        Standing.JUDGED if result else Standing.WAITING,
        ResultKey(result) if result else None,
        remarks=remarks,
        prompts={PromptKey(key): text for key, text in prompts.items()},
        answered_at=NOW,
    )
    change = save_answer(shared, INSPECTION_ID, answer, NOW)
    assert load_answers(shared, INSPECTION_ID) == {ROW: answer}
    assert load_journal(shared, INSPECTION_ID)[-1].number == change


def test_a_text_that_is_no_unicode_is_refused_whole(vault: Vault) -> None:
    inspection = prepare(vault)
    with pytest.raises(InputError, match=r"^input\.not_text$"):
        save_answer(vault, inspection, judged("A", "half of a \ud842 character"), NOW)
    assert load_answers(vault, inspection) == {}
    save_answer(vault, inspection, judged("A"), NOW)
    assert load_answers(vault, inspection) == {ROW: judged("A")}


def test_a_journal_is_read_back_to_where_the_inspection_was_made(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = prepare(vault, "n1"), prepare(vault, "n2")
    numbers = [save_answer(vault, each, judged("ABC"[n % 3], f"{n}"), NOW) for n in range(5) for each in (one, two)]
    whole = load_journal(vault, one)
    assert [change.number for change in whole] == numbers[::2]
    monkeypatch.setattr(answers, "_STRETCH", 2)
    assert load_journal(vault, one) == whole
    monkeypatch.setattr(answers, "_STRETCH", 3)
    assert load_journal(vault, one) == whole
