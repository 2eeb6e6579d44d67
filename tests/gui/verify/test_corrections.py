"""A corrected record in the window: what it corrects and why, and whether the one before holds, too."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.ids import InspectionId, RecordId
from inspector_app.gui.verify.model import CARE, GOOD, Fact, verdict
from inspector_app.gui.verify.presenter import VerifyPresenter
from inspector_app.gui.verify.view import VerifyView
from inspector_app.storage.records import latest_record
from inspector_app.storage.vault import Vault
from inspector_app.usecases.correct_record import correct_record
from inspector_app.usecases.finish_inspection import finish_inspection
from inspector_app.usecases.known_editions import LaterEdition, later_edition
from inspector_app.usecases.review_inspection import review_inspection
from inspector_app.usecases.sign_record import sign_record
from inspector_app.usecases.verify_file import own_anchors, verify_file
from inspector_app.usecases.world import World
from tests.usecases.conftest import answered, clock, inspection_id, library, material, vault, world

__all__ = ["answered", "clock", "inspection_id", "library", "material", "vault", "world"]
REASON = "No.3 の確認方法の誤記"


def signed(world: World, vault: Vault, inspection: InspectionId, file: Path) -> Path:
    finish_inspection(vault, inspection, review_inspection(vault, inspection).proposed_remarks)
    sign_record(world, vault, inspection)
    stored = latest_record(vault, inspection)
    assert stored is not None
    file.write_bytes(stored.pdf)
    return file


def test_a_correction_says_what_it_corrects(world: World, vault: Vault, answered: InspectionId, tmp_path: Path) -> None:
    before = signed(world, vault, answered, tmp_path / "before.pdf")
    new = correct_record(world, vault, answered, REASON)
    after = signed(world, vault, new, tmp_path / "after.pdf")
    anchors = own_anchors(vault)
    stranger = tmp_path / "stranger.pdf"
    stranger.write_bytes(b"\x89PNG")

    def corrected(*earlier: Path) -> tuple[Fact, bool]:
        found = verdict(verify_file(after, anchors, world.now(), (), earlier))
        [fact] = [fact for fact in found.facts if REASON in fact.answer]
        return fact, found.earlier_missing

    alone, missing = corrected()
    assert missing
    assert alone.tone == GOOD
    assert "第2版" in alone.answer
    whole, missing = corrected(before)
    assert not missing
    assert any("訂正前の記録も確かです" in words for words in whole.details)
    [editions] = [
        fact for fact in verdict(verify_file(before, anchors, world.now(), (), [after])).facts if "第2版" in fact.answer
    ]
    assert editions.tone == CARE
    assert "訂正済み" in editions.answer
    latest = verdict(verify_file(after, anchors, world.now(), (), [before, stranger])).facts
    assert any("最も新しい" in fact.answer for fact in latest)
    assert any(fact.details == ("stranger.pdf",) for fact in latest), "a file that is no edition is named"
    before.write_bytes(before.read_bytes()[:-1] + b"0")
    spoiled, missing = corrected(before)
    assert missing, "another file than the one that the correction names is none of its chain"
    assert spoiled.tone in {GOOD, CARE}


def test_the_open_vault_tells_that_another_edition_counts(
    world: World, vault: Vault, answered: InspectionId, tmp_path: Path
) -> None:
    before = signed(world, vault, answered, tmp_path / "before.pdf")
    anchors = own_anchors(vault)
    found = verify_file(before, anchors, world.now())
    record = found.checked.verification.record
    assert record is not None
    assert later_edition(vault, record.id) is None
    new = correct_record(world, vault, answered, REASON)
    assert later_edition(vault, record.id) is None, "what is not signed replaces nothing"
    after = signed(world, vault, new, tmp_path / "after.pdf")
    corrected = verify_file(after, anchors, world.now()).checked.verification.record
    assert corrected is not None
    later = later_edition(vault, record.id)
    assert later == LaterEdition(2, REASON, corrected.id)
    assert later_edition(vault, corrected.id) is None
    assert later_edition(vault, RecordId("unknown")) is None
    first = verdict(found, later).facts[0]
    assert (first.tone, "第2版" in first.answer) == (CARE, True)
    assert any("この保管庫" in words for words in first.details)
    given = verdict(verify_file(before, anchors, world.now(), (), [after]), later).facts
    assert [each for each in given if each.question == first.question] == [given[0]], "it is said once"


def test_the_window_asks_the_vault_that_is_open(
    world: World, vault: Vault, answered: InspectionId, tmp_path: Path, qtbot: QtBot
) -> None:
    before = signed(world, vault, answered, tmp_path / "before.pdf")
    signed(world, vault, correct_record(world, vault, answered, REASON), tmp_path / "after.pdf")
    view = VerifyView()
    qtbot.addWidget(view)
    presenter = VerifyPresenter(world, view)
    presenter.use_own(own_anchors(vault))
    presenter.use_editions(lambda record, done: done(later_edition(vault, record)))
    presenter.verify(before)
    qtbot.waitUntil(lambda: bool(view.verdict_words), timeout=20_000)
    names = [each.accessibleName() for each in view.findChildren(QWidget)]
    assert "いま有効な版はどれか この記録は訂正済みです。いま有効なのは第2版です" in names
