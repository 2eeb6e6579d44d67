"""Search within an inspection finds what is asked and what was written, and where it stands."""

import pytest

from inspector_app import paths
from inspector_app.domain.answer import Answer
from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.ids import FormId, PromptKey, RowKey
from inspector_app.domain.row_search import Found, Hit, RowSearch
from inspector_app.forms.library import Library

SEARCH = RowSearch(form_from_json(Library(paths.forms_folder()).definition(FormId("jica.3-1"))))
R17, R28 = RowKey("jica.3-1.r17"), RowKey("jica.3-1.r28")
ANSWERS = {
    R17: Answer(R17, remarks="端末12台のうち2台に\nワイヤーなし。𠮷田氏が説明", waiting_for="貸出簿（10月分）"),
    R28: Answer(R28, prompts={PromptKey("os"): "ＯＳのログは1年"}, method_reason="感染症のため"),
}


def find(text: str) -> list[Hit]:
    return list(SEARCH.find(text, ANSWERS, {R17: ["IMG-0042 鍵箱の写真"]}))


def marked(hit: Hit) -> str:
    return hit.excerpt[hit.start : hit.end]


@pytest.mark.parametrize(
    ("text", "row", "part"),
    [
        ("ﾜｲﾔｰ", R17, Found.REMARKS),
        ("𠮷田", R17, Found.REMARKS),
        ("貸出簿", R17, Found.WAITING),
        ("img-0042", R17, Found.EVIDENCE),
        ("osのログ", R28, Found.ANSWERED),
        ("感染", R28, Found.REASON),
        ("盗難又は紛失", R17, Found.QUESTION),
        ("耐火金庫", R17, Found.CRITERION),
    ],
)
def test_every_part_is_found_however_wide_it_is_typed(text: str, row: RowKey, part: Found) -> None:
    assert (row, part) in {(hit.row, hit.part) for hit in find(text)}


def test_what_was_found_is_marked_in_its_excerpt() -> None:
    (hit,) = [hit for hit in find("ﾜｲﾔｰ") if hit.part is Found.REMARKS]
    assert marked(hit) == "ワイヤー"
    assert "\n" not in hit.excerpt
    (answered,) = [hit for hit in find("osのログ") if hit.part is Found.ANSWERED]
    assert (marked(answered), answered.key) == ("ＯＳのログ", "os")


def test_all_words_must_stand_together() -> None:
    assert [hit.part for hit in find("端末 𠮷田")] == [Found.REMARKS]
    assert find("端末 そんな語はない") == []


def test_a_number_finds_its_row_first() -> None:
    assert find("17")[0].row == R17
    assert find("17")[0].part is Found.NUMBER


def test_white_space_finds_nothing_and_one_character_finds() -> None:
    assert find(" 　") == []
    assert R17 in {hit.row for hit in find("鍵")}
