"""The record as JSON and back, with every text that UTF-8 can hold."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector_app import paths
from inspector_app.domain.answer import Answer
from inspector_app.domain.canonical import canonical_json
from inspector_app.domain.form_json import Definition, form_from_json, form_ref
from inspector_app.domain.ids import RecordId
from inspector_app.domain.inspection import Inspection, circumstances
from inspector_app.domain.log import LogHead
from inspector_app.domain.rating import rate
from inspector_app.domain.record import make_record
from inspector_app.domain.record_json import answer_from_json, answer_to_json, record_from_json, record_to_json
from inspector_app.forms.reader import read_form
from tests.domain.strategies import answers_to, any_text, inspections, moments

DEFINITION: Definition = read_form(Path(paths.forms_folder(), "four-points.yaml"))
FORM = form_from_json(DEFINITION)
REF = form_ref(DEFINITION)


@given(st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_a_record_comes_back_as_it_was(data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.sampled_from(FORM.rows), unique_by=lambda row: row.key, max_size=4))
    answers = {row.key: data.draw(answers_to(row)) for row in chosen}
    inspection = data.draw(inspections(REF))
    made = data.draw(moments)
    producer = data.draw(any_text)
    record_id = RecordId(data.draw(any_text))
    head = data.draw(st.none() | st.builds(LogHead, st.integers(1, 2**53), st.just("0a" * 32)))
    record = make_record(record_id, made, producer, DEFINITION, inspection, answers, head)
    written = canonical_json(record_to_json(record))
    again = record_from_json(json.loads(written))
    assert again == record
    assert canonical_json(record_to_json(again)) == written
    assert [answer.row for answer in again.answers] == [row.key for row in FORM.rows]
    assert again.rating == rate(again.form, answers, circumstances(inspection.contract))


@given(st.sampled_from(FORM.rows).flatmap(answers_to))
def test_an_answer_comes_back_as_it_was(answer: Answer) -> None:
    assert answer_from_json(json.loads(canonical_json(answer_to_json(answer)))) == answer


@given(inspections(REF))
@settings(max_examples=10)
def test_a_record_of_another_form_than_the_pinned_one_is_refused(inspection: Inspection) -> None:
    other: Definition = {**DEFINITION, "version": "2"}
    with pytest.raises(ValueError, match="pinned"):
        make_record(RecordId("r"), inspection.created_at, "test", other, inspection, {})
