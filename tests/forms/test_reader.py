"""Every error names file, line, path and reason; all of them are told at once."""

import json
from pathlib import Path

import pytest

from inspector_app.domain.form_json import form_from_json
from inspector_app.errors import FormError
from inspector_app.forms.problems import Problem, ProblemCode
from inspector_app.forms.reader import definition_problems, parse_form, read_form
from inspector_app.forms.strict_yaml import MAX_BYTES
from tests.forms.sources import SMALL, broken, line_of, problems_of

Code = ProblemCode
ROW = "$.sections[0].items[0].rows"
# What is replaced, by what; the code; the path; what was found; what was expected.
SHAPE = [
    ("source: 見本", "sauce: 見本", Code.UNKNOWN_MEMBER, "$.sauce", "sauce", None),
    ("            place: desk\n", "", Code.MISSING, f"{ROW}[0].place", "", ""),
    ("no: 1,", 'no: "1",', Code.WRONG_TYPE, "$.rating.rules[0].no", "string", "integer"),
    ("bullet: true", "bullet: yes", Code.WRONG_TYPE, f"{ROW}[0].criteria[0].bullet", "string", "boolean"),
    ('version: "1"', "version: 1", Code.WRONG_TYPE, "$.version", "integer", "string"),
    ("lead: null", "lead: 以下", Code.WRONG_TYPE, f"{ROW}[0].lead", "string", "object, null"),
    ("to: 2027-03-31", "to: 20270331", Code.WRONG_TYPE, "$.valid.to", "integer", "string, null"),
    ("form/1", "form/2", Code.NOT_ALLOWED, "$.schema", "inspector-app/form/2", "inspector-app/form/1"),
    ("shape: circle", "shape: star", Code.NOT_ALLOWED, "$.results[0].shape", "star", "circle, triangle, cross"),
    ("id: small", "id: Small Form", Code.PATTERN, "$.id", "Small Form", None),
    ("from: 2026-04-01", "from: 2026/4/1", Code.PATTERN, "$.valid.from", "2026/4/1", None),
    ("key: one,", 'key: "one\\n",', Code.PATTERN, f"{ROW}[0].checks[0].key", "one", None),
    ("ja: 行1,", 'ja: "行\\t1",', Code.CHARACTER, f"{ROW}[0].short.ja", "", ""),
    ("ja: 行1,", "ja: あいうえおかきくけこさしす,", Code.SIZE, f"{ROW}[0].short.ja", "13", "≤ 12"),
    ("ja: 行1,", 'ja: "",', Code.SIZE, f"{ROW}[0].short.ja", "0", "≥ 1"),
    ("no: 1\n", "no: 0\n", Code.SIZE, f"{ROW}[0].no", "0", "≥ 1"),
    ("methods: [sight]", "methods: [sight, sight]", Code.SAME_TWICE, f"{ROW}[0].methods", "", ""),
    ("methods: [sight]", "methods: []", Code.SIZE, f"{ROW}[0].methods", "0", "≥ 1"),
]
RULES = [
    ("key: small.r2\n", "key: small.r1\n", Code.SAME_TWICE, f"{ROW}[1].key", "small.r1", f"{ROW}[0]"),
    ("no: 2\n", "no: 1\n", Code.SAME_TWICE, f"{ROW}[1].no", "1", f"{ROW}[0]"),
    ("no: 1\n", "no: 3\n", Code.NOT_ASCENDING, f"{ROW}[1].no", "2", "3"),
    ("key: two,", "key: one,", Code.SAME_TWICE, f"{ROW}[0].checks[1].key", "one", f"{ROW}[0].checks[0]"),
    ("key: C,", "key: A,", Code.SAME_TWICE, "$.results[1].key", "A", "$.results[0]"),
    ("no: 2,", "no: 1,", Code.SAME_TWICE, "$.rating.rules[1].no", "1", "$.rating.rules[0]"),
    ("key: small.r1\n", "key: other.r1\n", Code.FOREIGN_KEY, f"{ROW}[0].key", "other.r1", "small."),
    ("methods: [sight]", "methods: [smell]", Code.UNKNOWN_REFERENCE, f"{ROW}[0].methods[0]", "smell", "sight"),
    ("place: desk", "place: cellar", Code.UNKNOWN_REFERENCE, f"{ROW}[0].place", "cellar", "desk"),
    ("respondent: anyone", "respondent: nobody", Code.UNKNOWN_REFERENCE, f"{ROW}[0].respondent", "nobody", "anyone"),
    ("[one, two]", "[one, six]", Code.UNKNOWN_REFERENCE, f"{ROW}[0].either_of[1]", "six", "one, two"),
    ("[one, two]", "[one]", Code.ALONE, f"{ROW}[0].either_of", "one", ""),
    ("[small.r2]", "[small.r9]", Code.UNKNOWN_REFERENCE, "$.not_applicable[0].rows[0]", "small.r9", None),
    ("when: all_met", "when: any_finding", Code.NO_RATING, "$.rating.rules", "", "all_met"),
    ("when: any_finding", "when: all_met", Code.SAME_TWICE, "$.rating.rules[1].when", "all_met", "$.rating.rules[0]"),
    ("grade: met", "grade: partly", Code.NO_GRADE, "$.results", "", "met"),
    ("grade: unmet", "grade: partly", Code.NO_GRADE, "$.results", "", "unmet"),
    ("preset_meaning: 注", 'preset_meaning: ""', Code.NO_MEANING, f"{ROW}[0].preset_meaning", "", ""),
    ('preset_meaning: ""', "preset_meaning: 注", Code.NO_MEANING, f"{ROW}[1].preset_meaning", "", ""),
    ("{rows}を直す", "直す", Code.NO_PLACEHOLDER, "$.rating.rules[1].request", "", "{rows}"),
    ("{rows}を直す", "{rows}{days}", Code.UNKNOWN_PLACEHOLDER, "$.rating.rules[1].request", "{days}", "{rows}"),
    ("2027-03-31", "2027-02-29", Code.NO_DATE, "$.valid.to", "2027-02-29", ""),
    ("2027-03-31", "2026-03-31", Code.DATES_REVERSED, "$.valid.to", "2026-03-31", "2026-04-01"),
    ("supplements: null", "supplements: small", Code.SELF_REFERENCE, "$.supplements", "small", ""),
]
# The line of these is not the line that was changed.
TOLD_ELSEWHERE = {Code.MISSING, Code.NO_RATING, Code.NO_GRADE, Code.NOT_ASCENDING}


