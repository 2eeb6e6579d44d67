"""Follow a record through its corrections (訂正): back to what it takes the place of, and on to what replaces it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.correction import Correction
from inspector_app.domain.record import Record
from inspector_app.usecases.verify_record import CheckedRecord, verify_record


@dataclass(frozen=True, slots=True)
class Link:
    """One step: what a correction says, and the file at the other end of it, checked; None where it was not given."""

    correction: Correction
    checked: CheckedRecord | None


@dataclass(frozen=True, slots=True)
class Chain:
    """The steps back from a record, and those on from it, each nearest first, as far as the files at hand lead.

    `strangers` are the places, among those files, of what is no edition of the record.
    """

    earlier: tuple[Link, ...] = ()
    later: tuple[Link, ...] = ()
    strangers: tuple[int, ...] = ()

    @property
    def ok(self) -> bool:
        """Tell whether everything that was given holds."""
        return all(link.checked is None or link.checked.ok for link in (*self.earlier, *self.later))

    @property
    def current(self) -> Record | None:
        """Return what replaces the record today, of the files at hand; None where it is itself the last one."""
        current = None
        for link in self.later:
            if link.checked is None or not link.checked.ok:
                break
            current = link.checked.verification.record
        return current


def verify_chain(
    checked: CheckedRecord,
    pdf: bytes,
    others: Sequence[bytes],
    anchors: Sequence[x509.Certificate],
    moment: datetime | None,
    time_anchors: Sequence[x509.Certificate] = (),
    crls: Sequence[bytes] = (),
) -> Chain:
    """Return where a checked record, whose file is `pdf`, stands among the others at hand.

    A file belongs to the chain when its hash is the one that a correction names; nothing else makes it so.
    """
    own, hashes = sha256_hex(pdf), [sha256_hex(each) for each in others]
    left = {
        hashed: verify_record(each, anchors, moment, time_anchors=time_anchors, crls=crls)
        for hashed, each in dict(zip(hashes, others, strict=True)).items()
        if hashed != own
    }
    earlier, later = _earlier(checked, left), _later(own, left)
    return Chain(earlier, later, tuple(place for place, hashed in enumerate(hashes) if hashed in left))


def _earlier(checked: CheckedRecord, left: dict[str, CheckedRecord]) -> tuple[Link, ...]:
    """Return the steps back, and take the files on the way from those that are left."""
    links: list[Link] = []
    record = checked.verification.record
    while record is not None and record.corrects is not None:
        before = left.pop(record.corrects.sha256, None)
        links.append(Link(record.corrects, before))
        record = None if before is None else before.verification.record
    return tuple(links)


def _later(own: str, left: dict[str, CheckedRecord]) -> tuple[Link, ...]:
    """Return the steps on likewise; where several files claim to correct the same one, that which holds."""
    links: list[Link] = []
    while left:
        claims = [(hashed, each, each.verification.record) for hashed, each in left.items()]
        named = [
            (hashed, each, record.corrects)
            for hashed, each, record in claims
            if record is not None and record.corrects is not None and record.corrects.sha256 == own
        ]
        if not named:
            break
        own, after, correction = max(named, key=lambda claim: claim[1].ok)
        links.append(Link(correction, after))
        del left[own]
    return tuple(links)
