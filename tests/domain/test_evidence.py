"""Evidence as values: in the sheet's order, whole, the same again from JSON."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from inspector_app.domain.canonical import canonical_json
from inspector_app.domain.evidence import (
    Evidence,
    EvidenceKind,
    Original,
    Picture,
    Seen,
    Treatment,
    in_order,
    originals,
    pictures,
    sound,
)
from inspector_app.domain.evidence_json import evidence_from_json, evidence_to_json
from inspector_app.domain.ids import EvidenceId, InspectorId, RowKey
from inspector_app.domain.markup import Arrow, Box, Label, Markup, markup_from_json, markup_to_json
from inspector_app.domain.site_rules import Permission, SiteRules, site_rules_from_json, site_rules_to_json

ROWS = [RowKey("r1"), RowKey("r2"), RowKey("r3")]
AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
ORIGINAL = Original("a" * 64, 123, "image/jpeg", "扉.jpg")
PICTURE = Picture("b" * 64, 45, 1280, 960)


def photo(key: str, row: str, **changes: object) -> Evidence:
    made = Evidence(EvidenceId(key), RowKey(row), EvidenceKind.PHOTO, AT, "扉", None, ORIGINAL, PICTURE)
    return replace(made, **changes)  # type: ignore[arg-type]


def note(key: str, row: str) -> Evidence:
    seen = Seen("入退室記録", date(2026, 10, 31), "3–5頁", 12)
    return Evidence(EvidenceId(key), RowKey(row), EvidenceKind.SEEN, AT, "", InspectorId("i"), seen=seen)


def test_order_is_the_sheet_s_and_within_a_row_as_it_was_added() -> None:
    given = [photo("e1", "r3"), note("e2", "r1"), photo("e3", "r3"), note("e4", "r2")]
    assert [piece.id for piece in in_order(given, ROWS)] == ["e2", "e4", "e1", "e3"]
    assert sound(in_order(given, ROWS), ROWS)
    assert not sound(given, ROWS)


@pytest.mark.parametrize(
    "wrong",
    [
        photo("e1", "elsewhere"),
        photo("e1", "r1", picture=None),
        photo("e1", "r1", original=None),
        photo("e1", "r1", seen=Seen("x")),
        photo("e1", "r1", kind=EvidenceKind.FILE),
        photo("e1", "r1", kind=EvidenceKind.SEEN),
        replace(note("e1", "r1"), seen=None),
    ],
)
def test_what_does_not_hold_together_is_found(wrong: Evidence) -> None:
    assert not sound([wrong], ROWS)


def test_an_id_is_given_once() -> None:
    assert not sound([photo("e1", "r1"), note("e1", "r2")], ROWS)


def test_files_are_named_once_each() -> None:
    other = replace(ORIGINAL, sha256="c" * 64)
    evidence = [photo("e1", "r1"), photo("e2", "r1"), photo("e3", "r2", original=other), note("e4", "r3")]
    assert originals(evidence) == (ORIGINAL, other)
    assert pictures(evidence) == (PICTURE,)


@pytest.mark.parametrize(
    "piece",
    [
        photo("e1", "r1", treatments=(Treatment.TURNED, Treatment.MASKED)),
        photo("e1", "r1", kind=EvidenceKind.FILE, picture=None),
        note("e1", "r2"),
        replace(note("e1", "r2"), seen=Seen("名簿")),
    ],
)
def test_json_is_the_same_again(piece: Evidence) -> None:
    written = canonical_json(evidence_to_json(piece))
    assert evidence_from_json(json.loads(written)) == piece


def test_markup_and_rules_are_the_same_again() -> None:
    markup = Markup(270, Box(1, 2, 30, 40), (Arrow(0, 0, 5, 5),), (Label(3, 4, "錠"),))
    for value in (markup, Markup()):
        assert markup_from_json(json.loads(canonical_json(markup_to_json(value)))) == value
    assert markup.treatments == (Treatment.TURNED, Treatment.CROPPED, Treatment.MARKED)
    assert Markup().treatments == ()
    for rules in (
        SiteRules(),
        SiteRules(Permission.ALLOWED, Permission.FORBIDDEN, "総務", date(2026, 11, 22), "書庫以外"),
    ):
        assert site_rules_from_json(json.loads(canonical_json(site_rules_to_json(rules)))) == rules


def test_a_box_stays_within_its_picture() -> None:
    assert Box(-5, -5, 50, 20).within(30, 10) == Box(0, 0, 30, 10)
    outside = Box(100, 100, 120, 120).within(30, 10)
    assert (outside.width, outside.height) == (0, 0)
