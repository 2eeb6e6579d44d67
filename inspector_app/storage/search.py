"""The search over the whole vault: an index inside it, which follows the log.

Each text is kept as its pairs of neighbouring characters, so that Japanese is found without knowing its words, and as
its single characters, for words of one. The index is not written with an answer, which would cost that answer several
pages: `catch_up` reads in the log what changed since, before every search and whenever there is time.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from inspector_app.domain.row_search import folded
from inspector_app.storage.chain import ITEMS
from inspector_app.storage.faults import check_pages, damaged, stored_json
from inspector_app.storage.inventory import Execute
from inspector_app.storage.vault import Vault

_AT_ONCE: Final = 2000
"""Entries of the log that are read at once, and places that are written in one transaction."""

_LONG: Final = 5
"""Pairs from which on a word is asked for by every second one."""

_LONGEST: Final = 200
"""Characters of a question that are looked at."""


class Where(StrEnum):
    """In which text of the vault something stands."""

    CONTRACT_NUMBER = "contract_number"
    CONTRACT_TITLE = "contract_title"
    DEPARTMENT = "department"
    CONTRACTOR = "contractor"
    SITE = "site"
    ADDRESS = "address"
    INSPECTOR = "inspector"
    RECORD = "record"
    RATING_REMARKS = "rating_remarks"
    REMARKS = "remarks"
    ANSWERED = "answered"
    """What was answered to a hearing example."""
    WAITING = "waiting"
    REASON = "reason"
    CAPTION = "caption"
    FILE_NAME = "file_name"
    SEEN = "seen"
    TALK = "talk"
    """What was asked and said at the closing talk."""
    PRESENT = "present"
    """Who attended it, and who was found at the site."""


class Part(StrEnum):
    """What a text belongs to."""

    CONTRACT = "contract"
    INSPECTION = "inspection"
    ROW = "row"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Place:
    """Something with texts: `subject` is a contract or an inspection, `key` a row or a piece of evidence of it."""

    subject: str
    part: Part
    key: str = ""


Texts: TypeAlias = list[tuple[Where, str]]

_UPTO = "SELECT entry FROM search_state"
_ANSWERED = """
    SELECT max(no), subject, CASE WHEN json_valid(data) THEN data ->> 'row' END AS row
    FROM log WHERE no > ? AND no <= ? AND kind = 'answer' AND data IS NOT NULL GROUP BY subject, row
"""
"""Of an answer nothing is read but its row: the text is taken from where it stands now."""
_OTHERS = """
    SELECT no, subject, data FROM log
    WHERE no > ? AND no <= ? AND kind <> 'answer' AND data IS NOT NULL ORDER BY no
"""
_FIND = """
    SELECT subject, part FROM search_words JOIN search_places ON search_places.no = search_words.rowid
    WHERE search_words MATCH ? ORDER BY search_words.rowid DESC LIMIT ?
"""
_CONTRACT = """
    SELECT number, title, department, contractors.name, contractors.id
    FROM contracts JOIN contractors ON contractors.id = contractor_id WHERE contracts.id = ?
"""
_FOLLOWED: Final[Mapping[str, Part]] = {
    "contracts": Part.CONTRACT,
    "inspections": Part.INSPECTION,
    "records": Part.INSPECTION,
    "evidence": Part.EVIDENCE,
    "closings": Part.INSPECTION,
    "rosters": Part.INSPECTION,
}


def catch_up(vault: Vault, most: int | None = None) -> bool:
    """Bring the index up to the end of the log, or by `most` entries; tell whether it is there. VaultError."""
    left = most
    while left is None or left > 0:
        (upto,) = vault.row(_UPTO) or (0,)
        places, last = _pending(vault, upto, left)
        if last == upto:
            return True
        with vault.atomic() as execute:
            for place in places:
                _renew(execute, place)
            execute("UPDATE search_state SET entry = ?", (last,))
        left = None if left is None else left - (last - upto)
    return False


def find(vault: Vault, words: Sequence[str], limit: int, *, exactly: bool = False) -> tuple[Place, ...]:
    """Return where all the folded words stand, each place once, the one that changed last first. VaultError.

    Of a long word every second pair is asked for, near each other: half of the reading. What has them in another order
    is found then, too, unless it is to be found `exactly`.
    """
    question = _question(words, exactly=exactly)
    if not question:
        return ()
    return tuple(_place(subject, part) for subject, part in vault.rows(_FIND, (question, limit)))


def texts(vault: Vault, place: Place) -> Texts:
    """Return the texts of a place as they are now, none of them empty; none at all if the place is gone."""
    with vault.atomic() as execute:
        found = _texts(execute, place)
    check_pages(vault.database.conn)
    return found


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a question as they are looked for."""
    return tuple(folded(text[:_LONGEST]).split())


