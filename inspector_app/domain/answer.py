"""What an inspector wrote down for one row."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from inspector_app.domain.form import Form, Grade
from inspector_app.domain.ids import CheckKey, InspectorId, MethodKey, PromptKey, ResultKey, RowKey


class Standing(StrEnum):
    """Where a row stands. Only JUDGED carries a result of the scale; none of the others is an "C" (PRODUCT §1)."""

    UNASSESSED = "unassessed"
    JUDGED = "judged"
    WAITING = "waiting"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything written down for one row. A new value replaces the old one; the vault keeps the history."""

    row: RowKey
    standing: Standing = Standing.UNASSESSED
    result: ResultKey | None = None
    ticks: frozenset[CheckKey] = frozenset()
    methods: frozenset[MethodKey] = frozenset()
    method_reason: str = ""
    remarks: str = ""
    prompts: dict[PromptKey, str] = field(default_factory=dict)
    flagged: bool = False
    waiting_for: str = ""
    waiting_until: date | None = None
    author: InspectorId | None = None
    answered_at: datetime | None = None

    def __post_init__(self) -> None:
        if (self.standing is Standing.JUDGED) != (self.result is not None):
            raise ValueError("a result belongs to a judged row, and only to it")

    def grade(self, form: Form) -> Grade | None:
        """Return how far the row is fulfilled, None while it is not judged. KeyError for a result not of the form."""
        return None if self.result is None else form.result(self.result).grade
