"""A changed, added or missing byte is noticed, wherever it is."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.signing.gap import find_gaps
from inspector_app.signing.verify import Verification, verify_record
from tests.signing.material import READ_AT, good_record, office


def _verdict(pdf: bytes) -> Verification:
    return verify_record(pdf, [office().authority.certificate], READ_AT)


def _changed(position: int, value: int) -> bytes:
    changed = bytearray(good_record())
    changed[position] = value
    return bytes(changed)


def _accepted(changes: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the changes that verification did not notice."""
    original = good_record()
    return [(at, value) for at, value in changes if original[at] != value and _verdict(_changed(at, value)).ok]


def _regions() -> dict[str, range]:
    pdf, gap = good_record(), find_gaps(good_record())[0]
    digits = gap.start + 1
    end_of_der = digits + 2 * len(gap.cms)
    return {
        "header": range(16),
        "body": range(16, gap.start, gap.start // 150),
        "opening bracket": range(gap.start, gap.start + 1),
        "header of the DER": range(digits, digits + 40),
        "signature": range(digits, end_of_der, 3),
        "end of the DER": range(end_of_der - 8, end_of_der),
        "start of the padding": range(end_of_der, end_of_der + 8),
        "padding": range(end_of_der, gap.end - 1, (gap.end - end_of_der) // 100),
        "end of the padding": range(gap.end - 9, gap.end - 1),
        "closing bracket": range(gap.end - 1, gap.end),
        "after the signature": range(gap.end, len(pdf), 5),
        "end of the file": range(len(pdf) - 16, len(pdf)),
    }


@pytest.mark.parametrize("region", list(_regions()))
def test_a_flipped_bit_is_noticed(region: str) -> None:
    pdf = good_record()
    changes = ((at, pdf[at] ^ 1 << (at + number) % 8) for number, at in enumerate(_regions()[region]))
    assert _accepted(changes) == []


def test_another_hexadecimal_digit_is_noticed() -> None:
    digits = b"0123456789ABCDEF"
    pdf, places = good_record(), _regions()["signature"]
    assert _accepted((at, digits[(digits.index(pdf[at]) + 1 + at % 15) % 16]) for at in places) == []


def test_small_letters_for_capital_ones_are_noticed() -> None:
    pdf, gap = good_record(), find_gaps(good_record())[0]
    respelt = pdf[: gap.start] + pdf[gap.start : gap.end].lower() + pdf[gap.end :]
    assert [reason.data for reason in _verdict(respelt).reasons] == [{"part": "hex"}]


@pytest.mark.parametrize("space", [b"\n", b" ", b"\t", b"\0"])
def test_white_space_between_the_digits_is_noticed(space: bytes) -> None:
    at = find_gaps(good_record())[0].end - 3
    assert not _verdict(_changed(at, space[0])).ok


def test_bytes_hidden_in_the_padding_are_noticed() -> None:
    gap = find_gaps(good_record())[0]
    hidden = bytearray(good_record())
    hidden[gap.end - 9 : gap.end - 1] = b"DEADBEEF"
    assert [str(reason) for reason in _verdict(bytes(hidden)).reasons] == ["signature.damaged (part=padding)"]


@pytest.mark.parametrize("added", [b"\n", b" ", b"\0", b"%", b"%%EOF\n", b"x" * 10_000])
def test_bytes_after_the_end_are_noticed(added: bytes) -> None:
    (reason,) = _verdict(good_record() + added).reasons
    assert (reason.code, reason.data["added"]) == ("record.added_after", len(added))


@pytest.mark.parametrize("added", [b"\n", b"GIF89a", b"%PDF-1.7\n"])
def test_bytes_before_the_start_are_noticed(added: bytes) -> None:
    assert not _verdict(added + good_record()).ok


def test_a_byte_put_in_or_taken_out_is_noticed() -> None:
    pdf = good_record()
    places = range(0, len(pdf), len(pdf) // 120)
    assert not [at for at in places if _verdict(pdf[:at] + b"0" + pdf[at:]).ok]
    assert not [at for at in places if _verdict(pdf[:at] + pdf[at + 1 :]).ok]


def test_a_file_cut_anywhere_is_refused() -> None:
    pdf, gap = good_record(), find_gaps(good_record())[0]
    for length in [*range(0, len(pdf), 997), gap.start, gap.start + 1, gap.end - 1, gap.end, len(pdf) - 1]:
        verdict = _verdict(pdf[:length])
        assert not verdict.ok
        assert verdict.record_json is None
        assert verdict.signer is None


def test_a_file_cut_after_the_ranges_says_how_much_is_missing() -> None:
    (reason,) = _verdict(good_record()[:-100]).reasons
    assert (reason.code, reason.data["missing"]) == ("record.cut", 100)


def test_two_parts_swapped_are_noticed() -> None:
    pdf, gap = good_record(), find_gaps(good_record())[0]
    assert not _verdict(pdf[gap.end :] + pdf[gap.start : gap.end] + pdf[: gap.start]).ok


def test_the_signature_of_one_record_does_not_fit_another() -> None:
    from tests.signing.material import record, record_json, signed

    one, other = good_record(), signed(office().lead, record_json(record(remarks="別の備考")))
    gap, other_gap = find_gaps(one)[0], find_gaps(other)[0]
    swapped = one[: gap.start] + other[other_gap.start : other_gap.end] + one[gap.end :]
    assert [reason.code for reason in _verdict(swapped).reasons] == ["signature.broken"]


@settings(max_examples=150)
@given(st.binary(max_size=2000))
def test_any_bytes_get_a_verdict(data: bytes) -> None:
    assert not _verdict(data).ok
    assert not _verdict(b"%PDF-1.7\n" + data).ok


@settings(max_examples=150)
@given(st.data())
def test_any_damage_gets_a_verdict(data: st.DataObject) -> None:
    pdf = good_record()
    start = data.draw(st.integers(0, len(pdf) - 1))
    length = data.draw(st.integers(0, 300))
    filling = data.draw(st.binary(max_size=300))
    damaged = pdf[:start] + filling + pdf[start + length :]
    assert _verdict(damaged).ok == (damaged == pdf)
