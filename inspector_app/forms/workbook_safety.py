"""Is this file a workbook that can be opened without harm? Asked before anything of it is parsed."""

import re
import zipfile
from io import BytesIO

from inspector_app.forms.problems import Problem, SheetCode

MAX_BYTES = 4 * 1024 * 1024
"""Of the file. A filled-in sheet takes about 20 kB; one with 20,000 letters in every row less than 2 MB."""
_MAX_UNPACKED = 16 * 1024 * 1024
_MAX_PARTS = 200
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MACROS = re.compile(r"vba|macro|activex|ctrlprops|customui|embeddings|dialogsheets", re.IGNORECASE)
_LINKS = re.compile(r"externallinks|connections|querytables|webextensions", re.IGNORECASE)
_DECLARATIONS = tuple(
    word.encode(encoding) for word in ("<!DOCTYPE", "<!ENTITY") for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)


def workbook_flaws(data: bytes) -> list[Problem]:
    """Return why the file is not opened, with the part of the file as place; empty when it can be."""
    if len(data) > MAX_BYTES:
        return [Problem("", None, SheetCode.TOO_LARGE, str(len(data)), f"≤ {MAX_BYTES}")]
    if data.startswith(_OLD):
        return [Problem("", None, SheetCode.OLD_OR_ENCRYPTED)]
    try:
        with zipfile.ZipFile(BytesIO(data)) as parts:
            return _part_flaws(parts)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError):
        return [Problem("", None, SheetCode.NO_WORKBOOK)]


def _part_flaws(parts: zipfile.ZipFile) -> list[Problem]:
    infos = parts.infolist()
    names = [info.filename for info in infos]
    unpacked = sum(info.file_size for info in infos)
    if len(infos) > _MAX_PARTS or unpacked > _MAX_UNPACKED:
        return [
            Problem("", None, SheetCode.TOO_LARGE, f"{unpacked} ({len(infos)})", f"≤ {_MAX_UNPACKED} ({_MAX_PARTS})")
        ]
    if len({name.lower() for name in names}) < len(names) or "[Content_Types].xml" not in names:
        return [Problem("", None, SheetCode.NO_WORKBOOK)]
    contents = {info.filename: parts.read(info) for info in infos}
    if any(word in content for content in contents.values() for word in _DECLARATIONS):
        return [Problem("", None, SheetCode.NO_WORKBOOK)]
    flaws = []
    if any(map(_MACROS.search, names)) or b"macroEnabled" in contents["[Content_Types].xml"]:
        flaws.append(Problem("", None, SheetCode.MACROS))
    if any(map(_LINKS.search, names)):
        flaws.append(Problem("", None, SheetCode.LINKS))
    return flaws
