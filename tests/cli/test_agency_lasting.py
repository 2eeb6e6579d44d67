"""`agency signer|sign|time-service|preserve|renew|crl`, and what `verify` says about what comes out."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from inspector_app.signing.certificates import write_pem
from tests.cli.conftest import Demo
from tests.cli.program import Outcome, run, run_here
from tests.cli.test_agency_people import run_with
from tests.signing.services import clockmaker, serving

OWN_SECRET = "kantoku no kagi desu"


@pytest.fixture
def desk(demo: Demo, tmp_path: Path) -> Path:
    return Path(shutil.copytree(demo.desk, tmp_path / "desk"))


def act(demo: Demo, desk: Path, *arguments: str | Path, own: str | None = None) -> Outcome:
    given = ("agency", arguments[0], "--desk", desk, *arguments[1:])
    if own is None:
        return run(*given, secret=demo.desk_secret)
    return run_with(*given, secrets=[own], desk_secret=demo.desk_secret, option="--secret-fd")


def current(desk: Path) -> Path:
    return max((desk / "records").glob("*.pdf"), key=lambda file: file.stat().st_size)


def test_the_supervisor_signs_and_what_is_preserved_says_so(
    demo: Demo, desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key, signed = tmp_path / "supervisor.p12", tmp_path / "signed.pdf"
    person = ("--inspector-id", "s-1", "--name", "監督 花子", "--title", "課長")
    made = act(demo, desk, "signer", *person, "--out", key, own=OWN_SECRET)
    assert made.code == 0, made.err
    done = act(demo, desk, "sign", "--number", "1", "--pkcs12", key, "--out", signed, own=OWN_SECRET)
    assert done.code == 0, done.err
    assert signed.read_bytes() == current(desk).read_bytes()
    said = run_here(capsys, "verify", signed, "--trust", demo.trust)
    assert said.code == 0, said.out
    assert "監督職員 / supervisor): 課長　監督 花子" in said.out
    root = tmp_path / "clock.pem"
    root.write_bytes(write_pem(clockmaker().root))
    with serving(clockmaker(), datetime.now(UTC).replace(microsecond=0)) as services:
        assert run("agency", "time-service", "--desk", desk, "--url", services.time_url, "--trust", root).code == 0
        kept = act(demo, desk, "preserve", "--json")
        assert kept.code == 0, kept.err
        assert kept.json["results"][0]["number"] == 1
        assert act(demo, desk, "renew", "--within", "3000").code == 0
    verdict: Any = run_here(capsys, "verify", current(desk), "--trust", demo.trust, "--trust-time", root, "--json").json
    assert verdict["ok"], verdict["reasons"]
    assert [each["field"] for each in verdict["signatures"]] == ["Inspector1", "Supervisor"]
    assert {each["time_source"] for each in verdict["signatures"]} == {"service"}
    assert {each["revocation"]["kind"] for each in verdict["signatures"]} == {"crl"}
    assert [each["kind"] for each in verdict["revisions"]] == ["signature", "signature", "time_stamp", "time_stamp"]
    said = run_here(capsys, "verify", current(desk), "--trust", demo.trust, "--trust-time", root)
    for words in ("タイムスタンプが証明", "失効なし / not revoked", "改訂 4 回", "見本時刻局"):
        assert words in said.out
    status = act(demo, desk, "status").json
    assert [each["made"] for each in status["received"][0]["versions"]] == ["countersigned", "preserved", "preserved"]


def test_wrong_secrets_and_missing_things_are_told(demo: Demo, desk: Path, tmp_path: Path) -> None:
    key = tmp_path / "supervisor.p12"
    act(demo, desk, "signer", "--inspector-id", "s-1", "--name", "監督 花子", "--out", key, own=OWN_SECRET)
    act(demo, desk, "sign", "--number", "1", "--pkcs12", key, own="chigau kagi desu").refused("Wrong passphrase")
    card = ("sign", "--number", "1", "--pkcs11", tmp_path / "nothing.so")
    act(demo, desk, *card, own="1234").refused("カードのライブラリーを開けません")
    act(demo, desk, "preserve").refused("agency time-service")


def test_a_revocation_list_is_written_and_looked_into(
    demo: Demo, desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tmp_path / "before.crl"
    assert act(demo, desk, "crl", "--out", before).code == 0
    good: Any = run_here(capsys, "verify", demo.record, "--trust", demo.trust, "--crl", before, "--json").json
    assert good["signatures"][0]["revocation"]["status"] == "good"
    person = str(good["signer"]["inspector_id"])
    assert run("agency", "revoke", "--desk", desk, "--inspector-id", person, "--why", "stolen").code == 0
    after = tmp_path / "after.crl"
    assert act(demo, desk, "crl", "--out", after).code == 0
    refused: Any = run_here(capsys, "verify", demo.record, "--trust", demo.trust, "--crl", after, "--json").json
    assert [each["code"] for each in refused["reasons"]] == ["signature.revoked"]


def test_a_list_of_another_authority_is_not_passed_over(
    demo: Demo, desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other, own, strange = tmp_path / "other", tmp_path / "own.crl", tmp_path / "strange.crl"
    made = run("agency", "init", "--desk", other, "--id", "other", "--name", "別の機構", secret=demo.desk_secret)
    assert made.code == 0, made.err
    assert act(demo, other, "crl", "--out", strange).code == 0
    assert act(demo, desk, "crl", "--out", own).code == 0
    given = ("verify", demo.record, "--trust", demo.trust, "--crl", strange)
    said = run_here(capsys, *given)
    assert said.code == 1, "what was asked for is not known"
    assert "有効 / VALID" in said.out
    assert f"{strange}: この失効リストは、署名者の認証局のものではなく" in said.out
    answer: Any = run_here(capsys, *given, "--json").json
    assert answer["ok"]
    assert answer["silent_lists"] == [str(strange)]
    both = run_here(capsys, *given, "--crl", own, "--json")
    assert both.code == 0, "the other list says it"
    known: Any = both.json
    assert known["silent_lists"] == [str(strange)]
    assert known["signatures"][0]["revocation"]["status"] == "good"
    stranger: Any = run_here(capsys, "verify", demo.record, "--crl", own, "--json").json
    assert stranger["silent_lists"] == [], "without an anchor it goes by the issuer's name"
