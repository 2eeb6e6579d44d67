"""Names in certificates: what RFC 4518 knows stays as it is, the rest is replaced, and every name can be issued."""

import unicodedata

from asn1crypto import x509 as asn1_x509
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.signing.names import LONGEST, certifiable

NAMES = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=LONGEST)


def test_japanese_names_stay_as_they_are() -> None:
    for name in ("髙橋 﨑子", "𠮷田", "神山", "山田　太郎", "ﾔﾏﾀﾞ", "Ōta Čapek"):
        assert certifiable(name) == name


def test_selectors_are_left_out_and_later_characters_marked() -> None:
    assert certifiable("葛\U000e0100城") == "葛城"
    assert certifiable("邉\ufe00") == "邉"
    assert certifiable("\U0002ceb0㋿子") == "〓〓子"
    assert certifiable("Ꭰ") == "〓", "its small letter is of 2015"


@settings(max_examples=300)
@given(NAMES)
def test_what_comes_out_can_be_compared(name: str) -> None:
    held = certifiable(name)
    assert len(held) <= len(name)
    assert certifiable(held) == held
    right_to_left = any(unicodedata.bidirectional(each) in ("R", "AL") for each in unicodedata.normalize("NFKC", held))
    if held.strip() and not right_to_left:
        assert asn1_x509.Name.build({"common_name": held}).hashable
