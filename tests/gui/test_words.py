"""Every error that can reach the window has its sentences, in both languages."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import inspector_app
from inspector_app.domain.log import LogKind
from inspector_app.errors import KeychainError, KnownError
from inspector_app.gui.log_words import log_kind_words
from inspector_app.gui.words import error_words, known_code
from inspector_app.keychain import KeychainState

PACKAGE = Path(inspector_app.__file__).parent
REACHABLE = ("domain", "forms", "reports", "signing", "storage", "sync", "usecases")
RAISED = re.compile(r'(?:[A-Z]\w*Error|Reason|Cause)\(\s*"([a-z_]+\.[a-z_]+)"')
ELSEWHERE = {
    # What only the agency's desk, the command line, or the checker of form definitions comes across
    *("answers.invalid", "enrolment.authority_expired", "enrolment.bad_request", "input.contract_differs"),
    *("input.folder_not_empty", "inspection.other_inspector", "signature.bad_anchor"),
    *("document.invalid", "document.needs_parties", "document.needs_record", "document.record_refused"),
}


def codes() -> Iterator[str]:
    for room in REACHABLE:
        for file in (PACKAGE / room).rglob("*.py"):
            yield from RAISED.findall(file.read_text(encoding="utf-8"))


def test_there_are_errors_to_look_at() -> None:
    assert {"vault.full", "transport.missing", "signature.read_back"} <= set(codes())


@pytest.mark.parametrize("code", sorted(set(codes()) - ELSEWHERE))
def test_every_error_has_sentences(code: str) -> None:
    assert known_code(code), code


def test_a_sentence_names_what_the_error_carries() -> None:
    words = error_words(KnownError("document.missing_glyph", character="𠮷", name="U+20BB7", where="No.3 備考"))
    assert "𠮷" in words
    assert "No.3 備考" in words


def test_an_unknown_error_can_still_be_told() -> None:
    assert "nothing.known" in error_words(KnownError("nothing.known"))


def test_a_reason_is_worded_inside_an_error() -> None:
    words = error_words(KnownError("signature.read_back", reasons=("record.pages_differ",)))
    assert "紙面と中のデータが一致しません" in words


@pytest.mark.parametrize("state", [state for state in KeychainState if state is not KeychainState.AVAILABLE])
def test_everything_that_can_be_wrong_with_a_keyring_is_told_in_one_line(state: KeychainState) -> None:
    words = error_words(KeychainError(f"keychain.{state.value}"))
    assert "パスフレーズ" in words
    assert "\n" not in words


@pytest.mark.parametrize("kind", LogKind)
def test_every_kind_of_entry_has_words(kind: LogKind) -> None:
    assert log_kind_words(kind.value) != kind.value
