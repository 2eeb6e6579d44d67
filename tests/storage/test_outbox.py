import pytest

from inspector_app.domain.ids import InspectionId
from inspector_app.domain.lifecycle import Event, State
from inspector_app.errors import InspectionError
from inspector_app.storage.answers import save_answer
from inspector_app.storage.inspections import load_inspection, set_state
from inspector_app.storage.outbox import Cause, DeliveryState, list_deliveries, load_delivery, mark_failed, mark_sent
from inspector_app.storage.records import save_receipt, save_record, save_refusal
from inspector_app.storage.vault import Vault, open_vault
from tests.storage.examples import LATER, NOW, PASSPHRASE, judged, prepare, signed, stored_record

PACKAGE = "f" * 64


def test_the_row_is_there_from_the_first_answer_on(vault: Vault) -> None:
    one = prepare(vault)
    assert load_delivery(vault, one) is None
    save_answer(vault, one, judged("A"), NOW)
    number = save_answer(vault, one, judged("B"), LATER)
    delivery = load_delivery(vault, one)
    assert delivery is not None
    assert (delivery.state, delivery.last_change, delivery.changed_at) == (DeliveryState.DRAFT, number, LATER)
    assert (delivery.record_id, delivery.package, delivery.attempts, delivery.causes) == (None, None, 0, ())


def test_the_latest_change_stands_first(vault: Vault) -> None:
    one, two = prepare(vault, "n1"), prepare(vault, "n2")
    save_answer(vault, one, judged(), NOW)
    save_answer(vault, two, judged(), NOW)
    assert [delivery.inspection_id for delivery in list_deliveries(vault)] == [two, one]
    save_answer(vault, one, judged("C"), NOW)
    assert [delivery.inspection_id for delivery in list_deliveries(vault)] == [one, two]


def test_the_way_of_a_record_to_its_receipt(vault: Vault) -> None:
    one, record = signed(vault)
    states = [load_delivery(vault, one)]
    mark_failed(vault, one, [Cause("transport.unreachable", {"folder": "U:"})], NOW)
    states.append(load_delivery(vault, one))
    mark_sent(vault, one, PACKAGE, LATER)
    states.append(load_delivery(vault, one))
    save_receipt(vault, record.id, b"receipt", LATER)
    vault.close()
    again = open_vault(vault.files.path, PASSPHRASE)
    states.append(load_delivery(again, one))
    again.close()
    waiting, failed, sent, received = (state for state in states if state is not None)
    assert (waiting.state, waiting.record_id, waiting.attempts) == (DeliveryState.WAITING, record.id, 0)
    assert (failed.state, failed.attempts, failed.tried_at) == (DeliveryState.WAITING, 1, NOW)
    assert failed.causes == (Cause("transport.unreachable", {"folder": "U:"}),)
    assert (sent.state, sent.attempts, sent.package, sent.sent_at) == (DeliveryState.SENT, 2, PACKAGE, LATER)
    assert sent.causes == ()
    assert (received.state, received.replied_at) == (DeliveryState.RECEIVED, LATER)


def test_a_refusal_stays_until_the_record_is_sent_again(vault: Vault) -> None:
    one, record = signed(vault)
    mark_sent(vault, one, PACKAGE, NOW)
    assert save_refusal(vault, record.id, b"no", [Cause("record.stranger", {})], LATER) is State.REFUSED
    refused = load_delivery(vault, one)
    assert refused is not None
    assert (refused.state, refused.causes) == (DeliveryState.REFUSED, (Cause("record.stranger", {}),))
    mark_sent(vault, one, "e" * 64, LATER)
    sent = load_delivery(vault, one)
    assert sent is not None
    assert (sent.state, sent.causes, sent.package) == (DeliveryState.SENT, (), "e" * 64)


def test_nothing_unsigned_can_be_sent(vault: Vault) -> None:
    one = prepare(vault)
    save_answer(vault, one, judged(), NOW)
    with pytest.raises(InspectionError, match=r"inspection\.not_allowed"):
        mark_sent(vault, one, PACKAGE, NOW)
    delivery = load_delivery(vault, one)
    assert delivery is not None
    assert (delivery.state, delivery.attempts) == (DeliveryState.DRAFT, 0)
    with pytest.raises(KeyError):
        mark_failed(vault, InspectionId("none"), [], NOW)


def test_a_signed_inspection_says_waiting_in_the_same_transaction(vault: Vault) -> None:
    one = prepare(vault)
    save_answer(vault, one, judged(), NOW)
    set_state(vault, one, Event.FINISH)
    vault.execute("CREATE TRIGGER late BEFORE UPDATE ON outbox BEGIN SELECT raise(ABORT, 'no'); END")
    with pytest.raises(Exception, match="no"):
        save_record(vault, stored_record(one))
    assert load_inspection(vault, one).state is State.FINISHED
    assert vault.rows("SELECT * FROM records") == []
