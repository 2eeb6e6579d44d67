"""No 個人番号 is kept in any writing, and nearly everything else passes unasked."""

import os
from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app import paths
from inspector_app.domain.individual_number import check_digit, is_individual_number
from inspector_app.domain.number_guard import Finding, Kind, Level, inspect_text
from inspector_app.domain.number_reading import may_hold_digits, readings
from tests.domain.number_texts import corporate_number, in_fours, individual_number, labelled, ordinary, thirteen

VALID = "123456789018"
COUNT = int(os.environ.get("INSPECTOR_APP_GUARD_TEXTS", "8000"))
"""How many generated texts; `INSPECTOR_APP_GUARD_TEXTS=100000` for the long form."""

digits = st.lists(st.integers(0, 9), min_size=11, max_size=11)


def level(text: str) -> Level | None:
    found = inspect_text(text)
    return None if found is None else found.level


@pytest.mark.parametrize(("base", "check"), [("12345678901", 8), ("92345678901", 4), ("0" * 11, 0), ("1" * 11, 8)])
def test_the_check_digit_is_that_of_the_ordinance(base: str, check: int) -> None:
    assert check_digit([int(digit) for digit in base]) == check


def test_twelve_times_the_same_digit_is_nobodys_number() -> None:
    assert not is_individual_number([0] * 12)
    assert inspect_text("個人番号 000000000000") is None


@pytest.mark.parametrize(
    "text",
    [
        "1234 5678 9018",
        "1234-5678-9018",
        "１２３４－５６７８－９０１８",
        "一二三四 五六七八 九〇一八",
        "一二三四・五六七八・九○一八",
        "1234\n5678\n9018",
        "1234ー5678ー9018",
        "1234一5678一9018",
        "1234億5678万9018",
        "1234の5678の9018",
        "1234\u200b5678\u200b9018",
        "1 2 3 4  5 6 7 8  9 0 1 8",
        "1234_5678_9018.jpg",
        "一二三四/五六七八/九○一八",
        "1234 5678 9O18",
        "I234-5678-9018 は l234 でない 1234-5678-9018",
        "1. 1234 5678 9018",
        "① 1234 5678 9018",
        "山田健一 1234 5678 9018",
        "2026-11-22 1234 5678 9018",
        "8109 8765 4321\u202e",
        f"個人番号 {VALID}",
        f"個人番号は{VALID}です",
        f"個人番号（12桁）{VALID}",
        f"{VALID}（マイナンバー）",
        "ﾏｲﾅﾝﾊﾞｰ 12-3456-789018",
        f"ＭＮ：{VALID}",
        "My Number 123.456.789.018",
        "個人番号関係事務 担当者の " + VALID,
        "個人番号 1二3四5六7八9〇1八",
        "契約番号 1234-5678-9018",
        f"法人番号 7123456789012 個人番号 {VALID}",
    ],
)
def test_what_is_certain_is_refused(text: str) -> None:
    assert level(text) is Level.BLOCK


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (VALID, Kind.INDIVIDUAL_NUMBER),
        ("123-456-789-018", Kind.INDIVIDUAL_NUMBER),
        ("①②③④⑤⑥⑦⑧⑨⓪①⑧", Kind.INDIVIDUAL_NUMBER),
        ("2026 1234 5678 9018", Kind.INDIVIDUAL_NUMBER),
        ("1234 5678 9018 5名", Kind.INDIVIDUAL_NUMBER),
        (f"山田健一{VALID}", Kind.INDIVIDUAL_NUMBER),
        (f"個人番号でなく契約番号 {VALID}", Kind.INDIVIDUAL_NUMBER),
        ("個人番号 123456789012", Kind.MISTYPED),
        ("個人番号：1234-5678-9012", Kind.MISTYPED),
        ("住民票コード 12345678901", Kind.RESIDENT_CODE),
        ("基礎年金番号 1234567890", Kind.PENSION_NUMBER),
        ("1234-567890", Kind.PENSION_NUMBER),
    ],
)
def test_what_may_be_one_is_asked_about(text: str, kind: Kind) -> None:
    found = inspect_text(text)
    assert found is not None
    assert (found.level, found.kind) == (Level.ASK, kind)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "123456789012",
        "1234 5678 9012",
        "7123456789012",
        "7-1234-5678-9012",
        "法人番号 7 1234-5678-9012",
        "個人番号関係事務 法人番号 1180301018771",
        "2026-03-05 10:30",
        "202603051030",
        "個人番号のアクセスログ 2026-03-05 10:30～11:45",
        "03-1234-5678 FAX 03-1234-5679",
        "+81-90-1234-5678",
        "No.1、3、5、7、12、14、22、31",
        "192.168.100.101",
        "¥123,456,789,018",
        "123,456,789,018円",
        f"契約番号 {VALID}",
        f"契約番号 {VALID}（個人番号の取扱いを含む）",
        "No.1、3、5、7、12、14、22、31は個人番号の保管に当たる",
        f"ISBN 9784{VALID[:9]}",
        "1234-5678-○○○○",
        "2024/2025/2026",
        "2026-123456",
        "個人番号の担当 090-1234-5678",
        "マイナス123456789012",
        f"9{VALID}",
        f"{VALID}9",
        f"a{VALID[:6]}a{VALID[6:]}",
    ],
)
def test_other_numbers_pass(text: str) -> None:
    assert inspect_text(text) is None


