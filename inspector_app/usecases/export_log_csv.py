"""Hand the log out as CSV, for whoever reviews it."""

import csv
import io
from pathlib import Path

from inspector_app.domain.canonical import canonical_json
from inspector_app.domain.log import LogKind
from inspector_app.storage.log import LogFilter, read_log
from inspector_app.storage.vault import Vault
from inspector_app.usecases.write_file import write_file

COLUMNS = ("number", "at", "kind", "subject", "data", "sha256")

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def export_log_csv(vault: Vault, target: Path, wanted: LogFilter | None = None) -> int:
    """Write the entries, the first one first, as CSV in UTF-8 with a mark that Excel asks for; return their number.

    The file is not encrypted, which the log notes. Errors as `write_file`, and VaultError `vault.damaged`.
    """
    entries = read_log(vault, wanted or LogFilter())[::-1]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for entry in entries:
        data = "" if entry.data is None else canonical_json(entry.data).decode()
        row = (str(entry.number), entry.at.isoformat(), entry.kind, entry.subject, data, entry.sha256)
        writer.writerow([_harmless(cell) for cell in row])
    write_file(target, text.getvalue().encode("utf-8-sig"))
    vault.log(LogKind.EXPORTED, data={"what": "log", "entries": len(entries), "file": target.name})
    return len(entries)


def _harmless(cell: str) -> str:
    """Keep a spreadsheet from taking a text for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
