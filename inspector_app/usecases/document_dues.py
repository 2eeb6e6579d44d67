"""What is due by official documents: days that were set in letters, and papers that a contract still lacks."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from inspector_app.domain.deadline import Deadline, Duty
from inspector_app.domain.document import DocumentKind, KeptDocument
from inspector_app.domain.due import Due, Running, stated
from inspector_app.domain.entry import filled, maybe_day, maybe_number
from inspector_app.domain.ids import InspectionId
from inspector_app.storage import documents, terms
from inspector_app.storage.vault import Vault

_LETTERS = {DocumentKind.IMPROVEMENT: "demands", DocumentKind.REINSPECTION: "rechecks"}
"""The letters that ask for improvement by a day, and the list in which they do."""
_FEW = 3
"""So many papers that contracts lack are told one by one."""
_NEW = 120
"""Days in which a contract is new."""
_LOOKED_BACK = 800
"""Days in which a certificate of a contract that has ended is still looked after."""


def request_dues(vault: Vault, found: Sequence[Due], rule: Deadline) -> tuple[Due, ...]:
    """Return what was found and is to be mended, by the days that a letter has set where one was issued.

    `found` are the findings of visits that nobody has inspected again (`domain.due.improvement_dues`).
    """
    letters = _letters(vault) if found else {}
    return tuple(
        due
        for each in found
        for due in (_asked(each, letters[each.inspection], rule) if each.inspection in letters else (each,))
    )


def minutes_dues(vault: Vault, contracts: Sequence[Running], day: date, rule: Deadline) -> Iterator[Due]:
    """Yield the contracts that began not long ago and whose 打合簿 was not made here.

    After that it is taken for made on paper: a line that nobody can get rid of is not read any more.
    """
    new = [each for each in contracts if timedelta() <= day - each.begins <= timedelta(days=_NEW)]
    made = documents.contracts_with(vault, DocumentKind.MINUTES) if new else frozenset()
    lacking = [each for each in new if each.id not in made]
    yield from _together([_lacking(Duty.MINUTES, each, each.begins, rule) for each in lacking])


def disposal_dues(vault: Vault, day: date, rule: Deadline, *, practice: bool) -> Iterator[Due]:
    """Yield the contracts that have ended and whose 廃棄・削除証明書 was not made here."""
    ended = terms.ended_contracts(vault, day - timedelta(days=_LOOKED_BACK), day, practice=practice)
    made = documents.contracts_with(vault, DocumentKind.DESTRUCTION) if ended else frozenset()
    lacking = [each for each in ended if each.id not in made]
    yield from _together([_lacking(Duty.DISPOSAL, each, each.ends, rule) for each in lacking])


def _lacking(duty: Duty, contract: Running, since: date, rule: Deadline) -> Due:
    title = f"{contract.title}（{contract.number}）"
    return Due(duty, since + timedelta(days=rule.days), stated(rule), contract.contractor, title, contract.id)


def _together(dues: Sequence[Due]) -> Sequence[Due]:
    """Return a few dues as they are, and of many the last one, which stands for all: old ones hide nothing newer."""
    if len(dues) <= _FEW:
        return dues
    return (replace(max(dues, key=lambda due: due.day), more=len(dues) - 1),)


def _letters(vault: Vault) -> dict[InspectionId, KeptDocument]:
    """Return the latest letter to each inspection; one that another one takes the place of is none."""
    issued = documents.issued_documents(vault, tuple(_LETTERS))
    replaced = {each.corrects for each in issued}
    kept = (each for each in reversed(issued) if each.id not in replaced and each.inspection_id is not None)
    return {each.inspection_id: each for each in kept if each.inspection_id is not None}


def _asked(found: Due, letter: KeptDocument, rule: Deadline) -> Iterator[Due]:
    """Yield what a letter asks for, by the days it sets; what it sets no day for is done."""
    days: dict[date, list[int]] = {}
    for row in filled(letter.values, _LETTERS[letter.kind]):
        day = maybe_day(row, "due")
        if day is not None:
            days.setdefault(day, []).append(maybe_number(row, "no") or 0)
    for day, numbers in days.items():
        named = tuple(sorted(number for number in numbers if number))
        source = stated(rule)
        yield replace(found, duty=Duty.REQUEST, day=day, source=source, numbers=named, document=letter.id)
