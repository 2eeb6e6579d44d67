"""Check a record without a vault and without a network: signature, signer, data, and that page and data agree."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509

from inspector_app.domain.evidence import pictures
from inspector_app.errors import KnownError
from inspector_app.signing.agreement import pages_agree, stamps_agree
from inspector_app.signing.pictures import read_pictures
from inspector_app.signing.reasons import Reason
from inspector_app.signing.revocation import pinned
from inspector_app.signing.signer import INSPECTOR_1
from inspector_app.signing.verify import Verification
from inspector_app.signing.verify import verify_record as verify_signature
from inspector_app.usecases.draw_record import draw_record, draw_stamps


@dataclass(frozen=True, slots=True)
class CheckedRecord:
    """The verdict on a record file: the signature's, and `pages`, why the pages do not show what the data say."""

    verification: Verification
    pages: tuple[Reason, ...]

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Return everything that speaks against the record."""
        return self.verification.reasons + self.pages

    @property
    def ok(self) -> bool:
        """Tell whether signature, signer, data and pages all hold."""
        return not self.reasons


def verify_record(
    pdf: bytes,
    anchors: Sequence[x509.Certificate],
    moment: datetime | None,
    *,
    time_anchors: Sequence[x509.Certificate] = (),
    crls: Sequence[bytes] = (),
) -> CheckedRecord:
    """Check `pdf` against the agency's anchors as of `moment`; every failure is a reason, bad input raises nothing.

    `time_anchors` are of the time-stamp services that are trusted, `crls` the revocation lists that the reader kept.
    """
    verification = verify_signature(pdf, anchors, moment, time_anchors=time_anchors, kept=pinned(crls))
    record = verification.record
    if record is None:
        return CheckedRecord(verification, ())
    try:
        drawn = draw_record(record, read_pictures(pdf, pictures(record.evidence)))
        stamps = draw_stamps(record, verification.signatures)
    except KnownError as error:
        return CheckedRecord(verification, (Reason("record.not_drawable", {"cause": error.code}),))
    except Exception as error:  # noqa: BLE001 (without an anchor anybody's data come as far as this)
        return CheckedRecord(verification, (Reason("record.not_drawable", {"cause": type(error).__name__}),))
    certified = pdf[: verification.certified]
    first, others = stamps.pop(INSPECTOR_1, None), stamps
    return CheckedRecord(verification, pages_agree(certified, drawn, first) + stamps_agree(pdf, others))
