"""Follow a corrected record back through the ones that it takes the place of (訂正)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.correction import Correction
from inspector_app.usecases.verify_record import CheckedRecord, verify_record


@dataclass(frozen=True, slots=True)
class Link:
    """One step back: what the correction says, and the file that it names, checked; None where it was not given."""

    correction: Correction
    checked: CheckedRecord | None


def verify_chain(
    checked: CheckedRecord,
    earlier: Sequence[bytes],
    anchors: Sequence[x509.Certificate],
    moment: datetime | None,
    time_anchors: Sequence[x509.Certificate] = (),
) -> tuple[Link, ...]:
    """Return the steps back from a checked record, the latest one first, as far as the files at hand lead.

    A file belongs to the chain when its hash is the one that the correction names; nothing else makes it so.
    """
    files = {sha256_hex(pdf): pdf for pdf in earlier}
    links: list[Link] = []
    while (record := checked.verification.record) is not None and record.corrects is not None:
        pdf = files.pop(record.corrects.sha256, None)
        if pdf is None:
            return (*links, Link(record.corrects, None))
        checked = verify_record(pdf, anchors, moment, time_anchors=time_anchors)
        links.append(Link(record.corrects, checked))
    return tuple(links)
