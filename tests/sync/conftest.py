"""A desk, and a laptop with one signed record that waits."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_app.agency.desk import Desk
from inspector_app.storage.envelope import LEAST_COST
from inspector_app.storage.vault import create_vault
from tests.agency.material import make_template, open_copy
from tests.sync.material import Laptop, enrol_vault, sign_in_vault


@pytest.fixture(scope="session")
def desk_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_template(tmp_path_factory.mktemp("agency"))


@pytest.fixture
def desk(desk_template: Path, tmp_path: Path) -> Iterator[Desk]:
    with open_copy(desk_template, tmp_path) as desk:
        yield desk


@pytest.fixture
def laptop(desk: Desk, tmp_path: Path) -> Iterator[Laptop]:
    exchange = tmp_path / "exchange"
    exchange.mkdir()
    vault = create_vault(tmp_path / "vault", "合言葉 staple battery", cost=LEAST_COST)
    enrol_vault(vault, desk)
    sign_in_vault(vault)
    yield Laptop(vault, exchange)
    vault.close()
