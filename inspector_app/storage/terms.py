"""Contracts by when they run: for whoever lists what is due."""

from datetime import date

from inspector_app.domain.due import Running
from inspector_app.domain.ids import ContractId
from inspector_app.storage.vault import Vault


def running_contracts(vault: Vault, begins: date, ends: date, *, practice: bool) -> tuple[Running, ...]:
    """Return the contracts that run on any day of a time; with those of practice, or without."""
    return _contracts(vault, "ends >= ? AND begins <= ? AND practice <= ?", (begins, ends, practice))


def ended_contracts(vault: Vault, since: date, day: date, *, practice: bool) -> tuple[Running, ...]:
    """Return the contracts that ended after a day and before another one; with those of practice, or without."""
    return _contracts(vault, "ends >= ? AND ends < ? AND practice <= ?", (since, day, practice))


def _contracts(vault: Vault, which: str, values: tuple[date, date, bool]) -> tuple[Running, ...]:
    first, second, practice = values
    rows = vault.rows(
        f"""
        SELECT contracts.id, number, title, contractors.name, begins, ends
        FROM contracts JOIN contractors ON contractors.id = contractor_id
        WHERE {which}
        """,  # noqa: S608 - one of two conditions of ours
        (first.isoformat(), second.isoformat(), practice),
    )
    return tuple(
        Running(ContractId(key), number, title, contractor, date.fromisoformat(begins), date.fromisoformat(ends))
        for key, number, title, contractor, begins, ends in rows
    )
