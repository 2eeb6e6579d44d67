"""Answers keyed elsewhere: read strictly, every slip with its line, row, place and reason, all at once."""

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from inspector_app import paths
from inspector_app.domain.answer import Standing
from inspector_app.domain.ids import FormId, PromptKey
from inspector_app.errors import FormError
from inspector_app.forms.answers_file import KeyedVisit, read_answers
from inspector_app.forms.library import Library
from inspector_app.forms.problems import AnswersCode, Problem, ProblemCode
from inspector_app.forms.shape import KEYWORDS
from inspector_app.forms.strict_yaml import read_yaml

LIBRARY = Library(paths.forms_folder())
FORMS = {FormId(str(each["id"])): each for each in LIBRARY.definitions()}
SCHEMA = json.loads(paths.resource("schemas", "answers-1.schema.json").read_bytes())
EXAMPLE: Any = read_yaml(paths.resource("practice", "answers-example.yaml").read_bytes()).value

Spoil = Callable[[Any], None]


def read(value: Any) -> KeyedVisit:
    return read_answers(json.dumps(value, indent=1).encode(), "a.json", FORMS)


def problems_of(value: Any) -> list[Problem]:
    with pytest.raises(FormError) as caught:
        read(value)
    assert caught.value.code == "answers.invalid"
    assert caught.value.data["file"] == "a.json"
    problems = caught.value.data["problems"]
    assert isinstance(problems, list)
    return problems


def spoilt(path: str, new: Any) -> Any:
    """The example with one value in another's place; "-" takes it away."""
    value = copy.deepcopy(EXAMPLE)
    *way, last = [int(step) if step.isdigit() else step for step in path.split("/")]
    node = value
    for step in way:
        node = node[step]
    if new == "-":
        del node[last]
    else:
        node[last] = new
    return value


def test_the_example_says_what_it_says() -> None:
    visit = read(EXAMPLE)
    assert visit.definition["id"] == "jica.3-1"
    assert [str(day) for day in visit.dates] == ["2026-11-26"]
    answers = {answer.row[-2:]: answer for answer in visit.answers.values()}
    assert answers["34"].standing is answers["35"].standing is Standing.NOT_APPLICABLE
    assert answers["09"].remarks == "ICカードの履歴と入退室簿を確認。\n11月5日の1日分を抽出し、一致。"
    assert answers["09"].ticks == {"building", "handling", "controlled", "system_room"}
    assert answers["23"].method_reason.startswith("専用システム")
    assert answers["27"].prompts[PromptKey("system_accounts")] == "4"


def test_the_order_of_the_rows_does_not_matter() -> None:
    turned = {**EXAMPLE, "answers": EXAMPLE["answers"][::-1]}
    assert read(turned) == read(EXAMPLE)
    assert list(read(turned).answers) == list(read(EXAMPLE).answers)


def test_days_are_sorted_and_named_once() -> None:
    days = ["2026-11-27", "2026-11-26", "2026-11-27"]
    assert [str(day) for day in read(spoilt("visit/dates", days)).dates] == ["2026-11-26", "2026-11-27"]


def test_remarks_of_the_rating_are_kept_as_they_are() -> None:
    assert read({**EXAMPLE, "rating_remarks": " 直すこと。 "}).rating_remarks == "直すこと。"
    assert "No.17" in read(EXAMPLE).rating_remarks


