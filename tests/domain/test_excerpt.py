import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.excerpt import Excerpt, excerpt, holds
from inspector_app.domain.row_search import folded

texts = st.text(st.sampled_from("鍵管理簿髙橋𠮷ｶﾞﾎﾟがポＡaÅ①㈱ \n。"), max_size=120)


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("鍵の管理簿", ["管理"], ["管理"]),
        ("鍵の管理簿と鍵", ["鍵"], ["鍵", "鍵"]),
        ("ﾜｲﾔｰﾛｯｸとﾎﾟﾝﾌﾟ", ["ワイヤー", "ポンプ"], ["ﾜｲﾔｰ", "ﾎﾟﾝﾌﾟ"]),
        ("ＵＳＢメモリ", ["usb"], ["ＵＳＢ"]),
        ("㈱見本", ["株"], ["㈱"]),
        ("𠮷田様", ["𠮷田"], ["𠮷田"]),
        ("鍵管理", ["鍵管", "管理"], ["鍵管理"]),
    ],
)
def test_spans_stand_in_the_text_as_it_was_written(text: str, words: list[str], found: list[str]) -> None:
    piece = excerpt(text, words)
    assert piece is not None
    assert [piece.text[start:end] for start, end in piece.spans] == found


def test_a_long_text_is_cut_around_what_was_found() -> None:
    piece = excerpt("前" * 50 + "鍵\nの" + "後" * 200, ["鍵"])
    assert piece == Excerpt("…" + "前" * 14 + "鍵 の" + "後" * 63 + "…", ((15, 16),))


def test_nothing_is_shown_of_a_text_without_the_words() -> None:
    assert excerpt("鍵", ["管"]) is None
    assert excerpt("", ["管"]) is None


@given(texts, texts.map(folded).filter(lambda word: word.strip() == word != ""))
def test_each_span_folds_to_a_text_with_a_word_in_it(text: str, word: str) -> None:
    piece = excerpt(text, [word])
    if piece is not None:
        assert holds(text, word)
        flat = "".join(" " if letter.isspace() else letter for letter in word)
        for start, end in piece.spans:
            assert flat in "".join(" " if each.isspace() else each for each in folded(piece.text[start:end]))


@given(texts)
def test_what_stands_in_a_text_is_shown(text: str) -> None:
    for place, letter in enumerate(text):
        alone = not unicodedata.combining(letter) and text[place : place + 2] == letter
        if alone and not letter.isspace() and letter not in "ﾞﾟ":
            assert excerpt(text, [folded(letter)]) is not None
