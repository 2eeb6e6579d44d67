"""What is entered for official documents: whole, bilingual, and in the papers' own words."""

from typing import Any

import pytest

from inspector_app.domain.document import DocumentKind
from inspector_app.domain.entry import EntryForm, Field, FieldKind
from inspector_app.forms.entry_reader import entry_form
from inspector_app.reports.documents.wording import wording


def every_field(form: EntryForm) -> list[Field]:
    return [each for field in form.fields for each in (field, *field.columns)]


@pytest.mark.parametrize("kind", DocumentKind)
def test_each_document_says_what_is_entered_in_both_languages(kind: DocumentKind) -> None:
    form = entry_form(kind)
    assert form.kind is kind
    assert form.field(form.day).kind is FieldKind.DAY
    texts = [form.name, form.purpose, *(section.label for section in form.sections)]
    for field in every_field(form):
        texts += [field.label, *(choice.label for choice in (*field.choices, *field.rows))]
        texts += [field.hint] if field.hint is not None else []
        assert bool(field.columns) == (field.kind is FieldKind.LIST)
        assert bool(field.choices) == (field.kind in {FieldKind.CHOICE, FieldKind.TICKS})
    assert all(text.ja and text.en and text.en.isascii() for text in texts)


@pytest.mark.parametrize("kind", DocumentKind)
def test_no_key_is_used_twice(kind: DocumentKind) -> None:
    form = entry_form(kind)
    for keys in (
        [field.key for field in form.fields],
        *([each.key for each in field.columns] for field in form.fields),
    ):
        assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("kind", "field", "column", "name"),
    [
        (DocumentKind.INCIDENT, "stage", "", "stages"),
        (DocumentKind.INCIDENT, "harms", "", "harms"),
        (DocumentKind.INCIDENT, "certainty", "", "certainties"),
        (DocumentKind.INCIDENT, "grounds", "", "grounds"),
        (DocumentKind.CLAUSES, "points", "presence", "presences"),
        (DocumentKind.REPORT_CHECK, "logs", "handling", "handlings"),
        (DocumentKind.REPORT_CHECK, "points", "verdict", "verdicts"),
        (DocumentKind.DESTRUCTION, "disposals", "treatment", "treatments"),
        (DocumentKind.HEARING, "means", "", "means_names"),
        (DocumentKind.SUPERVISION, "occasion", "", "occasions"),
    ],
)
def test_choices_are_called_as_on_the_paper(kind: DocumentKind, field: str, column: str, name: str) -> None:
    found = entry_form(kind).field(field)
    if column:
        [found] = [each for each in found.columns if each.key == column]
    assert {choice.key: choice.label.ja for choice in found.choices} == wording(kind.value).choices(name)


def test_rows_that_a_paper_has_anyway_are_called_as_on_it() -> None:
    clauses: Any = entry_form(DocumentKind.CLAUSES).field("points").rows
    assert tuple(row.label.ja for row in clauses) == wording("clauses").texts_of("points")
    points = entry_form(DocumentKind.REPORT_CHECK).field("points").rows
    assert {row.key: row.label.ja for row in points} == wording("report_check").choices("point_texts")
    form = entry_form(DocumentKind.INCIDENT)
    items = wording("incident").choices("items")
    assert {key: form.field(key).label.ja for key in items} == items
