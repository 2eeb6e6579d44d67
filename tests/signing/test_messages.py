"""Signed messages: only the agency's desk is believed, and only what it signed."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json, canonical_json
from inspector_app.errors import SignatureError
from inspector_app.signing import keys
from inspector_app.signing.certificates import Role, issue_desk
from inspector_app.signing.messages import LARGEST_MESSAGE, Message, open_message, sign_message
from inspector_app.signing.signer import Signer
from tests.signing.material import ENROLLED_AT, OTHER_AGENCY, READ_AT, SIGNED_AT, Office, office

RECEIPT: dict[str, Json] = {
    "schema": "inspector-app/receipt/1",
    "agency_id": "JP-MIHON-1",
    "package": "0" * 64,
    "record_id": "R-1",
    "record_sha256": "1" * 64,
    "number": 1,
    "received_at": "2026-11-21T19:00:00+09:00",
}


def _desk(of: Office) -> Signer:
    private_key = keys.make_signing_key()
    certified = keys.load_key(private_key).public_key()
    return Signer(private_key, issue_desk(of.authority, certified, ENROLLED_AT))


def _opened(data: bytes, of: Office | None = None) -> Message:
    return open_message(data, [(of or office()).authority.certificate], READ_AT, "inspector-app/receipt/1")


def _codes(message: Message) -> list[str]:
    assert message.ok == (not message.reasons)
    assert message.ok or not message.payload
    return [reason.code for reason in message.reasons]


GOOD = sign_message(RECEIPT, _desk(office()), SIGNED_AT)


def test_a_message_comes_out_as_it_went_in() -> None:
    message = _opened(GOOD)
    assert _codes(message) == []
    assert message.payload == RECEIPT
    assert message.signer is not None


def test_an_inspector_cannot_write_messages_of_the_desk() -> None:
    assert _codes(_opened(sign_message(RECEIPT, office().lead, SIGNED_AT))) == ["signature.wrong_role"]
    as_inspector = open_message(
        sign_message(RECEIPT, office().lead, SIGNED_AT),
        [office().authority.certificate],
        READ_AT,
        "inspector-app/receipt/1",
        Role.INSPECTOR,
    )
    assert as_inspector.ok


def test_the_desk_of_another_agency_is_not_believed() -> None:
    message = sign_message(RECEIPT, _desk(office(OTHER_AGENCY)), SIGNED_AT)
    assert _codes(_opened(message)) == ["signature.untrusted"]
    assert _codes(_opened(message, office(OTHER_AGENCY))) == []
    assert _codes(open_message(message, [], READ_AT, "inspector-app/receipt/1")) == ["signature.untrusted"]


def test_a_message_of_another_kind_is_refused() -> None:
    data = sign_message({**RECEIPT, "schema": "inspector-app/rejection/1"}, _desk(office()), SIGNED_AT)
    assert set(_codes(_opened(data))) == {"record.data_invalid"}
    more = sign_message({**RECEIPT, "more": 1}, _desk(office()), SIGNED_AT)
    assert _codes(_opened(more)) == ["record.data_invalid"]


@pytest.mark.parametrize("days", [-1, 4000])
def test_the_desks_certificate_has_to_count_at_that_moment(days: int) -> None:
    moment = ENROLLED_AT + timedelta(days=days)
    message = open_message(GOOD, [office().authority.certificate], moment, "inspector-app/receipt/1")
    assert len(_codes(message)) == 1
    assert _codes(message)[0] in ("signature.expired", "signature.not_yet_valid")


def test_nobody_signs_with_an_expired_certificate() -> None:
    with pytest.raises(SignatureError) as caught:
        sign_message(RECEIPT, office().lead, ENROLLED_AT + timedelta(days=4000))
    assert caught.value.code == "signature.certificate_not_valid"


def test_every_changed_byte_is_noticed() -> None:
    for at in range(len(GOOD)):
        changed = bytearray(GOOD)
        changed[at] ^= 1 << at % 8
        assert not _opened(bytes(changed)).ok, at


def test_bytes_added_or_missing_are_noticed() -> None:
    assert [length for length in range(0, len(GOOD), 13) if _opened(GOOD[:length]).ok] == []
    assert _codes(_opened(GOOD + b"\0")) == ["signature.damaged"]


def test_a_message_that_is_too_large_is_not_read() -> None:
    assert _codes(_opened(GOOD + bytes(LARGEST_MESSAGE))) == ["record.too_large"]


def test_the_content_has_one_spelling() -> None:
    assert canonical_json(RECEIPT) in GOOD


@settings(max_examples=100)
@given(st.binary(max_size=500))
def test_any_bytes_get_an_answer(data: bytes) -> None:
    assert not _opened(data).ok
    assert not _opened(GOOD[:200] + data).ok
