"""What is installed is locked: exact versions, hashes, no address, the same for running and for development."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, text_of

PIN = re.compile(r"^([a-z0-9-]+)==([^\s;\\]+)", re.MULTILINE)
LOCKS = ("requirements.lock", "requirements-dev.lock")


def pins(lock: str) -> dict[str, str]:
    """Return name → version of a lock in packaging/."""
    return dict(PIN.findall(text_of(Path("packaging", lock))))


def normal(requirement: str) -> str:
    """Return the normal form of the name in a requirement."""
    return re.sub(r"[-_.]+", "-", re.split(r"[^A-Za-z0-9._-]", requirement)[0]).lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_is_a_version_or_a_hash(lock: str) -> None:
    lines = text_of(Path("packaging", lock)).splitlines()
    other = [
        line
        for line in lines
        if not PIN.match(line) and not re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line)
    ]
    assert other == []
    assert all(re.search(rf"^{name}==.*\\\n    --hash", "\n".join(lines), re.MULTILINE) for name in pins(lock))


def test_development_runs_on_the_same_versions() -> None:
    run, dev = (pins(lock) for lock in LOCKS)
    assert {name: dev.get(name) for name in run} == run


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run, dev = (pins(lock) for lock in LOCKS)
    needs = [normal(text) for text in project["project"]["dependencies"] + project["dependency-groups"]["build"]]
    assert [name for name in needs if name not in run] == []
    assert [name for name in map(normal, project["dependency-groups"]["dev"]) if name not in dev] == []
    assert run["pyside6"].startswith("6.11.")
