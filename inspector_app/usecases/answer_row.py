"""Write down what was found at one row."""

from dataclasses import dataclass, replace
from datetime import datetime

from inspector_app.domain.answer import Answer
from inspector_app.domain.form import Form
from inspector_app.domain.ids import InspectionId
from inspector_app.errors import InspectionError
from inspector_app.storage import answers
from inspector_app.storage.forms import form_of
from inspector_app.storage.vault import Vault
from inspector_app.usecases.guard_text import Confirmed, refuse_numbers
from inspector_app.usecases.world import World


@dataclass(frozen=True, slots=True)
class Saved:
    """The answer is on disk: its number in the log, and when."""

    change: int
    at: datetime


def answer_row(
    world: World,
    vault: Vault,
    inspection_id: InspectionId,
    answer: Answer,
    confirmed: Confirmed = None,
) -> Saved:
    """Keep the answer; when this returns it is durable.

    InputError `input.individual_number` (see `refuse_numbers`) when a text holds one: nothing of the answer is kept
    then. InspectionError `inspection.not_allowed` once the inspection is finished or signed, `inspection.not_of_form`
    (row) when its form has no such row, result, method, check or example; VaultError as for `Vault.atomic`.
    """
    refuse_numbers(answer, confirmed)
    _check_fits(form_of(vault, inspection_id), answer)
    at = world.now()
    change = answers.save_answer(vault, inspection_id, replace(answer, answered_at=at), at)
    return Saved(change, at)


def _check_fits(form: Form, answer: Answer) -> None:
    """Refuse what could not be read again: keys that the form does not have."""
    row = next((row for row in form.rows if row.key == answer.row), None)
    if (
        row is None
        or (answer.result is not None and all(result.key != answer.result for result in form.results))
        or not answer.ticks.issubset([check.key for check in row.checks])
        or not answer.methods.issubset([method.key for method in form.methods])
        or not answer.prompts.keys() <= {prompt.key for prompt in row.prompts}
    ):
        raise InspectionError("inspection.not_of_form", row=answer.row)
