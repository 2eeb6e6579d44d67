"""A file of answers with a 個人番号 in it is refused, with the row and the place, and without the digits."""

import json
from typing import Any

import pytest

from inspector_app import paths
from inspector_app.domain.ids import FormId
from inspector_app.errors import FormError
from inspector_app.forms.answers_file import read_answers
from inspector_app.forms.library import Library
from inspector_app.forms.strict_yaml import read_yaml

FORMS = {FormId(str(each["id"])): each for each in Library(paths.forms_folder()).definitions()}
DIGITS = "1234-5678-9018"


def example() -> Any:
    return read_yaml(paths.resource("practice", "answers-example.yaml").read_bytes()).value


def told(value: Any) -> list[tuple[str, str, int | None]]:
    data = json.dumps(value, ensure_ascii=False, indent=1).encode()
    with pytest.raises(FormError) as caught:
        read_answers(data, "answers.json", FORMS)
    problems: Any = caught.value.data["problems"]
    assert not any(part in f"{caught.value} {problems}" for part in ("5678", "9018"))
    return [(problem.code, problem.path, problem.row) for problem in problems]


def test_a_number_in_remarks_is_told_with_its_row() -> None:
    value = example()
    value["answers"][6]["remarks"] = f"台帳に {DIGITS}"
    assert told(value) == [("individual_number", "$.answers[6].remarks", 7)]


def test_every_place_is_told_at_once_beside_other_errors() -> None:
    value = example()
    value["contract"]["title"] = f"個人番号 {DIGITS.replace('-', '')}"
    value["contract"]["contractor"]["corporate_number"] = DIGITS
    value["answers"][0]["result"] = DIGITS
    value["answers"][1]["method_reason"] = DIGITS
    value["answers"][2]["colour"] = "red"
    found = told(value)
    assert {path for code, path, _ in found if code == "individual_number"} == {
        "$.contract.title",
        "$.contract.contractor.corporate_number",
        "$.answers[0].result",
        "$.answers[1].method_reason",
    }
    assert ("unknown_member", "$.answers[2].colour", 3) in found


def test_a_number_as_the_name_of_a_member_is_not_shown() -> None:
    value = example()
    value["answers"][2][f"個人番号{DIGITS}"] = "x"
    assert ("individual_number", "$.answers[2]", 3) in told(value)


def test_a_number_in_what_the_parser_complains_about_is_not_shown() -> None:
    data = f'{{"a": 1, "個人番号 {DIGITS}": 1, "個人番号 {DIGITS}": 2}}'.encode()
    with pytest.raises(FormError) as caught:
        read_answers(data, "answers.json", FORMS)
    assert "5678" not in str(caught.value)
    assert "5678" not in str(caught.value.data["problems"])


def test_the_example_passes() -> None:
    data = json.dumps(example(), ensure_ascii=False).encode()
    assert len(read_answers(data, "answers.json", FORMS).answers) == 35
