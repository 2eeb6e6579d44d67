"""The same rows in another order: as the sheet numbers them, or as an inspector walks, looks and asks (PRODUCT §3)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from inspector_app.domain.form import Form, Option, Row, Text


class Order(StrEnum):
    """By what the rows are grouped."""

    NUMBER = "number"
    PLACE = "place"
    METHOD = "method"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading, by number. `label` is None for rows that say nothing of what they are grouped by."""

    label: Text | None
    rows: tuple[Row, ...]


def arrange(form: Form, order: Order) -> tuple[Group, ...]:
    """Return every row of the form exactly once, in groups without an empty one.

    Sections, places, methods and persons come as the form lists them. A row that names several methods stands under
    the first, which is the one its criterion begins with.
    """
    if order is Order.NUMBER:
        return tuple(Group(section.label, section.rows) for section in form.sections)
    if order is Order.PLACE:
        return _grouped(form.rows, form.places, lambda row: row.place)
    if order is Order.PERSON:
        return _grouped(form.rows, form.respondents, lambda row: row.respondent)
    return _grouped(form.rows, form.methods, lambda row: row.methods[0] if row.methods else None)


def _grouped(
    rows: Iterable[Row], options: Iterable[Option[Any]], key: Callable[[Row], str | None]
) -> tuple[Group, ...]:
    found: dict[str | None, list[Row]] = {option.key: [] for option in options}
    labels: dict[str | None, Text] = {option.key: option.label for option in options}
    for row in rows:
        name = key(row)
        found.setdefault(name if name in labels else None, []).append(row)
    return tuple(Group(labels.get(name), tuple(members)) for name, members in found.items() if members)
