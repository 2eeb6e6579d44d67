"""What falls due: the year's visit, improvements, and what is shown when."""

from dataclasses import replace
from datetime import date

import pytest

from inspector_app import paths
from inspector_app.domain.deadline import Deadline, Duty, in_force
from inspector_app.domain.due import Due, Running, Visited, fiscal_year, improvement_dues, soon, stated, visit_due
from inspector_app.domain.form import Text
from inspector_app.domain.ids import ContractId, InspectionId
from inspector_app.domain.inspection import Kind
from inspector_app.forms.deadlines import read_deadlines

TODAY = date(2026, 11, 22)
RULES = in_force(read_deadlines(paths.resource("texts", "deadlines.yaml")), TODAY)
CONTRACT = Running(ContractId("c"), "26-1", "業務", "受注者", date(2025, 4, 1), date(2028, 3, 31))
VISIT = Visited(
    inspection=InspectionId("i"),
    contract=CONTRACT.id,
    contractor="受注者",
    title="業務",
    site="s",
    kind=Kind.ON_SITE,
    days=(date(2026, 6, 1),),
    signed=date(2026, 6, 2),
)


def due(contract: Running = CONTRACT, *visits: Visited) -> date | None:
    found = visit_due(contract, visits, TODAY, RULES[Duty.VISIT])
    return None if found is None else found.day


@pytest.mark.parametrize(
    ("day", "year"), [(date(2026, 4, 1), 2026), (date(2027, 3, 31), 2026), (date(2026, 3, 31), 2025)]
)
def test_a_fiscal_year_runs_from_april_to_march(day: date, year: int) -> None:
    assert fiscal_year(day).year == year
    assert fiscal_year(day).begins <= day <= fiscal_year(day).ends


def test_every_contract_wants_one_visit_on_site_in_every_fiscal_year() -> None:
    assert due() == date(2027, 3, 31)
    assert due(CONTRACT, VISIT) is None
    assert due(CONTRACT, replace(VISIT, days=(date(2026, 3, 31),))) == date(2027, 3, 31)
    assert due(CONTRACT, replace(VISIT, days=(date(2026, 3, 31), date(2026, 4, 1)))) is None


@pytest.mark.parametrize("kind", [Kind.DOCUMENTS, Kind.TELEPHONE, Kind.PRE_CONTRACT, Kind.REINSPECTION])
def test_what_is_no_visit_on_site_does_not_count(kind: Kind) -> None:
    assert due(CONTRACT, replace(VISIT, kind=kind)) == date(2027, 3, 31)


def test_a_sheet_beside_the_official_one_is_no_visit() -> None:
    assert due(CONTRACT, replace(VISIT, supplement=True)) == date(2027, 3, 31)


def test_a_contract_wants_its_visit_before_it_ends_and_not_before_it_begins() -> None:
    assert due(replace(CONTRACT, ends=date(2026, 12, 20))) == date(2026, 12, 20)
    assert due(replace(CONTRACT, ends=date(2026, 10, 31))) == date(2026, 10, 31)
    assert due(replace(CONTRACT, ends=date(2026, 3, 31))) is None
    assert due(replace(CONTRACT, begins=date(2026, 11, 23))) is None
    assert due(replace(CONTRACT, begins=TODAY)) == date(2027, 3, 31)


def test_findings_are_due_until_the_site_is_inspected_again() -> None:
    found = replace(VISIT, found=(11, 29))
    rule = RULES[Duty.IMPROVEMENT]
    (asked,) = improvement_dues([found], rule)
    assert (asked.day, asked.numbers, asked.inspection) == (date(2026, 7, 2), (11, 29), "i")
    again = replace(VISIT, inspection=InspectionId("j"), kind=Kind.REINSPECTION, signed=date(2026, 7, 1))
    assert improvement_dues([found, again], rule) == ()
    assert len(improvement_dues([found, replace(again, site="another")], rule)) == 1
    assert len(improvement_dues([found, replace(again, signed=date(2026, 6, 1))], rule)) == 1
    still = replace(again, found=(29,))
    assert [due.numbers for due in improvement_dues([found, still], rule)] == [(29,)]
    assert improvement_dues([VISIT], rule) == ()


def test_what_is_overdue_comes_first_and_what_is_far_is_left_out() -> None:
    source = Text("", "")
    days = (date(2026, 12, 1), date(2026, 11, 1), date(2027, 11, 1), TODAY)
    dues = [Due(Duty.DOCUMENTS, day, source) for day in days]
    assert [due.day for due in soon(dues, RULES, TODAY)] == [days[1], TODAY, days[0]]
    assert [due.days_left(TODAY) for due in soon(dues, RULES, TODAY)] == [-21, 0, 9]


def test_the_rule_of_the_day_holds() -> None:
    old = Deadline(
        Duty.IMPROVEMENT, date(2000, 1, 1), date(2026, 3, 31), 60, 30, frozenset(), Text("{days}日", "{days} d")
    )
    new = replace(old, valid_from=date(2026, 4, 1), valid_to=None, days=30)
    assert in_force([new, old], date(2026, 3, 31))[Duty.IMPROVEMENT].days == 60
    assert in_force([new, old], date(2026, 4, 1))[Duty.IMPROVEMENT].days == 30
    assert in_force([old], date(2026, 4, 1)) == {}
    assert in_force([new, old], date(1970, 1, 1)) == {Duty.IMPROVEMENT: old}
    assert stated(new).ja == "30日"


def test_every_duty_that_is_computed_has_a_rule_with_its_source() -> None:
    assert set(RULES) == set(Duty)
    for rule in RULES.values():
        assert stated(rule).ja
        assert stated(rule).en
