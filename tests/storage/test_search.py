"""The index over the whole vault: it finds what a look at every text finds, and forgets what is destroyed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.ids import RowKey
from inspector_app.domain.row_search import folded
from inspector_app.storage.answers import save_answer
from inspector_app.storage.backup import check_database
from inspector_app.storage.erasing import erase
from inspector_app.storage.inspections import add_inspection
from inspector_app.storage.migrations import LATEST
from inspector_app.storage.search import Part, Place, catch_up, find, words_of
from inspector_app.storage.vault import Vault, create_vault, open_vault
from tests.storage.examples import (
    COST,
    INSPECTION_ID,
    NOW,
    PASSPHRASE,
    ROW,
    inspection,
    judged,
    prepare,
    signed,
)


def looked_for(vault: Vault, text: str) -> set[Place]:
    catch_up(vault)
    return set(find(vault, words_of(text), 1000))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("2026-0815", Part.INSPECTION),
        ("給与", Part.CONTRACT),
        ("給", Part.INSPECTION),
        ("﨑山", Part.CONTRACT),
        ("倉庫", Part.INSPECTION),
        ("千葉", Part.CONTRACT),
        ("総務部", Part.INSPECTION),
        ("髙橋 𠮷子", Part.INSPECTION),
        ("r1", Part.INSPECTION),
        ("𠮷田", Part.ROW),
        ("葛\U000e0100", Part.ROW),
        ("はい", Part.ROW),
        ("台", Part.ROW),
        ("対面できず", Part.ROW),
    ],
)
def test_every_kind_of_text_is_found(vault: Vault, text: str, part: Part) -> None:
    signed(vault)
    assert part in {place.part for place in looked_for(vault, text)}


def test_it_follows_what_is_changed_later(vault: Vault) -> None:
    prepare(vault)
    row = Place(INSPECTION_ID, Part.ROW, ROW)
    save_answer(vault, INSPECTION_ID, judged("A", "書庫の鍵"), NOW)
    assert looked_for(vault, "書庫の鍵") == looked_for(vault, "鍵") == {row}
    save_answer(vault, INSPECTION_ID, judged("A", "金庫の錠"), NOW)
    assert looked_for(vault, "書庫") == looked_for(vault, "鍵") == set()
    assert looked_for(vault, "金庫 錠") == {row}


def test_what_changed_last_comes_first_and_the_limit_holds(vault: Vault) -> None:
    prepare(vault)
    for number in (1, 2, 3, 1):
        save_answer(vault, INSPECTION_ID, judged("AB"[number % 2], f"鍵{number}", RowKey(f"small.r{number:02}")), NOW)
        save_answer(vault, INSPECTION_ID, judged("C", f"鍵{number}", RowKey(f"small.r{number:02}")), NOW)
    assert catch_up(vault)
    keys = [place.key for place in find(vault, ["鍵"], 2)]
    assert keys == ["small.r01", "small.r03"]


def test_many_that_only_begin_alike_do_not_hide_the_one(vault: Vault) -> None:
    prepare(vault)
    words = "書庫のシュレッダーの鍵"
    save_answer(vault, INSPECTION_ID, judged("A", f"{words}と"), NOW)
    for number in range(2, 30):
        save_answer(vault, INSPECTION_ID, judged("A", f"{words}に", RowKey(f"small.r{number:02}")), NOW)
    catch_up(vault)
    assert find(vault, words_of(f"{words}と"), 5) == (Place(INSPECTION_ID, Part.ROW, ROW),)


def test_it_catches_up_piece_by_piece(vault: Vault) -> None:
    prepare(vault)
    for number in range(30):
        save_answer(vault, INSPECTION_ID, judged("ABC"[number % 3], f"鍵{number}"), NOW)
    assert not catch_up(vault, 10)
    assert not catch_up(vault, 10)
    assert catch_up(vault, 100)
    assert looked_for(vault, "鍵29") == {Place(INSPECTION_ID, Part.ROW, ROW)}


@pytest.mark.parametrize("text", ['"', 'a"b OR c*', "pairs : x", "NEAR(a b)", "-*", "^鍵", "'; DROP TABLE log"])
def test_signs_of_the_query_language_are_only_signs(vault: Vault, text: str) -> None:
    prepare(vault)
    save_answer(vault, INSPECTION_ID, judged("A", f"始め {text} 終り"), NOW)
    assert looked_for(vault, text) == {Place(INSPECTION_ID, Part.ROW, ROW)}


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    vault = create_vault(Path(tmp_path_factory.mktemp("search"), "data"), PASSPHRASE, cost=COST)
    prepare(vault)
    yield vault
    vault.close()


letters = st.sampled_from("鍵管理簿髙𠮷﨑がガｶﾞﾎﾟＡaÅß①㈱ーｰ「」、。 \n-+1１\U000e0100")


@given(st.lists(st.text(letters, max_size=30), min_size=3, max_size=3), st.text(letters, min_size=1, max_size=4))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_it_finds_what_a_look_at_every_text_finds(shared: Vault, remarks: list[str], question: str) -> None:
    for number, text in enumerate(remarks):
        answer = Answer(RowKey(f"small.r{number:02}"), Standing.WAITING, remarks=text)
        save_answer(shared, INSPECTION_ID, answer, NOW)
    words = words_of(question)
    expected = {
        f"small.r{number:02}"
        for number, text in enumerate(remarks)
        if words and all(word in folded(text) for word in words)
    }
    assert {place.key for place in looked_for(shared, question) if place.part is Part.ROW} == expected


def dumped(vault: Vault) -> bytes:
    """Return all that the index has on its pages; of the letters here only those of Hangul begin with their bytes."""
    return b"".join(block for (block,) in vault.rows("SELECT block FROM search_words_data"))


def test_nothing_of_what_is_erased_stays_in_the_index(vault: Vault) -> None:
    prepare(vault)
    add_inspection(vault, inspection("n2"))
    save_answer(vault, INSPECTION_ID, judged("A", "힣の鍵"), NOW)
    catch_up(vault)
    save_answer(vault, inspection("n2").id, judged("A", "뷁の鍵"), NOW)
    catch_up(vault)
    assert "힣".encode() in dumped(vault)
    with vault.atomic() as execute:
        erase(execute, INSPECTION_ID)
    assert "힣".encode() not in dumped(vault)
    assert "뷁".encode() in dumped(vault)
    assert looked_for(vault, "鍵") == {Place("n2", Part.ROW, ROW)}


def test_it_lasts_and_the_check_of_the_vault_takes_it_for_whole(vault: Vault, folder: Path) -> None:
    prepare(vault)
    save_answer(vault, INSPECTION_ID, judged("A", "書庫の鍵"), NOW)
    catch_up(vault)
    vault.close()
    again = open_vault(folder, PASSPHRASE)
    assert find(again, ["書庫"], 9) == (Place(INSPECTION_ID, Part.ROW, ROW),)
    assert check_database(again.database.conn, again.id, LATEST, again.log_head()) == []
    again.close()


@given(st.text(letters, min_size=6, max_size=40), st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_long_piece_of_a_text_is_found_whatever_it_is(shared: Vault, remarks: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(remarks) - 6))
    piece = remarks[place : place + data.draw(st.integers(6, 20))]
    save_answer(shared, INSPECTION_ID, Answer(ROW, Standing.WAITING, remarks=remarks), NOW)
    words = words_of(piece)
    catch_up(shared)
    here = Place(INSPECTION_ID, Part.ROW, ROW)
    expected = bool(words) and all(word in folded(remarks) for word in words)
    assert (here in find(shared, words, 1000, exactly=True)) is expected
    assert here in find(shared, words, 1000) or not expected


def test_what_only_resembles_a_long_word_is_told_apart_when_asked_to(vault: Vault) -> None:
    prepare(vault)
    save_answer(vault, INSPECTION_ID, judged("A", "あいうえおか"), NOW)
    save_answer(vault, INSPECTION_ID, judged("A", "うえあいおか", RowKey("small.r02")), NOW)
    catch_up(vault)
    words = words_of("あいうえおか")
    assert find(vault, words, 1) == (Place(INSPECTION_ID, Part.ROW, RowKey("small.r02")),)
    assert find(vault, words, 5, exactly=True) == (Place(INSPECTION_ID, Part.ROW, ROW),)