def _pending(vault: Vault, upto: int, most: int | None) -> tuple[list[Place], int]:
    """Return the places that changed after entry `upto`, and the entry that was come to.

    However often a place changed, it is there once; the one that changed last comes last. At most `most` entries are
    read; not many more than `_AT_ONCE` places come at a time.
    """
    (newest,) = vault.row("SELECT coalesce(max(no), 0) FROM log") or (0,)
    end = newest if most is None else min(newest, upto + most)
    changed, last = dict[Place, int](), upto
    while last < end and len(changed) < _AT_ONCE:
        first, last = last, min(end, last + _AT_ONCE)
        for number, place in _changed(vault, first, last):
            changed[place] = number
    return sorted(changed, key=changed.__getitem__), max(upto, last)


def _changed(vault: Vault, after: int, upto: int) -> Iterator[tuple[int, Place]]:
    """Yield the places whose texts some entries of the log may have changed, each with the last entry that did."""
    for number, subject, row in vault.rows(_ANSWERED, (after, upto)):
        if row is None:
            raise damaged()
        yield number, Place(subject, Part.ROW, row)
    for number, subject, data in vault.rows(_OTHERS, (after, upto)):
        for name in stored_json(data).get(ITEMS, {}):
            table, _, key = name.partition("/")
            part = _FOLLOWED.get(table)
            if part in {Part.CONTRACT, Part.INSPECTION}:
                yield number, Place(subject if table == "records" else key, part)
            elif part is not None:
                yield number, Place(subject, part, key)


def _renew(execute: Execute, place: Place) -> None:
    part = f"{place.part.value}/{place.key}"
    row = execute("SELECT no FROM search_places WHERE subject = ? AND part = ?", (place.subject, part)).fetchone()
    if row is not None:
        execute("DELETE FROM search_words WHERE rowid = ?", row)
        execute("DELETE FROM search_places WHERE no = ?", row)
    text = folded("\n".join(text for _, text in _texts(execute, place)))
    if text:
        cursor = execute("INSERT INTO search_places (subject, part) VALUES (?, ?)", (place.subject, part))
        values = (cursor.lastrowid, " ".join(_pairs(text)), " ".join(dict.fromkeys(text)))
        execute("INSERT INTO search_words (rowid, pairs, letters) VALUES (?, ?, ?)", values)


def _texts(execute: Execute, place: Place) -> Texts:
    found = _READERS[place.part](execute, place)
    return [(where, text) for where, text in found if text and not text.isspace()]


def _of_contract(execute: Execute, place: Place) -> Iterator[tuple[Where, str]]:
    for number, title, department, contractor, contractor_id in execute(_CONTRACT, (place.subject,)).fetchall():
        yield Where.CONTRACT_NUMBER, number
        yield Where.CONTRACT_TITLE, title
        yield Where.CONTRACTOR, contractor
        yield Where.DEPARTMENT, department
        sites = "SELECT name, address FROM sites WHERE contractor_id = ? ORDER BY position"
        for name, address in execute(sites, (contractor_id,)).fetchall():
            yield Where.SITE, name
            yield Where.ADDRESS, address


