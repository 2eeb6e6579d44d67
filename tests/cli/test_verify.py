"""`verify`: a good record is accepted, everything else refused with its reason, and no file makes the program fall."""

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from inspector_app.usecases.read_anchors import read_anchors
from inspector_app.usecases.read_file import LARGEST
from inspector_app.usecases.verify_record import verify_record
from tests.cli import records
from tests.cli.conftest import Demo
from tests.cli.program import run, run_here, without_rights

NOW = datetime.now(UTC).replace(microsecond=0)


def flipped(pdf: bytes, place: int) -> bytes:
    changed = bytearray(pdf)
    changed[place] ^= 1
    return bytes(changed)


def encrypted(pdf: bytes) -> bytes:
    output = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        document.save(output, encryption=pikepdf.Encryption(owner="a", user=""))
    return output.getvalue()


def empty_pdf(_: bytes) -> bytes:
    output = BytesIO()
    document = pikepdf.new()
    document.add_blank_page()
    document.save(output)
    return output.getvalue()


CHANGES: dict[str, tuple[Callable[[bytes], bytes], set[str]]] = {
    "a byte of a page": (lambda pdf: flipped(pdf, 20_000), {"signature.broken"}),
    "a byte of the last revision": (lambda pdf: flipped(pdf, len(pdf) - 300), {"signature.broken"}),
    "a byte of the signature": (lambda pdf: flipped(pdf, pdf.rindex(b"/Contents <") + 400), {"signature.damaged"}),
    "a byte of the padding": (lambda pdf: flipped(pdf, pdf.rindex(b"000>") - 1000), {"signature.damaged"}),
    "a line at the end": (lambda pdf: pdf + b"\n", {"record.added_after"}),
    "a note on a page": (records.annotated, {"record.added_after"}),
    "an attachment of the same name": (records.with_another_attachment, {"record.added_after"}),
    "the last bytes cut off": (lambda pdf: pdf[:-200], {"record.cut"}),
    "half of it": (lambda pdf: pdf[: len(pdf) // 2], {"signature.missing", "record.cut"}),
    "nothing": (lambda _: b"", {"record.not_pdf"}),
    "binary junk": (lambda _: bytes(range(256)) * 999, {"record.not_pdf"}),
    "junk after a header": (lambda _: b"%PDF-1.7\n" + bytes(range(256)) * 99, {"signature.missing"}),
    "text": (lambda _: "検査記録".encode(), {"record.not_pdf"}),
    "a PDF that is no record": (empty_pdf, {"signature.missing"}),
    "an encrypted copy": (encrypted, {"signature.damaged", "signature.broken", "record.unreadable"}),
}


def test_a_good_record_is_accepted(demo: Demo) -> None:
    outcome = run("verify", demo.record, "--trust", demo.trust)
    assert outcome.code == 0
    for words in ("有効 / VALID", "髙橋 みのり", "端末の時計", "見本", "page and data agree"):
        assert words in outcome.out
    assert outcome.err == ""


def test_a_good_record_is_accepted_for_programs(demo: Demo) -> None:
    outcome = run("verify", demo.record, "--trust", demo.trust, "--json")
    assert outcome.code == 0
    said = outcome.json
    assert said["ok"] is said["intact"] is said["trusted"] is said["pages_agree"] is True
    assert said["reasons"] == []
    assert said["time_source"] == "device"
    assert said["record"]["id"] == demo.summary["record_id"]
    assert said["record"]["rating"] == demo.summary["rating"]
    assert said["signer"]["name"] == "髙橋 みのり"


@pytest.mark.parametrize("name", CHANGES)
def test_what_is_not_the_record_as_signed_is_refused(
    demo: Demo, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    change, codes = CHANGES[name]
    file = tmp_path / "changed.pdf"
    file.write_bytes(change(demo.record.read_bytes()))

    outcome = run_here(capsys, "verify", file, "--trust", demo.trust, "--json")

    assert outcome.code == 1
    assert outcome.json["ok"] is False
    assert {reason["code"] for reason in outcome.json["reasons"]} <= codes
    assert outcome.json["reasons"]


def test_a_refusal_is_told_in_both_languages_with_what_to_do(demo: Demo, tmp_path: Path) -> None:
    file = tmp_path / "変更.pdf"
    file.write_bytes(flipped(demo.record.read_bytes(), 20_000))
    outcome = run("verify", file, "--trust", demo.trust)
    assert outcome.code == 1
    for words in ("無効 / REFUSED", "署名した後に内容が変わっています", "原本", "changed after signing", "original"):
        assert words in outcome.out


def test_without_trust_nobody_is_believed(demo: Demo) -> None:
    outcome = run("verify", demo.record)
    assert outcome.code == 1
    for words in ("無効 / REFUSED", "未確認 / not confirmed", "見本機構 CA", "--trust"):
        assert words in outcome.out


def test_another_inspector_of_the_same_agency_is_refused(demo: Demo, tmp_path: Path) -> None:
    file = tmp_path / "record.pdf"
    with records.copy_of_desk(demo.desk, demo.desk_secret, tmp_path / "desk") as desk:
        signer = records.signer_of(desk, records.colleague(), NOW)
    file.write_bytes(records.signed(records.inside(demo.record.read_bytes()), signer, NOW))

    outcome = run("verify", file, "--trust", demo.trust, "--json")

    assert outcome.code == 1
    assert [reason["code"] for reason in outcome.json["reasons"]] == ["signature.not_lead"]
    assert outcome.json["trusted"] is True


def test_another_agency_is_refused_on_either_side(demo: Demo, tmp_path: Path) -> None:
    record = records.inside(demo.record.read_bytes())
    file = tmp_path / "record.pdf"
    with records.other_desk(tmp_path / "desk", NOW) as desk:
        file.write_bytes(records.signed(record, records.signer_of(desk, record.inspection.lead, NOW), NOW))
        theirs = desk.folder / "trust.pem"

    stranger = run("verify", file, "--trust", demo.trust, "--json")
    assert [reason["code"] for reason in stranger.json["reasons"]] == ["signature.untrusted"]
    ours_under_theirs = run("verify", demo.record, "--trust", theirs)
    assert "信頼する機構のものではありません" in ours_under_theirs.out
    theirs_under_theirs = run("verify", file, "--trust", theirs, "--json")
    assert [reason["code"] for reason in theirs_under_theirs.json["reasons"]] == ["signature.other_agency"]
    assert {stranger.code, ours_under_theirs.code, theirs_under_theirs.code} == {1}


def test_an_expired_certificate_is_refused(demo: Demo, tmp_path: Path) -> None:
    """Enrolled for a day and signed within it, long ago by the clock of then."""
    then = records.long_ago(NOW)
    record = records.inside(demo.record.read_bytes())
    file = tmp_path / "record.pdf"
    with records.other_desk(tmp_path / "desk", then) as desk:
        file.write_bytes(records.signed(record, records.signer_of(desk, record.inspection.lead, then, 1), then))

    outcome = run("verify", file, "--trust", tmp_path / "desk" / "trust.pem")

    assert outcome.code == 1
    assert "期限切れ" in outcome.out
    assert "has expired" in outcome.out
    assert f"{then + timedelta(days=1):%Y-%m-%d}" in outcome.out


@pytest.mark.parametrize(("later", "code"), [(timedelta(days=367), "expired"), (timedelta(days=-2), "not_yet_valid")])
def test_the_moment_of_looking_counts(demo: Demo, later: timedelta, code: str) -> None:
    checked = verify_record(demo.record.read_bytes(), read_anchors(demo.trust), datetime.now(UTC) + later)
    assert f"signature.{code}" in {reason.code for reason in checked.reasons}


def test_a_record_whose_data_can_not_be_drawn_as_its_pages_is_refused(demo: Demo, tmp_path: Path) -> None:
    """Signed by the right person, but the pages are those of another day."""
    record = records.inside(demo.record.read_bytes())
    with records.copy_of_desk(demo.desk, demo.desk_secret, tmp_path / "desk") as desk:
        signer = records.signer_of(desk, record.inspection.lead, NOW)
    pages = records.signed(record, signer, NOW)
    # The same pages with other data inside: what a dishonest program would write.
    file = tmp_path / "record.pdf"
    file.write_bytes(records.with_data_of_another_visit(record, signer, NOW))

    assert run("verify", file, "--trust", demo.trust, "--json").json["reasons"][0]["code"] == "record.pages_differ"
    file.write_bytes(pages)
    assert run("verify", file, "--trust", demo.trust).code == 0


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    run("verify", tmp_path / "none.pdf").refused("none.pdf", "ファイルを読めません", "No such file")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    run("verify", tmp_path).refused("フォルダーです", "Is a directory")


def test_a_file_without_permission_is_told(demo: Demo, tmp_path: Path) -> None:
    file = tmp_path / "record.pdf"
    file.write_bytes(demo.record.read_bytes())
    file.chmod(0)
    run("verify", file, before=without_rights()).refused("権限がありません", "Permission denied")


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "huge.pdf"
    with file.open("wb") as sparse:
        sparse.write(b"%PDF-1.7\n")
        os.truncate(sparse.fileno(), LARGEST + 1)
    run("verify", file).refused("大きすぎます", "too large")


def test_a_name_that_is_no_text_is_told() -> None:
    run("verify", os.fsdecode(b"/tmp/\xff\xfe.pdf")).refused("udcff", "No such file")


@pytest.mark.parametrize("content", [b"", b"junk", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"])
def test_trust_that_is_no_certificate_is_told(demo: Demo, tmp_path: Path, content: bytes) -> None:
    trust = tmp_path / "trust.pem"
    trust.write_bytes(content)
    run("verify", demo.record, "--trust", trust).refused("trust.pem", "証明書", "no certificate")


def test_names_of_strangers_do_not_reach_the_terminal_as_they_are(demo: Demo, tmp_path: Path) -> None:
    """A certificate's name may hold anything, also what clears a screen or turns a line around."""
    record = records.inside(demo.record.read_bytes())
    file = tmp_path / "record.pdf"
    file.write_bytes(records.signed_with_a_name_that_clears_the_screen(record, NOW))
    outcome = run("verify", file)
    assert outcome.code == 1
    assert "\x1b" not in outcome.out
    assert "\u202e" not in outcome.out
    assert "\\u001b" in outcome.out
