import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import canonical_json, sha256_hex
from inspector_app.errors import VaultError
from inspector_app.storage.envelope import LEAST_COST, Cost, envelope_bytes, read_envelope, unwrap, wrap

KEY = bytes(range(32))
ENVELOPE = wrap(KEY, "合言葉", "vault-1", LEAST_COST)
DATA = envelope_bytes(ENVELOPE)


def forged(**changes: object) -> bytes:
    """Return the envelope with other values and a checksum that fits them."""
    node = json.loads(DATA)
    del node["sha256"]
    node.update(changes)
    return canonical_json({**node, "sha256": sha256_hex(canonical_json(node))})


def test_the_passphrase_gives_the_key_back() -> None:
    assert unwrap(read_envelope(DATA), "合言葉") == KEY


def test_another_passphrase_is_told_so() -> None:
    with pytest.raises(VaultError, match=r"^vault\.wrong_passphrase$"):
        unwrap(ENVELOPE, "合い言葉")


def test_the_passphrase_may_come_composed_or_decomposed() -> None:
    composed = "がぎぐ"
    decomposed = unicodedata.normalize("NFD", composed)
    assert decomposed != composed
    assert unwrap(wrap(KEY, composed, "v", LEAST_COST), decomposed) == KEY


def test_an_empty_passphrase_wraps_nothing() -> None:
    with pytest.raises(VaultError, match=r"vault\.passphrase_empty"):
        wrap(KEY, "", "v", LEAST_COST)


def test_the_key_is_not_in_the_file_and_two_wrappings_have_nothing_in_common() -> None:
    other = json.loads(envelope_bytes(wrap(KEY, "合言葉", "vault-1", LEAST_COST)))
    mine = json.loads(DATA)
    assert KEY.hex() not in DATA.decode()
    assert all(mine[name] != other[name] for name in ("salt", "nonce", "wrapped_key"))


def test_an_envelope_is_bound_to_its_vault() -> None:
    with pytest.raises(VaultError, match=r"vault\.wrong_passphrase"):
        unwrap(read_envelope(forged(vault_id="vault-2")), "合言葉")


def test_every_changed_byte_is_damage_and_never_a_wrong_passphrase() -> None:
    for position in range(len(DATA)):
        for flip in (0x01, 0x20, 0x80):
            changed = bytearray(DATA)
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
        read_envelope(forged(kdf={"name": "argon2id", **kdf}))


@pytest.mark.parametrize(
    "changes",
    [
        {"kdf": {"name": "pbkdf2", "memory": 65536, "passes": 3, "lanes": 4}},
        {"slot": "recovery"},
        {"salt": "AAAA"},
        {"nonce": "!"},
        {"wrapped_key": ""},
        {"vault_id": 5},
    ],
)
def test_parts_that_do_not_fit_are_refused(changes: dict[str, object]) -> None:
    with pytest.raises(VaultError, match=r"vault\.damaged"):
        read_envelope(forged(**changes))


def test_an_envelope_of_a_newer_program_is_told_so() -> None:
    with pytest.raises(VaultError, match=r"^vault\.newer \(part=envelope\)$"):
        read_envelope(forged(schema="inspector-app/envelope/2", slots=[]))


@pytest.mark.parametrize("cost", [Cost(memory=1024), Cost(passes=1), Cost(lanes=0), Cost(memory=2**30)])
def test_our_own_costs_are_bounded_too(cost: Cost) -> None:
    with pytest.raises(ValueError, match="out of bounds"):
        wrap(KEY, "合言葉", "v", cost)
