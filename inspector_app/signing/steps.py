"""What every revision after the lead inspector's added to a record, read one by one."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

import pikepdf

from inspector_app.signing.found import Revision
from inspector_app.signing.gap import Gap
from inspector_app.signing.inside import Inside, signing_time, stated
from inspector_app.signing.reasons import RefusedError
from inspector_app.signing.revocation import Pinned, pinned
from inspector_app.signing.signer import INSPECTOR_1
from inspector_app.signing.step import evidence_in, read_signature_step, read_time_stamp_step
from inspector_app.signing.time_stamp import is_token
from inspector_app.signing.update import read_update


@dataclass(frozen=True, slots=True)
class SignedStep:
    """A person's signature as the file shows it: its field, the time that their device claimed, a name, a reason."""

    field: str
    signed_at: datetime | None
    reason: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Added:
    """All signatures by persons, all revisions, and the evidence that the last revision holds."""

    signed: tuple[SignedStep, ...]
    revisions: tuple[Revision, ...]
    evidence: Pinned


def read_steps(pdf: bytes, gaps: Sequence[Gap], inside: Inside) -> Added:
    """Read each revision against the one before it; RefusedError `record.not_an_update` (part), `record.unreadable`."""
    signed = [SignedStep(INSPECTOR_1, inside.signed_at, inside.reason)]
    revisions = [Revision("signature", INSPECTOR_1, gaps[0].covered)]
    evidence = Pinned()
    try:
        earlier = _open(pdf[: gaps[0].covered])
        for before, gap in itertools.pairwise(gaps):
            update = read_update(pdf, before.covered, gap.covered)
            later = _open(pdf[: gap.covered])
            if is_token(gap.cms):
                step = read_time_stamp_step(earlier, later, update, gap)
                revisions.append(Revision("time_stamp", step.field, gap.covered))
            else:
                step = read_signature_step(earlier, later, update, gap)
                signed.append(
                    SignedStep(step.field, signing_time(step.signature), name=stated(step.signature, "/Name"))
                )
                revisions.append(Revision("signature", step.field, gap.covered))
            earlier = later
        evidence = pinned(*(evidence_in(earlier, kind) for kind in ("/CRLs", "/OCSPs", "/Certs")))
    except RefusedError:
        raise
    except (pikepdf.PdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RuntimeError) as error:
        raise RefusedError("record.unreadable", reason=type(error).__name__) from None
    return Added(tuple(signed), tuple(revisions), evidence)


def _open(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(data), suppress_warnings=True, attempt_recovery=False)
