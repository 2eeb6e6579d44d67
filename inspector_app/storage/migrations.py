"""The schema of the vault, step by step, forward only.

A step is never changed once a vault was released with it (`tests/vaults/` keeps one of each); what changes is a new
step. Each runs in one transaction with its number (`PRAGMA user_version`). `table.transform()` drops the triggers of
a full-text index without a word: a step that uses it has to make them again.

Times are ISO 8601 with their offset, days ISO 8601, lists and mappings canonical JSON, yes and no 1 and 0.
"""

import secrets
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from inspector_app.domain.log import LogKind, beginning, data_digest, linked
from inspector_app.errors import VaultError
from inspector_app.storage.chain import INSERT, SALT_BYTES, answer_data
from inspector_app.storage.engine import Database
from inspector_app.storage.faults import damaged
from inspector_app.storage.inspection_keys import fourth
from inspector_app.storage.third import third


def _first(database: Database) -> None:
    _first_parties(database)
    _first_inspections(database)
    _first_delivery(database)
    _first_self(database)


def _first_parties(database: Database) -> None:
    database.table("contractors").create({"id": str, "name": str, "corporate_number": str}, pk="id", strict=True)
    database.table("sites").create(
        {"id": str, "contractor_id": str, "position": int, "name": str, "address": str},
        pk="id",
        foreign_keys=[("contractor_id", "contractors", "id")],
        strict=True,
    )
    database.table("sites").create_index(["contractor_id"])
    columns = {"number": str, "title": str, "kind": str, "begins": str, "ends": str, "department": str}
    database.table("contracts").create(
        {"id": str, "contractor_id": str, **columns, "subcontracting": int, "practice": int},
        pk="id",
        foreign_keys=[("contractor_id", "contractors", "id")],
        strict=True,
    )
    database.table("forms").create(
        {"sha256": str, "id": str, "version": str, "rows": int, "definition": str}, pk="sha256", strict=True
    )


def _first_inspections(database: Database) -> None:
    """`agency`, `contract` and `inspectors` are the parties as they were when the inspection was prepared."""
    snapshot = {"agency": str, "contract": str, "inspectors": str}
    visit = {"site_id": str, "dates": str, "created_at": str, "practice": int, "rating_remarks": str}
    database.table("inspections").create(
        {"id": str, "contract_id": str, "kind": str, "state": str, "form_sha256": str, **visit, **snapshot},
        pk="id",
        foreign_keys=[("contract_id", "contracts", "id"), ("form_sha256", "forms", "sha256")],
        strict=True,
    )
    database.table("inspections").create_index(["contract_id"])
    database.table("answers").create(
        {"inspection_id": str, "row": str, "change": int, "at": str, "answered_at": str, "body": str},
        pk=("inspection_id", "row"),
        foreign_keys=[("inspection_id", "inspections", "id")],
        strict=True,
    )
    # Written with every answer, read seldom: an index would be one more page to encrypt and write each time.
    database.table("journal").create(
        {"no": int, "inspection_id": str, "row": str, "at": str, "body": str},
        pk="no",
        foreign_keys=[("inspection_id", "inspections", "id")],
        strict=True,
    )


def _first_delivery(database: Database) -> None:
    times = {"tried_at": str, "sent_at": str, "replied_at": str}
    database.table("outbox").create(
        {
            "inspection_id": str,
            "record_id": str,
            "package": str,
            "attempts": int,
            "causes": str,
            **times,
        },
        pk="inspection_id",
        foreign_keys=[("inspection_id", "inspections", "id")],
        strict=True,
    )
    database.table("records").create(
        {"id": str, "inspection_id": str, "sha256": str, "signed_at": str, "pdf": bytes},
        pk="id",
        foreign_keys=[("inspection_id", "inspections", "id")],
        strict=True,
    )
    database.table("records").create_index(["inspection_id"])
    database.table("replies").create(
        {"sha256": str, "record_id": str, "kind": str, "received_at": str, "body": bytes},
        pk="sha256",
        foreign_keys=[("record_id", "records", "id")],
        strict=True,
    )
    database.table("replies").create_index(["record_id"])


def _first_self(database: Database) -> None:
    """The vault itself, its inspector and the laptop's key."""
    database.table("vault").create({"id": str}, pk="id", strict=True)
    person = {"inspector_id": str, "inspector_name": str, "inspector_title": str, "inspector_department": str}
    database.table("profile").create(
        {"no": int, "agency_id": str, "agency_name": str, **person, "practice": int}, pk="no", strict=True
    )
    database.table("enrolments").create(
        {
            "no": int,
            "private_key": bytes,
            "request": bytes,
            "settings": str,
            "requested_at": str,
            "enrolled_at": str,
        },
        pk="no",
        strict=True,
    )
    database.table("enrolment_certificates").create(
        {"enrolment": int, "role": str, "position": int, "certificate": bytes},
        pk=("enrolment", "role", "position"),
        foreign_keys=[("enrolment", "enrolments", "no")],
        strict=True,
    )
    database.table("place").create(
        {"no": int, "screen": str, "inspection_id": str, "row": str, "field": str, "cursor": int}, pk="no", strict=True
    )
    database.table("settings").create({"name": str, "value": str}, pk="name", strict=True)


def _second(database: Database) -> None:
    """The log, in place of the journal: answers become its first entries and keep their numbers."""
    # The long one comes last: what stands before it is read without its pages.
    columns = {"no": int, "at": str, "kind": str, "subject": str, "hash": str, "digest": str}
    database.table("log").create({**columns, "salt": bytes, "data": str}, pk="no", strict=True)
    execute = database.conn.execute
    vault = execute("SELECT id FROM vault").fetchone()
    head = beginning("" if vault is None else vault[0])
    journal = "SELECT no, inspection_id, at, body FROM journal ORDER BY no"
    current = "SELECT answered_at FROM answers WHERE inspection_id = ? AND change = ?"
    for number, inspection, at, body in execute(journal).fetchall():
        if number != head.number + 1:
            raise damaged("log")
        answered = execute(current, (inspection, number)).fetchone() or (at,)
        data, salt = answer_data(body, answered[0]), secrets.token_bytes(SALT_BYTES)
        head = linked(head, at, LogKind.ANSWER, inspection, data_digest(salt, data))
        execute(INSERT, (number, at, LogKind.ANSWER.value, inspection, data, salt, head.sha256))
    database.table("journal").drop()


Step: TypeAlias = Callable[[Database], None]

STEPS: Final[tuple[Step, ...]] = (_first, _second, third, fourth)
"""STEPS[n - 1] leads from schema n - 1 to schema n; an empty database has schema 0."""

LATEST: Final = len(STEPS)
"""The schema that this program writes."""

LOGGED: Final = 2
"""The first schema with a log."""


def migrate(database: Database, steps: Sequence[Step] = STEPS) -> None:
    """Take the steps that the vault has not seen. VaultError `vault.newer` when a newer program wrote it."""
    (found,) = database.execute("PRAGMA user_version").fetchone()
    if found > len(steps):
        raise VaultError("vault.newer", part="schema", found=found, known=len(steps))
    for number, step in enumerate(steps[found:], start=found + 1):
        with database.atomic():
            step(database)
            database.conn.execute(f"PRAGMA user_version = {number}")
