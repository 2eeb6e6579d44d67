"""Check a record that lies somewhere as a file, by the agency's anchors that are at hand; no vault, no network."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cryptography import x509

from inspector_app.signing.found import SERVICE_TIME, FoundSignature, FoundTimeStamp, Status
from inspector_app.signing.verify import Verification
from inspector_app.usecases.read_file import read_file
from inspector_app.usecases.read_revocation_list import RevocationList
from inspector_app.usecases.verify_chain import Chain, Link, verify_chain
from inspector_app.usecases.verify_record import CheckedRecord, verify_record

if TYPE_CHECKING:
    from inspector_app.storage.vault import Vault

__all__ = [
    "SERVICE_TIME",
    "Chain",
    "FoundSignature",
    "FoundTimeStamp",
    "Link",
    "Status",
    "Verification",
    "VerifiedFile",
    "own_anchors",
    "verify_file",
]


@dataclass(frozen=True, slots=True)
class VerifiedFile:
    """The verdict on a file. `anchored` tells whether there was an anchor to know the signers by.

    `chain` leads through what it takes the place of, and what replaces it, as far as the files at hand do;
    `strangers` are files among them that are no edition of it, `silent_lists` the files of revocation lists that say
    nothing of those who signed any of them.
    """

    name: str
    checked: CheckedRecord
    anchored: bool
    chain: Chain
    strangers: tuple[str, ...]
    silent_lists: tuple[str, ...] = ()

    @property
    def unheard(self) -> bool:
        """Tell whether a list was given that is not the signers', and nothing else says whether they were revoked."""
        signatures = self.checked.verification.signatures
        return bool(self.silent_lists) and any(each.revocation is None for each in signatures)

    @property
    def only_unknown(self) -> bool:
        """Tell whether nothing speaks against the record but that nobody said whom to trust."""
        codes = {reason.code for reason in self.checked.reasons}
        return not self.anchored and codes == {"signature.untrusted"}


def verify_file(
    file: Path,
    anchors: Sequence[x509.Certificate],
    moment: datetime,
    time_anchors: Sequence[x509.Certificate] = (),
    others: Sequence[Path] = (),
    crls: Sequence[RevocationList] = (),
) -> VerifiedFile:
    """Return the verdict on the record in a file; InputError `input.not_readable`, `input.too_large`.

    `time_anchors` are of the time-stamp services that are trusted, `others` are files of other editions:
    what the record may correct, and what may correct it. `crls` are revocation lists that the reader kept.
    """
    pdf, lists = read_file(file), [each.data for each in crls]
    checked = verify_record(pdf, anchors, moment, time_anchors=time_anchors, crls=lists)
    chain = verify_chain(checked, pdf, [read_file(each) for each in others], anchors, moment, time_anchors, lists)
    strangers = tuple(str(others[at]) for at in chain.strangers)
    silent = tuple(str(crls[at].file) for at in _silent(checked, chain))
    return VerifiedFile(file.name, checked, bool(anchors), chain, strangers, silent)


def _silent(checked: CheckedRecord, chain: Chain) -> list[int]:
    """Return the places of the lists that say nothing of the signers of the record, nor of its other editions'."""
    others = [link.checked for link in (*chain.earlier, *chain.later) if link.checked is not None]
    found = [set(each.verification.silent_lists) for each in (checked, *others) if each.verification.record is not None]
    return sorted(set.intersection(*found)) if found else []


def own_anchors(vault: "Vault") -> tuple[x509.Certificate, ...]:
    """Return the anchors of every agency that ever enrolled this vault."""
    from inspector_app.storage.enrolment import list_enrolments  # a file is checked without it

    grants = [each.grant for each in list_enrolments(vault)]
    found = dict.fromkeys(anchor for grant in grants if grant is not None for anchor in grant.anchors)
    return tuple(x509.load_der_x509_certificate(anchor) for anchor in found)