SLIPS: list[tuple[str, Any, str, int | None, ProblemCode | AnswersCode]] = [
    ("schema", "inspector-app/answers/2", "$.schema", None, ProblemCode.NOT_ALLOWED),
    ("agency", "-", "$.agency", None, ProblemCode.MISSING),
    ("agency/id", "a b", "$.agency.id", None, ProblemCode.PATTERN),
    ("agency/id", "a\n", "$.agency.id", None, ProblemCode.PATTERN),
    ("agency/name", "機\u0085構", "$.agency.name", None, ProblemCode.CHARACTER),
    ("inspectors", [], "$.inspectors", None, ProblemCode.SIZE),
    ("inspectors/0/name", "", "$.inspectors[0].name", None, ProblemCode.SIZE),
    ("inspectors/1/id", "mihon-0042", "$.inspectors[1].id", None, ProblemCode.SAME_TWICE),
    ("contract/contractor/sites", [EXAMPLE["contract"]["contractor"]["sites"][0]] * 2,
     "$.contract.contractor.sites[1].id", None, ProblemCode.SAME_TWICE),
    ("contract/kind", "gift", "$.contract.kind", None, ProblemCode.NOT_ALLOWED),
    ("contract/begins", "2027-04-01", "$.contract.ends", None, ProblemCode.DATES_REVERSED),
    ("contract/begins", "2026-02-30", "$.contract.begins", None, ProblemCode.NO_DATE),
    ("contract/begins", "2026-2-3", "$.contract.begins", None, ProblemCode.PATTERN),
    ("contract/subcontracting", "no", "$.contract.subcontracting", None, ProblemCode.WRONG_TYPE),
    ("contract/contractor/corporate_number", "6999900012346", "$.contract.contractor.corporate_number", None,
     AnswersCode.CHECK_DIGIT),
    ("contract/contractor/corporate_number", "69999", "$.contract.contractor.corporate_number", None,
     ProblemCode.PATTERN),
    ("visit/form", "jica.9", "$.visit.form", None, ProblemCode.UNKNOWN_REFERENCE),
    ("visit/site", "moon", "$.visit.site", None, ProblemCode.UNKNOWN_REFERENCE),
    ("visit/dates", ["2026-13-01"], "$.visit.dates[0]", None, ProblemCode.NO_DATE),
    ("answers/4/no", "5", "$.answers[4].no", None, ProblemCode.WRONG_TYPE),
    ("answers/4/no", True, "$.answers[4].no", None, ProblemCode.WRONG_TYPE),
    ("answers/4/no", 0, "$.answers[4].no", 0, ProblemCode.SIZE),
    ("answers/4/no", 36, "$.answers[4].no", None, ProblemCode.UNKNOWN_REFERENCE),
    ("answers/4", "five", "$.answers[4]", None, ProblemCode.WRONG_TYPE),
    ("answers/4/result", "a", "$.answers[4].result", 5, ProblemCode.NOT_ALLOWED),
    ("answers/4/ticks", ["x"], "$.answers[4].ticks[0]", 5, ProblemCode.UNKNOWN_REFERENCE),
    ("answers/4/ticks", ["lines", "lines"], "$.answers[4].ticks", 5, ProblemCode.SAME_TWICE),
    ("answers/4/methods", ["dream"], "$.answers[4].methods[0]", 5, ProblemCode.UNKNOWN_REFERENCE),
    ("answers/4/prompts", {"x": "y"}, "$.answers[4].prompts.x", 5, ProblemCode.UNKNOWN_REFERENCE),
    ("answers/4/remarks", "長" * 20_001, "$.answers[4].remarks", 5, ProblemCode.SIZE),
    ("answers/4/remarks", "a\tb", "$.answers[4].remarks", 5, ProblemCode.CHARACTER),
    ("answers/4/waiting", {"for": "図"}, "$.answers[4]", 5, AnswersCode.SEVERAL_STANDINGS),
    ("answers/4/colour", "red", "$.answers[4].colour", 5, ProblemCode.UNKNOWN_MEMBER),
    ("answers/4", {"no": 5, "waiting": {"for": "図", "until": "2026-11-31"}}, "$.answers[4].waiting.until", 5,
     ProblemCode.NO_DATE),
    ("answers/4", {"no": 5, "waiting": {"for": "図"}}, "$.answers[4]", 5, AnswersCode.OPEN_ROW),
    ("answers/4", {"no": 5, "not_applicable": True}, "$.answers[4]", 5, AnswersCode.OPEN_ROW),
    ("answers/4", {"no": 5}, "$.answers[4]", 5, AnswersCode.OPEN_ROW),
    ("answers/4", "-", "$.answers", 5, AnswersCode.OPEN_ROW),
    ("answers/16/remarks", " \n ", "$.answers[16]", 17, AnswersCode.OPEN_ROW),
    ("answers/22/method_reason", "-", "$.answers[22]", 23, AnswersCode.OPEN_ROW),
    ("rating_remarks", "", "$.rating_remarks", None, AnswersCode.NO_REQUEST),
]  # fmt: skip


