"""A record is drawn in the way that it names, or it is said that this program does not know that way."""

from dataclasses import replace

import pytest

from inspector_app.domain.record_json import record_from_json, record_to_json
from inspector_app.errors import DocumentError
from inspector_app.signing.signer import certify
from inspector_app.usecases.draw_record import draw_record, draw_stamp
from inspector_app.usecases.verify_record import verify_record
from tests.signing.material import LEAD, READ_AT, SIGNED_AT, office, record


def test_the_first_way_is_not_named() -> None:
    assert "drawing" not in record_to_json(record())
    assert record_from_json(record_to_json(record())).drawing == 1


def test_the_way_of_a_later_program_is_told_as_such() -> None:
    later = replace(record(), drawing=2)
    assert record_from_json(record_to_json(later)).drawing == 2
    with pytest.raises(DocumentError, match=r"document\.unknown_drawing"):
        draw_record(later)


def test_a_record_of_a_later_program_holds_but_for_its_pages() -> None:
    from inspector_app.reports.sheet import render_sheet

    drawn = render_sheet(replace(record(), drawing=2))
    pdf = certify(drawn, office().lead, draw_stamp(LEAD.title, LEAD.name, SIGNED_AT), SIGNED_AT)
    checked = verify_record(pdf, [office().authority.certificate], READ_AT)
    assert checked.verification.ok
    assert [(reason.code, reason.data["cause"]) for reason in checked.reasons] == [
        ("record.not_drawable", "document.unknown_drawing")
    ]
