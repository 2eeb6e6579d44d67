"""Hand the log out as CSV, for whoever reviews it."""

import csv
import io
from pathlib import Path

from inspector_app.domain.log import LogKind
from inspector_app.reports.documents.log_extract import row_words
from inspector_app.storage.log import LogFilter, read_log
from inspector_app.storage.vault import Vault
from inspector_app.usecases.tell_log import lines_of
from inspector_app.usecases.write_file import write_file

COLUMNS = ("number", "at", "kind", "done", "about", "content", "subject", "sha256")
"""`done`, `about` and `content` are words, as they are printed; `kind` and `subject` are what the vault calls them."""

_AT_ONCE = 500
"""Entries that are put into words at once."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def export_log_csv(vault: Vault, target: Path, wanted: LogFilter | None = None) -> int:
    """Write the entries, the first one first, as CSV in UTF-8 with a mark that Excel asks for; return their number.

    The file is not encrypted, which the log notes. Errors as `write_file`, and VaultError `vault.damaged`.
    """
    entries = read_log(vault, wanted or LogFilter())[::-1]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for place in range(0, len(entries), _AT_ONCE):
        for line in lines_of(vault, entries[place : place + _AT_ONCE]):
            entry, words = line.entry, [cell.replace("\n", "／") for cell in row_words(line)]
            row = (str(entry.number), entry.at.isoformat(), entry.kind, *words, entry.subject, entry.sha256)
            writer.writerow([_harmless(cell) for cell in row])
    write_file(target, text.getvalue().encode("utf-8-sig"))
    vault.log(LogKind.EXPORTED, data={"what": "log", "entries": len(entries), "file": target.name})
    return len(entries)


def _harmless(cell: str) -> str:
    """Keep a spreadsheet from taking a text for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