def test_the_small_form_is_in_order() -> None:
    form = form_from_json(parse_form(SMALL.encode(), "small.yaml"))
    assert [row.key for row in form.rows] == ["small.r1", "small.r2"]


@pytest.mark.parametrize(("old", "new", "code", "path", "found", "expected"), [*SHAPE, *RULES])
def test_a_slip_is_told_with_its_place_and_reason(
    old: str, new: str, code: ProblemCode, path: str, found: str, expected: str | None
) -> None:
    text = broken((old, new))
    by_place = {(problem.path, problem.code): problem for problem in problems_of(text)}
    problem = by_place[path, code]
    assert problem.found == found
    assert expected is None or problem.expected == expected
    if code in TOLD_ELSEWHERE:
        assert problem.line is not None
    else:
        assert problem.line == SMALL.count("\n", 0, SMALL.index(old)) + 1


def test_every_code_is_under_test() -> None:
    told = {case[2] for case in [*SHAPE, *RULES]}
    by_the_yaml_reader = {
        Code.SYNTAX,
        Code.ENCODING,
        Code.EMPTY,
        Code.SEVERAL_DOCUMENTS,
        Code.TOO_LARGE,
        Code.TOO_DEEP,
        Code.ALIAS,
        Code.TAG,
        Code.KEY_NOT_TEXT,
        Code.KEY_TWICE,
    }
    assert told | by_the_yaml_reader == set(Code)
    assert told & by_the_yaml_reader == set()


def test_all_problems_are_told_in_the_order_of_the_file() -> None:
    text = broken(("place: desk", "place: cellar"), ("no: 2\n", "no: 1\n"), ("2027-03-31", "2026-03-31"))
    assert [problem.code for problem in problems_of(text)] == [
        Code.DATES_REVERSED,
        Code.UNKNOWN_REFERENCE,
        Code.SAME_TWICE,
    ]


