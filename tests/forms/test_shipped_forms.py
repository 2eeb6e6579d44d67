"""What holds for every form that comes with the program."""

import re

import pytest

from inspector_app import paths
from inspector_app.domain.form import Circumstance, Form, Grade, Text
from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.suggestion import suggested_grade
from inspector_app.forms.library import Library

FORMS: list[Form] = [form_from_json(definition) for definition in Library(paths.forms_folder()).definitions()]
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")

every_form = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)


def texts_of(form: Form) -> list[Text]:
    """Every text of a form that has a translation."""
    texts = [form.title]
    texts += [cell.label for cell in form.header] + [result.label for result in form.results]
    texts += [rule.label for rule in form.not_applicable] + [rule.label for rule in form.ratings]
    texts += [method.label for method in form.methods] + [place.label for place in form.places]
    texts += [person.label for person in form.respondents] + [section.label for section in form.sections]
    texts += [item.text for section in form.sections for item in section.items]
    for row in form.rows:
        texts += [row.short, row.guidance] + ([row.lead] if row.lead else [])
        texts += [bullet.text for bullet in row.criteria] + [check.text for check in row.checks]
        texts += [prompt.text for prompt in row.prompts]
    return texts


def test_the_official_sheet_and_its_supplement_are_there() -> None:
    assert [(form.id, form.supplements) for form in FORMS] == [("four-points", "jica.3-1"), ("jica.3-1", None)]


@every_form
def test_every_text_is_in_japanese_and_translated(form: Form) -> None:
    texts = texts_of(form)
    assert [text for text in texts if not JAPANESE.search(text.ja)] == []
    assert [text for text in texts if JAPANESE.search(text.en)] == []


@every_form
def test_no_text_has_stray_spaces(form: Form) -> None:
    wording = [side for text in texts_of(form) for side in (text.ja, text.en)]
    wording += [text for row in form.rows for text in (row.preset, row.preset_meaning)]
    wording += [text for rule in form.ratings for text in (rule.text, rule.consequence, rule.request)]
    assert [text for text in wording if text != text.strip() or "  " in text] == []


@every_form
def test_short_labels_differ(form: Form) -> None:
    for shorts in ([row.short.ja for row in form.rows], [row.short.en for row in form.rows]):
        assert sorted(set(shorts)) == sorted(shorts)


@every_form
def test_the_scale_is_answered_by_the_keys_a_b_c(form: Form) -> None:
    assert [(result.key, result.grade, result.shape) for result in form.results] == [
        ("A", Grade.MET, "circle"),
        ("B", Grade.PARTLY, "triangle"),
        ("C", Grade.UNMET, "cross"),
    ]


@every_form
def test_every_form_can_be_fulfilled_without_a_subcontractor(form: Form) -> None:
    """DOMAIN I4: otherwise a contractor without subcontractors could never pass."""
    assert [rule.when for rule in form.not_applicable] == [Circumstance.NO_SUBCONTRACTOR]


@every_form
def test_both_forms_offer_the_same_methods_places_and_persons(form: Form) -> None:
    first = FORMS[0]
    assert (form.methods, form.places, form.respondents) == (first.methods, first.places, first.respondents)
    assert "remote" in {method.key for method in form.methods}


@every_form
def test_remote_is_never_the_method_that_a_criterion_names(form: Form) -> None:
    assert [row.no for row in form.rows if "remote" in row.methods] == []


@every_form
def test_ticking_everything_suggests_the_best_result(form: Form) -> None:
    for row in form.rows:
        assert row.checks
        assert suggested_grade(row, [check.key for check in row.checks]) is Grade.MET


def test_the_guidance_of_the_official_sheet_names_its_edition() -> None:
    for row in FORMS[1].rows:
        assert row.guidance.ja.startswith("R7.6版")
        assert "R7.6" in row.guidance.en
