import pytest

from inspector_app.storage.enrolment import (
    Grant,
    complete_enrolment,
    current_enrolment,
    list_enrolments,
    open_enrolments,
    start_enrolment,
)
from inspector_app.storage.vault import Vault, open_vault
from tests.storage.examples import LATER, NOW, PASSPHRASE

GRANT = Grant(b"own", (b"intermediate 1", b"intermediate 2"), (b"anchor 1", b"anchor 2"), b"seal", {"due_days": 30})


def test_a_key_waits_for_its_certificate(vault: Vault) -> None:
    assert current_enrolment(vault) is None
    number = start_enrolment(vault, b"key", b"request", NOW)
    (waiting,) = open_enrolments(vault)
    assert "key" not in repr(waiting).replace("private_key", "")
    assert (waiting.number, waiting.private_key, waiting.request) == (number, b"key", b"request")
    assert (waiting.requested_at, waiting.grant, waiting.enrolled_at) == (NOW, None, None)
    assert current_enrolment(vault) is None


def test_what_the_agency_gave_comes_back_after_reopening(vault: Vault) -> None:
    complete_enrolment(vault, start_enrolment(vault, b"key", b"request", NOW), GRANT, LATER)
    vault.close()
    again = open_vault(vault.files.path, PASSPHRASE)
    enrolment = current_enrolment(again)
    assert enrolment is not None
    assert (enrolment.private_key, enrolment.grant, enrolment.enrolled_at) == (b"key", GRANT, LATER)
    assert open_enrolments(again) == ()
    again.close()


def test_a_new_enrolment_counts_from_its_completion_and_the_old_one_stays(vault: Vault) -> None:
    complete_enrolment(vault, start_enrolment(vault, b"old", b"1", NOW), GRANT, NOW)
    second = start_enrolment(vault, b"new", b"2", NOW)
    current = current_enrolment(vault)
    assert current is not None
    assert current.private_key == b"old"
    complete_enrolment(vault, second, GRANT, LATER)
    current = current_enrolment(vault)
    assert current is not None
    assert current.private_key == b"new"
    assert [enrolment.private_key for enrolment in list_enrolments(vault)] == [b"old", b"new"]


def test_an_enrolment_is_completed_once(vault: Vault) -> None:
    number = start_enrolment(vault, b"key", b"request", NOW)
    complete_enrolment(vault, number, GRANT, NOW)
    for wrong in (number, number + 1):
        with pytest.raises(KeyError):
            complete_enrolment(vault, wrong, GRANT, LATER)