PROMPT = "              - { key: how, text: { ja: 如何, en: How } }\n"
METHOD = "  - { key: sight, label: { ja: 目視, en: Sight } }\n"
PERSON = "  - { key: anyone, label: { ja: 誰でも, en: Anyone } }\n"
SECTION = SMALL[SMALL.index("  - key: s1\n") :]
ITEM = SMALL[SMALL.index("      - key: small.q1\n") :]


@pytest.mark.parametrize(
    ("part", "path"),
    [
        (PROMPT, f"{ROW}[0].prompts[1].key"),
        (METHOD, "$.methods[1].key"),
        (PERSON, "$.respondents[1].key"),
        (SECTION, "$.sections[1].key"),
        (ITEM, "$.sections[0].items[1].key"),
    ],
)
def test_what_stands_there_twice_is_told(part: str, path: str) -> None:
    told = {problem.path for problem in problems_of(broken((part, part * 2))) if problem.code is Code.SAME_TWICE}
    assert path in told


def test_a_form_may_be_valid_for_a_single_day() -> None:
    text = broken(("2027-03-31", "2026-04-01"))
    assert parse_form(text.encode(), "small.yaml")["valid"] == {"from": "2026-04-01", "to": "2026-04-01"}


def test_a_row_excused_by_two_rules_is_told() -> None:
    rule = "  - { rows: [small.r2], when: no_subcontractor, label: { ja: 該当なし, en: Not applicable } }\n"
    [problem] = problems_of(broken((rule, rule * 2)))
    assert (problem.code, problem.path) == (Code.SAME_TWICE, "$.not_applicable[1].rows[0]")


def test_a_problem_reads_as_one_line_and_unpacks_as_place_and_reason() -> None:
    text = broken(("place: desk", "place: cellar"))
    [problem] = problems_of(text)
    line = line_of("place: cellar", text)
    place, reason = problem
    assert place == f"line {line}, {ROW}[0].place"
    assert reason == "unknown_reference, found cellar, expected desk"
    assert str(problem) == f"{place}: {reason}"
    assert str(Problem("$.a['b c']", None, Code.MISSING)) == "$.a['b c']: missing"


def test_long_and_many_lined_texts_are_shown_short() -> None:
    [problem] = problems_of(broken(("place: desk", 'place: "' + "長い\\n" * 200 + '"')))[:1]
    assert len(problem.found) <= 60
    assert "\n" not in problem.found


def test_a_definition_from_elsewhere_is_checked_without_lines() -> None:
    definition = parse_form(SMALL.encode(), "small.yaml")
    assert definition_problems(definition) == []
    assert definition_problems({**definition, "id": 5}) == [Problem("$.id", None, Code.WRONG_TYPE, "integer", "string")]
    assert definition_problems([1, 2]) == [Problem("$", None, Code.WRONG_TYPE, "array", "object")]


def test_a_file_is_read_by_its_path(tmp_path: Path) -> None:
    file = tmp_path / "form.yaml"
    file.write_text(SMALL, "utf-8")
    assert read_form(file)["id"] == "small"


def test_json_is_read_as_well(tmp_path: Path) -> None:
    definition = parse_form(SMALL.encode(), "small.yaml")
    file = tmp_path / "form.json"
    file.write_text(json.dumps(definition, ensure_ascii=False, indent=2), "utf-8")
    assert read_form(file) == definition


@pytest.mark.parametrize("name", ["missing.yaml", "folder"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(FormError) as refused:
        read_form(tmp_path / name)
    assert refused.value.code == "form.unreadable"
    assert refused.value.data["file"] == name


def test_a_huge_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    file = tmp_path / "huge.yaml"
    with file.open("wb") as stream:
        stream.truncate(50 * MAX_BYTES)
    with pytest.raises(FormError) as refused:
        read_form(file)
    problems = refused.value.data["problems"]
    assert isinstance(problems, list)
    assert [(problem.code, problem.found) for problem in problems] == [(Code.TOO_LARGE, str(MAX_BYTES + 1))]
