"""`record`: a record from answers keyed elsewhere, through the same rules; every error at once, with line and row."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from inspector_app.agency.desk import init_desk
from inspector_app.agency.enrolment import enrol
from inspector_app.domain.contract import Agency, Inspector
from inspector_app.domain.ids import AgencyId, InspectorId
from inspector_app.usecases.accept_enrolment import accept_enrolment
from inspector_app.usecases.create_vault import create_vault
from inspector_app.usecases.list_work import list_work
from inspector_app.usecases.request_enrolment import request_enrolment
from inspector_app.usecases.unlock_vault import lock_vault, unlock_vault
from inspector_app.usecases.world import World, make_world
from tests.cli import records
from tests.cli.answers import EXAMPLE, example, keyed
from tests.cli.program import Outcome, run, run_here, without_rights
from tests.verapdf import validate

SECRET = "watashi no hokanko no kagi"
LEAD = Inspector(InspectorId("mihon-0042"), "髙橋 みのり", "主任調査役", "総務部情報管理課")


@pytest.fixture
def laptop(tmp_path: Path) -> World:
    """A laptop that the agency has enrolled, with an empty vault."""
    world = make_world(tmp_path / "laptop")
    vault = create_vault(world, SECRET)
    request = request_enrolment(world, vault, LEAD.name)
    agency = Agency(AgencyId("mihon-kikou"), "見本機構")
    with init_desk(tmp_path / "desk", agency, "tsukue no kagi", world.now()) as desk:
        accept_enrolment(world, vault, enrol(desk, request, LEAD, world.now()))
    lock_vault(vault)
    return world


def test_an_unsigned_record_is_drawn_and_says_so(tmp_path: Path) -> None:
    pdf = tmp_path / "記録.pdf"
    outcome = run("record", "--answers", EXAMPLE, "--out", pdf)
    assert (outcome.code, outcome.out.strip()) == (0, str(pdf))
    assert "署名はありません" in outcome.err
    assert "Unsigned" in outcome.err
    assert validate(pdf, "3a") == []
    assert run("verify", pdf).code == 1


def test_json_is_as_good_as_yaml(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """As other programs write it: tabs, escapes, characters beyond U+FFFF in two halves."""
    value = example()
    value["answers"][0]["remarks"] = remarks = '担当は𠮷田、\n葛\U000e0100西/\\"と\\ud842'
    for how in ({"indent": "\t"}, {"indent": 2, "ensure_ascii": False}, {"separators": (",", ":")}):
        pdf = tmp_path / "a.pdf"
        outcome = run_here(capsys, "record", "--answers", keyed(tmp_path, value, **how), "--out", pdf)
        assert outcome.code == 0, outcome.err
        with pikepdf.open(pdf) as document:
            inside = json.loads(document.attachments["inspection.json"].get_file().read_bytes())
        assert inside["answers"][0]["remarks"] == remarks


def test_a_record_is_signed_in_its_inspectors_vault(laptop: World, tmp_path: Path) -> None:
    pdf = tmp_path / "record.pdf"
    outcome = run("--data", laptop.data_folder, "record", "--answers", EXAMPLE, "--out", pdf, "--sign", secret=SECRET)
    assert outcome.code == 0, outcome.err

    said = run("verify", pdf, "--trust", tmp_path / "desk" / "trust.pem", "--json").json
    assert said["ok"] is True
    assert said["record"]["rating"] == "needs_improvement"
    record = records.inside(pdf.read_bytes())
    assert record.rating.finding_rows == (17,)
    assert record.rating.not_applicable_rows == (34, 35)
    assert "No.17" in record.inspection.rating_remarks
    assert [each.name for each in record.inspection.inspectors] == ["髙橋 みのり", "𠮷村 健"]

    vault = unlock_vault(laptop, SECRET)
    [overview] = list_work(vault)
    lock_vault(vault)
    assert overview.contract.number == "見本26-0031"
    assert [str(each.state) for each in overview.inspections] == ["signed"]


Spoil = Callable[[Any], None]


def other_inspector(value: Any) -> None:
    value["inspectors"][0]["id"] = "mihon-0001"


def other_agency(value: Any) -> None:
    value["agency"]["id"] = "betsu"


def no_glyph(value: Any) -> None:
    value["answers"][0]["remarks"] = "\U00010398"


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (other_inspector, ("mihon-0001", "another lead inspector")),
        (other_agency, ("機構", "another lead inspector")),
        (no_glyph, ("\U00010398", "U+10398", "No bundled font")),
    ],
    ids=["inspector", "agency", "glyph"],
)
def test_what_cannot_be_signed_leaves_nothing_in_the_vault(
    laptop: World, tmp_path: Path, spoil: Spoil, words: tuple[str, ...]
) -> None:
    value = example()
    spoil(value)
    pdf = tmp_path / "record.pdf"
    answers = keyed(tmp_path, value)
    arguments = ("record", "--answers", answers, "--out", pdf, "--sign", "--data", laptop.data_folder)
    outcome = run(*arguments, secret=SECRET)
    outcome.refused(*words)
    assert not pdf.exists()
    vault = unlock_vault(laptop, SECRET)
    assert list_work(vault) == ()
    lock_vault(vault)


def test_a_contract_that_the_vault_knows_otherwise_is_not_overwritten(laptop: World, tmp_path: Path) -> None:
    pdf = tmp_path / "record.pdf"
    arguments = ("--out", pdf, "--sign", "--data", laptop.data_folder)
    assert run("record", "--answers", EXAMPLE, *arguments, secret=SECRET).code == 0
    value = example()
    value["contract"]["title"] = "別の業務"
    outcome = run("record", "--answers", keyed(tmp_path, value), *arguments, secret=SECRET)
    outcome.refused("mihon-26-0031", "何も保存していません", "nothing was kept")
    vault = unlock_vault(laptop, SECRET)
    [overview] = list_work(vault)
    lock_vault(vault)
    assert overview.contract.title == "専門家派遣旅費精算業務"
    assert len(overview.inspections) == 1


@pytest.mark.parametrize(
    ("secret", "words"),
    [
        ("chigau kagi desu yo", ("パスフレーズが違います", "Wrong passphrase")),
        ("", ("パスフレーズがありません", "No passphrase")),
        (b"\xff\xfe\xff", ("UTF-8", "file descriptor")),
        (None, ("パスフレーズがありません", "--passphrase-fd")),
    ],
)
def test_a_vault_stays_shut_without_its_passphrase(
    laptop: World, tmp_path: Path, secret: str | bytes | None, words: tuple[str, ...]
) -> None:
    pdf = tmp_path / "record.pdf"
    arguments = ("record", "--answers", EXAMPLE, "--out", pdf, "--sign", "--data", laptop.data_folder)
    run(*arguments, secret=secret).refused(*words)
    assert not pdf.exists()


def test_a_descriptor_that_is_not_open_is_told(tmp_path: Path) -> None:
    arguments = ("record", "--answers", EXAMPLE, "--out", tmp_path / "a.pdf", "--sign", "--passphrase-fd", "77")
    run(*arguments).refused("77", "開いていません", "Bad file descriptor")


def test_there_is_no_vault(tmp_path: Path) -> None:
    arguments = ("record", "--answers", EXAMPLE, "--out", tmp_path / "a.pdf", "--sign", "--data", tmp_path / "none")
    run(*arguments, secret=SECRET).refused("保管庫がありません", "There is no vault")
    assert not (tmp_path / "none").exists()


def test_a_damaged_vault_is_told_and_not_mended_by_guessing(laptop: World, tmp_path: Path) -> None:
    database = laptop.data_folder / "vault.db"
    damaged = bytearray(database.read_bytes())
    damaged[5000:5100] = bytes(100)
    database.write_bytes(damaged)
    arguments = ("record", "--answers", EXAMPLE, "--out", tmp_path / "a.pdf", "--sign", "--data", laptop.data_folder)
    run(*arguments, secret=SECRET).refused("保管庫が壊れています", "The vault is damaged")
    assert database.read_bytes()[4096:8192] == damaged[4096:8192]


def test_a_laptop_that_nobody_enrolled_cannot_sign(tmp_path: Path) -> None:
    lock_vault(create_vault(make_world(tmp_path / "laptop"), SECRET))
    arguments = ("record", "--answers", EXAMPLE, "--out", tmp_path / "a.pdf", "--sign", "--data", tmp_path / "laptop")
    run(*arguments, secret=SECRET).refused("登録されていません", "not enrolled")


def refusal(*arguments: str | Path, before: list[str] | None = None) -> Outcome:
    return run("record", "--answers", *arguments, before=before)


def test_places_that_take_no_file_are_told_before_any_work(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    refusal(EXAMPLE, "--out", tmp_path / "closed" / "a.pdf", before=without_rights()).refused("権限がありません")
    for target, word in ((tmp_path / "none" / "a.pdf", "ありません"), (tmp_path, "フォルダーです")):
        run_here(capsys, "record", "--answers", EXAMPLE, "--out", target).refused("書き込めません", word)


def test_a_full_disk_is_told_and_a_file_that_was_there_stays(full_disk: Path) -> None:
    (full_disk / "filler").unlink()
    mine = full_disk / "a.pdf"
    mine.write_text("mine")
    refusal(EXAMPLE, "--out", mine).refused("空き容量がありません", "No space left")
    assert mine.read_text() == "mine"
    assert [file.name for file in full_disk.iterdir()] == ["a.pdf"]


def test_missing_answers_are_told(tmp_path: Path) -> None:
    refusal(tmp_path / "none.yaml", "--out", tmp_path / "a.pdf").refused("none.yaml", "No such file")


def test_the_help_names_the_example(capsys: pytest.CaptureFixture[str]) -> None:
    said = run_here(capsys, "record", "--help")
    assert said.code == 0
    assert "answers-example.yaml" in said.out.replace("\n", "").replace(" ", "")
