"""Workbooks as contractors send them: filled in with openpyxl, or with one part of the file replaced."""

import re
import zipfile
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from inspector_app import paths
from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.ids import FormId
from inspector_app.forms import assessment_layout as layout
from inspector_app.forms.assessment_xlsx import write_assessment
from inspector_app.forms.library import Library

DEFINITIONS = Library(paths.forms_folder()).definitions()
DEFINITION = Library(paths.forms_folder()).definition(FormId("jica.3-1"))
FORM = form_from_json(DEFINITION)
ROWS = {row.no: at for at, _, _, row in layout.table(FORM)}
NAME, REMARKS = "𠮷田 葛\U000e0100子（髙﨑）", "=規程は“第3条”\n　2行目 <&> 一部"


def filled(changes: Mapping[tuple[str, str], Any] | None = None) -> bytes:
    """Return a workbook filled in completely, then changed: (sheet, cell) → value."""
    book = load_workbook(BytesIO(write_assessment(DEFINITION)))
    cover, sheet = book[layout.COVER], book[layout.SHEET]
    values: dict[str, Any] = {
        "organisation": "例示株式会社",
        "title": "総務部長",
        "name": NAME,
        "contact": "03-1234-5678",
        "declared_on": date(2026, 11, 20),
        "sealed": layout.UNSEALED,
    }
    for field in layout.DECLARANT:
        cover[field.cell] = values[field.key]
    for row, kind, _ in layout.header_cells(FORM):
        if kind in layout.ASKED:
            sheet[f"C{row}"] = f"{kind}の欄"
    for no, at in ROWS.items():
        sheet[f"{layout.RESULT}{at}"] = "該当なし（再委託なし）" if no >= 34 else layout.choice(FORM.results[no % 3])
    own = sheet[f"{layout.OWN}{ROWS[3]}"]
    own.value, own.data_type = REMARKS, "s"
    for (name, cell), value in (changes or {}).items():
        book[name][cell] = value
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def repacked(data: bytes, parts: Mapping[str, bytes | None]) -> bytes:
    """Return the workbook with parts of the file replaced, added, or taken out (None)."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = parts.get(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
        for name, content in parts.items():
            if name not in old.namelist() and content is not None:
                new.writestr(name, content)
    return stream.getvalue()


def saved_by_excel(data: bytes, reading: str) -> bytes:
    """Return the workbook with its texts in a table of their own, each with a reading, as Excel keeps them."""
    texts: list[str] = []

    def shared(found: re.Match[str]) -> str:
        texts.append(found["text"])
        return f'<c {found["about"]} t="s"><v>{len(texts) - 1}</v></c>'

    inline = re.compile(r'<c (?P<about>[^>]*) t="inlineStr"><is><t(?: [^>]*)?>(?P<text>[^<]*)</t></is></c>')
    names = [f"xl/worksheets/sheet{number}.xml" for number in (1, 2, 3)]
    parts: dict[str, bytes | None] = {name: inline.sub(shared, part(data, name).decode()).encode() for name in names}
    spoken = f'<rPh sb="0" eb="1"><t>{reading}</t></rPh><phoneticPr fontId="1"/>'
    strings = "".join(f'<si><t xml:space="preserve">{text}</t>{spoken}</si>' for text in texts)
    main, office = (
        f"http://schemas.openxmlformats.org/{name}" for name in ("spreadsheetml/2006/main", "officeDocument")
    )
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{main}">{strings}</sst>'.encode()
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    for name, closing, entry in (
        ("[Content_Types].xml", "</Types>", f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/>'),
        (
            "xl/_rels/workbook.xml.rels",
            "</Relationships>",
            f'<Relationship Type="{office}/2006/relationships/sharedStrings" Target="sharedStrings.xml" Id="rId99"/>',
        ),
    ):
        parts[name] = part(data, name).decode().replace(closing, entry + closing).encode()
    return repacked(data, parts)


def part(data: bytes, name: str) -> bytes:
    """Return one part of the file."""
    with zipfile.ZipFile(BytesIO(data)) as book:
        return book.read(name)
