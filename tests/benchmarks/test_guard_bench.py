"""What the My Number guard costs a typist, and how often it asks about nothing.

The floor is what any guard has to do at least: bring the text into one width and look for twelve digits in a row.
"""

import os
import re
import unicodedata
from collections import Counter
from random import Random

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from inspector_app.domain.individual_number import is_individual_number
from inspector_app.domain.number_guard import inspect_text
from tests.domain.number_texts import in_fours, labelled, ordinary, thirteen

TEXTS = int(os.environ.get("INSPECTOR_APP_GUARD_TEXTS", "100000"))
LENGTH = 2_000
_TWELVE = re.compile(r"(?<!\d)\d{4}[ -]?\d{4}[ -]?\d{4}(?!\d)")


def remarks(length: int) -> str:
    """Return remarks as inspectors write them: one sentence in four has a number in it."""
    random, text = Random(35), ""
    while len(text) < length:
        text += (
            ordinary(random) + "取扱区域の入退室は、ICカードで制御され、記録は月に一度、管理責任者が確認している。" * 3
        )
    return text[:length]


def floor(text: str) -> bool:
    """Return what the simplest guard would say."""
    found = _TWELVE.findall(unicodedata.normalize("NFKC", text))
    return any(is_individual_number([int(digit) for digit in digits if digit.isdigit()]) for digits in found)


@pytest.mark.benchmark(group="guard: remarks of 2,000 letters, at every pause of typing")
def test_guard(benchmark: BenchmarkFixture) -> None:
    benchmark(inspect_text, remarks(LENGTH))


@pytest.mark.benchmark(group="guard: remarks of 2,000 letters, at every pause of typing")
def test_floor(benchmark: BenchmarkFixture) -> None:
    benchmark(floor, remarks(LENGTH))


@pytest.mark.benchmark(group="guard: 2,000 letters, nothing but groups of digits")
def test_guard_at_its_worst(benchmark: BenchmarkFixture) -> None:
    benchmark(inspect_text, "個人番号 " + "1234 5670 89-12 " * (LENGTH // 16))


def test_rates(capsys: pytest.CaptureFixture[str]) -> None:
    """Print how often each kind of text is refused, asked about or kept."""
    lines = []
    for name, make in (("4-4-4", in_fours), ("labelled", labelled), ("13 digits", thirteen), ("ordinary", ordinary)):
        random = Random(name)
        levels = Counter(
            None if found is None else found.level for found in (inspect_text(make(random)) for _ in range(TEXTS))
        )
        rates = ", ".join(f"{level or 'kept'} {100 * count / TEXTS:.3f} %" for level, count in levels.most_common())
        lines.append(f"guard, {TEXTS} texts, {name}: {rates}")
    with capsys.disabled():
        print("", *lines, sep="\n")
    assert len(lines) == 4