def test_a_finding_says_where_and_never_what() -> None:
    found = inspect_text(f"台帳に個人番号 {VALID} とあった")

    assert found == Finding(Level.BLOCK, Kind.INDIVIDUAL_NUMBER, ((8, 20),))
    assert not any(VALID[start : start + 4] in repr(found) for start in range(9))


def test_a_number_is_found_where_text_and_surroundings_meet() -> None:
    assert inspect_text("9018", before="1234 5678 ") == Finding(Level.BLOCK, Kind.INDIVIDUAL_NUMBER, ((0, 4),))
    assert inspect_text(VALID, before="個人番号") == Finding(Level.BLOCK, Kind.INDIVIDUAL_NUMBER, ((0, 12),))
    assert inspect_text(VALID, after="（マイナンバー）") == Finding(Level.BLOCK, Kind.INDIVIDUAL_NUMBER, ((0, 12),))
    assert inspect_text("良好", before="1234 5678 9018 ") is None


def test_two_numbers_are_two_places() -> None:
    found = inspect_text("1234 5678 9018、1234-5678-9018")
    assert found is not None
    assert found.spans == ((0, 14), (15, 29))


def test_a_label_reaches_twenty_letters_and_no_further() -> None:
    assert level("個人番号" + "あ" * 20 + VALID) is Level.BLOCK
    assert level("個人番号" + "あ" * 21 + VALID) is Level.ASK


@given(digits, st.text(max_size=20), st.text(max_size=20))
def test_a_grouped_number_is_found_in_any_text(base: list[int], before: str, after: str) -> None:
    number = "".join(map(str, [*base, check_digit(base)]))
    if len(set(number)) == 1:
        return
    text = f"{before}か{number[:4]} {number[4:8]} {number[8:]}か{after}"
    assert level(text) is Level.BLOCK


@given(digits, st.integers(0, 11), st.integers(1, 9))
def test_one_wrong_digit_beside_a_label_is_asked_about_or_refused(base: list[int], place: int, shift: int) -> None:
    number = [*base, check_digit(base)]
    number[place] = (number[place] + shift) % 10
    if len(set(number)) > 1:
        assert level("個人番号" + "".join(map(str, number))) is not None


@given(st.text(max_size=200), st.text(max_size=50), st.text(max_size=50))
def test_any_text_is_inspected_and_places_lie_inside_it(text: str, before: str, after: str) -> None:
    found = inspect_text(text, before=before, after=after)
    if found is not None:
        assert all(0 <= start < end <= len(text) for start, end in found.spans)


@given(st.text("0123456789 -ー一○Oo個人番号年金住民票コード.:/", max_size=120))
def test_any_row_of_digits_and_signs_is_inspected(text: str) -> None:
    found = inspect_text(text)
    if found is not None:
        assert all(0 <= start < end <= len(text) for start, end in found.spans)


def test_no_number_in_groups_of_four_passes() -> None:
    random = Random(20261122)
    levels = Counter(level(in_fours(random)) for _ in range(COUNT))
    assert levels[None] == 0
    assert levels[Level.BLOCK] >= 0.99 * COUNT


def test_no_labelled_number_passes() -> None:
    random = Random(20261123)
    levels = Counter(level(labelled(random)) for _ in range(COUNT))
    assert levels[None] == 0
    assert levels[Level.BLOCK] >= 0.98 * COUNT


def test_no_number_of_thirteen_digits_is_taken_for_one() -> None:
    random = Random(20261124)
    assert {level(thirteen(random)) for _ in range(COUNT)} == {None}


def test_ordinary_sentences_are_seldom_asked_about_and_never_refused() -> None:
    """One in a hundred: only twelve digits that nothing names remain, and one in ten of those is valid."""
    random = Random(20261125)
    levels = Counter(level(ordinary(random)) for _ in range(COUNT))
    assert levels[Level.BLOCK] == 0
    assert levels[Level.ASK] <= 0.01 * COUNT


def test_our_forms_and_the_practice_material_pass_unasked() -> None:
    """They speak of 個人番号 on every line."""
    files = [*paths.forms_folder().glob("*.yaml"), *paths.resource("practice").glob("*.yaml")]
    assert len(files) >= 3
    assert [file.name for file in files if inspect_text(file.read_text("utf-8"))] == []


def test_one_in_ten_bare_numbers_is_asked_about() -> None:
    random = Random(20261126)
    numbers = ["".join(random.choices("0123456789", k=12)) for _ in range(COUNT)]
    asked = sum(1 for number in numbers if level(number) is Level.ASK)
    assert 0.08 * COUNT < asked < 0.12 * COUNT
    assert level(individual_number(random)) is Level.ASK
    assert level(corporate_number(random)) is None


@given(st.text(max_size=40) | st.text(st.sampled_from("0１②三〇○◯OlＩｏ -"), max_size=8))
def test_a_text_without_anything_like_a_digit_has_no_reading(text: str) -> None:
    assert may_hold_digits(text) or not list(readings(text, 1))
