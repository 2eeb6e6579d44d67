"""Whatever can go wrong anywhere in the program has its sentence in both languages, and the data that it names."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from inspector_app.agency.intake import Outcome
from inspector_app.cli.sentences import SENTENCES
from inspector_app.cli.sentences.problems import PROBLEMS, ROW_PROBLEMS
from inspector_app.cli.sentences.values import PATTERNS, VALUES
from inspector_app.domain.completeness import ProblemKind
from inspector_app.domain.lifecycle import Event, State
from inspector_app.forms.problems import AnswersCode, EntryCode, ProblemCode, SheetCode
from inspector_app.paths import resource
from tests.cli.sentences.codes import Raising, raisings, written_codes

CODES = written_codes()
RAISINGS = raisings()
TABLES = {"codes": SENTENCES, "problems": PROBLEMS, "rows": ROW_PROBLEMS, "values": VALUES, "patterns": PATTERNS}
BRACKETS = re.compile(r"（[^（）]*）| \([^()]*\)")


def names(template: str) -> set[str]:
    return set(re.findall(r"\{([a-z_]+)\}", template))


def needed(template: str) -> set[str]:
    """The data without which the sentence has a hole; what stands in brackets can go."""
    return names(BRACKETS.sub("", template))


def test_the_source_is_read() -> None:
    """The tests below would hold for an empty list too."""
    assert len(CODES) > 80
    assert {"vault.damaged", "record.cut", "transport.full", "answers.invalid", "output.failed"} <= CODES.keys()
    assert any(each.names == {"file", "problems"} for each in RAISINGS["answers.invalid"])


def test_every_code_in_the_source_has_its_sentence() -> None:
    assert {code: place for code, place in CODES.items() if code not in SENTENCES} == {}


def test_no_sentence_is_left_over() -> None:
    assert SENTENCES.keys() - CODES.keys() == set()


@pytest.mark.parametrize("code", sorted(RAISINGS))
def test_what_a_sentence_names_is_there_wherever_it_is_needed(code: str) -> None:
    for template in SENTENCES[code]:
        for raising in RAISINGS[code]:
            if raising.whole:
                assert needed(template) <= raising.names, raising
        if all(raising.whole for raising in RAISINGS[code]):
            assert names(template) <= everything(RAISINGS[code]), template


def everything(places: list[Raising]) -> set[str]:
    return {name for place in places for name in place.names}


def test_both_languages_name_the_same() -> None:
    for table in TABLES.values():
        for code, (japanese, english) in table.items():
            assert names(japanese) == names(english), code


def test_each_is_in_its_language() -> None:
    for name in ("codes", "problems", "rows"):
        for code, (japanese, english) in TABLES[name].items():
            if re.sub(r"\{[a-z_]+\}", "", japanese):
                assert re.search("[ぁ-んァ-ヶ一-龠]", japanese), code
                assert re.search("[a-z]{2}", english), code
                assert not re.search("[ぁ-ん]", english), code


def test_sentences_end_as_sentences() -> None:
    for code, (japanese, english) in SENTENCES.items():
        assert japanese.endswith(("。", "。次を直してください。")), code
        assert english.endswith((".", ":")), code


@pytest.mark.parametrize("enum", [ProblemCode, AnswersCode, SheetCode, EntryCode])
def test_every_problem_of_a_file_has_its_words(enum: type[ProblemCode | AnswersCode | SheetCode | EntryCode]) -> None:
    assert {str(code) for code in enum} <= PROBLEMS.keys()


def test_no_words_for_problems_are_left_over() -> None:
    assert PROBLEMS.keys() == {str(code) for code in (*ProblemCode, *AnswersCode, *SheetCode, *EntryCode)}
    assert ROW_PROBLEMS.keys() == {str(kind) for kind in ProblemKind}
    assert {name for pair in PROBLEMS.values() for text in pair for name in names(text)} <= {
        "found",
        "expected",
        "kind",
    }


def test_states_and_steps_have_their_words() -> None:
    assert {str(each) for each in (*State, *Event)} <= VALUES.keys()


def test_every_outcome_of_the_intake_has_its_words() -> None:
    from inspector_app.cli.agency_intake import WORDS

    assert set(WORDS) == set(Outcome)


@pytest.mark.parametrize("schema", ["form-1", "answers-1"])
def test_every_pattern_of_the_schemas_is_said_in_words(schema: str) -> None:
    found = set(patterns(json.loads(resource("schemas", f"{schema}.schema.json").read_bytes())))
    assert found
    assert found <= PATTERNS.keys()


def patterns(node: Any) -> Iterator[str]:
    """The patterns that a text has to match; what it must not hold has a code of its own."""
    if isinstance(node, Mapping):
        if isinstance(node.get("pattern"), str):
            yield node["pattern"]
        for name, inner in node.items():
            if name != "not":
                yield from patterns(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from patterns(inner)
