"""A vault of its own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_app.storage.vault import Vault, create_vault
from tests.storage.examples import COST, PASSPHRASE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def vault(folder: Path) -> Iterator[Vault]:
    vault = create_vault(folder, PASSPHRASE, cost=COST)
    yield vault
    vault.close()
