"""Wrapping and unwrapping the data key by each way, and the file that holds the results."""

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import canonical_json, sha256_hex
from inspector_app.errors import VaultError
from inspector_app.storage.envelope import (
    LEAST_COST,
    Cost,
    KeyringSecret,
    RecoveredKey,
    unwrap,
    unwrap_for_officers,
    with_keyring,
    with_passphrase,
    with_recovery,
    wrap,
)
from inspector_app.storage.envelope_file import envelope_bytes, read_envelope

KEY = bytes(range(32))
ENVELOPE = wrap(KEY, "合言葉", "vault-1", LEAST_COST)
SECRET = bytes(range(50, 82))
PARTS: dict[int, bytes] = {}


def keep_part(number: int, part: bytes) -> bytes:
    """Stand for an officer's certificate: remember what was sealed."""
    PARTS[number] = part
    return b"sealed %d" % number


FULL = with_recovery(with_keyring(ENVELOPE, KEY, SECRET), KEY, ("aa", "bb"), keep_part)
DATA = envelope_bytes(FULL)


def forged(node: dict[str, Any]) -> bytes:
    """Return the file with a checksum that fits it."""
    node.pop("sha256", None)
    return canonical_json({**node, "sha256": sha256_hex(canonical_json(node))})


def with_changes(**changes: object) -> bytes:
    """Return the envelope with other values in its passphrase's slot."""
    node = json.loads(DATA)
    node["slots"]["passphrase"].update(changes)
    return forged(node)


def first_version() -> bytes:
    """Return the envelope as a program of the first version wrote it."""
    node = json.loads(envelope_bytes(ENVELOPE))
    return forged(
        {
            "schema": "inspector-app/envelope/1",
            "vault_id": "vault-1",
            "slot": "passphrase",
            **node["slots"]["passphrase"],
        }
    )


def test_each_way_gives_the_key_back() -> None:
    read = read_envelope(DATA)
    assert read == FULL
    assert unwrap(read, "合言葉") == KEY
    assert unwrap(read, KeyringSecret(SECRET)) == KEY
    assert unwrap_for_officers(read, PARTS[1], PARTS[2]).key == KEY
    assert unwrap(read, RecoveredKey(KEY)) == KEY


def test_another_passphrase_is_told_so() -> None:
    with pytest.raises(VaultError, match=r"^vault\.wrong_passphrase$"):
        unwrap(FULL, "合い言葉")


@pytest.mark.parametrize("secret", [bytes(32), b"short", b""])
def test_another_keyring_secret_is_told_so(secret: bytes) -> None:
    with pytest.raises(VaultError, match=r"^vault\.way_unusable \(way=keyring\)$"):
        unwrap(FULL, KeyringSecret(secret))


def test_a_way_that_was_never_added_is_told_so() -> None:
    with pytest.raises(VaultError, match=r"^vault\.no_way \(way=keyring\)$"):
        unwrap(ENVELOPE, KeyringSecret(SECRET))
    with pytest.raises(VaultError, match=r"^vault\.no_way \(way=recovery\)$"):
        unwrap_for_officers(ENVELOPE, bytes(32), bytes(32))


def test_one_officer_alone_opens_nothing() -> None:
    first, second = PARTS[1], PARTS[2]
    for pair in ((first, first), (second, second), (first, bytes(32)), (bytes(32), second), (first, b"")):
        with pytest.raises(VaultError, match=r"^vault\.way_unusable \(way=recovery\)$"):
            unwrap_for_officers(FULL, *pair)
    assert unwrap_for_officers(FULL, second, first).key == KEY


def test_another_passphrase_leaves_the_other_ways_as_they_are() -> None:
    changed = with_passphrase(FULL, KEY, "あたらしい合言葉")
    assert unwrap(changed, "あたらしい合言葉") == KEY
    assert (changed.keyring, changed.recovery) == (FULL.keyring, FULL.recovery)
    assert changed.passphrase.cost == LEAST_COST
    with pytest.raises(VaultError, match=r"wrong_passphrase"):
        unwrap(changed, "合言葉")


def test_an_envelope_of_the_first_version_is_read_and_grows() -> None:
    read = read_envelope(first_version())
    assert read == ENVELOPE
    grown = read_envelope(envelope_bytes(with_keyring(read, KEY, SECRET)))
    assert unwrap(grown, "合言葉") == unwrap(grown, KeyringSecret(SECRET)) == KEY


def test_no_slot_can_take_the_place_of_another() -> None:
    node = json.loads(DATA)
    node["slots"]["keyring"] = {name: node["slots"]["recovery"][name] for name in ("nonce", "wrapped_key")}
    secret = bytes(a ^ b for a, b in zip(PARTS[1], PARTS[2], strict=True))
    with pytest.raises(VaultError, match=r"way_unusable"):
        unwrap(read_envelope(forged(node)), KeyringSecret(secret))


def test_secrets_are_in_no_description() -> None:
    assert "\\x" not in repr(KeyringSecret(SECRET)) + repr(RecoveredKey(KEY))


def test_the_passphrase_may_come_composed_or_decomposed() -> None:
    composed = "がぎぐ"
    decomposed = unicodedata.normalize("NFD", composed)
    assert decomposed != composed
    assert unwrap(wrap(KEY, composed, "v", LEAST_COST), decomposed) == KEY


