"""A record from answers keyed elsewhere obeys the rules of the guide, and is the guide's record."""

from dataclasses import replace
from pathlib import Path

import pytest

from inspector_app.domain.contract import Inspector
from inspector_app.domain.ids import AgencyId, InspectorId
from inspector_app.domain.inspection import Kind
from inspector_app.errors import EnrolmentError, FormError, InspectionError
from inspector_app.paths import resource
from inspector_app.storage import inspections
from inspector_app.storage.vault import Vault
from inspector_app.usecases.create_vault import create_vault
from inspector_app.usecases.record_answers import KeyedVisit, check_answers, draw_unsigned, sign_answers
from inspector_app.usecases.unlock_vault import lock_vault
from inspector_app.usecases.world import World
from tests.usecases.conftest import PASSPHRASE

EXAMPLE = resource("practice", "answers-example.yaml")


@pytest.fixture
def keyed(world: World) -> KeyedVisit:
    return check_answers(world, EXAMPLE.read_bytes(), EXAMPLE.name)


def test_the_example_is_complete(keyed: KeyedVisit) -> None:
    assert len(keyed.answers) == 35
    assert keyed.kind is Kind.ON_SITE
    assert keyed.rating_remarks.count("No.17") == 1
    assert {answer.author for answer in keyed.answers.values()} == {InspectorId("mihon-0042")}


def test_the_unsigned_record_is_a_pdf(world: World, keyed: KeyedVisit) -> None:
    assert draw_unsigned(world, keyed).startswith(b"%PDF-1.7")


def test_the_practice_inspector_may_sign_it(world: World, vault: Vault, keyed: KeyedVisit) -> None:
    signed = sign_answers(world, vault, keyed)
    assert signed.checked.ok
    record = signed.checked.verification.record
    assert record is not None
    assert record.inspection.practice
    assert {answer.row: answer.result for answer in record.answers} == {
        row: answer.result for row, answer in keyed.answers.items()
    }


def test_nobody_signs_for_another(world: World, vault: Vault, keyed: KeyedVisit) -> None:
    stranger = Inspector(InspectorId("mihon-0001"), "別人", "調査役", "")
    others = replace(keyed, inspectors=(stranger,)), replace(keyed, agency=replace(keyed.agency, id=AgencyId("x")))
    for other in others:
        with pytest.raises(InspectionError, match=r"inspection\.other_inspector"):
            sign_answers(world, vault, other)
    assert inspections.list_inspections(vault) == ()


def test_a_vault_without_an_enrolment_signs_nothing(world: World, keyed: KeyedVisit) -> None:
    vault = create_vault(world, PASSPHRASE)
    with pytest.raises(EnrolmentError, match=r"enrolment\.missing"):
        sign_answers(world, vault, keyed)
    lock_vault(vault)


def test_signing_twice_makes_two_inspections(world: World, vault: Vault, keyed: KeyedVisit) -> None:
    first, second = sign_answers(world, vault, keyed), sign_answers(world, vault, keyed)
    assert first.id != second.id
    assert len(inspections.list_inspections(vault)) == 2


def test_rows_that_the_rules_leave_open_are_refused(world: World, tmp_path: Path) -> None:
    text = EXAMPLE.read_text("utf-8").replace("subcontracting: false", "subcontracting: true")
    with pytest.raises(FormError) as caught:
        check_answers(world, text.encode(), str(tmp_path / "a.yaml"))
    assert caught.value.code == "answers.invalid"
    problems = caught.value.data["problems"]
    assert isinstance(problems, list)
    assert [(problem.row, problem.found) for problem in problems] == [
        (34, "not_applicable_not_allowed"),
        (35, "not_applicable_not_allowed"),
    ]
