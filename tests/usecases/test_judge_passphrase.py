"""Passphrases that a guesser finds soon are told apart from those that stand."""

import pytest

from inspector_app.errors import InputError
from inspector_app.usecases.judge_passphrase import judge_passphrase, refuse_weak


@pytest.mark.parametrize(
    "passphrase",
    [
        "correct horse battery",
        "tsukue no kagi wa futatsu",
        "令和のあきの保管庫の合言葉",
        "𠮷野のかぎはここにありますよ",
    ],
)
def test_a_long_mixture_is_enough(passphrase: str) -> None:
    assert judge_passphrase(passphrase).enough
    refuse_weak(passphrase)


@pytest.mark.parametrize(
    ("passphrase", "hint"),
    [
        ("aaaaaaaaaaaa", "repeat"),
        ("実地検査実地検査実地検査", "repeat"),
        ("password1234", "dictionary"),
        ("qwertyuiop[]", "spatial"),
        ("abcdefghijklmnop", "sequence"),
        ("2026-11-22 19", "date"),
    ],
)
@pytest.mark.proves(
    "20",
    "推測されやすいパスフレーズは、理由を示して断る",
    "A passphrase that is guessed first is refused, with the reason",
)
def test_what_is_guessed_first_is_refused_with_the_reason(passphrase: str, hint: str) -> None:
    with pytest.raises(InputError, match=r"^input\.passphrase_weak") as caught:
        refuse_weak(passphrase)
    hints = caught.value.data["hints"]
    assert isinstance(hints, list)
    assert hint in hints


def test_a_short_one_is_refused_however_odd() -> None:
    with pytest.raises(InputError, match=r"^input\.passphrase_short \(shortest=12\)$"):
        refuse_weak("x9#Kq2!vB7z")
    assert not judge_passphrase("x9#Kq2!vB7z").enough
    assert not judge_passphrase("").enough


def test_known_names_count_for_little() -> None:
    name = "takahashiminori"
    assert judge_passphrase(name, (name,)).guesses < 2 < judge_passphrase(name).guesses


def test_a_very_long_one_is_looked_at_in_part() -> None:
    assert judge_passphrase("令和のあきの保管庫の合言葉" * 400).hints == ("repeat",)
