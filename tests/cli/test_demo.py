"""The main job, unattended: what it leaves behind, and that its record is what it claims to be."""

import re
import socket
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from fontTools.ttLib import TTFont

from inspector_app import __version__
from inspector_app.domain.form_json import form_from_json
from inspector_app.forms.reader import read_form
from inspector_app.paths import forms_folder, resource
from inspector_app.usecases.load_practice import practice_material
from tests.cli.conftest import USER, Demo
from tests.cli.program import run
from tests.verapdf import validate

STEPS = ["agency_init", "vault", "enrolment", "contract", "answers", "evidence", "rating", "closing", "sign"]
STEPS += ["export", "verify", "lock_unlock", "deliver", "intake", "receipt"]


def poppler(pdf: Path) -> str:
    """The text in the order in which it is drawn."""
    done = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], capture_output=True, check=True)
    return done.stdout.decode()


def pdfium(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "".join(page.get_textpage().get_text_bounded() for page in document)


def squeezed(text: str) -> str:
    """Without white space, and without what PDFium puts where a line was broken."""
    return re.sub(r"[\s\ufffe\x02]", "", text)


def test_it_leaves_everything_that_the_job_makes(demo: Demo) -> None:
    for place in ("laptop/vault.db", "laptop/vault.envelope.json", "record.pdf", "trust.pem", "agency/registry.db"):
        assert (demo.folder / place).stat().st_size > 0
    assert len(list((demo.folder / "exchange").glob("*.receipt"))) == 1
    assert (demo.folder / "trust.pem").read_text().startswith("-----BEGIN CERTIFICATE-----")
    assert "PRIVATE" not in (demo.folder / "trust.pem").read_text()


def test_the_summary_says_what_was_done(demo: Demo) -> None:
    summary = demo.summary
    assert (summary["form"], summary["form_version"], summary["answers"]) == ("jica.3-1", "1", 35)
    assert (summary["rating"], summary["signature"], summary["receipt"]) == ("needs_improvement", "valid", "received")
    assert summary["intake"] == ["received"]
    assert list(summary["seconds"]) == STEPS
    assert all(seconds >= 0 for seconds in summary["seconds"].values())
    for name in ("vault_folder", "record", "trust", "exchange", "agency", "registry", "receipt_file"):
        path = Path(summary[name])
        assert path.exists(), name
        assert path.is_relative_to(demo.folder)


def test_it_says_each_step_with_its_time(demo: Demo) -> None:
    for step in STEPS:
        assert re.search(rf"^{step} … \d+\.\d{{3}} s$", demo.outcome.out, re.MULTILINE)
    assert demo.outcome.err == ""


@pytest.mark.parametrize("flavour", ["3a", "ua1"])
def test_the_signed_record_passes_verapdf(demo: Demo, flavour: str) -> None:
    assert validate(demo.record, flavour) == []


@pytest.mark.parametrize("reader", [poppler, pdfium])
def test_every_character_of_the_form_comes_out_row_by_row(demo: Demo, reader: Callable[[Path], str]) -> None:
    text = squeezed(reader(demo.record))
    form = form_from_json(read_form(forms_folder() / "jica-3-1.yaml"))
    at = 0
    for _, item, row in form.walk():
        parts = [item.text.ja] if row is item.rows[0] else []
        parts += [] if row.lead is None else [row.lead.ja]
        for part in [*parts, *(criterion.text.ja for criterion in row.criteria)]:
            found = text.find(squeezed(part), at)
            assert found >= 0, (row.no, part)
            at = found
        assert squeezed(row.preset) in text[at:], row.no
    assert len(form.rows) == 35
    for title in (form.mark, form.title.ja, form.rating_title):
        assert squeezed(title) in text


@pytest.mark.parametrize("reader", [poppler, pdfium])
def test_every_remark_and_name_comes_out_letter_for_letter(demo: Demo, reader: Callable[[Path], str]) -> None:
    text = squeezed(reader(demo.record))
    for answer in practice_material().answers.values():
        assert squeezed(answer.remarks) in text, answer.row
        for told in answer.prompts.values():
            assert squeezed(told) in text, answer.row
    for name in ("髙橋 みのり", "山﨑氏", "𠮷田氏", "葛\U000e0100西氏"):
        assert squeezed(name) in text
        assert name == unicodedata.normalize("NFC", name)


def test_no_font_is_in_it_but_ours(demo: Demo) -> None:
    listed = subprocess.run(["pdffonts", str(demo.record)], capture_output=True, text=True, check=True).stdout
    lines = [line.split() for line in listed.splitlines()[2:]]
    ours = {str(TTFont(path)["name"].getDebugName(6)) for path in resource("fonts").glob("*.ttf")}
    assert lines
    for line in lines:
        subset, _, name = line[0].partition("+")
        assert re.fullmatch("[A-Z]{6}", subset)
        assert name in ours
        assert line[-5:-2] == ["yes", "yes", "yes"], "embedded, subset, with a way back to the text"


def _content(stream: pikepdf.Stream) -> bytes:
    """Return what a stream says; a photo says it as it stands there."""
    return stream.read_raw_bytes() if stream.get("/Filter") == "/DCTDecode" else stream.read_bytes()


def test_nothing_of_this_machine_is_in_the_record(demo: Demo) -> None:
    """Neither in Info nor in XMP nor anywhere else: no user, no host, no folder."""
    with pikepdf.open(demo.record) as pdf:
        streams = [_content(each) for each in pdf.objects if isinstance(each, pikepdf.Stream)]
        info = {str(key): str(value) for key, value in pdf.docinfo.items()}
        metadata = pdf.Root.Metadata.read_bytes().decode()
    assert info["/Producer"] == info["/Creator"] == f"inspector-app {__version__}"
    everything = [demo.record.read_bytes(), *streams]
    for mark in (str(demo.folder), str(Path.home()), sys.prefix, USER):
        for encoding in ("utf-8", "utf-16-be"):
            assert not any(mark.encode(encoding) in each for each in everything), mark
    host = re.compile(rf"\b{re.escape(socket.gethostname())}\b")
    assert not host.search(metadata + " ".join(info.values()))


@pytest.mark.parametrize("kind", ["folder", "file"])
def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path, kind: str) -> None:
    target = tmp_path / "there"
    mine = target
    if kind == "folder":
        target.mkdir()
        mine = target / "mine.txt"
    mine.write_text("mine")
    run("demo", "--out", target).refused(str(target), "空ではありません", "not empty")
    assert mine.read_text() == "mine"
    assert sorted(tmp_path.rglob("*")) == sorted({target, mine})


def test_a_full_disk_is_told(full_disk: Path) -> None:
    run("demo", "--out", full_disk / "demo").refused("空き", "space")


def test_a_place_where_no_folder_can_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    run("demo", "--out", tmp_path / "file" / "demo").refused("フォルダーではありません", "Not a directory")