def _of_inspection(execute: Execute, place: Place) -> Iterator[tuple[Where, str]]:
    """Yield the texts of the parties as they were when it was prepared."""
    sql = "SELECT contract, site_id, inspectors, rating_remarks FROM inspections WHERE id = ?"
    for contract_text, site_id, inspectors, remarks in execute(sql, (place.subject,)).fetchall():
        contract = stored_json(contract_text)
        yield Where.CONTRACT_NUMBER, contract["number"]
        yield Where.CONTRACT_TITLE, contract["title"]
        yield Where.CONTRACTOR, contract["contractor"]["name"]
        yield Where.DEPARTMENT, contract["department"]
        for site in contract["contractor"]["sites"]:
            if site["id"] == site_id:
                yield Where.SITE, site["name"]
                yield Where.ADDRESS, site["address"]
        for person in stored_json(inspectors):
            yield Where.INSPECTOR, person["name"]
        yield Where.RATING_REMARKS, remarks
        for (record,) in execute("SELECT id FROM records WHERE inspection_id = ?", (place.subject,)).fetchall():
            yield Where.RECORD, record
    yield from _of_visit(execute, place.subject)


def _of_visit(execute: Execute, inspection: str) -> Iterator[tuple[Where, str]]:
    """Yield what the visit added: the closing talk, and who was there."""
    for (body,) in execute("SELECT body FROM closings WHERE inspection_id = ?", (inspection,)).fetchall():
        talk = stored_json(body)
        yield Where.TALK, talk["comment"]
        for asked in talk["asked"]:
            yield Where.TALK, asked["text"]
        for person in (*talk["attendance"], *filter(None, (talk["receipt"],))):
            yield Where.PRESENT, f"{person['name']} {person['position']}"
    for (body,) in execute("SELECT body FROM rosters WHERE inspection_id = ?", (inspection,)).fetchall():
        for person in stored_json(body):
            yield Where.PRESENT, f"{person['name']} {person['employer']} {person['remarks']}"


def _of_row(execute: Execute, place: Place) -> Iterator[tuple[Where, str]]:
    sql = "SELECT body FROM answers WHERE inspection_id = ? AND row = ?"
    for (body,) in execute(sql, (place.subject, place.key)).fetchall():
        answer = stored_json(body)
        yield Where.REMARKS, answer["remarks"]
        for text in answer["prompts"].values():
            yield Where.ANSWERED, text
        yield Where.WAITING, answer["waiting_for"]
        yield Where.REASON, answer["method_reason"]


def _of_evidence(execute: Execute, place: Place) -> Iterator[tuple[Where, str]]:
    for (body,) in execute("SELECT body FROM evidence WHERE id = ?", (place.key,)).fetchall():
        piece = stored_json(body)
        yield Where.CAPTION, piece["caption"]
        yield Where.FILE_NAME, piece.get("original", {}).get("name", "")
        yield Where.SEEN, piece.get("seen", {}).get("title", "")


_Reader: TypeAlias = Callable[[Execute, Place], Iterator[tuple[Where, str]]]
_READERS: Final[Mapping[Part, _Reader]] = {
    Part.CONTRACT: _of_contract,
    Part.INSPECTION: _of_inspection,
    Part.ROW: _of_row,
    Part.EVIDENCE: _of_evidence,
}


def _question(words: Sequence[str], *, exactly: bool) -> str:
    """Return what FTS5 is asked: every word as a phrase of its pairs, or as the one character it is."""
    return " AND ".join(
        f"letters : {_quoted(word)}" if len(word) == 1 else f"pairs : {_phrase(_pairs(word), exactly=exactly)}"
        for word in words
    )


def _phrase(pairs: list[str], *, exactly: bool) -> str:
    """Return the phrase of pairs, or of a long one those that cover it, in a space that holds no more than them."""
    if exactly or len(pairs) < _LONG or len(set(pairs)) < len(pairs):
        return _quoted(" ".join(pairs))
    cover = [*pairs[:-1:2], pairs[-1]]
    return f"NEAR({' '.join(map(_quoted, cover))}, {len(pairs) - 2})"


def _pairs(text: str) -> list[str]:
    return [text[place : place + 2] for place in range(len(text) - 1)]


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _place(subject: str, part: str) -> Place:
    name, _, key = part.partition("/")
    return Place(subject, Part(name), key)
