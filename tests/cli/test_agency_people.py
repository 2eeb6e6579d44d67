"""`agency officer|recover|revoke|device-loss`: as processes, with passphrases by descriptors."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from inspector_app.usecases.accept_enrolment import accept_enrolment
from inspector_app.usecases.create_vault import create_vault
from inspector_app.usecases.recover_vault import ask_recovery, recover_vault
from inspector_app.usecases.request_enrolment import request_enrolment
from inspector_app.usecases.unlock_vault import lock_vault, unlock_vault
from inspector_app.usecases.world import World, make_world
from tests.cli.conftest import Demo
from tests.cli.program import Outcome, run

OFFICERS = {"甲野": "kouno no himitsu no kagi", "乙川": "otsukawa no himitsu no kagi"}
PERSON = ("--inspector-id", "insp-7", "--name", "髙橋 みのり")
FORGOTTEN, NEW = "wasureta aikotoba desu", "あたらしい合言葉 staple"


@pytest.fixture
def desk(demo: Demo, tmp_path: Path) -> Path:
    return Path(shutil.copytree(demo.desk, tmp_path / "desk"))


def run_with(
    *arguments: str | Path,
    secrets: list[str],
    desk_secret: str | None = None,
    option: str = "--officer-passphrase-fd",
) -> Outcome:
    """Run a verb with further passphrases, each by a descriptor of its own."""
    given, open_ends = [str(each) for each in arguments], []
    for name, secret in [
        *((option, each) for each in secrets),
        *((("--passphrase-fd", desk_secret),) if desk_secret is not None else ()),
    ]:
        reading, writing = os.pipe()
        os.write(writing, secret.encode() + b"\n")
        os.close(writing)
        open_ends.append(reading)
        given += [name, str(reading)]
    command = [sys.executable, "-m", "inspector_app", *given]
    done = subprocess.run(
        command, pass_fds=open_ends, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    for end in open_ends:
        os.close(end)
    assert "Traceback" not in done.stderr
    assert "不具合" not in done.stderr
    return Outcome(done.returncode, done.stdout, done.stderr)


def appoint(desk: Path, demo: Demo, folder: Path, name: str) -> Outcome:
    out = folder / f"{name}.pem"
    return run_with(
        "agency", "officer", "--desk", desk, "--name", name, "--out", out,
        secrets=[OFFICERS[name]], desk_secret=demo.desk_secret,
    )  # fmt: skip


@pytest.fixture
def laptop(desk: Path, demo: Demo, tmp_path: Path) -> World:
    """A laptop that was enrolled when the desk had two officers; its vault is locked."""
    for name in OFFICERS:
        assert appoint(desk, demo, tmp_path, name).code == 0
    world = make_world(tmp_path / "laptop")
    vault = create_vault(world, FORGOTTEN)
    (tmp_path / "request.pem").write_bytes(request_enrolment(world, vault, "髙橋 みのり"))
    arguments = ("agency", "enrol", "--desk", desk, "--request", tmp_path / "request.pem", "--out", tmp_path / "e.bin")
    assert run(*arguments, *PERSON, secret=demo.desk_secret).code == 0
    accept_enrolment(world, vault, (tmp_path / "e.bin").read_bytes())
    lock_vault(vault)
    (tmp_path / "envelope").write_bytes(ask_recovery(world))
    return world


def recover(desk: Path, folder: Path, *officers: str, secrets: list[str] | None = None, who: str = "insp-7") -> Outcome:
    keys = [part for name in officers for part in ("--officer", folder / f"{name}.pem")]
    given = [OFFICERS[name] for name in officers] if secrets is None else secrets
    return run_with(
        "agency", "recover", "--desk", desk, "--vault", folder / "envelope", "--inspector-id", who,
        "--out", folder / "recovery.bin", *keys, secrets=given,
    )  # fmt: skip


def test_two_officers_recover_a_vault(desk: Path, laptop: World, tmp_path: Path) -> None:
    outcome = recover(desk, tmp_path, "甲野", "乙川")
    assert outcome.code == 0, outcome.err
    assert "髙橋 みのり" in outcome.out
    code = outcome.out.split("code: ")[1].split()[0]
    file = (tmp_path / "recovery.bin").read_bytes()
    assert code.encode() not in file
    lock_vault(recover_vault(laptop, file, code, NEW))
    lock_vault(unlock_vault(laptop, NEW))


def test_the_laptop_asks_and_takes_the_answer(desk: Path, laptop: World, tmp_path: Path) -> None:
    (tmp_path / "envelope").unlink()
    asked = run("vault", "ask-recovery", tmp_path / "envelope", "--data", laptop.data_folder)
    assert asked.code == 0, asked.err
    code = recover(desk, tmp_path, "甲野", "乙川").out.split("code: ")[1].split()[0]
    wrong = ("vault", "recover", tmp_path / "recovery.bin", "--data", laptop.data_folder)
    run_with(*wrong, secrets=["AAAA-AAAA"], option="--code-fd", desk_secret=NEW).refused("復旧の符号")
    done = run_with(*wrong, secrets=[code], option="--code-fd", desk_secret=NEW)
    assert done.code == 0, done.err
    lock_vault(unlock_vault(laptop, NEW))


def test_a_vault_without_officers_cannot_be_recovered(tmp_path: Path) -> None:
    world = make_world(tmp_path / "alone")
    lock_vault(create_vault(world, FORGOTTEN))
    run("vault", "ask-recovery", tmp_path / "x", "--data", world.data_folder).refused("その開き方はありません")
    assert not (tmp_path / "x").exists()


@pytest.mark.usefixtures("laptop")
def test_a_recovery_that_is_not_theirs_to_give_is_refused(desk: Path, tmp_path: Path) -> None:
    recover(desk, tmp_path, "甲野").refused("二人", "two different officers")
    recover(desk, tmp_path, "甲野", "甲野").refused("二人", "two different officers")
    recover(desk, tmp_path, "甲野", "乙川", secrets=["chigau", "chigau"]).refused("パスフレーズが違います")
    recover(desk, tmp_path, "甲野", "乙川", who="insp-8").refused("別の調査者")
    recover(desk, tmp_path, "甲野", "乙川", secrets=[]).refused("パスフレーズがありません")
    (tmp_path / "envelope").write_bytes(b"junk")
    recover(desk, tmp_path, "甲野", "乙川").refused("壊れています")
    assert not (tmp_path / "recovery.bin").exists()


def test_a_third_officer_waits_until_one_is_dismissed(desk: Path, demo: Demo, tmp_path: Path) -> None:
    for name in OFFICERS:
        assert appoint(desk, demo, tmp_path, name).code == 0
    appoint(desk, demo, tmp_path, "甲野").refused("すでに二人います")
    assert run("agency", "officer", "--desk", desk, "--dismiss", "甲野").code == 0
    run("agency", "officer", "--desk", desk, "--dismiss", "甲野").refused("甲野")
    assert appoint(desk, demo, tmp_path, "甲野").code == 0


def test_an_officers_passphrase_is_judged(desk: Path, demo: Demo, tmp_path: Path) -> None:
    outcome = run_with(
        "agency", "officer", "--desk", desk, "--name", "甲野", "--out", tmp_path / "k.pem",
        secrets=["password1234"], desk_secret=demo.desk_secret,
    )  # fmt: skip
    outcome.refused("推測")
    assert not (tmp_path / "k.pem").exists()


def demo_inspector(desk: Path) -> str:
    from inspector_app.agency.desk import register_of

    with register_of(desk) as registry:
        return registry.all_enrolled()[0].inspector_id


def test_a_lost_laptop_is_told_with_what_was_on_it(desk: Path, tmp_path: Path) -> None:
    who = demo_inspector(desk)
    loss = run("agency", "device-loss", "--desk", desk, "--inspector-id", who)
    assert loss.code == 0
    for words in ("受領済み 1 件", "No.1", "SQLCipher", "Argon2id", "まだ有効です", "高度な暗号化", "□"):
        assert words in loss.out
    told = json.loads(run("agency", "device-loss", "--desk", desk, "--inspector-id", who, "--json").out)
    assert [each["number"] for each in told["received"]] == [1]
    assert len(told["still_valid"]) == 1
    file = tmp_path / "sheet.txt"
    assert run("agency", "device-loss", "--desk", desk, "--inspector-id", who, "--out", file).code == 0
    assert "SQLCipher" in file.read_text("utf-8")


def test_revoking_is_told_and_refuses_what_comes_afterwards(desk: Path, demo: Demo, tmp_path: Path) -> None:
    who = demo_inspector(desk)
    revoked = run("agency", "revoke", "--desk", desk, "--inspector-id", who, "--why", "lost")
    assert (revoked.code, "紛失 / lost" in revoked.out) == (0, True)
    loss = run("agency", "device-loss", "--desk", desk, "--inspector-id", who)
    assert "有効な証明書はありません" in loss.out
    run("agency", "revoke", "--desk", desk, "--inspector-id", who, "--why", "lost").refused(who)
    run("agency", "revoke", "--desk", desk, "--inspector-id", "none", "--why", "lost").refused("none")
    run("agency", "device-loss", "--desk", desk, "--inspector-id", "none").refused("none")
    assert run("agency", "revoke", "--desk", desk, "--inspector-id", who).code == 2
    assert demo.record.exists()
    assert not list(tmp_path.glob("*.rejection"))
