from collections.abc import Callable
from dataclasses import replace

import pytest

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.ids import CheckKey, InspectionId, MethodKey, PromptKey, ResultKey, RowKey
from inspector_app.errors import InspectionError
from inspector_app.storage.vault import Vault
from inspector_app.usecases.answer_row import answer_row
from inspector_app.usecases.open_inspection import open_inspection
from inspector_app.usecases.world import World


@pytest.fixture
def fitting(vault: Vault, inspection_id: InspectionId) -> Answer:
    """An answer to a row with checks and examples, in which everything is of the form."""
    form = open_inspection(vault, inspection_id).form
    row = next(row for row in form.rows if row.checks and row.prompts)
    return Answer(
        row.key,
        Standing.JUDGED,
        form.results[0].key,
        ticks=frozenset([row.checks[0].key]),
        methods=frozenset([form.methods[0].key]),
        prompts={row.prompts[0].key: "はい"},
    )


def test_an_answer_of_the_form_is_kept(
    world: World, vault: Vault, inspection_id: InspectionId, fitting: Answer
) -> None:
    saved = answer_row(world, vault, inspection_id, fitting)
    assert saved.change == vault.log_head().number
    assert open_inspection(vault, inspection_id).answers[fitting.row] == replace(fitting, answered_at=saved.at)


CHANGES: dict[str, Callable[[Answer], Answer]] = {
    "row": lambda answer: replace(answer, row=RowKey("no.such")),
    "result": lambda answer: replace(answer, result=ResultKey("D")),
    "check": lambda answer: replace(answer, ticks=frozenset([CheckKey("no such")])),
    "method": lambda answer: replace(answer, methods=frozenset([MethodKey("by hearsay")])),
    "example": lambda answer: replace(answer, prompts={PromptKey("no such"): "はい"}),
}


@pytest.mark.parametrize("what", CHANGES)
def test_what_the_form_does_not_have_is_refused(
    world: World, vault: Vault, inspection_id: InspectionId, fitting: Answer, what: str
) -> None:
    before = vault.log_head()
    with pytest.raises(InspectionError, match=r"^inspection\.not_of_form"):
        answer_row(world, vault, inspection_id, CHANGES[what](fitting))
    assert vault.log_head() == before
