"""A record stays PDF/A-3a and PDF/UA-1 through everything that happens to it: each signature, and what preserves it."""

from datetime import timedelta
from pathlib import Path

import pytest

from inspector_app.reports.sheet import render_sheet
from inspector_app.reports.stamp import render_stamp
from inspector_app.signing.preservation import gather, issue_list, preserve
from inspector_app.signing.signer import INSPECTOR_2, SUPERVISOR, certify, countersign
from inspector_app.signing.time_service import TimeService
from tests.signing.material import COLLEAGUE, LEAD, SIGNED_AT, office, record
from tests.signing.services import clockmaker, serving
from tests.signing.test_countersign import SUPERVISING, supervisor
from tests.verapdf import validate


@pytest.fixture(scope="module")
def stages() -> dict[str, bytes]:
    """The same record before and after each step."""
    drawn = render_sheet(record())
    later = SIGNED_AT + timedelta(minutes=5)
    with serving(clockmaker(), SIGNED_AT) as services:
        clock = TimeService(services.time_url)
        first = certify(drawn, office().lead, render_stamp(LEAD.title, LEAD.name, SIGNED_AT), SIGNED_AT, clock=clock)
        stamp = render_stamp(COLLEAGUE.title, COLLEAGUE.name, later)
        second = countersign(first, office().colleague, stamp, later, INSPECTOR_2)
        stamp = render_stamp(SUPERVISING.title, SUPERVISING.name, later)
        third = countersign(second, supervisor(), stamp, later, SUPERVISOR, name=SUPERVISING.name)
        lists = [issue_list(office().authority, (), SIGNED_AT, 1)]
        evidence = gather(third, [office().authority.certificate], lists)
        kept = preserve(third, evidence, clock)
        renewed = preserve(kept, evidence, clock)
    return {"drawn": drawn, "first": first, "second": second, "third": third, "kept": kept, "renewed": renewed}


@pytest.mark.parametrize("flavour", ["3a", "ua1"])
@pytest.mark.parametrize("stage", ["drawn", "first", "second", "third", "kept", "renewed"])
def test_it_complies(stages: dict[str, bytes], tmp_path: Path, stage: str, flavour: str) -> None:
    file = tmp_path / f"{stage}.pdf"
    file.write_bytes(stages[stage])
    assert validate(file, flavour) == []
