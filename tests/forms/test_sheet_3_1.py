"""様式3-1 letter for letter: against its columns read back, and against the text as it was read from the paper.

`data/sheet-3-1.yaml` holds the 35 rows in their columns; `data/sheet-3-1-as-read.txt` is what a machine read, with
cells that slid into the next column but with every 「・」 where the paper has it.
"""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from inspector_app import paths
from inspector_app.domain.form import Form, RatingCondition, Row
from inspector_app.domain.form_json import form_from_json
from inspector_app.forms.reader import read_form

DATA = Path(__file__).parent / "data"
SPEC: dict[str, Any] = yaml.load((DATA / "sheet-3-1.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
AS_READ = (DATA / "sheet-3-1-as-read.txt").read_text("utf-8")
FORM: Form = form_from_json(read_form(paths.forms_folder() / "jica-3-1.yaml"))
WALK = list(FORM.walk())
NUMBERS = range(1, 36)
COLUMNS = FORM.columns
HEADINGS = [COLUMNS.number, COLUMNS.section, COLUMNS.item, COLUMNS.criteria, COLUMNS.result, COLUMNS.remarks]


def spec_row(no: int) -> dict[str, Any]:
    row: dict[str, Any] = SPEC["rows"][no - 1]
    return row


def row(no: int) -> Row:
    return FORM.rows[no - 1]


def spread(member: str) -> list[str]:
    """A merged cell's text for each of the 35 rows, as the columns read back have it."""
    texts: list[str] = []
    for entry in SPEC["rows"]:
        texts.append(entry[member] if member in entry else texts[-1])
    return texts


def solid(text: str) -> str:
    """The text without white space: tables read by machines lose line feeds and gain spaces."""
    return re.sub(r"\s", "", text)


def read_line(no: int) -> str:
    """The line of one row as it was read."""
    [line] = [line for line in AS_READ.splitlines() if line.startswith(f"{no}\t")]
    return solid(line)


def test_there_are_35_rows_with_their_numbers_and_stable_keys() -> None:
    assert [int(entry["no"]) for entry in SPEC["rows"]] == list(NUMBERS)
    assert [row.no for row in FORM.rows] == list(NUMBERS)
    assert [row.key for row in FORM.rows] == [f"jica.3-1.r{no:02}" for no in NUMBERS]


def test_sections_and_items_span_the_rows_of_their_merged_cells() -> None:
    assert [section.label.ja for section, _, _ in WALK] == spread("category")
    assert [item.text.ja for _, item, _ in WALK] == spread("item")
    assert [len(section.rows) for section in FORM.sections] == [6, 2, 18, 7, 2]
    assert sum(len(section.items) for section in FORM.sections) == 20


@pytest.mark.parametrize("no", NUMBERS)
def test_a_row_has_the_words_of_the_sheet(no: int) -> None:
    expected, found = spec_row(no), row(no)
    assert [criterion.text.ja for criterion in found.criteria] == expected["criteria"]
    assert found.preset == expected.get("remarks", "")
    assert (None if found.lead is None else found.lead.ja) == expected.get("lead")


@pytest.mark.parametrize("no", NUMBERS)
def test_a_row_has_the_words_and_bullets_that_were_read(no: int) -> None:
    line = read_line(no)
    for criterion in row(no).criteria:
        text = solid(criterion.text.ja)
        assert text in line
        assert ("・" + text in line) == criterion.bullet
    lead = row(no).lead
    assert lead is None or (solid(lead.ja) in line and "・" + solid(lead.ja) not in line)
    assert solid(row(no).preset) in line


def test_nothing_that_was_read_is_missing() -> None:
    """Take every text of the form out of what was read: only row numbers and the headings of the page remain."""
    rest = solid(AS_READ)
    texts = [section.label.ja for section in FORM.sections]
    texts += [item.text.ja for section in FORM.sections for item in section.items]
    for one in FORM.rows:
        texts += [("・" if criterion.bullet else "") + criterion.text.ja for criterion in one.criteria]
        texts += [one.preset] + ([one.lead.ja] if one.lead else [])
    texts += [cell.label.ja for cell in FORM.header] + [FORM.mark, FORM.title.ja]
    for rule in FORM.ratings:
        texts += [f"{rule.no}.{rule.label.ja}", rule.text, rule.consequence]
    for text in sorted(map(solid, texts), key=len, reverse=True):
        assert text in rest
        rest = rest.replace(text, "", 1)
    heading = solid("".join(HEADINGS))
    assert rest.count(heading) == 2
    numbers = "".join(str(no) for no in NUMBERS)
    # 分類 of row 9 is printed again where a new page begins, at row 20; 最終評価 stands in the table and below it.
    left = rest.replace(heading, "").replace("物理的安全管理措置", "", 1).replace(FORM.rating_title, "")
    assert left.replace("：", "") == numbers


def test_header_columns_scale_and_rating_are_the_sheets() -> None:
    assert [cell.label.ja for cell in FORM.header] == SPEC["header"]
    assert SPEC["columns"] == HEADINGS
    assert {result.key: result.label.ja for result in FORM.results} == SPEC["results"]
    for rule, expected in zip(FORM.ratings, SPEC["final_rating"], strict=True):
        assert (str(rule.no), rule.label.ja) == (expected["no"], expected["label"])
        assert rule.text == f"（{expected['when']}）"
        assert rule.consequence == ("⇒" + expected["then"] if "then" in expected else "")
    assert [rule.when for rule in FORM.ratings] == [RatingCondition.ALL_MET, RatingCondition.ANY_FINDING]
    assert [rule.key for rule in FORM.ratings] == ["no_problem", "needs_improvement"]


def test_the_same_as_above_means_row_24() -> None:
    for no in (25, 26):
        assert row(no).preset == "同上"
        assert row(no).preset_meaning == row(24).preset
    assert all(one.preset_meaning == one.preset for one in FORM.rows if one.preset != "同上")


@pytest.mark.parametrize(("no", "count"), [(27, 5), (28, 3), (29, 2)])
def test_hearing_examples_are_prompts_in_their_own_words(no: int, count: int) -> None:
    lines = [f"{index}. {prompt.text.ja}" for index, prompt in enumerate(row(no).prompts, start=1)]
    assert len(lines) == count
    assert row(no).preset == "\n".join(["【ヒアリング内容の例】", *lines])


def test_no_other_row_has_prompts() -> None:
    assert {one.no for one in FORM.rows if one.prompts} == {27, 28, 29}


@pytest.mark.parametrize(("no", "count"), [(1, 9), (3, 5), (9, 4), (17, 3), (22, 3), (26, 3), (32, 3), (35, 7)])
def test_rows_with_several_facts_have_as_many_sub_checks(no: int, count: int) -> None:
    """DOMAIN G9–G18."""
    assert len(row(no).checks) == count


def test_only_row_32_is_an_either_or() -> None:
    assert {one.no for one in FORM.rows if one.either_of} == {32}
    assert row(32).either_of == {"logoff", "screen_lock"}


def test_not_applicable_is_allowed_for_rows_34_and_35_without_a_subcontractor() -> None:
    [rule] = FORM.not_applicable
    assert rule.rows == {row(34).key, row(35).key}
    assert (rule.when, rule.label.ja) == ("no_subcontractor", "該当なし（再委託なし）")


def test_the_walk_leads_from_the_door_to_the_meeting_room() -> None:
    assert [place.label.ja for place in FORM.places] == [
        "受付",
        "管理区域",
        "取扱区域",
        "保管庫",
        "端末・サーバ",
        "会議室",
    ]
    assert {one.place for one in FORM.rows} == {place.key for place in FORM.places}
    assert {one.respondent for one in FORM.rows} == {person.key for person in FORM.respondents}