@pytest.mark.parametrize(("path", "new", "place", "row", "code"), SLIPS)
def test_one_slip_is_one_problem_with_its_place(
    path: str, new: Any, place: str, row: int | None, code: ProblemCode | AnswersCode
) -> None:
    [problem] = problems_of(spoilt(path, new))
    assert (problem.path, problem.row, problem.code) == (place, row, code)
    assert problem.line is not None


def test_a_row_that_stands_there_twice_leaves_another_open() -> None:
    told = [(problem.path, problem.row, problem.code) for problem in problems_of(spoilt("answers/4/no", 4))]
    assert told == [
        ("$.answers", 5, AnswersCode.OPEN_ROW),
        ("$.answers[4].no", 4, ProblemCode.SAME_TWICE),
    ]


def test_every_code_of_answers_is_under_test() -> None:
    """The guard against 個人番号 has tests of its own."""
    assert {slip[-1] for slip in SLIPS} >= set(AnswersCode) - {AnswersCode.INDIVIDUAL_NUMBER}


def test_slips_of_every_stage_are_told_together() -> None:
    value = spoilt("visit/site", "moon")
    value["answers"][2]["no"] = "3"
    value["answers"][3]["result"] = "D"
    value["answers"][4]["remarks"] = value["answers"][4]["result"] = "C"
    value["answers"][5] |= {"result": "B", "remarks": ""}
    told = [(problem.path, problem.row) for problem in problems_of(value)]
    assert told == [
        ("$.visit.site", None),
        ("$.answers[2].no", None),
        ("$.answers[3].result", 4),
        ("$.answers[5]", 6),
    ]


def test_a_row_whose_entry_is_broken_is_not_also_missing() -> None:
    assert len(problems_of(spoilt("answers/4/result", "D"))) == 1
    assert len(problems_of(spoilt("answers/4/no", "5"))) == 1
    two = spoilt("answers/4/result", "D")
    del two["answers"][30]
    assert [problem.row for problem in problems_of(two)] == [31, 5]


def test_the_line_is_the_line_of_the_file() -> None:
    text = paths.resource("practice", "answers-example.yaml").read_text("utf-8")
    text = text.replace("no: 20, result: A", "no: 20, result: X")
    with pytest.raises(FormError) as caught:
        read_answers(text.encode(), "a.yaml", FORMS)
    problems = caught.value.data["problems"]
    assert isinstance(problems, list)
    [problem] = problems
    line = next(number for number, each in enumerate(text.splitlines(), 1) if "result: X" in each)
    assert (problem.line, problem.row, problem.found) == (line, 20, "X")


@pytest.mark.parametrize("form", FORMS)
def test_every_form_can_be_keyed(form: FormId) -> None:
    """With the best result for each row; nothing about the official sheet stands in code."""
    definition: Any = FORMS[form]
    best = next(result["key"] for result in definition["results"] if result["grade"] == "met")
    rows = [row for section in definition["sections"] for item in section["items"] for row in item["rows"]]
    value = {**EXAMPLE, "visit": {**EXAMPLE["visit"], "form": form}}
    value["answers"] = [{"no": row["no"], "result": best} for row in rows]
    visit = read(value)
    assert [answer.result for answer in visit.answers.values()] == [best] * len(rows)
    assert visit.rating_remarks == ""


@pytest.mark.parametrize("value", [None, 1, "text", [], {}, [EXAMPLE], {"answers": "x"}, {"answers": [1, None, []]}])
def test_any_other_value_is_refused_and_not_fallen_over(value: Any) -> None:
    assert problems_of(value)


def test_every_keyword_of_the_schema_has_its_reason() -> None:
    told = {*KEYWORDS, "required", "additionalProperties"}
    structure = {"$schema", "$id", "$defs", "$ref", "title", "description", "properties", "items"}
    assert set(keywords(SCHEMA)) <= told | structure


def keywords(node: Any) -> list[str]:
    """The keywords of a schema and of all schemas inside; names of members are none."""
    found: list[str] = []
    for name, inner in node.items():
        found.append(name)
        if name in ("properties", "$defs"):
            found += [word for each in inner.values() for word in keywords(each)]
        elif name == "items" or (name == "additionalProperties" and isinstance(inner, dict)):
            found += keywords(inner)
    return found
