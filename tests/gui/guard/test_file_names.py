"""Names of files on the screen: no number, no letter that turns the line round, and those that are no text at all."""

import os
from pathlib import Path
from urllib.parse import quote_from_bytes

import pytest
from PySide6.QtCore import QMimeData, QUrl

from inspector_app.errors import InputError
from inspector_app.gui.guard.file_names import name_shown
from inspector_app.gui.widgets.dropped_files import dropped_files
from inspector_app.gui.words import error_words


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("検査記録.pdf", "検査記録.pdf"),
        ("個人番号123456789018.pdf", "個人番号….pdf"),
        ("\u202efdp.exe", "\ufffdfdp.exe"),
        ("一行\n二行.pdf", "一行\ufffd二行.pdf"),
        (os.fsdecode(b"\xff\xfe.pdf"), "\ufffd\ufffd.pdf"),
    ],
)
def test_a_name_is_shown_safely_wherever_an_error_names_it(name: str, shown: str) -> None:
    assert name_shown(name) == shown
    for code, key in (("input.not_readable", "file"), ("input.too_large", "file"), ("input.file_kind", "name")):
        assert f"（{shown}" in error_words(InputError(code, **{key: name, "reason": "x"}))


def test_a_path_is_not_told() -> None:
    words = error_words(InputError("input.not_readable", file="/home/tanaka/機密/記録.pdf", reason="x"))
    assert "tanaka" not in words
    assert "記録.pdf" in words


@pytest.mark.parametrize("name", [b"record 1%.pdf", "記録#2?.pdf".encode(), b"\xff\xfe\x80.pdf"])
def test_what_is_dropped_is_the_file_that_lies_there(name: bytes, tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/" + name
    Path(os.fsdecode(path)).write_bytes(b"x")
    data = QMimeData()
    data.setUrls([QUrl.fromEncoded(b"file://" + quote_from_bytes(path).encode()), QUrl("https://example.org/a.pdf")])
    [file] = dropped_files(data)
    assert file.read_bytes() == b"x"
