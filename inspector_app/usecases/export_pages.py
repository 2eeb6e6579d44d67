"""Write pages that are shown to a file outside the vault, where they are not encrypted any more."""

from pathlib import Path

from inspector_app.domain.log import LogKind
from inspector_app.storage.vault import Vault
from inspector_app.usecases.write_file import write_file


def export_pages(vault: Vault, target: Path, pdf: bytes, what: str, subject: str = "") -> None:
    """Write a PDF and note it in the log; `what` names the paper, `subject` its thing. Errors as `write_file`."""
    write_file(target, pdf)
    vault.log(LogKind.EXPORTED, subject, {"what": what, "file": target.name})
