"""A sheet of a thousand rows, drawn and certified, beside the same content by typst (issue: at most one second)."""

import statistics
from functools import partial

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.benchmarks.test_document_bench import Typst, ours, pages, seconds
from tests.reports import samples
from tests.signing.material import LEAD, enrolled, office

ROWS, ROUNDS = 1_000, 5


@pytest.mark.filterwarnings("ignore")
def test_a_thousand_rows(benchmark: BenchmarkFixture) -> None:
    """Print the median of each, and ours as a share of typst's."""
    signer = enrolled(office().authority, LEAD)
    record, peer = samples.with_rows(ROWS), Typst()
    print(f"\n{ROWS:,} rows: {pages(ours(record, signer))} pages; typst {pages(peer.draw(record))}")
    mine, others = [], []
    for _ in range(ROUNDS):
        mine.append(seconds(partial(ours, record, signer)))
        others.append(seconds(partial(peer.draw, record)))
    median, other = statistics.median(mine), statistics.median(others)
    benchmark.extra_info["typst"] = round(median / other, 2)
    print(f"complete and certified {median * 1000:.0f} ms (goal ≤ 1,000), typst unsigned {other * 1000:.0f} ms")
    benchmark(partial(ours, record, signer))
