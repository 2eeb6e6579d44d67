"""A signed record as the tests of its check get it."""

from pathlib import Path

import pytest

from tests.agency.material import signed_sheet
from tests.signing.material import office


@pytest.fixture(scope="module")
def record() -> bytes:
    """A record of an enrolled inspector, as it is delivered."""
    return signed_sheet(office().lead)


@pytest.fixture
def file(record: bytes, tmp_path: Path) -> Path:
    """The record as a file."""
    path = tmp_path / "検査記録.pdf"
    path.write_bytes(record)
    return path
