import pytest

from inspector_app.domain.canonical import Json
from inspector_app.storage.settings import load_setting, load_settings, save_setting
from inspector_app.storage.vault import Vault, open_vault
from tests.storage.examples import PASSPHRASE


def test_values_come_back_by_name_after_reopening(vault: Vault) -> None:
    values: dict[str, Json] = {"due_days": 30, "見出し": ["𠮷", None, True], "transport": {"folder": "U:"}}
    for name, value in values.items():
        save_setting(vault, name, "before")
        save_setting(vault, name, value)
    vault.close()
    again = open_vault(vault.files.path, PASSPHRASE)
    assert load_settings(again) == values
    assert load_setting(again, "due_days") == 30
    assert load_setting(again, "other") is None
    assert load_setting(again, "other", 5) == 5
    again.close()


def test_a_number_with_more_than_one_spelling_is_refused(vault: Vault) -> None:
    with pytest.raises(TypeError, match="canonical"):
        save_setting(vault, "zoom", 1.5)  # type: ignore[arg-type]
