"""The My Number guard before anything is stored: no text with a 個人番号 gets past here (PRODUCT §3, DOMAIN 4.3).

What is certain is refused, always. What only may be a number is refused where somebody can be asked and has not said
what it is: `confirmed` holds what was said so far, as field, meaning and number of places, never with the digits; one
more number in the field is asked about again. None where nobody can be asked.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from inspector_app.domain.answer import Answer
from inspector_app.domain.contract import Contract
from inspector_app.domain.ids import PromptKey
from inspector_app.domain.number_guard import Finding, Level, Meaning, inspect_text
from inspector_app.errors import InputError

PROMPT = "prompts."
"""Begins the name of a field in which a hearing example is answered; its key follows."""
_TEXTS = ("remarks", "method_reason", "waiting_for")


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Somebody said what a number in a field is, or several that are the same kind of thing."""

    field: str
    meaning: Meaning
    places: int = 1


Confirmed = frozenset[Confirmation] | None


def refuse_numbers(answer: Answer, confirmed: Confirmed = None) -> None:
    """Refuse an answer with a number in one of its texts.

    InputError `input.individual_number`: `field` ("remarks", "prompts.<key>"…), `level` ("block", "ask"), `kind`, `row`
    and `spans`, the places in the text; never the digits.
    """
    for field, text in answer_texts(answer).items():
        found = inspect_text(text)
        if found is not None and _refused(field, found, confirmed):
            raise _error(field, found, row=answer.row)


def refuse_text(field: str, text: str, confirmed: Confirmed = None, *, label: str = "") -> None:
    """Refuse one text with a number; `label` is what the field is called. Errors as `refuse_numbers`, without a row."""
    found = inspect_text(text, before=label)
    if found is not None and _refused(field, found, confirmed):
        raise _error(field, found)


def judge_text(field: str, text: str, confirmed: frozenset[Confirmation], *, label: str = "") -> Finding | None:
    """Return what stands against keeping a text after all that was said about it, None when nothing does."""
    found = inspect_text(text, before=label)
    return found if found is not None and _refused(field, found, confirmed) else None


def without(text: str, found: Finding) -> str:
    """Return a text without the numbers that were found in it."""
    for start, end in reversed(found.spans):
        text = text[:start] + text[end:]
    return text


def said_before(answer: Answer) -> frozenset[Confirmation]:
    """Return what must have been said when this answer was stored; what its numbers mean is not kept."""
    return frozenset[Confirmation]().union(*(said_of(field, text) for field, text in answer_texts(answer).items()))


def said_of(field: str, text: str) -> frozenset[Confirmation]:
    """Return what must have been said of a text that was stored, for where it is stored once more."""
    found = inspect_text(text)
    return (
        frozenset[Confirmation]()
        if found is None
        else frozenset({Confirmation(field, Meaning.OTHER, len(found.spans))})
    )


def refuse_in_contract(contract: Contract, confirmed: Confirmed = None) -> None:
    """Refuse a contract with a number in one of its texts; `field` is that of the entry screen."""
    for field, label, text in _contract_texts(contract):
        refuse_text(field, text, confirmed, label=label)


def without_numbers(answer: Answer, kept: Answer) -> Answer:
    """Return the answer with the texts that would be refused as they are in `kept`, so that the rest can be stored."""
    refused = [field for field, text in answer_texts(answer).items() if _blocks(text)]
    prompts = {
        key: text if f"{PROMPT}{key}" not in refused else kept.prompts.get(key, "")
        for key, text in answer.prompts.items()
    }
    texts = {field: getattr(kept, field) for field in refused if field in _TEXTS}
    return replace(answer, prompts=prompts, **texts)


def answer_texts(answer: Answer) -> Mapping[str, str]:
    """Return the texts of an answer by the names of their fields."""
    texts = {field: str(getattr(answer, field)) for field in _TEXTS}
    return texts | {f"{PROMPT}{PromptKey(key)}": text for key, text in answer.prompts.items()}


def _contract_texts(contract: Contract) -> Iterator[tuple[str, str, str]]:
    yield "number", "契約番号 ", contract.number
    yield "title", "", contract.title
    yield "department", "", contract.department
    yield "contractor_name", "", contract.contractor.name
    for site in contract.contractor.sites:
        yield "sites", "", site.name
        yield "sites", "", site.address


def _blocks(text: str) -> bool:
    found = inspect_text(text)
    return found is not None and found.level is Level.BLOCK


def _refused(field: str, found: Finding, confirmed: Confirmed) -> bool:
    if found.level is Level.BLOCK:
        return True
    if confirmed is None:
        return False
    return len(found.spans) > sum(each.places for each in confirmed if each.field == field)


def _error(field: str, found: Finding, **place: object) -> InputError:
    return InputError(
        "input.individual_number",
        field=field,
        level=str(found.level),
        kind=str(found.kind),
        spans=found.spans,
        **place,
    )
