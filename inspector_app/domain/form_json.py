"""A form definition as JSON (`resources/schemas/form-1.schema.json`) to values.

The definition is expected to satisfy the schema: `forms.reader` checks it, and the record's schema includes it. A
definition that does not raises KeyError, TypeError or ValueError.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from inspector_app.domain.canonical import Json, canonical_json, sha256_hex
from inspector_app.domain.form import (
    Check,
    Circumstance,
    Columns,
    Criterion,
    Form,
    FormRef,
    Grade,
    HeaderField,
    HeaderKind,
    Item,
    NotApplicableRule,
    Option,
    Prompt,
    RatingCondition,
    RatingRule,
    Result,
    Row,
    Section,
    Text,
)
from inspector_app.domain.ids import (
    CheckKey,
    FormId,
    MethodKey,
    PlaceKey,
    PromptKey,
    RatingKey,
    RespondentKey,
    ResultKey,
    RowKey,
)

Definition = dict[str, Json]
_Node = Mapping[str, Any]
_V = TypeVar("_V")


def form_ref(definition: Definition) -> FormRef:
    """Return the reference that pins exactly this definition."""
    form_id, version = str(definition["id"]), str(definition["version"])
    return FormRef(FormId(form_id), version, sha256_hex(canonical_json(definition)))


def form_from_json(definition: Definition) -> Form:
    """Return the form that a valid definition describes."""
    node: _Node = definition
    rating, valid, supplements = node["rating"], node["valid"], node["supplements"]
    return Form(
        id=FormId(node["id"]),
        version=node["version"],
        mark=node["mark"],
        title=_text(node["title"]),
        valid_from=date.fromisoformat(valid["from"]),
        valid_to=None if valid["to"] is None else date.fromisoformat(valid["to"]),
        source=node["source"],
        header=_each(node["header"], lambda cell: HeaderField(_text(cell["label"]), HeaderKind(cell["kind"]))),
        columns=Columns(**node["columns"]),
        results=_each(node["results"], _result),
        not_applicable=_each(node["not_applicable"], _not_applicable),
        ratings=_each(rating["rules"], _rating),
        rating_title=rating["title"],
        methods=_each(node["methods"], lambda entry: Option(MethodKey(entry["key"]), _text(entry["label"]))),
        places=_each(node["places"], lambda entry: Option(PlaceKey(entry["key"]), _text(entry["label"]))),
        respondents=_each(
            node["respondents"], lambda entry: Option(RespondentKey(entry["key"]), _text(entry["label"]))
        ),
        sections=_each(node["sections"], _section),
        supplements=None if supplements is None else FormId(supplements),
    )


def _each(nodes: Sequence[_Node], make: Callable[[_Node], _V]) -> tuple[_V, ...]:
    return tuple(make(node) for node in nodes)


def _text(node: _Node) -> Text:
    return Text(node["ja"], node["en"])


def _result(node: _Node) -> Result:
    return Result(ResultKey(node["key"]), _text(node["label"]), Grade(node["grade"]), node["shape"])


def _not_applicable(node: _Node) -> NotApplicableRule:
    rows = frozenset(RowKey(key) for key in node["rows"])
    return NotApplicableRule(rows, Circumstance(node["when"]), _text(node["label"]))


def _rating(node: _Node) -> RatingRule:
    return RatingRule(
        key=RatingKey(node["key"]),
        no=node["no"],
        label=_text(node["label"]),
        when=RatingCondition(node["when"]),
        text=node["text"],
        consequence=node["consequence"],
        request=node["request"],
    )


def _section(node: _Node) -> Section:
    return Section(node["key"], _text(node["label"]), _each(node["items"], _item))


def _item(node: _Node) -> Item:
    return Item(node["key"], _text(node["text"]), _each(node["rows"], _row))


def _row(node: _Node) -> Row:
    return Row(
        key=RowKey(node["key"]),
        no=node["no"],
        short=_text(node["short"]),
        lead=None if node["lead"] is None else _text(node["lead"]),
        criteria=_each(node["criteria"], lambda bullet: Criterion(_text(bullet["text"]), bullet["bullet"])),
        checks=_each(node["checks"], lambda check: Check(CheckKey(check["key"]), _text(check["text"]))),
        either_of=frozenset(CheckKey(key) for key in node["either_of"]),
        preset=node["preset"],
        preset_meaning=node["preset_meaning"],
        prompts=_each(node["prompts"], lambda prompt: Prompt(PromptKey(prompt["key"]), _text(prompt["text"]))),
        methods=tuple(MethodKey(key) for key in node["methods"]),
        place=PlaceKey(node["place"]),
        respondent=RespondentKey(node["respondent"]),
        guidance=_text(node["guidance"]),
    )
