"""`extract`: the data inside a record, byte for byte, and nothing from a record that was changed."""

import json
from pathlib import Path

import pikepdf

from inspector_app.domain.canonical import sha256_hex
from tests.cli.conftest import Demo
from tests.cli.program import run, without_rights


def test_the_data_come_out_byte_for_byte(demo: Demo, tmp_path: Path) -> None:
    outcome = run("extract", demo.record, "--out", tmp_path / "新しい" / "folder")
    assert (outcome.code, outcome.err) == (0, "")
    file, *photos = (Path(line) for line in outcome.out.split("\n") if line)
    assert file == tmp_path / "新しい" / "folder" / "inspection.json"
    assert [photo.name for photo in photos] == [f"{sha256_hex(photo.read_bytes())}.jpg" for photo in photos]
    with pikepdf.open(demo.record) as pdf:
        assert file.read_bytes() == pdf.attachments["inspection.json"].get_file().read_bytes()
    said = json.loads(file.read_bytes())
    assert said["id"] == demo.summary["record_id"]
    assert len(said["answers"]) == 35
    named = [piece["picture"]["sha256"] for piece in said["evidence"] if "picture" in piece]
    assert [photo.stem for photo in photos] == named


def test_nothing_comes_out_of_a_changed_record(demo: Demo, tmp_path: Path) -> None:
    file = tmp_path / "changed.pdf"
    pdf = bytearray(demo.record.read_bytes())
    pdf[20_000] ^= 1
    file.write_bytes(pdf)
    run("extract", file, "--out", tmp_path / "out").refused("署名した後に内容が変わって", "changed after signing")
    assert not (tmp_path / "out").exists()


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    run("extract", tmp_path / "none.pdf", "--out", tmp_path / "out").refused("none.pdf", "No such file")


def test_a_file_in_the_place_of_the_folder_is_told(demo: Demo, tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.write_text("mine")
    run("extract", demo.record, "--out", target).refused("書き込めません", "すでにあります", "File exists")
    assert target.read_text() == "mine"


def test_a_folder_that_takes_nothing_is_told(demo: Demo, tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir(mode=0o500)
    run("extract", demo.record, "--out", target, before=without_rights()).refused(
        "権限がありません", "Permission denied"
    )
    assert list(target.iterdir()) == []


def test_a_full_disk_is_told(demo: Demo, full_disk: Path) -> None:
    run("extract", demo.record, "--out", full_disk).refused("空き容量がありません", "No space left")
    assert [file.name for file in full_disk.iterdir()] == ["filler"]
