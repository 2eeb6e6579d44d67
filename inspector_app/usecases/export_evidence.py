"""Write an original out of the vault, for somebody who has to have it: from then on it is not encrypted any more."""

from pathlib import Path

from inspector_app.domain.ids import EvidenceId, InspectionId
from inspector_app.domain.log import LogKind
from inspector_app.storage import evidence as store
from inspector_app.storage.vault import Vault
from inspector_app.usecases.write_file import write_file


def export_original(vault: Vault, inspection_id: InspectionId, evidence: EvidenceId, target: Path) -> None:
    """Write the original of a piece of evidence to `target`; the log notes it. Errors as `write_file`, ValueError."""
    piece = store.load_piece(vault, inspection_id, evidence).evidence
    if piece.original is None:
        raise ValueError("a note has no original")
    write_file(target, store.load_file(vault, evidence, store.Part.ORIGINAL))
    told = {"what": "evidence", "sha256": piece.original.sha256, "file": target.name}
    vault.log(LogKind.EXPORTED, inspection_id, {**told})
