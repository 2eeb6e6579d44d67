"""A desk of its own for every test, and a laptop enrolled there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_app.agency.desk import Desk
from tests.agency.material import Laptop, enrolled_laptop, make_template, open_copy


@pytest.fixture(scope="session")
def desk_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_template(tmp_path_factory.mktemp("agency"))


@pytest.fixture
def desk(desk_template: Path, tmp_path: Path) -> Iterator[Desk]:
    with open_copy(desk_template, tmp_path) as desk:
        yield desk


@pytest.fixture
def laptop(desk: Desk, tmp_path: Path) -> Laptop:
    return enrolled_laptop(desk, tmp_path)
