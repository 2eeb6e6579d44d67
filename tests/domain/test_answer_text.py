import dataclasses
import json

from hypothesis import given

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.answer_text import answer_text
from inspector_app.domain.ids import RowKey
from inspector_app.domain.record_json import answer_from_json, answer_to_json
from tests.domain.strategies import answers_to, rows


@given(rows(least_checks=3).flatmap(answers_to))
def test_the_text_is_the_records_json_without_the_time(answer: Answer) -> None:
    node = answer_to_json(answer)
    del node["answered_at"]
    assert answer_text(answer) == json.dumps(node, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@given(rows(least_checks=3).flatmap(answers_to))
def test_nothing_of_an_answer_is_left_out(answer: Answer) -> None:
    node = json.loads(answer_text(answer)) | {"answered_at": None}
    assert answer_from_json(node) == dataclasses.replace(answer, answered_at=None)


def test_texts_that_json_escapes() -> None:
    answer = Answer(RowKey('r"\\'), Standing.WAITING, remarks='"\\\n\t\x00\u2028</𠮷', waiting_for="\x7f")
    node = answer_to_json(answer)
    del node["answered_at"]
    assert json.loads(answer_text(answer)) == node
