"""The printed sheet as a file for the archive: valid, the same each time, with its data inside."""

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from inspector_app.domain.canonical import canonical_json
from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.record_json import record_to_json
from inspector_app.reports.sheet import DATA_FILE, SheetKind, render_blank, render_sheet
from inspector_app.reports.typography.face import face
from tests.reports import samples
from tests.verapdf.server import validate

FORM = form_from_json(samples.official())


@pytest.fixture(scope="module")
def typical() -> bytes:
    return render_sheet(samples.record())


@pytest.mark.parametrize(
    "kind",
    [
        *("typical", "practice", "draft", "blank", "four points", "2,000 characters", "20,000 characters"),
        pytest.param("1,000 rows", marks=pytest.mark.slow),
    ],
)
def test_the_validator_finds_nothing(kind: str, tmp_path: Path, typical: bytes) -> None:
    path = tmp_path / "sheet.pdf"
    pdfs = {
        "typical": lambda: typical,
        "practice": lambda: render_sheet(samples.record(practice=True)),
        "draft": lambda: render_sheet(samples.unassessed(), SheetKind.DRAFT),
        "blank": lambda: render_blank(samples.official()),
        "four points": lambda: render_sheet(samples.record(samples.four_points())),
        "2,000 characters": lambda: render_sheet(samples.long_record(2000)),
        "20,000 characters": lambda: render_sheet(samples.long_record(20000)),
        "1,000 rows": lambda: render_sheet(samples.with_rows(1000)),
    }
    path.write_bytes(pdfs[kind]())
    assert validate(path, "3a") == []
    assert validate(path, "ua1") == []


def test_only_our_fonts_are_inside_and_all_are_embedded(typical: bytes, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(typical)
    listing = subprocess.run(["pdffonts", path], capture_output=True, check=True, text=True).stdout
    rows = [line.split() for line in listing.splitlines()[2:]]
    assert rows
    for row in rows:
        assert re.fullmatch(r"[A-Z]{6}\+(BIZUD\w+-\w+|IPAmjMincho|NotoSansJP-Regular)", row[0])
        assert row[-5:-2] == ["yes", "yes", "yes"]
    assert b"Helvetica" not in pikepdf_objects(typical)


def pikepdf_objects(pdf: bytes) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as document:
        return b"\n".join(
            entry.unparse(resolved=True) for entry in document.objects if not isinstance(entry, pikepdf.Stream)
        )


def test_two_runs_give_the_same_bytes(typical: bytes) -> None:
    assert render_sheet(samples.record()) == typical


def test_threads_do_not_disturb_each_other() -> None:
    """Characters that no document had before, drawn by four threads at once."""
    rare = face("ipamjm.ttf").characters
    text = "".join(chr(code) for code in range(0x20000, 0x20200) if code in rare)
    record = samples.record(remarks={FORM.rows[0].key: text})
    with ThreadPoolExecutor(4) as pool:
        drawn = list(pool.map(render_sheet, [record] * 8))
    assert set(drawn) == {render_sheet(record)}


def test_two_processes_give_the_same_bytes(typical: bytes) -> None:
    program = (
        "import sys; from tests.reports import samples; from inspector_app.reports.sheet import render_sheet;"
        "sys.stdout.buffer.write(render_sheet(samples.record()))"
    )
    environment = {"PYTHONHASHSEED": "7", "TZ": "America/Lima", "LANG": "C"}
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, cwd=root, env=environment)
    assert done.stdout == typical


def test_another_answer_gives_other_bytes(typical: bytes) -> None:
    assert render_sheet(samples.record(remarks={FORM.rows[0].key: "別の所見"})) != typical


def test_the_data_are_inside_once_and_canonical(typical: bytes) -> None:
    record = samples.record()
    with pikepdf.open(BytesIO(typical)) as document:
        specification = document.Root.AF[0]
        assert len(document.Root.AF) == 1
        assert list(document.attachments) == [DATA_FILE]
        assert specification.AFRelationship == pikepdf.Name.Data
        assert specification.EF.F.Subtype == pikepdf.Name("/application/json")
        assert specification.EF.F.read_bytes() == canonical_json(record_to_json(record))


def test_a_draft_carries_no_data_and_no_fields() -> None:
    with pikepdf.open(BytesIO(render_sheet(samples.unassessed(), SheetKind.DRAFT))) as document:
        assert "/AF" not in document.Root
        assert "/AcroForm" not in document.Root


def test_nothing_of_this_machine_or_person_is_in_the_metadata(typical: bytes) -> None:
    with pikepdf.open(BytesIO(typical)) as document:
        info = {str(key): str(value) for key, value in document.docinfo.items()}
        packet = document.Root.Metadata.read_bytes().decode()
    assert info["/CreationDate"] == "D:20261122164510+09'00'"
    assert info["/Author"] == "独立行政法人見本機構"
    assert set(info) == {"/Title", "/Author", "/Creator", "/Producer", "/CreationDate", "/ModDate"}
    assert "<xmp:CreateDate>2026-11-22T16:45:10+09:00</xmp:CreateDate>" in packet
    assert "葛" not in packet
