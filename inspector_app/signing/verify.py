"""The verdict on a record: who signed, when by whose clock, whether a byte changed, whether the data hold together.

In this order, and nothing later is looked at when something earlier fails: the bytes (`gap`), the spelling of the
signature (`cms`), the signature over every byte and the authority behind it (`trust`); only then is the file parsed
(`inside`) and its data read (`content`). A stranger's file never reaches a PDF parser where anchors are given.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from cryptography import x509

from inspector_app.domain.record import Record
from inspector_app.signing.certificates import Role
from inspector_app.signing.cms import SignedMessage, read_signed
from inspector_app.signing.content import read_content
from inspector_app.signing.gap import Gap, find_gap
from inspector_app.signing.inside import read_inside
from inspector_app.signing.names import SignerName, certifiable, signer_name
from inspector_app.signing.reasons import Reason, RefusedError
from inspector_app.signing.trust import check_moment, trust_problems, validity_problems

__all__ = ["DEVICE_TIME", "Reason", "Verification", "verify_record"]

DEVICE_TIME = "device"
"""The only kind of time so far: the laptop's own clock, which proves nothing (PRODUCT §5)."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What is known about a record file.

    `intact`: the signature is over every byte and is its key's. `trusted`: an anchor vouches for the signer.
    `record_json` are the attached bytes, read only from what is signed; `record` what they say, None unless they
    satisfy the schema and hold together. `reasons` is why the record is refused.
    """

    reasons: tuple[Reason, ...]
    intact: bool = False
    trusted: bool = False
    signer: SignerName | None = None
    certificate: x509.Certificate | None = None
    signed_at: datetime | None = None
    time_source: str = DEVICE_TIME
    stated_reason: str = ""
    record_json: bytes | None = None
    record: Record | None = None

    @property
    def ok(self) -> bool:
        """Tell whether nothing speaks against the record: intact, trusted, in time, by its lead inspector, sound."""
        return not self.reasons

    @property
    def covers_whole_file(self) -> bool:
        """Tell whether the signature covers every byte; an intact signature always does here."""
        return self.intact


def verify_record(pdf: bytes, anchors: Sequence[x509.Certificate], moment: datetime | None) -> Verification:
    """Verify a record against the agency's trust anchors. Nothing is raised, whatever the bytes are.

    The certificate has to be valid at the signing time that the device claimed, and at `moment` (the reader's now, or
    the time of a receipt) unless that is None. Without anchors everything else is still found out, and
    `signature.untrusted` is among the reasons. Whether the pages agree with the data is `agreement.pages_agree`.
    """
    check_moment(moment)
    try:
        return _verify(pdf, anchors, moment)
    except RefusedError as error:
        return Verification((error.reason,))
    except Exception as error:  # noqa: BLE001 (four parsers read these bytes, and each has its own ways to fail)
        return Verification((Reason("record.unreadable", {"reason": type(error).__name__}),))


def _verify(pdf: bytes, anchors: Sequence[x509.Certificate], moment: datetime | None) -> Verification:
    gap = find_gap(pdf)
    message = read_signed(gap.cms, detached=True)
    distrust = trust_problems(message, gap.digest(pdf, message.digest), anchors, Role.INSPECTOR)
    signed = Verification(
        reasons=distrust,
        intact=True,
        trusted=not distrust,
        signer=signer_name(message.signer),
        certificate=message.signer,
    )
    if distrust and anchors:
        return replace(signed, reasons=(*distrust, *validity_problems(message.signer, None, moment)))
    return _read(pdf, gap, message, signed, moment)


def _read(pdf: bytes, gap: Gap, message: SignedMessage, signed: Verification, moment: datetime | None) -> Verification:
    try:
        inside = read_inside(pdf, gap)
    except RefusedError as error:
        return replace(signed, reasons=(*signed.reasons, error.reason))
    content = read_content(inside.attachment)
    reasons = [*signed.reasons, *validity_problems(message.signer, inside.signed_at, moment)]
    if inside.signed_at is None:
        reasons.append(Reason("signature.damaged", {"part": "time"}))
    reasons += content.reasons
    if content.record is not None and signed.signer is not None:
        reasons += _not_the_lead(signed.signer, content.record)
    return replace(
        signed,
        reasons=tuple(reasons),
        signed_at=inside.signed_at,
        stated_reason=inside.reason,
        record_json=inside.attachment,
        record=content.record,
    )


def _not_the_lead(signer: SignerName, record: Record) -> list[Reason]:
    """Compare the certificate with the inspector and the agency that the record names."""
    lead, agency = record.inspection.lead, record.inspection.agency
    reasons = []
    if signer.agency_id != agency.id:
        reasons.append(Reason("signature.other_agency", {"signer": signer.agency_id, "record": agency.id}))
    if signer.inspector_id != lead.id:
        reasons.append(Reason("signature.not_lead", {"signer": signer.inspector_id, "lead": lead.id}))
    elif signer.name != certifiable(lead.name):
        reasons.append(Reason("signature.name_differs", {"signer": signer.inspector_id}))
    return reasons
