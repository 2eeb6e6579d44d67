"""`agency`: setting up, enrolling, taking in, each refusal with its reason, and a desk that is damaged."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from inspector_app.agency.registry import Registry
from inspector_app.domain.ids import RecordId
from inspector_app.usecases.create_vault import create_vault
from inspector_app.usecases.request_enrolment import request_enrolment
from inspector_app.usecases.unlock_vault import lock_vault
from inspector_app.usecases.world import make_world
from tests.cli.conftest import Demo
from tests.cli.program import Outcome, run, without_rights

SECRET = "tsukue no kagi"
PERSON = ("--inspector-id", "insp-1", "--name", "髙橋 みのり")


def init(folder: Path, *more: str, secret: str | None = SECRET) -> Outcome:
    return run("agency", "init", "--desk", folder, "--id", "kikou", "--name", "機構", *more, secret=secret)


@pytest.fixture
def desk(demo: Demo, tmp_path: Path) -> Path:
    """The demo's desk, to be used and damaged."""
    return Path(shutil.copytree(demo.desk, tmp_path / "desk"))


@pytest.fixture
def request_file(tmp_path: Path) -> Path:
    world = make_world(tmp_path / "laptop")
    vault = create_vault(world, "watashi no hokanko")
    file = tmp_path / "request.pem"
    file.write_bytes(request_enrolment(world, vault, "髙橋 みのり"))
    lock_vault(vault)
    return file


def status(desk: Path, demo: Demo) -> Outcome:
    return run("agency", "status", "--desk", desk, secret=demo.desk_secret)


def test_a_desk_is_set_up_once(tmp_path: Path) -> None:
    first = init(tmp_path / "desk", "--practice")
    assert (first.code, first.out.strip()) == (0, str(tmp_path / "desk" / "trust.pem"))
    before = (tmp_path / "desk" / "trust.pem").read_bytes()
    init(tmp_path / "desk").refused("すでに受付があります", "There is a desk already")
    assert (tmp_path / "desk" / "trust.pem").read_bytes() == before


def test_no_passphrase_is_asked_for_where_nobody_sits(tmp_path: Path) -> None:
    init(tmp_path / "desk", secret=None).refused("パスフレーズがありません", "--passphrase-fd")
    assert not (tmp_path / "desk").exists()


@pytest.mark.parametrize(
    ("secret", "words"),
    [
        ("", ("パスフレーズがありません", "No passphrase")),
        ("kagi", ("12 文字以上", "at least 12")),
        ("passwordpassword", ("推測されやすい", "繰返し", "easy to guess")),
    ],
)
def test_an_authority_is_not_kept_under_a_weak_passphrase(tmp_path: Path, secret: str, words: tuple[str, ...]) -> None:
    init(tmp_path / "desk", secret=secret).refused(*words)
    assert not (tmp_path / "desk").exists()


def test_a_name_that_fits_into_no_certificate_is_told(tmp_path: Path) -> None:
    outcome = run("agency", "init", "--desk", tmp_path / "desk", "--id", "", "--name", "機" * 65, secret=SECRET)
    outcome.refused("証明書に入れられません", "A certificate cannot hold this")


def test_a_folder_that_takes_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    arguments = ("agency", "init", "--desk", tmp_path / "closed" / "desk", "--id", "kikou", "--name", "機構")
    run(*arguments, secret=SECRET, before=without_rights()).refused("書き込めません", "Permission denied")


def test_a_full_disk_is_told(full_disk: Path) -> None:
    init(full_disk / "desk").refused("書き込めません", "空き容量がありません", "No space left")


def test_a_laptop_is_enrolled(desk: Path, demo: Demo, request_file: Path, tmp_path: Path) -> None:
    file = tmp_path / "enrolment.bin"
    arguments = ("agency", "enrol", "--desk", desk, "--request", request_file, "--out", file)
    assert run(*arguments, *PERSON, secret=demo.desk_secret).code == 0
    assert file.stat().st_size > 1000
    assert "髙橋 みのり" in [each["inspector"] for each in status(desk, demo).json["enrolled"]]


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (("--days", "0"), ("1 から", "--days")),
        (("--days", "99999"), ("1 から", "--days")),
        (("--inspector-id", "番号"), ("inspector_id", "証明書に入れられません")),
        (("--name", ""), ("name", "証明書に入れられません")),
        (("--request", "/dev/null"), ("登録申請として読めません", "no enrolment request")),
        (("--request", "none.pem"), ("none.pem", "No such file")),
        (("--out", "none/x"), ("none/x", "書き込めません")),
    ],
)
def test_what_cannot_be_enrolled_is_told(
    desk: Path, demo: Demo, request_file: Path, tmp_path: Path, more: tuple[str, str], words: tuple[str, ...]
) -> None:
    arguments = ("agency", "enrol", "--desk", desk, "--request", request_file, "--out", tmp_path / "e.bin")
    run(*arguments, *PERSON, *more, secret=demo.desk_secret).refused(*words)
    assert not (tmp_path / "e.bin").exists()


