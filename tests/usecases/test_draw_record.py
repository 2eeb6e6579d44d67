"""A record is drawn in the way that it names, or it is said that this program does not know that way."""

from dataclasses import replace

import pytest

from inspector_app.domain.record import FIRST_DRAWING, LATEST_DRAWING
from inspector_app.domain.record_json import record_from_json, record_to_json
from inspector_app.errors import DocumentError
from inspector_app.signing.signer import certify
from inspector_app.usecases.draw_record import DRAWINGS, draw_record, draw_stamp
from inspector_app.usecases.verify_record import verify_record
from tests.signing.material import LEAD, READ_AT, SIGNED_AT, office, record


def test_the_first_way_is_not_named() -> None:
    first = replace(record(), drawing=FIRST_DRAWING)
    assert "drawing" not in record_to_json(first)
    assert record_from_json(record_to_json(first)).drawing == FIRST_DRAWING


def test_a_record_that_is_made_now_names_the_latest_way() -> None:
    assert record_to_json(record())["drawing"] == LATEST_DRAWING
    assert max(DRAWINGS) == LATEST_DRAWING


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_a_record_of_every_way_agrees_with_its_pages(drawing: int) -> None:
    signed = replace(record(remarks="次回は2026年12月15日に行う予定。" * 9), drawing=drawing)
    stamp = draw_stamp(LEAD.title, LEAD.name, SIGNED_AT)
    pdf = certify(draw_record(signed), office().lead, stamp, SIGNED_AT)
    assert verify_record(pdf, [office().authority.certificate], READ_AT).reasons == ()


def test_two_ways_are_two_drawings() -> None:
    """Or a record that names the wrong one would go unnoticed."""
    said = record(remarks="次回は2026年12月15日に行う予定。" * 9)
    assert draw_record(replace(said, drawing=FIRST_DRAWING)) != draw_record(said)


def test_the_way_of_a_later_program_is_told_as_such() -> None:
    later = replace(record(), drawing=LATEST_DRAWING + 1)
    assert record_from_json(record_to_json(later)).drawing == LATEST_DRAWING + 1
    with pytest.raises(DocumentError, match=r"document\.unknown_drawing"):
        draw_record(later)


def test_a_record_of_a_later_program_holds_but_for_its_pages() -> None:
    from inspector_app.reports.sheet import render_sheet

    drawn = render_sheet(replace(record(), drawing=LATEST_DRAWING + 1))
    pdf = certify(drawn, office().lead, draw_stamp(LEAD.title, LEAD.name, SIGNED_AT), SIGNED_AT)
    checked = verify_record(pdf, [office().authority.certificate], READ_AT)
    assert checked.verification.ok
    assert [(reason.code, reason.data["cause"]) for reason in checked.reasons] == [
        ("record.not_drawable", "document.unknown_drawing")
    ]
