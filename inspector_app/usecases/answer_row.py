"""Write down what was found at one row."""

from dataclasses import dataclass, replace
from datetime import datetime

from inspector_app.domain.answer import Answer
from inspector_app.domain.ids import InspectionId
from inspector_app.storage import answers
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
    then. InspectionError `inspection.not_allowed` once the inspection is finished or signed; VaultError `vault.full`,
    `vault.damaged`.
    """
    refuse_numbers(answer, confirmed)
    at = world.now()
    change = answers.save_answer(vault, inspection_id, replace(answer, answered_at=at), at)
    return Saved(change, at)