def test_an_empty_passphrase_wraps_nothing() -> None:
    with pytest.raises(VaultError, match=r"vault\.passphrase_empty"):
        wrap(KEY, "", "v", LEAST_COST)
    with pytest.raises(VaultError, match=r"vault\.passphrase_empty"):
        with_passphrase(ENVELOPE, KEY, "")


@pytest.mark.proves(
    "20",
    "鍵は、パスフレーズから作る別の鍵で包まれた形でしか保存されない",
    "The key is stored only wrapped under another one that is made of the passphrase",
)
def test_the_key_is_not_in_the_file_and_two_wrappings_have_nothing_in_common() -> None:
    other = json.loads(envelope_bytes(wrap(KEY, "合言葉", "vault-1", LEAST_COST)))["slots"]["passphrase"]
    mine = json.loads(DATA)["slots"]["passphrase"]
    assert KEY.hex() not in DATA.decode()
    assert all(mine[name] != other[name] for name in ("salt", "nonce", "wrapped_key"))


def test_an_envelope_is_bound_to_its_vault() -> None:
    moved = read_envelope(forged({**json.loads(DATA), "vault_id": "vault-2"}))
    with pytest.raises(VaultError, match=r"vault\.wrong_passphrase"):
        unwrap(moved, "合言葉")
    with pytest.raises(VaultError, match=r"vault\.way_unusable"):
        unwrap(moved, KeyringSecret(SECRET))
    with pytest.raises(VaultError, match=r"vault\.way_unusable"):
        unwrap_for_officers(moved, PARTS[1], PARTS[2])


def test_every_changed_byte_is_damage_and_never_a_wrong_passphrase() -> None:
    for data in (DATA, first_version()):
        for position in range(len(data)):
            for flip in (0x01, 0x20, 0x80):
                changed = bytearray(data)
                changed[position] ^= flip
                with pytest.raises(VaultError, match=r"^vault\.damaged \(part=envelope\)$"):
                    read_envelope(bytes(changed))


@pytest.mark.parametrize("length", [0, 1, 100, len(DATA) - 1])
def test_a_cut_envelope_is_damage(length: int) -> None:
    with pytest.raises(VaultError, match=r"vault\.damaged"):
        read_envelope(DATA[:length])


@given(
    st.binary()
    | st.recursive(st.none() | st.text() | st.integers(), st.lists).map(lambda value: json.dumps(value).encode())
)
def test_anything_else_is_damage(data: bytes) -> None:
    with pytest.raises(VaultError, match=r"vault\.damaged"):
        read_envelope(data)


@pytest.mark.parametrize(
    "kdf",
    [
        {"memory": 2**31, "passes": 3, "lanes": 4},
        {"memory": 64 * 1024, "passes": 10**6, "lanes": 4},
        {"memory": 64 * 1024, "passes": 3, "lanes": 1000},
        {"memory": 8, "passes": 1, "lanes": 1},
        {"memory": True, "passes": 3, "lanes": 4},
        {"memory": "65536", "passes": 3, "lanes": 4},
        {"memory": 64 * 1024, "passes": 3},
    ],
)
def test_costs_out_of_bounds_are_refused_before_they_are_paid(kdf: dict[str, object]) -> None:
    with pytest.raises(VaultError, match=r"vault\.damaged"):
        read_envelope(with_changes(kdf={"name": "argon2id", **kdf}))


@pytest.mark.parametrize(
    "changes",
    [
        {"kdf": {"name": "pbkdf2", "memory": 65536, "passes": 3, "lanes": 4}},
        {"salt": "AAAA"},
        {"nonce": "!"},
        {"wrapped_key": ""},
    ],
)
def test_parts_that_do_not_fit_are_refused(changes: dict[str, object]) -> None:
    with pytest.raises(VaultError, match=r"vault\.damaged"):
        read_envelope(with_changes(**changes))


def test_an_envelope_of_a_newer_program_is_told_so() -> None:
    with pytest.raises(VaultError, match=r"^vault\.newer \(part=envelope\)$"):
        read_envelope(forged({"schema": "inspector-app/envelope/3", "vault_id": "vault-1", "slots": []}))


@pytest.mark.parametrize("cost", [Cost(memory=1024), Cost(passes=1), Cost(lanes=0), Cost(memory=2**30)])
def test_our_own_costs_are_bounded_too(cost: Cost) -> None:
    with pytest.raises(ValueError, match="out of bounds"):
        wrap(KEY, "合言葉", "v", cost)


@pytest.mark.parametrize(
    "node",
    [
        {"vault_id": 5},
        {"slots": {}},
        {"slots": []},
        {"slots": {**json.loads(DATA)["slots"], "cloud": {}}},
        {"slots": {**json.loads(DATA)["slots"], "keyring": {"nonce": "AAAA", "wrapped_key": ""}}},
        {"slots": {**json.loads(DATA)["slots"], "recovery": {"parts": []}}},
    ],
)
def test_slots_that_do_not_fit_are_refused(node: dict[str, object]) -> None:
    with pytest.raises(VaultError, match=r"vault\.damaged"):
        read_envelope(forged({**json.loads(DATA), **node}))
