"""The closing talk, the receipt and the roster, from what is written down to the signed record and its destruction."""

from dataclasses import replace
from datetime import date

import pytest

from inspector_app.domain import strokes
from inspector_app.domain.closing import Asked, Attendant, Closing, Side
from inspector_app.domain.contract import Inspector
from inspector_app.domain.ids import InspectionId, InspectorId, ResultKey
from inspector_app.domain.inspection import Kind
from inspector_app.domain.roster import Listed, Present
from inspector_app.errors import InputError, InspectionError
from inspector_app.forms.practice import PracticeMaterial
from inspector_app.storage import visits
from inspector_app.storage.vault import Vault
from inspector_app.usecases.answer_row import answer_row
from inspector_app.usecases.check_vault import check_vault
from inspector_app.usecases.finish_inspection import finish_inspection
from inspector_app.usecases.keep_setting import ENGLISH_AID, save_setting
from inspector_app.usecases.name_inspectors import NAMED_ONLY, colleagues, name_inspectors
from inspector_app.usecases.print_visit import print_paper
from inspector_app.usecases.read_closing import read_closing
from inspector_app.usecases.read_visit import visit_sheets
from inspector_app.usecases.review_inspection import review_inspection
from inspector_app.usecases.sign_receipt import sign_receipt, withdraw_receipt
from inspector_app.usecases.sign_record import sign_record
from inspector_app.usecases.start_visit import start_visit
from inspector_app.usecases.world import World
from inspector_app.usecases.write_closing import write_closing
from inspector_app.usecases.write_roster import write_roster
from tests.reports.reading import poppler

HAND = strokes.drawn([[(0.1, 0.5), (0.5, 0.2), (0.9, 0.8)], [(0.3, 0.3)]])
TODAY = date(2026, 11, 24)
NUMBER = "個人番号 1234-5678-9018"
"""A made-up number with the right check digit."""


def finish(vault: Vault, inspection_id: InspectionId) -> None:
    finish_inspection(vault, inspection_id, review_inspection(vault, inspection_id).proposed_remarks)


def test_the_record_carries_what_was_said_and_received(world: World, vault: Vault, answered: InspectionId) -> None:
    row = review_inspection(vault, answered).findings[0].row
    asked = (Asked(row, "点検記録を作る", date(2026, 12, 15)),)
    people = (Attendant(Side.CONTRACTOR, "見本 太郎", "センター長"), Attendant(Side.AGENCY, " ", ""))
    write_closing(world, vault, answered, Closing(attendance=people, asked=asked, comment="12月中に行います。"))
    write_roster(world, vault, answered, (Present("例示 次郎", "例示スタッフ", Listed.NO), Present("", "")))
    receipt = sign_receipt(world, vault, answered, " 見本 太郎 ", "センター長", HAND)
    name_inspectors(vault, answered, (Inspector(InspectorId(""), "𠮷﨑 太郎", "調査役", ""),))
    finish(vault, answered)

    signed = sign_record(world, vault, answered)

    assert signed.checked.ok
    record = signed.checked.verification.record
    assert record is not None
    assert record.closing is not None
    assert record.closing.comment == "12月中に行います。"
    assert record.closing.attendance == people[:1]
    assert record.closing.asked == asked
    assert record.closing.receipt == receipt
    assert receipt.name == "見本 太郎"
    assert [person.name for person in record.roster] == ["例示 次郎"]
    (second,) = record.inspection.inspectors[1:]
    assert second.name == "𠮷﨑 太郎"
    assert second.id.startswith(NAMED_ONLY)
    assert colleagues(vault) == ()
    assert check_vault(vault).ok


def test_who_was_named_with_a_number_is_known_the_next_time(vault: Vault, inspection_id: InspectionId) -> None:
    first = Inspector(InspectorId("A-7"), "𠮷﨑 太郎", "調査役", "情報室")
    for people in ((first,), (replace(first, title="主任"), Inspector(InspectorId("A-8"), "例示 花子", "", ""))):
        name_inspectors(vault, inspection_id, people)
    name_inspectors(vault, inspection_id, ())
    assert [(person.id, person.title) for person in colleagues(vault)] == [("A-7", "主任"), ("A-8", "")]


