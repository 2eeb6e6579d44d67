"""Collects which tests prove what the program says of itself (プログラム自身の点検).

A test that proves something carries `@pytest.mark.proves(row, ja, en)`: the number of a row of the sheet, and what is
proved, in both languages. It may not be skipped. With SELF_CHECK in the environment, the proofs whose tests passed are
written there as JSON at the end of the run; `python -m tests.self_check` does that for the file that is shipped.
"""

import json
import os
from collections.abc import Generator
from pathlib import Path

import pytest

_proved = pytest.StashKey[dict[str, tuple[list[list[str]], bool]]]()


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line("markers", "proves(row, ja, en): proves what the program says of itself about a row")
    config.stash[_proved] = {}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let each report tell what its test proves, also from another process."""
    for item in items:
        claims = [[str(part) for part in mark.args] for mark in item.iter_markers("proves")]
        if claims:
            item.user_properties.append(("proves", claims[::-1]))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail a test that proves something and was skipped: nothing is proved then."""
    report = yield
    if report.skipped and item.get_closest_marker("proves") is not None:
        report.outcome = "failed"
        report.longrepr = f"skipped, though it proves something: {report.longrepr}"
    return report


class Collector:
    """Gathers the reports of one run."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note whether a test that proves something passed, in all its parts and with all its parameters."""
        claims = dict(report.user_properties).get("proves")
        if isinstance(claims, list):
            proved, name = self._config.stash[_proved], report.nodeid.partition("[")[0]
            before = proved.get(name, (claims, True))
            proved[name] = (claims, before[1] and report.passed)

    def pytest_sessionfinish(self) -> None:
        """Write what was proved, where that is wanted."""
        target = os.environ.get("SELF_CHECK")
        if target and not hasattr(self._config, "workerinput"):
            proofs = [
                {"row": row, "ja": ja, "en": en, "test": name}
                for name, (claims, passed) in self._config.stash[_proved].items()
                for row, ja, en in claims
                if passed
            ]
            proofs.sort(key=lambda proof: (int(proof["row"]), proof["test"], proof["ja"]))
            Path(target).write_text(written(proofs), encoding="utf-8")


def pytest_sessionstart(session: pytest.Session) -> None:
    """Begin to gather."""
    session.config.pluginmanager.register(Collector(session.config), "proofs")


def written(proofs: list[dict[str, str]]) -> str:
    """Return the file that is shipped."""
    return json.dumps({"schema": "inspector-app/self-check/1", "proofs": proofs}, ensure_ascii=False, indent=1) + "\n"
