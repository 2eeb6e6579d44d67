"""A backup on a stick that is pulled out before or meanwhile: the stick is named, and the vault is not blamed."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from inspector_app.errors import VaultError
from inspector_app.gui.vault_care.presenter import VaultPresenter
from inspector_app.storage.still import directly
from inspector_app.usecases.back_up_vault import back_up_elsewhere
from inspector_app.usecases.pace import Pace, Stage
from tests.gui.person import Person
from tests.gui.steps import load_practice
from tests.gui.test_vault_care import go_to_vault


def pulled_out(stick: Path) -> None:
    stick.rmdir()


def a_file(stick: Path) -> None:
    stick.rmdir()
    stick.write_bytes(b"x")


@pytest.mark.parametrize("spoil", [pulled_out, a_file])
def test_a_stick_that_is_away_is_named_and_the_vault_is_not_blamed(
    spoil: Callable[[Path], None], person: Person, tmp_path: Path
) -> None:
    load_practice(person)
    view = go_to_vault(person)
    presenter = view.findChild(VaultPresenter)
    assert presenter is not None
    stick = tmp_path / "USBメモリ"
    stick.mkdir()
    spoil(stick)
    presenter.back_up(stick)
    person.wait(lambda: "（USBメモリ）に書けません" in view.notice.words, "it is told")
    assert "保管庫は無事です" in view.notice.words
    assert not stick.is_dir(), "no folder is made on the laptop where the stick was"


def test_a_stick_pulled_out_amid_a_backup_is_named(person: Person, tmp_path: Path) -> None:
    load_practice(person)
    stick = tmp_path / "stick"
    stick.mkdir()

    def told(stage: Stage, _done: int, _total: int) -> None:
        if stage is Stage.COPYING:
            shutil.rmtree(stick, ignore_errors=True)

    def back_up(vault: Any) -> VaultError:
        with pytest.raises(VaultError) as caught:
            back_up_elsewhere(directly(vault), stick, Pace(told))
        return caught.value

    error = person.run(back_up)
    assert (error.code, error.data["file"]) == ("backup.target_gone", str(stick))
