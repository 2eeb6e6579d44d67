import dataclasses

import pytest

from inspector_app.domain.ids import RecordId
from inspector_app.domain.lifecycle import State
from inspector_app.errors import InspectionError, VaultError
from inspector_app.storage.answers import save_answer
from inspector_app.storage.inspections import load_inspection
from inspector_app.storage.outbox import Cause, load_delivery
from inspector_app.storage.records import (
    Reply,
    ReplyKind,
    latest_record,
    load_record,
    load_replies,
    save_receipt,
    save_record,
    save_refusal,
)
from inspector_app.storage.vault import Vault, open_vault
from tests.storage.examples import LATER, NOW, PASSPHRASE, judged, prepare, signed, stored_record


def test_a_record_comes_back_byte_for_byte_and_freezes_its_inspection(vault: Vault) -> None:
    one, record = signed(vault)
    with pytest.raises(InspectionError, match=r"inspection\.not_allowed"):
        save_answer(vault, one, judged("C"), LATER)
    vault.close()
    again = open_vault(vault.files.path, PASSPHRASE)
    assert load_record(again, record.id) == record == latest_record(again, one)
    assert load_inspection(again, one).state is State.SIGNED
    again.close()


def test_only_a_finished_inspection_takes_a_record(vault: Vault) -> None:
    one = prepare(vault)
    save_answer(vault, one, judged(), NOW)
    with pytest.raises(InspectionError, match=r"inspection\.not_allowed"):
        save_record(vault, stored_record(one))
    assert latest_record(vault, one) is None


def test_a_signed_inspection_takes_no_second_record(vault: Vault) -> None:
    one, record = signed(vault)
    with pytest.raises(InspectionError, match=r"inspection\.not_allowed"):
        save_record(vault, dataclasses.replace(record, id=RecordId("r2")))
    assert latest_record(vault, one) == record


def test_a_record_with_the_hash_of_another_is_refused(vault: Vault) -> None:
    with pytest.raises(ValueError, match="hash"):
        save_record(vault, dataclasses.replace(stored_record(prepare(vault)), sha256="0" * 64))


def test_a_record_whose_bytes_changed_is_damage(vault: Vault) -> None:
    _, record = signed(vault)
    vault.execute("UPDATE records SET pdf = ?", (b"%PDF-1.7 another",))
    with pytest.raises(VaultError, match=r"vault\.damaged \(part=record\)"):
        load_record(vault, record.id)


def test_replies_are_kept_in_order_and_the_same_one_once(vault: Vault) -> None:
    one, record = signed(vault)
    assert save_refusal(vault, record.id, b"no", [Cause("record.stranger", {})], NOW) is State.REFUSED
    assert save_receipt(vault, record.id, b"yes", NOW) is State.RECEIVED
    assert save_receipt(vault, record.id, b"yes", LATER) is State.RECEIVED
    assert save_refusal(vault, record.id, b"no", [Cause("record.stranger", {})], LATER) is State.RECEIVED
    assert load_replies(vault, record.id) == (
        Reply(record.id, ReplyKind.REFUSAL, NOW, b"no"),
        Reply(record.id, ReplyKind.RECEIPT, NOW, b"yes"),
    )
    delivery = load_delivery(vault, one)
    assert delivery is not None
    assert delivery.causes == ()


def test_a_refusal_after_the_receipt_is_kept_but_changes_nothing(vault: Vault) -> None:
    one, record = signed(vault)
    save_receipt(vault, record.id, b"yes", NOW)
    assert save_refusal(vault, record.id, b"another copy", [Cause("record.stranger", {})], LATER) is State.RECEIVED
    delivery = load_delivery(vault, one)
    assert delivery is not None
    assert (delivery.causes, delivery.replied_at) == ((), NOW)
    assert len(load_replies(vault, record.id)) == 2


def test_replies_to_no_record_are_a_key_error(vault: Vault) -> None:
    with pytest.raises(KeyError):
        save_receipt(vault, RecordId("none"), b"yes", NOW)
    with pytest.raises(KeyError):
        load_record(vault, RecordId("none"))
