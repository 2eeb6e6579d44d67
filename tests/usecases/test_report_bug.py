"""A report of a fault says where, and nothing of what was typed."""

import json
from pathlib import Path

import pytest

from inspector_app import __version__
from inspector_app.usecases.report_bug import report_bug


def fall(name: str) -> None:
    json.loads(f"[{name}")


def test_it_names_kind_and_place_and_nothing_typed() -> None:
    with pytest.raises(ValueError, match="Expecting") as caught:
        fall("山田太郎")
    report = report_bug(caught.value)
    lines = report.splitlines()
    assert lines[:2] == [f"inspector-app {__version__}", "JSONDecodeError"]
    assert "山田" not in report
    assert any(line.startswith("  test_report_bug.py:") and line.endswith(" fall") for line in lines)
    assert lines[-1].startswith("  python3") or "json/decoder.py" in lines[-1]
    assert str(Path.home()) not in report
    assert str(Path(__file__).parent) not in report
