"""A world with a clock that the test holds, and a vault in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inspector_app import paths
from inspector_app.domain.ids import InspectionId
from inspector_app.forms.library import Library
from inspector_app.forms.practice import PracticeMaterial
from inspector_app.storage.vault import Vault
from inspector_app.usecases.answer_row import answer_row
from inspector_app.usecases.create_vault import create_vault
from inspector_app.usecases.load_practice import load_practice, practice_material
from inspector_app.usecases.start_inspection import start_inspection
from inspector_app.usecases.unlock_vault import lock_vault
from inspector_app.usecases.world import World

PASSPHRASE = "correct horse battery"


@dataclass
class Clock:
    """Tells the time that the test sets; every look moves it on by a second."""

    at: datetime = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Return the time and let a second pass."""
        self.at += timedelta(seconds=1)
        return self.at


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the forms that come with the program."""
    return Library(paths.forms_folder())


@pytest.fixture(scope="session")
def material() -> PracticeMaterial:
    """Return the practice material."""
    return practice_material()


@pytest.fixture
def clock() -> Clock:
    """Return a clock for the test to set."""
    return Clock()


@pytest.fixture
def world(tmp_path: Path, library: Library, clock: Clock) -> World:
    """Return a world below a folder of its own."""
    return World(tmp_path / "data", library, clock)


@pytest.fixture
def vault(world: World) -> Iterator[Vault]:
    """Return an open vault with the practice contract and the practice inspector."""
    opened = create_vault(world, PASSPHRASE)
    load_practice(world, opened)
    yield opened
    lock_vault(opened)


@pytest.fixture
def inspection_id(world: World, vault: Vault, material: PracticeMaterial) -> InspectionId:
    """Return an inspection of the practice contract without an answer."""
    contract = material.contract
    return start_inspection(
        world, vault, contract.id, material.site_id, material.form_id, material.kind, material.dates
    )


@pytest.fixture
def answered(world: World, vault: Vault, material: PracticeMaterial, inspection_id: InspectionId) -> InspectionId:
    """Return an inspection of the practice contract with all of its answers."""
    for answer in material.answers.values():
        answer_row(world, vault, inspection_id, answer)
    return inspection_id