def test_the_status_says_what_was_received(demo: Demo, desk: Path) -> None:
    said = status(desk, demo).json
    assert said["agency"] == "見本機構"
    assert [(each["number"], each["rating"], each["practice"]) for each in said["received"]] == [
        (1, "needs_improvement", True)
    ]
    assert said["refused"] == 0


def test_the_status_says_which_edition_counts_today(demo: Demo, desk: Path) -> None:
    registry = Registry(desk / "registry.db")
    (first,) = registry.all_received()
    second = replace(first, number=2, record_id=RecordId("R-2"), sha256="2" * 64, corrects=first.record_id)
    third = replace(first, number=3, record_id=RecordId("R-3"), sha256="3" * 64, corrects=second.record_id)
    other = replace(first, number=4, record_id=RecordId("R-4"), sha256="4" * 64, corrects=RecordId("never received"))
    for received in (second, third, other):
        registry.add_received(received, str(received.number) * 64, b"receipt")
    registry.close()
    said = status(desk, demo).json["received"]
    found = [(each["number"], each["corrects"], each["counts_today"]) for each in said]
    assert found == [(1, None, 3), (2, 1, 3), (3, 2, 3), (4, None, 4)]


def test_taking_in_twice_changes_nothing(demo: Demo, desk: Path, tmp_path: Path) -> None:
    exchange = shutil.copytree(demo.folder / "exchange", tmp_path / "exchange")
    before = {file.name: file.read_bytes() for file in exchange.iterdir()}
    outcome = run("agency", "intake", exchange, "--desk", desk, "--json", secret=demo.desk_secret)
    assert outcome.code == 0
    assert [each["outcome"] for each in outcome.json["results"]] == ["known"]
    assert {file.name: file.read_bytes() for file in exchange.iterdir()} == before


def test_hostile_packages_are_refused_with_reasons_and_the_rest_goes_on(demo: Demo, desk: Path, tmp_path: Path) -> None:
    exchange = Path(shutil.copytree(demo.folder / "exchange", tmp_path / "exchange"))
    (exchange / f"{'0' * 64}.record").write_bytes(b"junk")
    (exchange / f"{'1' * 64}.record").write_bytes(b"")
    (exchange / "notes.txt").write_text("nothing of ours")
    (exchange / f"{'2' * 64}.record").mkdir()
    outcome = run("agency", "intake", exchange, "--desk", desk, secret=demo.desk_secret)
    outcome.refused("差戻し / refused", "途中で壊れています", "damaged on its way")
    assert "受領済み / received before No.1" in outcome.out
    assert outcome.err.count("差戻し") == 2
    assert (exchange / f"{'0' * 64}.rejection").exists()
    assert status(desk, demo).json["refused"] == 2


def test_an_empty_exchange_folder_is_no_failure(demo: Demo, desk: Path, tmp_path: Path) -> None:
    (tmp_path / "exchange").mkdir()
    outcome = run("agency", "intake", tmp_path / "exchange", "--desk", desk, secret=demo.desk_secret)
    assert outcome.code == 0
    assert "受け付ける記録はありません" in outcome.out


def test_a_missing_exchange_folder_is_told(demo: Demo, desk: Path, tmp_path: Path) -> None:
    outcome = run("agency", "intake", tmp_path / "none", "--desk", desk, secret=demo.desk_secret)
    outcome.refused("受け渡しのフォルダーがありません", str(tmp_path / "none"), "no such exchange folder")


def test_a_wrong_passphrase_is_told(desk: Path) -> None:
    run("agency", "status", "--desk", desk, secret="chigau").refused("パスフレーズが違います", "Wrong passphrase")


def test_a_folder_that_is_no_desk_is_told(tmp_path: Path) -> None:
    run("agency", "status", "--desk", tmp_path, secret=SECRET).refused(
        "ここに受付はありません", "There is no desk here"
    )


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("desk.json", b""),
        ("desk.json", b"[]"),
        ("desk.json", b"\xff\xfe"),
        ("registry.db", b"junk" * 999),
        ("ca/authority.key.pem", b""),
        ("ca/desk.pem", b"junk"),
        ("ca/seal.key.pem", None),
        ("ca/desk.pem", "ca/seal.pem"),
    ],
    ids=lambda value: str(value)[:12],
)
def test_a_damaged_desk_is_told(demo: Demo, desk: Path, part: str, content: bytes | str | None) -> None:
    if content is None:
        (desk / part).unlink()
    else:
        (desk / part).write_bytes((desk / content).read_bytes() if isinstance(content, str) else content)
    status(desk, demo).refused("受付のフォルダーが壊れています", "The desk's folder is damaged")


def test_a_registry_that_is_gone_is_not_taken_for_a_new_one(demo: Demo, desk: Path) -> None:
    """Records were received here; a new registry would give their numbers again."""
    (desk / "registry.db").write_bytes(b"")
    status(desk, demo).refused("registry.db", "受付のフォルダーが壊れています", "The desk's folder is damaged")
    (desk / "registry.db").unlink()
    status(desk, demo).refused("registry.db", "受付のフォルダーが壊れています", "The desk's folder is damaged")
    assert not (desk / "registry.db").exists()
