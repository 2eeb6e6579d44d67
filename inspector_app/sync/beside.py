"""What travels beside a record, named by its hash: originals of its evidence, scans of papers that were keyed."""

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from inspector_app.domain.ids import EvidenceId, InspectionId
from inspector_app.storage.evidence import Part, load_evidence, load_file
from inspector_app.storage.faults import damaged
from inspector_app.storage.papers import keyed_papers, load_scan
from inspector_app.storage.vault import Vault

Load: TypeAlias = Callable[[Vault], bytes]


def files_beside(vault: Vault, inspection_id: InspectionId) -> dict[str, Load]:
    """Return by SHA-256 how each file is read when its turn comes; VaultError `vault.damaged` then if it is gone."""
    found: dict[str, Load] = {}
    for stored in load_evidence(vault, inspection_id):
        if stored.evidence.original is not None:
            found[stored.evidence.original.sha256] = partial(_original, evidence=stored.evidence.id)
    for paper in keyed_papers(vault, inspection_id):
        if paper.scan is not None:
            found[paper.scan.sha256] = partial(_scan, paper=paper.id)
    return found


def _original(vault: Vault, evidence: EvidenceId) -> bytes:
    return load_file(vault, evidence, Part.ORIGINAL)


def _scan(vault: Vault, paper: str) -> bytes:
    scan = load_scan(vault, paper)
    if scan is None:
        raise damaged("database")
    return scan.data