def test_nothing_is_added_once_the_record_is_signed(world: World, vault: Vault, answered: InspectionId) -> None:
    finish(vault, answered)
    sign_record(world, vault, answered)
    late = Closing(comment="やはり同意しません。")
    for attempt in (
        lambda: write_closing(world, vault, answered, late),
        lambda: sign_receipt(world, vault, answered, "見本 太郎", "", HAND),
        lambda: write_roster(world, vault, answered, (Present("例示 次郎", ""),)),
        lambda: name_inspectors(vault, answered, (Inspector(InspectorId(""), "誰か", "", ""),)),
    ):
        with pytest.raises(InspectionError) as caught:
            attempt()
        assert caught.value.code == "inspection.frozen"
    assert visits.load_closing(vault, answered).empty


def test_a_receipt_tells_which_rows_are_otherwise_now(
    world: World, vault: Vault, answered: InspectionId, material: PracticeMaterial
) -> None:
    sign_receipt(world, vault, answered, "見本 太郎", "", HAND)
    assert read_closing(vault, answered, TODAY).changed == ()
    finding = review_inspection(vault, answered).findings[0]
    answer_row(world, vault, answered, replace(material.answers[finding.row], result=ResultKey("A")))
    assert read_closing(vault, answered, TODAY).changed == (finding.no,)
    withdraw_receipt(vault, answered)
    assert read_closing(vault, answered, TODAY).closing.receipt is None


def test_no_text_of_the_talk_keeps_an_individual_number(world: World, vault: Vault, answered: InspectionId) -> None:
    row = review_inspection(vault, answered).findings[0].row
    for closing in (
        Closing(comment=NUMBER),
        Closing(attendance=(Attendant(Side.OTHER, "", NUMBER),)),
        Closing(asked=(Asked(row, NUMBER, None),)),
    ):
        with pytest.raises(InputError) as caught:
            write_closing(world, vault, answered, closing)
        assert caught.value.code == "input.individual_number"
    with pytest.raises(InputError, match="individual_number"):
        write_roster(world, vault, answered, (Present("例示", "", remarks=NUMBER),))
    with pytest.raises(InputError, match="individual_number"):
        sign_receipt(world, vault, answered, NUMBER, "", HAND)
    assert visits.load_closing(vault, answered).empty


@pytest.mark.parametrize(("name", "hand", "field"), [(" ", HAND, "name"), ("見本 太郎", (), "strokes")])
def test_a_receipt_needs_a_name_and_a_hand(
    world: World, vault: Vault, answered: InspectionId, name: str, hand: strokes.Strokes, field: str
) -> None:
    with pytest.raises(InputError) as caught:
        sign_receipt(world, vault, answered, name, "", hand)
    assert (caught.value.code, caught.value.data["field"]) == ("input.required", field)


@pytest.mark.parametrize(("kind", "sheets"), [(Kind.ON_SITE, 2), (Kind.REINSPECTION, 2), (Kind.TELEPHONE, 1)])
def test_the_four_points_are_asked_whenever_somebody_is_there(
    world: World, vault: Vault, material: PracticeMaterial, kind: Kind, sheets: int
) -> None:
    started = start_visit(world, vault, material.contract.id, material.site_id, material.form_id, kind, material.dates)

    found = visit_sheets(vault, started.main)

    assert [sheet.inspection.id for sheet in found] == [started.main, *started.beside]
    assert [sheet.form.id for sheet in found] == ["jica.3-1", "four-points"][:sheets]
    assert all(visit_sheets(vault, key) == found for key in started.beside)
    assert {sheet.inspection.dates for sheet in found} == {material.dates}
    assert check_vault(vault).ok


@pytest.mark.parametrize("which", ["closing", "site_copy", "walk"])
def test_english_stands_beside_the_japanese_where_that_is_chosen(
    which: str, world: World, vault: Vault, answered: InspectionId
) -> None:
    plain = "".join(poppler(print_paper(world, vault, answered, which)))
    save_setting(vault, ENGLISH_AID, value=True)
    aided = "".join(poppler(print_paper(world, vault, answered, which)))
    for english in ("Subject", "Devices brought in", "What" if which == "closing" else "Result"):
        assert english not in plain
        assert english in aided
    for japanese in ("持ち込み機器の制限", "備考" if which == "walk" else "受領"):
        assert japanese in plain
        assert japanese in aided


def test_the_official_sheet_never_speaks_english(world: World, vault: Vault, answered: InspectionId) -> None:
    save_setting(vault, ENGLISH_AID, value=True)
    assert "Subject" not in "".join(poppler(print_paper(world, vault, answered, "hand")))
