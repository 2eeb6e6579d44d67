"""Nothing with a 個人番号 gets into the vault, whichever way it comes; what it saw is never kept."""

from dataclasses import replace

import pytest

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.ids import InspectionId, PromptKey, ResultKey, RowKey
from inspector_app.domain.number_guard import Meaning
from inspector_app.errors import InputError
from inspector_app.storage.answers import load_answers
from inspector_app.storage.inspections import load_inspection
from inspector_app.storage.parties import list_contracts
from inspector_app.storage.vault import Vault
from inspector_app.usecases.add_contract import add_contract
from inspector_app.usecases.answer_row import answer_row
from inspector_app.usecases.finish_inspection import finish_inspection
from inspector_app.usecases.guard_text import Confirmation, refuse_numbers, without_numbers
from inspector_app.usecases.request_enrolment import request_enrolment
from inspector_app.usecases.world import World
from inspector_app.usecases.write_rating_remarks import write_rating_remarks
from tests.usecases.test_add_contract import DRAFT

GROUPED = "台帳に 1234-5678-9018 とあった"
BARE = "台帳に 123456789018 とあった"
ROW = RowKey("jica.3-1.r27")
JUDGED = Answer(ROW, Standing.JUDGED, ResultKey("A"))


def refused(error: InputError) -> tuple[object, object]:
    assert error.code == "input.individual_number"
    assert not any(part in str(error) for part in ("1234", "5678", "9018"))
    return error.data["field"], error.data["level"]


@pytest.mark.parametrize(
    ("answer", "field"),
    [
        (replace(JUDGED, remarks=GROUPED), "remarks"),
        (replace(JUDGED, method_reason=GROUPED), "method_reason"),
        (Answer(ROW, Standing.WAITING, waiting_for=GROUPED), "waiting_for"),
        (replace(JUDGED, prompts={PromptKey("storage"): GROUPED}), "prompts.storage"),
    ],
)
def test_no_text_of_an_answer_is_kept_with_a_number_in_it(
    world: World, vault: Vault, inspection_id: InspectionId, answer: Answer, field: str
) -> None:
    with pytest.raises(InputError) as caught:
        answer_row(world, vault, inspection_id, answer)

    assert refused(caught.value) == (field, "block")
    assert caught.value.data["row"] == ROW
    assert load_answers(vault, inspection_id) == {}
    assert vault.row("SELECT count(*) FROM answers") == (0,)


def test_what_may_be_a_number_is_kept_where_nobody_can_be_asked() -> None:
    refuse_numbers(replace(JUDGED, remarks=BARE))


def test_what_may_be_a_number_is_refused_until_somebody_says_what_it_is() -> None:
    answer = replace(JUDGED, remarks=BARE)

    with pytest.raises(InputError) as caught:
        refuse_numbers(answer, frozenset())
    assert refused(caught.value) == ("remarks", "ask")
    with pytest.raises(InputError):
        refuse_numbers(answer, frozenset({Confirmation("method_reason", Meaning.CONTRACT)}))
    refuse_numbers(answer, frozenset({Confirmation("remarks", Meaning.CONTRACT)}))


def test_one_more_number_in_the_field_is_asked_about_again() -> None:
    confirmed = frozenset({Confirmation("remarks", Meaning.CONTRACT)})
    answer = replace(JUDGED, remarks=f"{BARE}。{BARE}")
    with pytest.raises(InputError):
        refuse_numbers(answer, confirmed)
    refuse_numbers(answer, confirmed | {Confirmation("remarks", Meaning.OTHER)})
    refuse_numbers(answer, frozenset({Confirmation("remarks", Meaning.CONTRACT, places=2)}))


def test_no_answer_lets_a_certain_number_pass() -> None:
    confirmed = frozenset(Confirmation("remarks", meaning) for meaning in Meaning)
    with pytest.raises(InputError):
        refuse_numbers(replace(JUDGED, remarks=GROUPED), confirmed)


def test_the_rest_of_an_answer_can_be_kept() -> None:
    kept = Answer(ROW, remarks="台帳を見た", prompts={PromptKey("a"): "はい"})
    answer = replace(JUDGED, remarks=GROUPED, prompts={PromptKey("a"): GROUPED, PromptKey("b"): "いいえ"})

    rest = without_numbers(answer, kept)

    assert rest == replace(JUDGED, remarks="台帳を見た", prompts={PromptKey("a"): "はい", PromptKey("b"): "いいえ"})
    refuse_numbers(rest)


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (replace(DRAFT, number="1234-5678-9018"), "number"),
        (replace(DRAFT, title=GROUPED), "title"),
        (replace(DRAFT, department=GROUPED), "department"),
        (replace(DRAFT, contractor_name=GROUPED), "contractor_name"),
        (replace(DRAFT, sites=(("本社", GROUPED),)), "sites"),
        (replace(DRAFT, sites=((GROUPED, "東京都"),)), "sites"),
    ],
)
def test_no_contract_is_kept_with_a_number_in_it(vault: Vault, draft: object, field: str) -> None:
    before = list_contracts(vault)
    with pytest.raises(InputError) as caught:
        add_contract(vault, draft)  # type: ignore[arg-type]
    assert refused(caught.value) == (field, "block")
    assert list_contracts(vault) == before


def test_a_contract_number_of_twelve_digits_is_kept(vault: Vault) -> None:
    """Its field says what it is; one in ten of them would otherwise be asked about."""
    assert add_contract(vault, replace(DRAFT, number="123456789018"), frozenset()).number == "123456789018"


def test_no_remarks_of_the_rating_are_kept_with_a_number_in_them(
    world: World, vault: Vault, answered: InspectionId
) -> None:
    with pytest.raises(InputError) as caught:
        write_rating_remarks(world, vault, answered, GROUPED)
    assert refused(caught.value) == ("rating_remarks", "block")
    with pytest.raises(InputError) as caught:
        finish_inspection(vault, answered, GROUPED)
    assert refused(caught.value) == ("rating_remarks", "block")
    assert load_inspection(vault, answered).rating_remarks == ""


def test_no_name_is_enrolled_with_a_number_in_it(world: World, vault: Vault) -> None:
    with pytest.raises(InputError) as caught:
        request_enrolment(world, vault, "山田 個人番号123456789018")
    assert refused(caught.value) == ("name", "block")
