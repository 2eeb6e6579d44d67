"""What the list of contracts shows, as values."""

from dataclasses import dataclass

from inspector_app.domain.completeness import Progress
from inspector_app.domain.correction import Edition
from inspector_app.domain.form import Form
from inspector_app.domain.ids import ContractId, FormId, InspectionId
from inspector_app.domain.lifecycle import FROZEN, State
from inspector_app.gui.edition_words import edition_words
from inspector_app.gui.language import spoken
from inspector_app.gui.phrases import (
    contract_kind_words,
    day_words,
    days_words,
    kind_words,
    progress_words,
    state_words,
)
from inspector_app.usecases.list_work import ContractWork, Summary

_TONES = {State.RECEIVED: "met", State.REFUSED: "unmet", State.IN_PROGRESS: "partly", State.PREPARED: "secondary"}


@dataclass(frozen=True, slots=True)
class InspectionScreen:
    """One inspection in the list. `tone` is the role of its state's colour."""

    id: InspectionId
    title: str
    details: str
    state: str
    tone: str
    frozen: bool
    progress: float
    """Of all rows, the part that is judged."""
    edition: str = ""
    """Where it stands among the editions of its record, empty for the only one."""


@dataclass(frozen=True, slots=True)
class ContractScreen:
    """One contract with its inspections."""

    id: ContractId
    title: str
    contractor: str
    details: str
    practice: bool
    inspections: tuple[InspectionScreen, ...]


def contract_screens(work: tuple[ContractWork, ...], forms: dict[FormId, Form]) -> tuple[ContractScreen, ...]:
    """Return the contracts as they are shown."""
    return tuple(_contract(entry, forms) for entry in work)


def form_words(forms: dict[FormId, Form], form_id: FormId) -> str:
    """Return a form's mark and title; its id where it is not among the forms at hand."""
    form = forms.get(form_id)
    return form_id if form is None else f"{form.mark}{spoken(form.title)}"


def _contract(entry: ContractWork, forms: dict[FormId, Form]) -> ContractScreen:
    contract = entry.contract
    period = f"{day_words(contract.begins)} – {day_words(contract.ends)}"
    details = (contract.number, contract_kind_words(contract.kind), period, contract.department)
    return ContractScreen(
        id=contract.id,
        title=contract.title,
        contractor=contract.contractor.name,
        details="　".join(part for part in details if part),
        practice=contract.practice,
        inspections=tuple(_inspection(summary, forms, entry.editions.get(summary.id)) for summary in entry.inspections),
    )


def _inspection(summary: Summary, forms: dict[FormId, Form], edition: Edition | None) -> InspectionScreen:
    return InspectionScreen(
        id=summary.id,
        title=f"{kind_words(summary.kind)}　{days_words(summary.dates)}",
        details="　".join((summary.site, form_words(forms, summary.form.id), _progress(summary))),
        state=state_words(summary.state),
        tone=_TONES.get(summary.state, "waiting"),
        frozen=summary.state in FROZEN,
        progress=summary.judged / summary.rows if summary.rows else 0.0,
        edition="" if edition is None else edition_words(edition),
    )


def _progress(summary: Summary) -> str:
    if summary.state in FROZEN or summary.state is State.PREPARED:
        return ""
    unassessed = summary.rows - summary.judged - summary.waiting
    return progress_words(Progress(summary.rows, summary.judged, summary.waiting, unassessed, summary.flagged))
